"""The system of a paper that names it only in its tables: "our model" in the text, a new name in a line."""

from __future__ import annotations

import re
from collections.abc import Iterator

from claimcheck.extract.announced.names import Names, bare
from claimcheck.extract.late import late
from claimcheck.extract.roles import tokens_of
from claimcheck.extract.tables.headers import is_metric
from claimcheck.extract.tables.names import citation_in, is_stand_in
from claimcheck.records.document import Table

_OUR_SYSTEM = late(
    r"\b(?:[Oo]ur|[Tt]he proposed) (?:\w+[ -]){0,3}(?:models?|methods?|networks?|systems?|approach"
    r"|architecture|detector|agent"
    r"|algorithm|framework)\b|\b[Ww]e (?:propose|present|introduce|train|develop|design)\b",
)
_A_RESULT = late(r"\d\.\d|^\W*\d{1,3}\W*$")
_CAPTION_OF = late(
    r"^(?:table \d+\W+)?(?P<name>[A-Z][\w.-]+) (?:results?|performance|achiev\w+|outperform\w*|reach\w+"
    r"|improves?)\b",
    re.IGNORECASE,
)
_MOST_LINES = 60


def line_of_the_authors(names: Names) -> Iterator[str]:
    """The one new name that most tables of results hold, in a document that speaks of "our model".

    New is what the registry does not know, no citation follows and no test or measure is called; of several,
    the one that the last lines of the tables bear.
    """
    if not _OUR_SYSTEM.search(names.text):
        return
    tables = [found for table in names.document.tables if (found := _lines(table))]
    if not tables:
        return
    counted: dict[str, int] = {}
    for lines in tables:
        for family in {family for text in lines if (family := _family(text, names))}:
            counted[family] = counted.get(family, 0) + 1
    often = [family for family, number in counted.items() if number * 2 >= len(tables)]
    last = [family for lines in tables if (family := _family(lines[-1], names)) in often]
    cited = {
        tokens[0] for lines in tables for text in lines if citation_in(text) and (tokens := tokens_of(text))
    }
    chosen = {family for family in last or often if family.casefold() not in cited}
    if len(chosen) == 1:
        yield chosen.pop()


def _lines(table: Table) -> list[str]:
    """The labels of a table's lines, where it holds results."""
    if not any(map(_A_RESULT.search, (c.text for c in table.cells if c.column and c.row))):
        return []
    labels = [" ".join(c.text.split()) for c in table.cells if c.column == 0 and c.row and c.text.strip()]
    return labels[:_MOST_LINES]


def _family(label: str, names: Names) -> str:
    """The coined word that a line begins with, as printed, or ""."""
    hit = re.match(r"[A-Z][A-Za-z]*[A-Za-z][\w.]*", label)
    if hit is None or is_stand_in(label) or is_metric(label) or len(hit.group()) < 4:
        return ""
    head = hit.group()
    known = names.registry.resolve_model(label) or names.registry.resolve_model(head)
    is_test = names.registry.resolve_benchmark(label) or names.registry.resolve_benchmark(head)
    if known or is_test or bare(head) in _COMMON or not _is_used(head, names):
        return ""
    word = re.escape(head)
    is_a_word = re.search(rf"(?<![\w/.@]){word.lower()}(?![\w/.])", names.text)
    is_data = re.search(
        rf"\b(?:on|from) (?:the )?{word}\b|\b{word}\W+(?:data|corpus|benchmark|test)", names.text
    )
    return "" if is_a_word or is_data else head


def _is_used(head: str, names: Names) -> bool:
    """Whether text or captions speak of a name, or its form alone shows that it is coined: "SpanRec"."""
    if names.uses(head) or re.search(r"[a-z][A-Z]", head):
        return True
    hits = (_CAPTION_OF.match(table.caption) for table in names.document.tables)
    return any(hit is not None and hit["name"] == head for hit in hits)


_COMMON = frozenset(
    {"model", "method", "system", "base", "large", "small", "average", "total", "overall", "ours", "baseline"}
    | {"full", "with", "without", "none", "text", "image"}
)
