"""Tells a model's name from other names, for finding the models a document announces."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property
from typing import TYPE_CHECKING

from claimcheck.extract.announced.name_forms import (
    ADVERB,
    FUNCTION_WORDS,
    KIND_OF_MODEL,
    LETTERS,
    MODEL_BEFORE,
    MODEL_BEHIND,
    MODEL_FIRST,
    NAME,
    NUMBERED_PART,
    OF_DATA,
    PART_OF_TEXT,
    REPORT_WORDS,
)
from claimcheck.extract.cues import TEST_NOUN, speaks_of_learned_systems
from claimcheck.extract.late import late
from claimcheck.extract.roles import tokens_of
from claimcheck.extract.tables.headers import is_metric
from claimcheck.records.document import BlockKind, Cell, Document

if TYPE_CHECKING:
    from claimcheck.registry.registry import Registry


_SEPARATORS = late(r"[\s_-]+")


class Names:
    """The names in one document that can be models: judged by the registry, by form and by use."""

    def __init__(self, document: Document, registry: Registry) -> None:
        """Take the document whose names are judged, and the registry that knows models and benchmarks."""
        self.document = document
        self.registry = registry

    @cached_property
    def text(self) -> str:
        """All running text."""
        return "\n".join(
            b.text for b in self.document.blocks if b.kind not in (BlockKind.CODE, BlockKind.FURNITURE)
        )

    @cached_property
    def in_tables(self) -> tuple[str, ...]:
        """Texts of the cells in first columns and top rows, where tables name models."""
        texts = (" ".join(c.text.split()) for c in self.name_cells() if 2 <= len(c.text) <= 60)
        return tuple(dict.fromkeys(texts))

    def name_cells(self) -> Iterator[Cell]:
        """The cells of first columns and top rows."""
        return (c for t in self.document.tables for c in t.cells if c.column <= 1 or c.row <= 2)

    def accepted(self, printed: str, *, title: bool = False, about: str = "") -> Iterator[str]:
        """The model names in a printed stretch.

        Args:
            printed: The text to look in.
            title: Whether the words around it already say that something is announced by this name.
            about: The sentence, to see whether it calls the name a dataset or a library.
        """
        for hit in NAME.finditer(printed):
            name = self._name_in(hit.group())
            if name and self._is_model(name, title=title, about=about or printed):
                yield name

    def _name_in(self, printed: str) -> str:
        """A name without articles and its maker in front, unless it needs the maker: "Mistral Large 2"."""
        short = _without_function_words(printed)
        whole = REPORT_WORDS.sub("", printed).strip(" .,-")
        if short and short != whole and self._heads_lines(whole):
            return whole
        maker, _, rest = whole.partition(" ")
        if short and whole.startswith(f"{short} ") and self.uses(short) == self.uses(whole) > 1:
            return whole  # "Deep Research": the word behind is never left out
        needs_maker = rest == short and maker.casefold() in FUNCTION_WORDS and not self._is_known(rest)
        return whole if needs_maker and self._is_known(whole) else short

    def _is_model(self, name: str, *, title: bool, about: str) -> bool:
        at = about.find(name)
        data = OF_DATA.match(about, at + len(name)) if at >= 0 else None
        if data and not MODEL_FIRST.search(data.group()):
            return False
        benchmark = self.registry.resolve_benchmark(name)
        if benchmark is not None and benchmark.confidence in ("exact", "normalised"):
            return False
        if (
            name.casefold() == self.document.publisher.casefold()
            or TEST_NOUN.search(name)
            or is_metric(name)
            or KIND_OF_MODEL.match(name)
        ):
            return False
        if self._is_known(name) or (self.registry.looks_like_model(name) and not self._is_data(name)):
            return True
        if ADVERB.match(name) or NUMBERED_PART.fullmatch(name) or not any(ch.isalpha() for ch in name):
            return False
        if title and any(ch.isdigit() for ch in name) and not PART_OF_TEXT.match(name):
            return not self._is_data(name)
        return self._is_coined(name) and (title or self._is_called_a_model(name, about))

    def _is_known(self, name: str) -> bool:
        """Whether the registry finds a model's name in this one, up to its end."""
        return any(m.start == 0 or m.end == len(name) for m in self.registry.find_models(name))

    def _is_called_a_model(self, name: str, about: str) -> bool:
        """Whether the words next to a name call it a model: "X, an open language model", "our model X"."""
        at = about.find(name)
        behind = about[at + len(name) :]
        return bool(MODEL_BEHIND.match(behind) or MODEL_BEFORE.search(about[:at]))

    def _is_coined(self, name: str) -> bool:
        """Whether a name is used like one: several times, and seldom in lower case (as a command)."""
        if self._is_data(name):
            return False
        head = name.split()[0]
        if len(head) < 3 and not any(ch.isdigit() for ch in name):
            return False
        common = re.findall(rf"(?<![\w/.@]){re.escape(head.lower())}(?![\w/.])", self.text)
        found = self.uses(name) + self._uses_with_size(name) + self.lines_of(name)
        return found >= max(2, 3 * len(common))

    def _is_data(self, name: str) -> bool:
        """Whether the document anywhere calls a name a dataset, a benchmark or the like, in one block."""
        printed = re.escape(name).replace(r"\ ", r"[\s-]?")
        noun = r"(?:datasets?|corpus|corpora|[Bb]enchmarks?|environments?|training system|librar(?:y|ies))"
        return bool(
            re.search(
                rf"\b{noun} (?:called |named )?{printed}\b|\b{noun}, {printed},"
                rf"|\b{printed}(?:, |: | [–—] | )(?:is )?(?:[Aa]n? |[Tt]he )?"
                rf"(?:(?!(?:on|in|at|to|for|with|by|from|over|across|using) )[\w-]+ ){{0,3}}{noun}\b",
                self.text,
            )
        )

    def is_tested_on(self, name: str) -> bool:
        """Whether the document says "on X" or calls X a problem set, as of a test."""
        printed = re.escape(name)
        on = rf"\b[Oo]n\s(?:the\s)?{printed}(?:['’]s|\b)(?!\s(?:model|chip|platform))"
        return bool(
            re.search(
                rf"{on}(?=.{{0,60}}(?:%|percent|set\b|score))|{printed}\s(?:problem|test|question)\sset",
                self.text,
            )
        )

    def is_a_test(self, name: str) -> bool:
        """Whether the registry, the document or the name itself says that a name is a test's or a metric."""
        known = self.registry.resolve_benchmark(name) is not None
        return known or bool(TEST_NOUN.search(name)) or is_metric(name) or self._is_data(name)

    def uses(self, name: str) -> int:
        """How often the running text uses a name."""
        return len(
            re.findall(
                rf"(?<![{LETTERS}]){re.escape(name)}(?:s(?![{LETTERS}])|(?![{LETTERS}]))",
                self.text,
            )
        )

    def lines_of(self, name: str) -> int:
        """How many lines of the tables begin with a name's first word: "K2 Chat" of "K2-65B"."""
        first = tokens_of(name)[:1]
        return sum(bool(first) and tokens_of(text)[:1] == first for text in self.in_tables)

    def _heads_lines(self, name: str) -> bool:
        """Whether lines of the tables begin with all words of a name, its maker's too."""
        start = _SEPARATORS.sub(" ", name.casefold())
        return any(_SEPARATORS.sub(" ", text.casefold()).startswith(start) for text in self.in_tables)

    def _uses_with_size(self, name: str) -> int:
        """How often a name stands with a size or number glued to it: "HS-ResNet50" of "HS-ResNet"."""
        return len(re.findall(rf"(?<!\w){re.escape(name)}-?\d+\w?(?!\w)", self.text))

    def maker_of(self, name: str) -> str:
        """The maker that the registry knows of a model, in comparable form, or ""."""
        match = self.registry.resolve_model(name)
        model = self.registry.model(match.id) if match else None
        return bare(model.maker) if model else ""

    def is_of_another_maker(self, name: str) -> bool:
        """Whether the registry knows a name as a model of a maker that does not publish this document."""
        maker = self.maker_of(name)
        return bool(maker) and maker not in bare(self.document.publisher + self.document.title)

    def is_publisher(self, name: str) -> bool:
        """Whether a name is that of the publisher, whole or in its first word."""
        publisher, wanted = self.document.publisher.casefold().strip(), name.casefold().strip()
        return (
            bool(publisher)
            and bool(wanted)
            and (publisher.startswith(wanted) or wanted.startswith(publisher))
        )

    def of_sections(self) -> Iterator[str]:
        """Names in the tables that head a section of the document and that the registry does not know."""
        if not speaks_of_learned_systems(self.text, at_least=2):
            return
        headings = [b.text.casefold() for b in self.document.blocks if b.kind is BlockKind.HEADING]
        for text in self.in_tables:
            name = re.sub(r"\s?\([^()]*\)", "", text).strip("` ")
            if (
                len(name) < 4
                or not re.search(r"[^\W\d]+[\s-]?\d", name)
                or self.registry.resolve_benchmark(name)
            ):
                continue
            if PART_OF_TEXT.match(name):
                continue
            known = self.registry.resolve_model(name)
            if (known is None or not known.id) and any(h.startswith(name.casefold()) for h in headings):
                yield name


def _without_function_words(name: str) -> str:
    words = REPORT_WORDS.sub("", name).strip(" .,-").split()
    while words and words[0].casefold() in FUNCTION_WORDS:
        words = words[1:]
    while len(words) > 1 and words[-1].casefold() in FUNCTION_WORDS and words[-1] != "A":
        words = words[:-1]
    return " ".join(words)


def bare(name: str) -> str:
    """A name's comparable form: lower case, letters a to z and digits only."""
    return re.sub(r"[^0-9a-z]", "", name.casefold())
