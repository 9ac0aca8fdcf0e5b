"""Who ran each figure of a table: the document's authors, someone else's report, an independent body."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from claimcheck.extract.context import Context
from claimcheck.extract.evaluators.clauses import clauses_of, sentences_in
from claimcheck.extract.evaluators.naming import Naming
from claimcheck.extract.evaluators.places import Places
from claimcheck.extract.evaluators.relation import of_mark, relation_of
from claimcheck.extract.evaluators.statement import Reach, Reader, Statement
from claimcheck.extract.evaluators.unsaid import Unsaid
from claimcheck.extract.late import late
from claimcheck.extract.roles import is_announced
from claimcheck.extract.tables.claim import TableClaim
from claimcheck.extract.tables.names import citation_in, is_stand_in
from claimcheck.extract.tables.notes import names_mark
from claimcheck.records.claim import Claim, Evaluator, Relation

_LABEL_LENGTH = 80
_BY_OTHERS = late(
    r"^published\b|\breported\b|^literature|as published|^(?:prev(?:ious|\.)?|prior)[ -](?:best|sota|state)"
    r"|^(?:the )?orig(?:in(?:al)?)?\.? (?:paper|results?|implementation)$",
    re.IGNORECASE,
)


# "Gray et al.", "Gray and Lark (2018)": a work by its authors, in place of a model's name.
_AUTHORS = late(
    r"[A-Z][\w’'-]+ (?:et al\b|(?:and|&) [A-Z][\w’'-]+,? \(?(?:19|20)\d\d)|[A-Z][\w’'-]+ \((?:19"
    r"|20)\d\d[a-z]?\)$"
)
_RIVALS = late(
    r"\b(?:competitors?|competing|rivals?|other (?:companies|vendors|labs|providers|makers)"
    r"|third-party models)\b",
    re.IGNORECASE,
)


class Evaluators:
    """Judges the figures of a document's tables."""

    def __init__(self, context: Context, models: Iterable[str], tests: Iterable[str] = ()) -> None:
        """Take the document, and what its tables name as models and as tests."""
        named = [m for m in dict.fromkeys(models) if m and not is_stand_in(m)]
        own = [m for m in named if is_announced(m, context.announced)]
        reader = Reader(
            Naming(named),
            Naming([*own, *context.announced]),
            Naming(tests),
            announces=bool(context.announced),
        )
        self._vendor = context.vendor
        self._places = Places(context.document, reader)
        self._unsaid = Unsaid(context)

    def judge(self, claim: Claim, item: TableClaim) -> Evaluator:
        """Who ran a figure, by the first that says so.

        The words that say which figure of such a cell is whose; the note of a mark on the figure or its line;
        the labels of its line and column; a statement that names it, then one about all, each from the
        caption outwards to the document; a reference behind the model's name; and where nothing is said,
        what the kind of document leaves likely.
        """
        if item.source is not None:
            return self._said(item.source.relation, f"The text says of such cells: “{item.source.text}”")
        said = self._by_marks(item) or self._by_labels(claim, item) or self._by_statements(claim, item)
        return said or self._by_reference(claim, item) or self._unsaid.evaluator(claim, item)

    def _by_marks(self, item: TableClaim) -> Evaluator | None:
        for text in item.notes:
            if relation := _of_note(text):
                return self._said(relation, f"The note of its mark says: “{text.strip()[:300]}”")
        return None

    def _by_labels(self, claim: Claim, item: TableClaim) -> Evaluator | None:
        """A line, column or group that is labelled by who ran it: "Published", "BERT (our run)"."""
        for text in item.words:
            if len(text) > _LABEL_LENGTH:
                continue
            published = not claim.announced and len(text) < 60 and bool(_BY_OTHERS.search(text))
            relation = Relation.CITED if published else relation_of(text, of_rivals=True) or _in_bracket(text)
            if relation:
                return self._said(relation, f"Its label says: “{text.strip()}”")
        if not claim.announced:
            for text in item.notes_on_test:
                if relation_of(text) == Relation.CITED:
                    return self._said(
                        Relation.CITED, f"The note of the test's mark says: “{text.strip()[:300]}”"
                    )
        return None

    def _by_statements(self, claim: Claim, item: TableClaim) -> Evaluator | None:
        for statement in self._in_order(item):
            if statement.holds_for(claim) and not self._is_own_before(statement, claim):
                return self._said(statement.relation, statement.basis)
        return None

    def _is_own_before(self, statement: Statement, claim: Claim) -> bool:
        """Whether a statement is about competitors, and the figure of an earlier model of the maker's."""
        about_rivals = statement.reach is not Reach.NAMED and bool(_RIVALS.search(statement.text))
        return about_rivals and self._unsaid.is_of_same_maker(claim)

    def _in_order(self, item: TableClaim) -> Iterator[Statement]:
        """What names models or tests, citing before running; then what speaks of all; each nearest first."""
        near = [*self._places.near(item.table, item.surroundings)]
        found = [*self._places.of_entries, *near, *self._places.of_document]
        named = [s for s in found if s.reach is Reach.NAMED]
        yield from (s for s in named if s.relation == Relation.CITED)
        yield from (s for s in named if s.relation != Relation.CITED)
        yield from (s for s in found if s.reach is not Reach.NAMED)

    def _by_reference(self, claim: Claim, item: TableClaim) -> Evaluator | None:
        if claim.announced:
            return None
        labels = (*item.words_on_model, claim.model_text)
        cited = next((text for text in labels if citation_in(text) or _AUTHORS.match(text)), "")
        return self._said(Relation.CITED, f"Its label names a source: “{cited.strip()}”") if cited else None

    def _said(self, relation: Relation, basis: str) -> Evaluator:
        return Evaluator(
            relation=relation, name=self._vendor if relation == Relation.VENDOR else "", basis=basis
        )


# "Petrel 2 (paper)", "Petrel 2 (measured)": where a line's figures are from.
_FROM_REPORT = late(
    r"\((?:from\s)?(?:the\s)?(?:(?:orig(?:inal|\.)?\s)?paper|report|blog|model card|self-reported|claimed)\)",
    re.IGNORECASE,
)
_RUN_HERE = late(
    r"\((?:measured|re-?run|our (?:run|eval\w*|test\w*|measurement|impl\w*\.?)"
    r"|this (?:impl\w*\.?|repo\w*|code))\)",
    re.IGNORECASE,
)


def _in_bracket(label: str) -> Relation | None:
    if _FROM_REPORT.search(label):
        return Relation.CITED
    return Relation.VENDOR if _RUN_HERE.search(label) else None


def _of_note(text: str) -> Relation | None:
    """What a mark's note says: its first clause that says anything, or what it excepts for the mark."""
    for sentence in sentences_in(text):
        # the clause that names the mark before those that it was joined to
        for clause in sorted(clauses_of(sentence), key=lambda clause: not names_mark(clause.text)):
            marked = "marked" in clause.exception
            if relation := of_mark(clause.exception if marked else clause.text):
                return relation
    return None
