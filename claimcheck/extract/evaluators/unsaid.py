"""Who likely ran a figure where the document does not say it: by its model, and by what the document is."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cached_property

from claimcheck.extract.context import Context
from claimcheck.extract.evaluators.study import is_a_study
from claimcheck.extract.late import late
from claimcheck.extract.prose.evaluators import runs_own_test
from claimcheck.extract.roles import spelled_out, tokens_of
from claimcheck.extract.tables.claim import TableClaim
from claimcheck.extract.tables.scope import is_ablation
from claimcheck.records.claim import Claim, Evaluator, Relation
from claimcheck.records.document import BlockKind

# A test as a document's subject, and results that others hand in for it.
_A_TEST = late(
    r"^(?:.{0,80}[:：] .{0,80}|\W*(?:The )?[\w .-]{2,40} is (?:an?|the) [^.]{0,60})"
    r"\b(?:benchmark|leaderboard|evaluation suite|test suite)\b",
    re.I,
)
_HANDED_IN = late(r"\bsubmit (?:your|new|a) (?:\w+ ){0,2}(?:results?|models?|scores?|predictions?)\b", re.I)
_EARLIER = late(r"^\W*(?:legacy|predecessor|previous (?:version|generation|release)|our previous)\b", re.I)
_OPENING = 30


class Unsaid:
    """What is likely where a document says nothing; its sentences are read once."""

    def __init__(self, context: Context) -> None:
        self._context = context

    def evaluator(self, claim: Claim, item: TableClaim) -> Evaluator:
        """The likely evaluator, whose basis quotes nothing, or one that is not stated."""
        if claim.announced:
            return own_figure(self._context.vendor)
        if is_ablation(item.surroundings):
            return self._by_vendor("The table is of an ablation, which its authors run.")
        return self._of_same_maker(claim) or self._of_the_authors

    def is_of_same_maker(self, claim: Claim) -> bool:
        """Whether a model is announced or an earlier one of the announced family."""
        return claim.announced or self._of_same_maker(claim) is not None

    def _by_vendor(self, basis: str) -> Evaluator:
        return Evaluator(relation=Relation.VENDOR, name=self._context.vendor, basis=basis)

    def _of_same_maker(self, claim: Claim) -> Evaluator | None:
        """An earlier model of the announced family is the vendor's own."""
        if _EARLIER.match(claim.model_text) and self._context.announced:
            return self._by_vendor(
                f"The label “{claim.model_text}” calls it an earlier version of the document's own."
            )
        if is_of_family(claim.model_text, self._context.announced):
            return self._by_vendor(
                "The model is of the announced family, and the document names no one else as tester."
            )
        return None

    @cached_property
    def _of_the_authors(self) -> Evaluator:
        """Who presents a test or studies models of others, and announces none, runs them himself."""
        document = self._context.document
        if self._context.announced:
            return Evaluator()
        texts = [b.text for b in document.blocks if b.kind not in (BlockKind.FURNITURE, BlockKind.CODE)]
        if any(map(_HANDED_IN.search, texts)):
            return Evaluator()
        opening = texts[:_OPENING]
        if any(map(_A_TEST.match, (document.title, *opening))) or runs_own_test(opening):
            return self._by_vendor(
                "The document presents a test, announces no model and names no one else as tester."
            )
        if is_a_study(texts):
            return self._by_vendor(
                "The document is a study of others' models, and names no one else as tester."
            )
        return Evaluator()


def is_of_family(name: str, announced: Iterable[str]) -> bool:
    """Whether a name begins with the family of an announced model: "Plover 1" of "Plover Large 2"."""
    known = [tokens for a in announced if (tokens := tokens_of(a))]
    mine = tokens_of(name)
    return bool(mine) and any(spelled_out(mine, own)[0] == own[0] and len(own[0]) > 3 for own in known)


def own_figure(vendor: str) -> Evaluator:
    """The evaluator of a figure that a document prints for its own model without naming a tester."""
    basis = "The document prints this figure for its own model and names no one else as tester."
    return Evaluator(relation=Relation.VENDOR, name=vendor, basis=basis)
