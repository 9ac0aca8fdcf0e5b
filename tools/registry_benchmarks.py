"""Benchmarks, ambiguities and areas: facts/*.csv in our own schema, with what the checks need derived by rule."""

from __future__ import annotations

import re
from pathlib import Path

from csv_files import read, write

CURATED = Path(__file__).resolve().parent / "registry"

COLUMNS = [
    "id",
    "name",
    "aliases",
    "parent_id",
    "area",
    "areas",
    "task_format",
    "choices",
    "primary_metric",
    "other_metrics",
    "score_unit",
    "higher_is_better",
    "n_items",
    "n_items_note",
    "n_clusters",
    "scoring",
    "aggregation",
    "fixed_n",
    "chance_level",
    "human_baseline",
    "human_baseline_note",
    "label_error_rate",
    "released",
    "answers_public_since",
    "creator",
    "answers_public",
    "private_test_set",
    "refreshed",
    "has_canary",
    "standard_settings",
    "measures",
    "does_not_measure",
    "use_cases",
    "languages",
    "homepage",
    "paper_url",
    "read_at",
    "notes",
]

# The metric says how one item is scored, where the task's format does not.
_BINARY = {
    "accuracy", "pass@1", "success rate", "resolved rate", "pass^1", "exact match", "tasks solved", "solve rate",
    "correct rate", "problems solved", "execution accuracy", "problems proved", "pass rate", "top-1 accuracy",
    "puzzle accuracy", "pass rate after 2 tries", "program accuracy", "main problem pass rate",
}  # fmt: skip
_CONTINUOUS_UNITS = {
    "wer-percent",
    "cer-percent",
    "bleu",
    "rouge",
    "perplexity",
    "correlation",
    "minutes",
    "usd",
    "elo",
}
_PARTIAL_UNITS = {"f1", "anls-0-100"}

_AREA = {
    "knowledge": ("knowledge",),
    "reasoning": ("reasoning-maths",),
    "math": ("reasoning-maths",),
    "code": ("coding",),
    "agentic": ("agents",),
    "long-context": ("long-context",),
    "vision": ("images-audio-video",),
    "video": ("images-audio-video",),
    "audio": ("images-audio-video",),
    "speech": ("images-audio-video",),
    "classic-vision": ("images-audio-video",),
    "multilingual": ("other-languages",),
    "translation": ("other-languages",),
    "factuality": ("factual-accuracy",),
    "instruction": ("instructions",),
    "human-preference": ("preference",),
    "safety": ("safety-refusal",),
}
# English unless the row says anything of languages.
_ENGLISH = {"knowledge", "reasoning", "math", "code", "agentic", "factuality", "instruction", "classic-nlp"}
_OTHER_LANGUAGE = re.compile(
    r"chinese|korean|arabic|turkish|indic|african|french|german|japanese|spanish|gaokao|lingu|languages|translat|"
    r"world|countr",
    re.IGNORECASE,
)
# "Problem window May 2023-Jan 2025": items that became public one after the other.
_WINDOW = re.compile(r"window ([A-Z][a-z]{2})\w* (\d{4})-([A-Z][a-z]{2})\w* (\d{4})")
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
# The same questions over again, in other languages or versions, or several questions on one video.
_SAME_AGAIN = re.compile(
    r"(?P<a>[\d,]+) (?:problems|questions|per language) x (?P<b>[\d,]+)\b(?! (?:papers|subjects|tasks))"
    r"|(?P<times>[\d,]+) languages x (?P<questions>[\d,]+) questions|^(?P<videos>[\d,]+) videos"
)
_PROFESSIONS = {"medical", "legal", "finance"}


