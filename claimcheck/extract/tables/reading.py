"""Reads the claims of a document's result tables."""

from __future__ import annotations

from dataclasses import replace

from claimcheck.extract.context import Context
from claimcheck.extract.evaluators.judge import Evaluators
from claimcheck.extract.so_far import SoFar
from claimcheck.extract.tables.abbreviated import spelled_out
from claimcheck.extract.tables.claim import Lookups, TableClaim
from claimcheck.extract.tables.labels.axes import axes_of
from claimcheck.extract.tables.names import Names
from claimcheck.extract.tables.notes import Notes
from claimcheck.extract.tables.part import PartReader
from claimcheck.extract.tables.roles import own_models
from claimcheck.extract.tables.scope import Surroundings, surroundings_of
from claimcheck.extract.tables.settings import NamedSettings
from claimcheck.extract.tables.split import parts_of
from claimcheck.records.claim import Claim
from claimcheck.records.document import Document, Table

_SHORTEST_HEAD = 3
_DECIMAL_COMMA = {"de", "fr", "es", "hu", "it", "pt", "nl", "pl", "cs", "ru"}


def claims_in_tables(document: Document, context: Context, so_far: SoFar | None = None) -> list[Claim]:
    """The claims of all tables of a document, table by table and row by row, without ids.

    Tables are read twice: names that the clear ones use help to read the others.
    """
    lookups = Lookups(context, Names(context), Notes(document), NamedSettings(document))
    around = [(table, surroundings_of(table, document)) for table in document.tables]
    readings = [(spelled_out(t, (a.caption, *a.footnotes)), a) for t, a in around]
    comma = True if document.language[:2] in _DECIMAL_COMMA else None
    so_far = so_far or SoFar()

    heads: set[tuple[str, ...]] = set()

    def read(stage: str) -> list[TableClaim]:
        claims: list[TableClaim] = []
        for table, around in readings:
            claims.extend(_read(table, around, lookups, comma, heads))
            so_far.read(stage, table.page, lambda: _judged(claims, context, lookups.names))
        return claims

    first = read("Reading tables")
    clear = [c.claim for c in first if not c.claim.doubt]
    lookups.names.learn((c.model_text for c in clear), (c.benchmark_text for c in clear))
    found = read("Reading tables again")
    if context.late() and len(found) < len(first):
        found = first
    return _judged(found, context, lookups.names)


def _read(
    table: Table,
    around: Surroundings,
    lookups: Lookups,
    comma: bool | None,
    heads: set[tuple[str, ...]],
) -> list[TableClaim]:
    """A table's claims; one whose header row is that of a table of results (`heads`) holds results, too."""
    claims: list[TableClaim] = []
    if lookups.context.late():
        return []
    for part in parts_of(table, decimal_comma=comma):
        reader = PartReader(part, axes_of(part, lookups.names), around, lookups)
        if reader.holds_results():
            heads.add(reader.head)
        elif len(reader.head) < _SHORTEST_HEAD or reader.head not in heads:
            continue
        claims += reader.claims()
    return claims


def _judged(found: list[TableClaim], context: Context, names: Names) -> list[Claim]:
    """The claims with their role and evaluator."""
    own = own_models(found, context, names)
    claims = [item.claim for item in found]
    evaluators = Evaluators(context, (c.model_text for c in claims), (c.benchmark_text for c in claims))
    judged = []
    for item in found:
        claim = replace(item.claim, announced=item.claim.model_text in own)
        evaluator = evaluators.judge(claim, item)
        judged.append(replace(claim, evaluator=evaluator))
    return judged
