"""OpenAI's simple-evals README: pipe tables, 0 to 100; and multilingual MMLU, 0 to 1, a column a model.

Run by a vendor; rows under "Other Models (Reported)" are other makers' own figures. Section rows have a
bold name and empty cells; rows may have more or fewer cells than the header; footnote marks stand in
headers and names.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from claimcheck.evidence.importing.source_file import SourceFile
from claimcheck.evidence.importing.taken import Result, Taken, result
from claimcheck.evidence.name_settings import setting_in_name, shots_in
from claimcheck.records.evidence import EvaluatorRelation
from claimcheck.records.setting import Setting

SOURCE = "simple_evals"

_FOOTNOTE = re.compile(r"\s*\[\^[^\]]*\]")
_LINK = re.compile(r"\[([^\]]+)\]\(([^)]+)\)")
_BREAK = re.compile(r"<br\s*/?>", re.IGNORECASE)
_RULE = re.compile(r"^\|[\s:|-]+\|?$")


def recognise(file: SourceFile) -> bool:
    """The README's table, or the multilingual one."""
    if not file.is_text or b"|" not in file.data:
        return False
    return bool(re.search(rb"\|\s*Model\s*\|\s*Prompt\s*\|\s*MMLU", file.data)) or (
        b"Multilingual MMLU" in file.data[:400] and b"| Language" in file.data
    )


def read(file: SourceFile) -> Taken:
    """Every figure of the table."""
    if b"| Language" in file.data:
        return Taken(rows=_languages(file), key="multilingual")
    return Taken(rows=_models(file), key="README")


def _cells(line: str) -> list[str]:
    return [cell.strip() for cell in line.strip().strip("|").split("|")]


def _models(file: SourceFile) -> Iterator[Result]:
    header: list[str] = []
    reported = False
    for place, line in file.each(file.text.splitlines(), "line"):
        cells = _cells(line)
        if not line.strip().startswith("|"):
            header = header if not header or line.strip() else []
        elif not header:
            header = (
                [_BREAK.sub(" ", _FOOTNOTE.sub("", cell)) for cell in cells] if cells[0] == "Model" else []
            )
        elif not _RULE.match(line.strip()):
            name = _FOOTNOTE.sub("", cells[0]).strip()
            if name.startswith("**"):
                reported = "Reported" in name
            elif name:
                yield from _row(file, place, name, header, cells, reported)


def _row(
    file: SourceFile, place: str, name: str, header: list[str], cells: list[str], reported: bool
) -> Iterator[Result]:
    link = _LINK.search(name)
    model = link.group(1) if link else name
    prompt = _FOOTNOTE.sub("", cells[1]).strip() if len(cells) > 1 else ""
    for column, cell in zip(header[2:], cells[2:], strict=False):
        benchmark = column.partition("(")[0].strip()
        shots = shots_in(column)
        yield from result(
            file,
            SOURCE,
            model=model,
            benchmark=_meaning(benchmark, model),
            score=cell,
            scale="percent",
            metric="F1" if "F1" in column else "",
            record=f"{place}, {benchmark}",
            setting=Setting(
                shots=0 if shots is None else shots, cot=True, harness="simple-evals", text=f"prompt {prompt}"
            ).or_else(setting_in_name(model)),
            evaluator="as reported by its maker" if reported else "OpenAI",
            relation=EvaluatorRelation.VENDOR,
            url=link.group(2) if link else "",
            higher_is_better=True,
        )


def _meaning(benchmark: str, model: str) -> str:
    """Footnote 6: for o1 and later models, MATH is MATH-500."""
    return "MATH-500" if benchmark == "MATH" and re.match(r"o[134](?:-|$)", model) else benchmark


def _languages(file: SourceFile) -> Iterator[Result]:
    models: list[str] = []
    for place, line in file.each(file.text.splitlines(), "line"):
        if not line.strip().startswith("|") or _RULE.match(line.strip()):
            continue
        cells = _cells(line)
        if cells[0] == "Language":
            models = cells[1:]
            continue
        language = cells[0].strip("*")
        for model, cell in zip(models, cells[1:], strict=False):
            yield from result(
                file,
                SOURCE,
                model=model,
                benchmark="MMMLU" if language == "Average" else f"MMMLU {language}",
                score=cell,
                scale="ratio",
                record=f"{place}, {model}",
                setting=Setting(shots=0, cot=True, harness="simple-evals").or_else(setting_in_name(model)),
                relation=EvaluatorRelation.VENDOR,
                higher_is_better=True,
            )
