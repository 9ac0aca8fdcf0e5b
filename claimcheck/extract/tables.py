"""Reads the claims of a document's result tables."""

from __future__ import annotations

import re
from dataclasses import replace

from claimcheck.extract.context import Context
from claimcheck.extract.evaluators import Evaluators
from claimcheck.extract.headers import speaks_of_results
from claimcheck.extract.roles import is_announced
from claimcheck.extract.tables_axes import axes_of
from claimcheck.extract.tables_claim import Lookups, TableClaim
from claimcheck.extract.tables_names import Names, citation_in, is_stand_in
from claimcheck.extract.tables_notes import Notes
from claimcheck.extract.tables_part import PartReader
from claimcheck.extract.tables_scope import Surroundings, surroundings_of
from claimcheck.extract.tables_settings import NamedSettings
from claimcheck.extract.tables_split import parts_of
from claimcheck.records.claim import Claim
from claimcheck.records.document import Document, Table

_ABLATION = re.compile(
    r"\bablat|\bvariants? of\b|\beffects? of\b|\bimpact of\b|消融|アブレーション|Ablations", re.IGNORECASE
)
_OFFERED = re.compile(
    r"^\W*(?:available|pre-?trained|released?|our|ported|provided)\b.*\b(?:models?|weights|checkpoints)\b"
    r"|^\W*(?:model zoo|pre-?trained)\W*$",
    re.IGNORECASE,
)
_OF_OTHERS = re.compile(r"\b(?:compar\w+|others?|baselines?|competitors?|existing)\b", re.IGNORECASE)
_PREVIOUS_BEST = re.compile(r"^(?:(?:prev(?:ious|\.)?|prior)[ -](?:best|sota\b|state)|sota$)", re.IGNORECASE)
_DECIMAL_COMMA = {"de", "fr", "es", "hu", "it", "pt", "nl", "pl", "cs", "ru"}


def claims_in_tables(document: Document, context: Context) -> list[Claim]:
    """The claims of all tables of a document, table by table and row by row, without ids.

    Tables are read twice: names that the clear ones use help to read the others.
    """
    lookups = Lookups(context, Names(context), Notes(document), NamedSettings(document))
    readings = [(table, surroundings_of(table, document)) for table in document.tables]
    comma = True if document.language[:2] in _DECIMAL_COMMA else None
    first = [c for table, around in readings for c in _read(table, around, lookups, comma)]
    clear = [c.claim for c in first if not c.claim.doubt]
    lookups.names.learn((c.model_text for c in clear), (c.benchmark_text for c in clear))
    found = [c for table, around in readings for c in _read(table, around, lookups, comma)]
    if context.late() and len(found) < len(first):
        found = first
    return _judged(found, context, lookups.names)


def _read(table: Table, around: Surroundings, lookups: Lookups, comma: bool | None) -> list[TableClaim]:
    claims: list[TableClaim] = []
    if lookups.context.late():
        return []
    for part in parts_of(table, decimal_comma=comma):
        reader = PartReader(part, axes_of(part, lookups.names), around, lookups)
        if reader.holds_results():
            claims += reader.claims()
    return claims


def _judged(found: list[TableClaim], context: Context, names: Names) -> list[Claim]:
    """The claims with their role and evaluator."""
    own = {item.claim.model_text for item in found if _is_own(item, context, names)}
    if context.announced:
        own |= _beside_previous_best(found, own)
    evaluators = Evaluators(context, (item.claim.model_text for item in found))
    judged = []
    for item in found:
        claim = replace(item.claim, announced=item.claim.model_text in own)
        evaluator = evaluators.judge(claim, item)
        judged.append(replace(claim, evaluator=evaluator))
    return judged


def _beside_previous_best(found: list[TableClaim], own: set[str]) -> set[str]:
    """Models of tables that set nothing but an unnamed "previous best" against them: the document's own."""
    tables: dict[int, list[TableClaim]] = {}
    for item in found:
        tables.setdefault(id(item.table), []).append(item)
    added: set[str] = set()
    for items in tables.values():
        models = {item.claim.model_text for item in items}
        best = {model for model in models if _PREVIOUS_BEST.match(model)}
        cited = any(citation_in(word) for item in items for word in item.words)
        if best and not cited and not models & own:
            added |= models - best
    return added


def _is_offered(item: TableClaim) -> bool:
    """Whether a row stands in a list of the models that the document hands out, and not among others."""
    around = item.surroundings
    if not any(map(_OFFERED.search, around.headings[:1])) or any(map(speaks_of_results, around.headings[:2])):
        return False
    if is_stand_in(item.claim.model_text):
        return False
    return not _OF_OTHERS.search(f"{around.caption} {around.lead}") and not any(map(citation_in, item.words))


def _is_own(item: TableClaim, context: Context, names: Names) -> bool:
    """Whether a row is an announced model: by its name or group, or as a nameless variant in an ablation."""
    model = item.claim.model_text
    if is_announced(model, context.announced, item.words):
        return True
    if _is_offered(item):
        return True
    around = " ".join((item.surroundings.caption, *item.surroundings.headings[:1]))
    return bool(context.announced) and names.model(model) < 0.5 and bool(_ABLATION.search(around))
