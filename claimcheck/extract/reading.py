"""The door of extraction: a document's claims, statements and announced models."""

from __future__ import annotations

import time
from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING

from claimcheck.extract.abbreviations import abbreviations_in
from claimcheck.extract.announced.models import announced_because
from claimcheck.extract.charts.reading import claims_in_figures
from claimcheck.extract.context import Context
from claimcheck.extract.evaluators.unsaid import own_figure
from claimcheck.extract.identified.claims import identified
from claimcheck.extract.occurrences import merged
from claimcheck.extract.prose.reading import claims_in_prose
from claimcheck.extract.roles import is_announced
from claimcheck.extract.searched import searched
from claimcheck.extract.so_far import SoFar
from claimcheck.extract.statements import statements_in
from claimcheck.extract.tables.reading import claims_in_tables
from claimcheck.progress import Progress, silent
from claimcheck.records.claim import Claim, Reading, Relation
from claimcheck.records.document import Document

if TYPE_CHECKING:
    from claimcheck.registry.registry import Registry

_STEPS = 5
_SECONDS = 30.0
_MOST_CLAIMS = 5000  # more than anyone reads; lists of data reach it
_CUT = "Not all of the document was searched for claims, because it is very long: claims may be missing here."


def read_claims(
    document: Document, registry: Registry, *, progress: Progress | None = None, seconds: float = _SECONDS
) -> Reading:
    """Read every benchmark claim of a document, from its tables, sentences and figures.

    What cannot be read in its seconds, the later rows of tables larger than anyone reads, and claims beyond
    five thousand are left out, and a warning says so.

    Args:
        document: The document as it was read.
        registry: What names mean.
        progress: Told of each step, and asked whether to go on.
        seconds: Processor time that may go into looking for claims; a busy machine takes nothing away.

    Raises:
        Cancelled: when the person asked to stop.
    """
    progress = progress or silent()
    progress.step("Finding the announced models", 0, _STEPS)
    end = time.thread_time() + seconds
    whole, document = document, searched(document)
    because = announced_because(document, registry)
    context = Context(
        document=document,
        registry=registry,
        announced=tuple(because),
        vendor=document.publisher,
        abbreviations=abbreviations_in(document),
        late=lambda: time.thread_time() > end,
    )
    progress.step("Reading tables", 1, _STEPS)
    so_far = SoFar(progress, len(document.pages))
    from_tables = claims_in_tables(document, context, so_far)
    so_far.done(from_tables)
    context = replace(
        context,
        table_models=_names(c.model_text for c in from_tables),
        table_benchmarks=_names(t for c in from_tables if _tells(t := c.benchmark_text)),
    )
    progress.step("Reading sentences", 2, _STEPS)
    elsewhere = claims_in_prose(document, context, so_far)
    so_far.done(elsewhere)
    progress.step("Reading figures", 3, _STEPS)
    elsewhere += claims_in_figures(document, context)
    progress.step("Putting claims together", 4, _STEPS)
    found = [*from_tables, *(_with_role(c, context) for c in elsewhere)]
    cut = len(found) > _MOST_CLAIMS or document is not whole
    claims = merged(identified(found[:_MOST_CLAIMS], document, registry), document)
    statements = tuple(statements_in(document, context))
    progress.step("Putting claims together", _STEPS, _STEPS)
    warnings = (_CUT,) if cut or context.late() else ()
    return Reading(
        announced_models=context.announced,
        claims=claims,
        statements=statements,
        warnings=warnings,
        announced_because=because,
    )


_SHORTEST = 2


def _names(texts: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(t for t in texts if t))


def _tells(test: str) -> bool:
    """Whether a test's name is long enough to be looked for in sentences: "LM" is not."""
    return len(test) > _SHORTEST or not test.isascii()


def _with_role(claim: Claim, context: Context) -> Claim:
    """The same rule decides for sentences and tables which names mean an announced model."""
    if claim.announced or not is_announced(claim.model_text, context.announced):
        return claim
    evaluator = claim.evaluator
    if evaluator.relation == Relation.NOT_STATED:
        evaluator = own_figure(context.vendor)
    return replace(claim, announced=True, evaluator=evaluator)
