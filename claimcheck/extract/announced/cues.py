"""What speaks for a model being a document's own: its title and its sentences, each cue with a weight."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from claimcheck.extract.announced.names import Names
from claimcheck.extract.announced.object import is_firm, names_introduced
from claimcheck.extract.announced.titles import name_that_heads_lines
from claimcheck.extract.announced.wordings import (
    BARE_TITLE,
    CLAIMS,
    DENOTED,
    EARLY_CLAIMS,
    INTRODUCES,
    LISTS_OURS,
    LONG_AGO,
    MAKER_INTRODUCES,
    MARKED_OURS,
    NEW_KIND,
    PURPOSE,
    TITLES,
    TO_CITE,
)
from claimcheck.extract.late import late
from claimcheck.extract.sentences import Sentence, sentences_of
from claimcheck.records.document import Block, BlockKind, Document

LEAD_SENTENCES = 60
_SEARCHED_SENTENCES = 400


@dataclass(frozen=True, slots=True)
class Cue:
    """One thing that speaks for a name; `reason` is a clause that can be shown to the user."""

    name: str
    weight: int
    reason: str


TITLE, SENTENCE, TOPIC = 3, 2, 1  # weights
# Capitals inside a word, as coined names have: "BigGANs".
_CAMEL = late(r"[a-z][A-Z]")


def cues_in(document: Document, names: Names) -> Iterator[Cue]:
    """Every cue in title, sentences and tables, in reading order; a name may have many."""
    yield from _in_titles(document, names)
    for sentence in sentences_of(document)[:_SEARCHED_SENTENCES]:
        yield from _in_sentence(sentence, names)
    yield from _in_tables(document, names)


def _in_titles(document: Document, names: Names) -> Iterator[Cue]:
    headings = [
        b.text
        for b in document.blocks[:12]
        if b.kind is BlockKind.TITLE or (b.kind is BlockKind.HEADING and b.level <= 1)
    ]
    for line in dict.fromkeys(" ".join(text.split())[:300] for text in (document.title, *headings)):
        if hit := next((hit for pattern in TITLES if (hit := pattern.match(line))), None):
            for name in names.accepted(hit["name"], title=True):
                yield Cue(name, TITLE, f"the title is “{line[:80]}”")
        elif line[:1].islower() and (name := name_that_heads_lines(line, names)):
            yield Cue(name, TITLE, f"the title begins with a line of a table: “{name}”")
        elif hit := BARE_TITLE.match(line):
            for name in names.accepted(hit["name"], title=True):
                yield Cue(name, TOPIC, f"a title is no more than “{name}”")


def _in_sentence(sentence: Sentence, names: Names) -> Iterator[Cue]:
    """One cue for each name that a sentence claims, however many of the wordings fit it."""
    text = " ".join(sentence.text.split())
    early = sentence.number < LEAD_SENTENCES
    found: dict[str, str] = {}

    def note(claimed: Iterator[str], reason: str) -> None:
        for name in claimed:
            found.setdefault(name, reason)

    if (hit := INTRODUCES.search(text)) and not LONG_AGO.search(text[: hit.start("rest")]):
        firmly = is_firm(text[: hit.start("rest")])
        rest = PURPOSE.split(hit["rest"])[0]
        note(names_introduced(rest, names, firmly=firmly), "introduced")
    if early and (hit := MAKER_INTRODUCES.search(text)) and names.is_publisher(hit["maker"]):
        note(names_introduced(hit["rest"], names, firmly=True), "announced by its maker")
    if hit := TO_CITE.search(text):
        note((n for n in _claimed(hit, names, text) if names.lines_of(n)), "cited as its authors' work")
    for reason, pattern in (*(EARLY_CLAIMS if early else ()), *CLAIMS):
        for hit in pattern.finditer(text):
            note(_claimed(hit, names, text), reason)
    yield from (Cue(name, SENTENCE, f"{reason}: “{text[:160]}”") for name, reason in found.items())


def _claimed(hit: re.Match[str], names: Names, text: str) -> Iterator[str]:
    groups = hit.groupdict()
    found = [*names.accepted(hit["name"], title=True, about=text)]
    if groups.get("maker") and not names.is_publisher(hit["maker"]):
        return
    if groups.get("its") and any(names.is_of_another_maker(n) for n in found):
        return
    bracketed = hit.group().endswith(")") and (_CAMEL.search(hit["name"]) or _are_initials(hit))
    yield from found or ([hit["name"]] if bracketed or _is_named_outright(hit, names) else [])


# "The algorithm, named OCTA-AI,": four capitals or more.
_COINED_CAPITALS = late(r"(?=(?:[^A-Z\s]*[A-Z]){4})[A-Z][\w-]*[A-Z]\w*")
_NAMED = late(r"\b(?:named|called|dubbed)\s[“\"'‘*_]*$", re.IGNORECASE)


def _is_named_outright(hit: re.Match[str], names: Names) -> bool:
    """Whether a wording names a system by a coined word of capitals, which the text need not repeat."""
    name = hit["name"]
    before = hit.string[hit.start() : hit.start("name")]
    return bool(_NAMED.search(before) and _COINED_CAPITALS.fullmatch(name)) and not names.is_a_test(name)


def _are_initials(hit: re.Match[str]) -> bool:
    """Whether a name in brackets is made of the initials in front of it: "Grounded Language Model (GLM)"."""
    words = re.findall(r"[A-Z][\w-]+", hit.group()[: hit.start("name") - hit.start()])
    initials = "".join(word[0] for word in words)
    return len(hit["name"]) > 2 and initials.endswith(hit["name"])


_A_RESULT = late(r"^\W*\d{1,3}\.\d+\W*$")


def _in_tables(document: Document, names: Names) -> Iterator[Cue]:
    """Lines marked as the authors', and the lines of tables without results under "Our models"."""
    for table in document.tables:
        for said in DENOTED.finditer(table.caption):
            for name in names.accepted(said["name"], title=True):
                yield Cue(name, SENTENCE, f"a caption says: “{said.group()}”")
    for cell in names.name_cells():
        if hit := MARKED_OURS.match(cell.text):
            yield Cue(hit["name"], SENTENCE, f"a table marks its line: “{cell.text.strip()}”")
    for order, texts in _lists(document):
        heading = next((b.text for b in reversed(_headings_above(document, order))), "")
        if LISTS_OURS.match(heading):
            for name in dict.fromkeys(n for text in texts for n in names.accepted(text, title=True)):
                yield Cue(name, SENTENCE, f"listed under “{heading}”")


def _lists(document: Document) -> Iterator[tuple[int, list[str]]]:
    """Where lists stand, with their entries: the first columns of tables without results, and items."""
    for table in document.tables:
        if not any(_A_RESULT.match(cell.text) for cell in table.cells):
            yield table.order, [c.text for c in table.cells if c.column == 0 and c.row and c.text.strip()]
    yield from ((b.order, [b.text]) for b in document.blocks if b.kind is BlockKind.LIST_ITEM)


def _headings_above(document: Document, order: int) -> list[Block]:
    return [b for b in document.blocks if b.kind is BlockKind.HEADING and b.order < order]


_OPENING_SENTENCES = 12


def new_kinds_in(document: Document, names: Names) -> Iterator[Cue]:
    """What a study of others presents of its own all the same: "We introduce X, a language model …"."""
    for sentence in sentences_of(document)[:_OPENING_SENTENCES]:
        text = " ".join(sentence.text.split())
        hit = INTRODUCES.search(text)
        if hit and is_firm(text[: hit.start("rest")]) and (new := NEW_KIND.match(hit["rest"])):
            for name in names.accepted(new["name"], title=True, about=text):
                yield Cue(name, SENTENCE, f"introduced: “{text[:160]}”")
