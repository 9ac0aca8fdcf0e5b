"""Who ran each figure of a table: the document's authors, someone else's report, an independent body."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from claimcheck.extract.brackets import without_brackets
from claimcheck.extract.context import Context
from claimcheck.extract.evaluator_cues import HARNESS, SURELY_OWN, relation_of
from claimcheck.extract.late import late
from claimcheck.extract.prose.evaluators import runs_own_test
from claimcheck.extract.roles import spelled_out, tokens_of
from claimcheck.extract.tables.claim import TableClaim
from claimcheck.extract.tables.names import citation_in, compact, is_stand_in
from claimcheck.extract.tables.notes import explains_mark, marked_notes
from claimcheck.extract.tables.scope import Surroundings, entry_of, is_ablation
from claimcheck.records.claim import Claim, Evaluator, Relation
from claimcheck.records.document import BlockKind, Table

# A test as a document's subject, and results that others hand in for it.
_A_TEST = late(
    r"^(?:.{0,80}[:：] .{0,80}|\W*(?:The )?[\w .-]{2,40} is (?:an?|the) [^.]{0,60})"
    r"\b(?:benchmark|leaderboard|evaluation suite|test suite)\b",
    re.I,
)
_HANDED_IN = late(r"\bsubmit (?:your|new|a) (?:\w+ ){0,2}(?:results?|models?|scores?|predictions?)\b", re.I)
_OPENING = 30
_BY_A_THIRD = late(r"\b(?:independent(?:ly)?|third[- ]party)\b", re.I)
# A sentence about one evaluation only; it says nothing of tables in other sections.
_LIMITED = late(r"^\W*(?:for|on|in|bei|pour|para) (?:the |our )?[\w -]{3,40}(?:,|\bwe\b)", re.I)
# Figures that stand elsewhere: "… is reported in Figure 6".
_ELSEWHERE = late(r"\b(?:tab(?:le|\.)|fig(?:ure|\.)|appendix)\s?[A-Z]?\d", re.I)
_LIMITED_TO = {Relation.VENDOR: _LIMITED, Relation.CITED: _ELSEWHERE, Relation.THIRD_PARTY: _ELSEWHERE}
_EARLIER = late(r"^\W*(?:legacy|predecessor|previous (?:version|generation|release)|our previous)\b", re.I)
_EXCEPT = late(
    r"\b(?:except(?:ing| for)?|other than|apart from|besides|aside from|ausgenommen|sauf|excepto|除了"
    r"|除)\b(?P<who>[^,;]*)",
    re.I,
)
_ALL = late(
    r"\b(?:all|other|every|each|remaining|the rest|both|baselines?|competitors?|comparison|compared"
    r"|different|large|several|some|various|following)\b"
    r"[^.;]{0,40}\b(?:models?|v?l?lms?|systems?|baselines?|methods?|results?|evaluations?|metrics|scores"
    r"|data points|numbers|benchmarks)\b"
    r"|\ball (?:results|evaluations|scores)|\bmodels (?:that |which )?we\b|所有|全部|すべて|统一",
    re.I,
)
# "C-Eval results are …": the tests that a sentence is about.
_SUBJECT = late(
    r"^\W*(?:the |our |all )?(?P<tests>(?:[^\s.,;]+[\s,]+(?:and )?){1,6}?)"
    r"(?:results?|scores?|numbers?|figures?|evaluations?|performance)\b",
    re.I,
)
_BY_OTHERS = late(
    r"^published\b|\breported\b|^literature|as published|^(?:prev(?:ious|\.)?|prior)[ -](?:best|sota|state)",
    re.IGNORECASE,
)


# The day of a snapshot, which sentences leave out: "GPT-4o-2024-11-20", "Claude-3.5-Sonnet-1022".
_DATED = late(r"[-_ (]+(?:20\d\d[-_]?[01]\d[-_]?[0-3]\d|[01]\d[0-3]\d)\)?$")

# Where a sentence turns from some figures to all others: "† is ours, others are from [3]".
_OTHERS = late(
    r"(?:[,;，；]|\s(?:and|while|whereas|but))+\s*(?=(?:all\s|the\s)*(?:others?|rest|remaining|unmarked)\b|其[他余])",
    re.I,
)


_NUMBERED_NOTE = late(r"^\W*\d{1,2}\s?[：:]\s?\S")  # "2: taken from …" is for figures with that mark


@dataclass(frozen=True)
class Cue:
    """A clause that says who ran figures: of some models or on some tests, or all (but some)."""

    relation: Relation
    text: str
    models: frozenset[str] = frozenset()
    tests: frozenset[str] = frozenset()
    excepted: frozenset[str] = frozenset()
    of_all: bool = False
    of_others: bool = False

    @property
    def names_some(self) -> bool:
        """Whether the clause names models or tests, and does not speak of all "others"."""
        return not self.of_others and bool(self.models or self.tests or self.excepted)

    def holds_for(self, claim: Claim) -> bool:
        """Whether the clause speaks of a figure."""
        if claim.model_text in self.excepted or _is_of(claim.benchmark_text, self.excepted):
            return False
        if claim.announced and self.relation == Relation.CITED:
            return False
        if self.tests and not _is_of(claim.benchmark_text, self.tests):
            return False
        return claim.model_text in self.models if self.models else self.of_all or bool(self.tests)


_SENTENCE_END = late(r"(?<=[.!?;。；])(?<!\bal\.)(?<!\bvs\.)(?<!e\.g\.)(?<!i\.e\.)\s+|\n")


def _is_of(benchmark: str, tests: Iterable[str]) -> bool:
    """Whether a figure is on one of some tests or on a part of one."""
    return any(benchmark == test or benchmark.startswith(f"{test} ") for test in tests)


class Evaluators:
    """Judges the figures of a document's tables; sentences are read once."""

    def __init__(self, context: Context, models: Iterable[str], tests: Iterable[str] = ()) -> None:
        self._context = context
        self._models = [m for m in dict.fromkeys(models) if m and not is_stand_in(m)]
        self._tests = [t for t in dict.fromkeys(tests) if t]
        self._cues: dict[str, list[Cue]] = {}

    def judge(self, claim: Claim, item: TableClaim) -> Evaluator:
        """Who ran a figure: cell mark, row and column label, group, caption, footnote, sentence, document."""
        if item.source is not None:
            return self._said(item.source.relation, item.source.text)
        for text in item.notes:
            if relation := relation_of(text):
                return self._said(relation, text)
        if not claim.announced:
            cited = (
                *(t for t in item.words_on_model if citation_in(t)),
                *(t for t in item.words if _is_published(t)),
            )
            noted = (t for t in item.notes_on_test if relation_of(t) == Relation.CITED)
            for text in (*cited, *noted):
                return self._said(Relation.CITED, text)
        for cue in self._by_nearness(item.table, item.surroundings):
            if cue.holds_for(claim):
                return self._said(cue.relation, cue.text)
        if claim.announced:
            return own_figure(self._context.vendor)
        if is_ablation(item.surroundings):
            basis = "The table is of an ablation, which its authors run."
            return Evaluator(relation=Relation.VENDOR, name=self._context.vendor, basis=basis)
        return self._of_same_maker(claim) or self._of_the_tests_authors

    def _by_nearness(self, table: Table, around: Surroundings) -> Iterator[Cue]:
        """What is said of named models or tests, citing before running, then of all; each nearest first."""
        unmarked = [text for text in table.footnotes if not any(marked_notes(text))]
        local = (*around.mentions, *around.before[:2], *around.after[:2])
        section = (around.caption, *unmarked, *local, *around.section)
        entries = [cue for cues in self._of_entries.values() for cue in cues]
        cues = [*entries, *self._cues_in(section), *self._of_document]
        named = [c for c in cues if c.names_some]
        yield from (c for c in named if c.relation == Relation.CITED)
        yield from (c for c in named if c.relation != Relation.CITED)
        yield from (c for c in cues if not c.names_some)

    def _said(self, relation: Relation, text: str) -> Evaluator:
        name = self._context.vendor if relation == Relation.VENDOR else ""
        return Evaluator(relation=relation, name=name, basis=f"The document says: “{text.strip()[:300]}”")

    def _of_same_maker(self, claim: Claim) -> Evaluator | None:
        """An earlier model of the announced family is the vendor's own."""
        if _EARLIER.match(claim.model_text) and self._context.announced:
            basis = f"The label “{claim.model_text}” calls it an earlier version of the document's own."
            return Evaluator(relation=Relation.VENDOR, name=self._context.vendor, basis=basis)
        known = [tokens for a in self._context.announced if (tokens := tokens_of(a))]
        mine = tokens_of(claim.model_text)
        if mine and any(spelled_out(mine, own)[0] == own[0] and len(own[0]) > 3 for own in known):
            basis = "The model is of the announced family, and the document names no one else as tester."
            return Evaluator(relation=Relation.VENDOR, name=self._context.vendor, basis=basis)
        return None

    @cached_property
    def _of_the_tests_authors(self) -> Evaluator:
        """Who presents a test and announces no model runs it, unless others hand in their results."""
        document = self._context.document
        texts = [b.text for b in document.blocks if b.kind not in (BlockKind.FURNITURE, BlockKind.CODE)]
        opening = texts[:_OPENING]
        presents = any(map(_A_TEST.match, (document.title, *opening))) or runs_own_test(opening)
        if self._context.announced or not presents or any(map(_HANDED_IN.search, texts)):
            return Evaluator()
        basis = "The document presents a test, announces no model and names no one else as tester."
        return Evaluator(relation=Relation.VENDOR, name=self._context.vendor, basis=basis)

    @cached_property
    def _of_entries(self) -> dict[str, list[Cue]]:
        """By their text, the entries of lists that explain how tests were run, and what they say of them."""
        found: dict[str, list[Cue]] = {}
        for block in self._context.document.blocks:
            label, text = entry_of(block) or ("", "")
            if tests := self._mentioned(label, self._tests):
                sentences = _SENTENCE_END.split(text)
                said = [(relation, s) for s in sentences if (relation := relation_of(s))]
                found[block.text] = [
                    Cue(relation, s, self._mentioned(s, self._models), tests, of_all=bool(_ALL.search(s)))
                    for relation, s in said
                ]
        return found

    @cached_property
    def _of_document(self) -> list[Cue]:
        """Cues anywhere in the document that name models of the tables, and those about all models."""
        texts = [
            b.text
            for b in self._context.document.blocks
            if b.kind not in (BlockKind.FURNITURE, BlockKind.CODE, BlockKind.HEADING)
        ]
        cues = [*self._cues_in(texts)]
        named = [c for c in cues if c.models and not c.tests and not _LIMITED_TO[c.relation].search(c.text)]
        general = [
            c
            for c in cues
            if not c.models and not c.tests and (c.relation == Relation.VENDOR or _ALL.search(c.text))
        ]
        if self._context.announced:
            general = [
                c
                for c in general
                if HARNESS.search(c.text)
                or re.search(
                    r"\b(?:all|every|each|baselines?) |ourselves|other models|所有|全部", c.text, re.I
                )
            ]
        else:
            general = [Cue(c.relation, c.text, of_all=True) for c in general if c.relation == Relation.VENDOR]
        return [*named, *general]

    def _cues_in(self, texts: Iterable[str]) -> Iterator[Cue]:
        for text in texts:
            if text in self._of_entries:
                continue
            if text not in self._cues:
                sentences = _SENTENCE_END.split(text)
                self._cues[text] = [cue for sentence in sentences for cue in self._said_in(sentence)]
            yield from self._cues[text]

    def _said_in(self, sentence: str) -> Iterator[Cue]:
        """A cue for each half of a sentence that turns to "others"; what marks stand for is left to notes."""
        first, *others = _OTHERS.split(sentence, maxsplit=1)
        marked = explains_mark(first) or bool(_NUMBERED_NOTE.match(first))
        marked = marked or (bool(others) and any(marked_notes(first)))
        if not marked and (cue := self._cue(first)):
            yield cue
        for clause in others:
            if relation := relation_of(clause):
                told = frozenset() if marked else self._mentioned(first, (*self._models, *self._tests))
                yield Cue(relation, sentence, excepted=told, of_all=True, of_others=True)

    def _cue(self, sentence: str) -> Cue | None:
        relation = relation_of(sentence)
        if relation is None:
            return None
        exception = _EXCEPT.search(sentence)
        excepted = self._mentioned(exception["who"], self._models) if exception else frozenset()
        rest = sentence.replace(exception.group(), " ") if exception else sentence
        models = self._mentioned(rest, self._models)
        subject = _SUBJECT.match(rest)
        tests = self._mentioned(subject["tests"], self._tests) if subject else frozenset()
        of_all = (
            bool(excepted)
            or bool(_BY_A_THIRD.search(rest))
            or bool(_ALL.search(rest))
            or bool(SURELY_OWN.search(rest) or HARNESS.search(rest))
        )
        if not (models or tests or of_all):
            return None
        return Cue(relation, sentence, frozenset() if excepted else models, tests, excepted, of_all)

    def _mentioned(self, text: str, names: Iterable[str]) -> frozenset[str]:
        words = compact(text)
        found = set()
        for name in names:
            forms = {name, without_brackets(name), _DATED.sub("", name)} - {""}
            if any(len(compact(f)) > 1 and compact(f) in words and _stands(f, text) for f in forms):
                found.add(name)
        return frozenset(found)


def own_figure(vendor: str) -> Evaluator:
    """The evaluator of a figure that a document prints for its own model without naming a tester."""
    basis = "The document prints this figure for its own model and names no one else as tester."
    return Evaluator(relation=Relation.VENDOR, name=vendor, basis=basis)


def _stands(model: str, text: str) -> bool:
    """Whether a model's name stands in a text as a whole word: "GPT-3" not in "GPT-3.5"."""
    pattern = r"[\s-]*".join(re.escape(t) for t in re.findall(r"[^\W_]+(?:\.\d+)*", model))
    return bool(re.search(rf"(?<![\w-]){pattern}(?![\w]|\.\d|-\d|-?bench)", text, re.I))


def _is_published(text: str) -> bool:
    """Whether a group label says that its rows were published by others: "Published", "Others (reported)"."""
    return len(text) < 60 and bool(_BY_OTHERS.search(text))
