"""Names in the tables that are kin of announced ones: sizes and stages of them, or of their maker."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Container, Iterable, Iterator

from claimcheck.extract.announced.name_forms import MODEL_NAME
from claimcheck.extract.announced.names import Names, bare
from claimcheck.extract.announced.titles import name_that_heads_lines
from claimcheck.extract.cues import speaks_of_learned_systems
from claimcheck.extract.late import late
from claimcheck.extract.roles import tokens_of
from claimcheck.records.document import BlockKind

# A size, a stage of training, or words glued with hyphens behind a family's name.
_VARIANT = late(
    r"(?:[\s_-]*[(]?(?:\d+(?:\.\d+)?[BMKT]?|[A-Z]?\d+(?:\.\d+)?[BMK]|v\d[\d.]*|inst(?:ruct)?|it|base"
    r"|chat|large|small|tiny|mini|medium|xl|xxl|zero|preview|thinking|pro|lite|max|plus|flash|turbo"
    r"|sft|dpo|rl|high|low"
    r"|ours|ensemble|single)[.)]*)+|-[\w.]+(?:[\s-][\w.]+)?",
    re.IGNORECASE,
)
# A title that is a family's name, with at most words that say what the document holds of it.
_TITLE_FAMILY = late(rf"^\W*(?:Evaluat\w+\s|About\s)?(?P<name>{MODEL_NAME})\W*(?:[:：—–|].*)?$")
# The name and number of a family, before sizes and tasks: "Nimbus2" of "Nimbus2n-seg".
_STEM = late(r"(?P<stem>[A-Z][A-Za-z]{2,}-?\d{1,2})(?=[a-z]{1,2}(?![a-z])|-[A-Za-z])")
_SEVERAL, _NEARLY_ALL = 3, 0.8
_NAME_LENGTH = 4
_KIND_WORD = late(r"\s(?:Family|Series|Models?|Evaluation|Results)$")


def kin_in_tables(announced: list[str], names: Names) -> Iterator[str]:
    """Announced names with a size, a date or a variant behind them, and those in bold that count them on."""
    if not announced:
        return
    spaced = "|".join(re.escape(n).replace(r"\ ", r"[\s-]").replace(r"\-", r"[\s-]") for n in announced)
    pattern = re.compile(rf"(?:{spaced})(?P<rest>[\s_(-].{{1,40}})?", re.IGNORECASE)
    for text in names.in_tables:
        if (hit := pattern.fullmatch(text)) and (not hit["rest"] or _VARIANT.fullmatch(hit["rest"])):
            yield text
    counted_on = re.compile(rf"(?:{'|'.join(map(re.escape, announced))})\.\d{{1,2}}")
    for cell in names.name_cells():
        if cell.bold and counted_on.fullmatch(cell.text.strip()):
            yield cell.text.strip()


def family_of_title(names: Names) -> Iterator[str]:
    """The family that the title, or else the first heading, is named after, if tables hold members of it."""
    document = names.document
    headings = [b.text for b in document.blocks[:12] if b.kind in (BlockKind.TITLE, BlockKind.HEADING)]
    for line in dict.fromkeys([document.title, *headings[:1]]):
        if hit := _TITLE_FAMILY.match(" ".join(line.split())):
            family = _KIND_WORD.sub("", hit["name"])
            if any(kin_in_tables([family], names)) and not names.is_a_test(family):
                yield family
        if family := name_that_heads_lines(" ".join(line.split()), names):
            yield family


def of_the_publisher(names: Names) -> Iterator[str]:
    """Models in the tables whose maker speaks in the document, where it speaks of "our models".

    The maker is the publisher, or, where none is known, the one that made most of the models; where no
    maker is known, the models are those of the one family that fills the tables ("Nimbus2n", "Nimbus2s").
    """
    named_after = f"{names.document.publisher} "
    if products := [
        t for t in names.in_tables if len(named_after) > _NAME_LENGTH and t.startswith(named_after)
    ]:
        yield from (product for product in products if not names.is_a_test(product))
        return
    if not re.search(r"\b[Oo]ur (?:\w+\s){0,3}models?\b", names.text):
        return
    makers = {text: maker for text in names.in_tables if (maker := names.maker_of(text))}
    if not makers:
        yield from _one_family(names)
        return
    publisher = bare(names.document.publisher)
    if not publisher:
        publisher, number = Counter(makers.values()).most_common(1)[0]
        if number * 2 <= len(makers):
            return
    yield from (text for text, maker in makers.items() if maker == publisher)


def _one_family(names: Names) -> Iterator[str]:
    """The stem, with its number, that nearly all names in the tables begin with."""
    numbered = [hit["stem"] for text in names.in_tables if (hit := _STEM.match(text))]
    stem, number = next(iter(Counter(numbered).most_common(1)), ("", 0))
    if number >= _SEVERAL and number >= _NEARLY_ALL * len(numbered):
        yield stem


_OFTEN, _FAR_MORE, _A_NAME = 4, 4, 4


def spoken_of(names: Names) -> Iterator[str]:
    """The one family in the tables that the running text keeps speaking of, and hardly of any other.

    So a document presents a system that no sentence introduces: "we ship …", "runs Nimbus". A family that the
    registry knows as somebody's, and a document that presents a test, tell nothing.
    """
    if not re.search(r"\b[Ww]e\b|\b[Oo]ur\b", names.text):
        return
    if not speaks_of_learned_systems(names.text, at_least=1):
        return
    heads = dict.fromkeys(hit.group() for text in names.in_tables if (hit := _HEAD.match(text)))
    uses = {head: names.uses(head) for head in heads if len(head) >= _A_NAME and not names.is_a_test(head)}
    ranked = sorted(uses, key=lambda head: -uses[head])
    if not ranked or uses[ranked[0]] < _OFTEN or names.maker_of(ranked[0]):
        return
    if all(uses[ranked[0]] >= _FAR_MORE * uses[other] for other in ranked[1:]):
        yield from names.accepted(ranked[0], title=True)


_HEAD = late(r"(?=\w*[a-z])(?=\w*[a-zA-Z][A-Z])[A-Za-z]\w+")  # coined: capitals inside the word


def without_generations(found: Iterable[str], names: Names, titled: Container[str] = ()) -> tuple[str, ...]:
    """Names once each, without those that only name the generation or the family of others.

    "Claude 4" beside "Claude Opus 4", "Claude" beside both. A name with a size is a model's, and so is a
    family's that the title bears.
    """
    distinct = list({tuple(tokens_of(n)) or n: n for n in reversed([*found])}.values())[::-1]
    words = {n: re.findall(r"[^\s-]+", n.casefold()) for n in distinct}

    def is_generation(name: str) -> bool:
        mine = words[name]
        if name.isalpha() and name in titled:
            return False
        is_sized = bool(re.search(r"\d[bm]\b", name, re.IGNORECASE))
        return not is_sized and any(
            len(mine) < len(other) and set(mine) <= set(other) and other[: len(mine)] != mine
            for other in words.values()
        )

    def is_family(name: str) -> bool:
        if not name.isalpha() or name in titled or name in names.in_tables:
            return False
        return any(other.startswith(name) and _GENERATION.match(other, len(name)) for other in distinct)

    return tuple(n for n in distinct if not (is_generation(n) or is_family(n)))


# What makes a family's name that of a generation: "Opus 4", "2.5-Math", not the size "-13B".
_GENERATION = late(r"(?:[\s-][A-Z][a-z]+)?[\s-]?\d+(?:\.\d+)*(?![\w.]*[BbMm]\b|[A-Za-z])")