def write_benchmarks(shared: Path, resources: Path) -> dict[str, int]:
    """Write benchmarks.csv, ambiguities.csv; returns rows by file."""
    curated = {row["id"]: row for row in read(CURATED / "benchmarks.csv")}
    aliases: dict[str, list[str]] = {}
    for row in read(CURATED / "benchmark_aliases.csv"):
        aliases.setdefault(row["id"], []).append(row["alias"])
    rows = []
    for fact in read(shared / "facts" / "benchmarks.csv"):
        row = _benchmark(fact)
        extra = curated.pop(row["id"], {})
        row.update({key: value for key, value in extra.items() if value and key in COLUMNS})
        rows.append(_with_aliases(row, aliases.pop(row["id"], [])))
    for own in curated.values():
        row = {column: own.get(column) or "" for column in COLUMNS}
        rows.append(_with_aliases(row, aliases.pop(row["id"], [])))
    if aliases:
        raise SystemExit(f"aliases for unknown benchmarks: {sorted(aliases)}")
    return {
        "benchmarks.csv": write(resources / "benchmarks.csv", COLUMNS, rows),
        "ambiguities.csv": _write_ambiguities(shared, resources),
    }


def _with_aliases(row: dict[str, str], more: list[str]) -> dict[str, str]:
    known = [alias for alias in row["aliases"].split("|") if alias]
    row["aliases"] = "|".join(dict.fromkeys([*known, *more]))
    return row


def _benchmark(fact: dict[str, str]) -> dict[str, str]:
    row = {column: fact.get(column) or "" for column in COLUMNS}
    row["id"] = fact["benchmark_id"]
    row["area"] = fact["family_area"]
    row["scoring"] = _scoring(fact)
    row["areas"] = "|".join(_areas(fact))
    row["languages"] = (
        "en" if fact["family_area"] in _ENGLISH and not _OTHER_LANGUAGE.search(_text(fact)) else ""
    )
    window = _window(fact["n_items_note"])
    if window:
        row["released"] = max(fact["released"], window[1])
    if fact["answers_public"] == "yes":
        row["answers_public_since"] = "/".join(window) or fact["released"]
    row["n_clusters"] = _groups(fact)
    return row


def _window(note: str) -> tuple[str, ...]:
    """First and last month of the items, () where they are of one day."""
    found = _WINDOW.search(note)
    if found is None:
        return ()
    return tuple(
        f"{year}-{_MONTHS.index(month) + 1:02}" for month, year in (found.group(1, 2), found.group(3, 4))
    )


def _groups(fact: dict[str, str]) -> str:
    """How many groups the questions form that belong together, where the note says so; else ""."""
    found = _SAME_AGAIN.search(fact["n_items_note"])
    if found is None:
        return ""
    counts = {key: int(text.replace(",", "")) for key, text in found.groupdict().items() if text}
    groups = counts.get("videos") or counts.get("questions") or counts["a"]
    every = groups * (counts.get("times") or counts.get("b") or 1)
    return str(groups) if "videos" in counts or fact["n_items"] == str(every) else ""


def _text(fact: dict[str, str]) -> str:
    return " ".join(
        fact[key] for key in ("name", "aliases", "n_items_note", "measures", "does_not_measure", "notes")
    )


def _scoring(fact: dict[str, str]) -> str:
    """How one item is scored; "" where neither format nor metric settles it."""
    if fact["task_format"] == "human-vote":
        return "preference"
    if fact["task_format"] == "open-ended-judge":
        return "judge"
    unit, metric = fact["score_unit"], fact["primary_metric"]
    if unit in _CONTINUOUS_UNITS:
        return "continuous"
    if unit in _PARTIAL_UNITS or "F1" in metric:
        return "partial"
    return "binary" if metric in _BINARY and unit == "percent" else ""


def _areas(fact: dict[str, str]) -> list[str]:
    areas = list(_AREA.get(fact["family_area"], ()))
    if _PROFESSIONS & set(fact["use_cases"].split("|")):
        areas.append("professional")
    if fact["private_test_set"] in ("yes", "partly") or fact["refreshed"] in ("periodic", "dynamic"):
        areas.append("private-fresh")
    return list(dict.fromkeys(areas))


def _write_ambiguities(shared: Path, resources: Path) -> int:
    curated = {row["surface"]: row for row in read(CURATED / "ambiguities.csv")}
    rows = []
    for fact in read(shared / "facts" / "ambiguities.csv"):
        extra = curated.get(fact["surface"], {})
        rows.append(
            {**fact, "likeliest": extra.get("likeliest") or "", "kind": extra.get("kind") or "setting"}
        )
    columns = ("surface", "candidates", "kind", "likeliest", "how_to_tell", "what_to_ask")
    return write(resources / "ambiguities.csv", columns, rows)
