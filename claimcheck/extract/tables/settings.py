"""Settings that a document states for a benchmark by name, in lists ("MMLU (5-shot)") and in tables."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from rapidfuzz import fuzz

from claimcheck.extract.late import late
from claimcheck.extract.settings import is_setting, parse_setting
from claimcheck.extract.tables.headers import bare, is_setting_corner
from claimcheck.extract.tables.names import compact
from claimcheck.extract.tables.scope import entry_of, is_bare_heading
from claimcheck.records.document import Block, BlockKind, Document, Table
from claimcheck.records.setting import NOT_STATED, Setting

_NAMED = late(
    r"(?P<name>[^\W_][^(),;:\n]{0,48}?)\s*\((?P<setting>[^()]{2,48})\)(?:\s*\((?P<members>[^()]{2,200})\))?"
)
_NAME_WORDS = 4  # words before a bracket that can be the test's name
_LONG_NAME = 8
_A_SLIP = 90.0  # per cent of letters in common; two letters swapped in nine
_YES, _NO = late(r"^(?:✓|✔|yes|true|on|y)$", re.I), late(r"^(?:✗|✘|×|x|no|false|off|n)$", re.I)


# A figure, not a version ("TerminalBench 2.1"), a temperature or thousands ("12.032 preguntas").
_A_RESULT = late(r"(?<![\w.])\d{2,3}\.\d(?!\d\d(?!\d))|(?<![\w.])0?\.\d{2,}|\d\s?[%％]")
# Words of a clause that can be a test's name: capitals inside, or a capital behind a small word.
_NAMES_A_TEST = late(r"(?<![A-Za-z])(?!CoT|COT)[A-Z][A-Za-z-]*[A-Z0-9]|(?<=[a-z,] )(?!CoT|COT)[A-Z][a-z]")
_A_SHOT = r"(?:\d{1,2}|zero|one|few)-shot\b"
# Capitals that begin no test's name: settings and languages.
_NO_TEST = late(
    rf"{_A_SHOT}|\b[\w-]*(?:harness|lm-eval\w*|opencompass|evalscope|lighteval|vlmevalkit|simple-evals"
    rf"|hugging ?face|github)\b"
    r"|\b(?:English|Chinese|German|French|Spanish|Japanese|Korean|Hungarian|Arabic|Hindi)\b",
    re.IGNORECASE,
)
_ALL_MODELS = late(
    r"\b(?:all|both) (?:the |of the |our )?(?:[\w-]+ )?(?:models|systems|variants)\b|(?:所有|各|全部)的?模型"
    r"|(?:全|すべての)モデル|모든 모델|\balle (?:\w+ )?Modelle\b|\btous les modèles\b|\btodos los modelos\b"
    r"|\bminden modell",
    re.IGNORECASE,
)
_CLAUSE_END = late(
    r"[;；，]|,\s+(?=while\b|whereas\b|and for\b|we\b)|\s(?:while|whereas|and for)\s"
    rf"|(?:,|\sand)+\s+(?={_A_SHOT}|(?:averaged )?(?:over |with )?\d+ (?:runs|samples|seeds|repetitions"
    rf"|trials)\b)"
    r"|,\s+(?:(?:and|und|et|y|és)\s+)?(?=[A-Z][\w-]*(?:\s[\w-]+){0,3}?"
    r"\s(?:is|are|uses?|with|at|mit|avec|con)\s)",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class _Stated:
    """A benchmark's setting, and the reading orders between which it holds."""

    name: str
    setting: Setting
    start: int
    end: int


class NamedSettings:
    """Looks up what the document states for a benchmark, for a table at a place."""

    def __init__(self, document: Document) -> None:
        self._stated: dict[str, list[_Stated]] = {}
        for stated in (
            *_from_entries(document),
            *_from_blocks(document),
            *_from_tables(document),
            *_from_headers(document),
        ):
            self._stated.setdefault(stated.name, []).append(stated)
        self._clauses = list(_from_clauses(document))

    def of(self, benchmark: str, table: Table) -> Setting:
        """The setting stated for a benchmark where the table stands; the nearest statement above it wins."""
        names = (compact(benchmark), compact(re.sub(r"\([^()]*\)", "", benchmark)))
        stated = next((self._stated[n] for n in names if n in self._stated), None)
        by_name = stated or self._misspelt(names[0])
        return _nearest(by_name, table).or_else(_nearest(self._in_clauses(benchmark), table))

    def _in_clauses(self, benchmark: str) -> list[_Stated]:
        """What clauses state for a test that they name: "GSM8K and MATH are tested 0-shot with CoT"."""
        if len(benchmark) < 2:
            return []
        name = re.compile(rf"(?<![A-Za-z0-9-]){_spellings(benchmark)}(?![A-Za-z0-9-])", re.I)
        named = [c for c in self._clauses if name.search(c.name)]
        return named or [c for c in self._clauses if not c.setting.judge and not _NAMES_A_TEST.search(c.name)]

    def _misspelt(self, name: str) -> list[_Stated]:
        """What is stated for a long name that differs by a slip ("WindoGrande", "TheroemQA")."""
        if len(name) < _LONG_NAME:
            return []
        near = [n for n in self._stated if len(n) >= _LONG_NAME and fuzz.ratio(n, name) >= _A_SLIP]
        return self._stated[near[0]] if len(near) == 1 else []


def _from_blocks(document: Document) -> Iterator[_Stated]:
    headings = [b for b in document.blocks if b.kind == BlockKind.HEADING]
    for block in document.blocks:
        if block.kind in (BlockKind.HEADING, BlockKind.FURNITURE, BlockKind.CODE) or "(" not in block.text:
            continue
        found = list(_in_text(block.text))
        if not found:
            continue
        end = _end_of_scope(block, headings)
        for name, setting in found:
            yield _Stated(name, setting, block.order, end)


def _from_entries(document: Document) -> Iterator[_Stated]:
    """Entries of a list that explain how tests were run: "MCP-Atlas: We use … as the judge."."""
    for block in document.blocks:
        if entry := entry_of(block):
            label, text = entry
            setting = parse_setting(text)
            if setting != NOT_STATED:
                names = re.split(r"\s(?:&|and)\s|[,/()]", label)
                keys = (compact(re.sub(r"^other\b.*", "", name.strip())) for name in names)
                yield from (_Stated(key, setting, -1, 10**9) for key in keys if key)


def _from_clauses(document: Document) -> Iterator[_Stated]:
    """Clauses that state shots, runs, a judge or how all models think, and no result.

    They hold for their section, tables above them too.
    """
    headings = [b for b in document.blocks if b.kind == BlockKind.HEADING and not is_bare_heading(b.text)]
    for block in document.blocks:
        if block.kind not in (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.QUOTATION):
            continue
        if block.text.rstrip().endswith((":", "：")):
            continue  # leads to one table
        for sentence in re.split(r"(?<=[.!?])\s+|(?<=[。！？])", block.text):
            if _A_RESULT.search(sentence):
                continue
            start = max((h.order for h in headings if h.order < block.order), default=-1)
            for number, clause in enumerate(_CLAUSE_END.split(sentence)):
                setting = parse_setting(clause)
                of_whom = clause if number else sentence  # "In think mode, all models …"
                thinks = setting.thinking is not None and bool(_ALL_MODELS.search(of_whom))
                if thinks or setting.judge or setting.shots is not None or setting.samples is not None:
                    told = _NO_TEST.sub(" ", clause)
                    yield _Stated(told, setting, start, _end_of_scope(block, headings))


def _nearest(stated: Iterable[_Stated], table: Table) -> Setting:
    """What holds where a table stands; the nearest statement above it wins."""
    found = [s for s in stated if s.start <= table.order < s.end]
    above = [s for s in found if s.start < table.order]
    return max(above or found, key=lambda s: s.start).setting if found else NOT_STATED


def _spellings(benchmark: str) -> str:
    """A pattern of a test's name as sentences spell it: "AIME24" of "AIME 2024", "MATH500" of "MATH-500"."""
    pattern = re.sub(r"(?:\\ |-|\\-)+", r"[\\s-]?", re.escape(benchmark))
    return re.sub(r"20(?=\d\d(?!\d))", "['’]?(?:20)?", pattern)


def _end_of_scope(block: Block, headings: list[Block]) -> int:
    """Where the section of a block ends: the next heading as high as its own."""
    own = [h for h in headings if h.order < block.order]
    level = own[-1].level if own else 0
    return min((h.order for h in headings if h.order > block.order and h.level <= level), default=10**9)


def _in_text(text: str) -> Iterator[tuple[str, Setting]]:
    for hit in _NAMED.finditer(text):
        setting = parse_setting(hit["setting"])
        if not is_setting(hit["setting"]) and setting.shots is None:
            continue
        members = hit["members"].split(",") if hit["members"] else []
        for name in (hit["name"], *members):
            words = name.split()
            for start in range(max(0, len(words) - _NAME_WORDS), len(words)):
                if key := compact(" ".join(words[start:])):
                    yield key, setting


# The columns of the Open LLM Leaderboard bear their shots: "ARC-25", "HellaSwag-10", "MMLU-5".
_BEARS_SHOTS = late(r"(?P<name>[A-Za-z][A-Za-z ]{2,})-(?P<shots>\d{1,2})")
_SEVERAL = 3


def _from_headers(document: Document) -> Iterator[_Stated]:
    """Tables several of whose headers are tests with their number of shots behind a hyphen."""
    for table in document.tables:
        texts = [" ".join(cell.text.split()) for cell in table.cells if cell.row == 0]
        hits = [hit for text in texts if (hit := _BEARS_SHOTS.fullmatch(text))]
        if len(hits) >= _SEVERAL and len({hit["name"] for hit in hits}) == len(hits):
            for hit in hits:
                setting = Setting(shots=int(hit["shots"]), text=hit.group())
                yield _Stated(compact(hit.group()), setting, -1, 10**9)


def _from_tables(document: Document) -> Iterator[_Stated]:
    """Tables whose rows are settings and whose columns are benchmarks, or the other way round."""
    for table in document.tables:
        grid = [[c.text.strip() if c else "" for c in row] for row in table.grid]
        if len(grid) < 2:
            continue
        for rows in (grid, [list(column) for column in zip(*grid, strict=True)]):
            yield from _from_grid(rows)


def _from_grid(rows: list[list[str]]) -> Iterator[_Stated]:
    body = [row for row in rows[1:] if row and row[0]]
    if not body or not all(is_setting_corner(row[0]) for row in body):
        return
    for column, name in enumerate(rows[0][1:], start=1):
        texts = list(_phrases((row[0], row[column]) for row in body if column < len(row)))
        setting = NOT_STATED
        for text in texts:
            setting = setting.or_else(parse_setting(text))
        if name and setting != NOT_STATED:
            yield _Stated(compact(name), setting, -1, 10**9)


def _phrases(pairs: Iterable[tuple[str, str]]) -> Iterator[str]:
    """Label and value as one phrase: ("N-shot", "5") is "5-shot", ("CoT", "✗") is "no CoT"."""
    for label, value in pairs:
        label = bare(label)
        if re.search(r"shots?", label, re.I) and value.isdigit():
            yield f"{value}-shot"
        elif _YES.match(value):
            yield f"with {label}"
        elif _NO.match(value):
            yield f"no {label}"
        else:
            yield f"{label}: {value}"
