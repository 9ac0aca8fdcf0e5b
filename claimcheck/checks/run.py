"""Finds all checks, runs them on a dossier and puts their findings in order.

The extraction gate. Most false alarms come from reading, not from statistics, so a result that rests on a
figure which was not read with certainty (OCR, guessed headings, bars of a chart: `base.sure`) never stands as
a plain finding:

* A finding with a question of its own becomes that question, after "Please compare with the original first."
* A finding without a question informs (the range around a score, the size of one question, what a test
  measures). There is nothing to ask a company about our own reading, so it stays what it is, as a detail, after
  a line that names the figures to compare.
* A question that rests on such figures alone gets the line as well, for its reader should look before sending it.
* "Nothing to report" on such figures says at its end that their reading is not certain; "cannot tell" says
  already that something was lacking.

Where only some of the figures are unsure, the line names those. A check whose findings would be the same with
other figures (`Check.rests_on_figures` is False: what a test measures, published reports) passes the gate.
"""

from __future__ import annotations

import importlib
import logging
import pkgutil
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from functools import cache
from importlib.metadata import entry_points

from claimcheck.checks import catalogue
from claimcheck.checks.base import Check, Dossier, sure
from claimcheck.checks.words import benchmark_name, figure, listed
from claimcheck.errors import Cancelled, UserError
from claimcheck.progress import Progress, silent
from claimcheck.records.claim import Claim
from claimcheck.records.finding import Finding, Kind, Severity

COMPARE_FIRST = "Please compare with the original first."
_NOT_CERTAIN = "The reading of these figures is not certain."
_SEVERITIES = [Severity.CHANGES_THE_HEADLINE, Severity.NEEDS_CONTEXT, Severity.DETAIL, None]
_KINDS = [Kind.FINDING, Kind.ASK, Kind.CANNOT_TELL, Kind.NOTHING_TO_REPORT]
_log = logging.getLogger(__name__)


@cache
def all_checks() -> tuple[Check, ...]:
    """Every check of this installation, by id: the catalogue's, and those of other packages.

    Other packages add theirs by the entry-point group ``claimcheck.checks``.
    """
    found = {check.id: check for check in [*_from_packages(), *_own()]}
    return tuple(found[key] for key in sorted(found))


def run_checks(
    dossier: Dossier, *, progress: Progress | None = None, off: Collection[str] = ()
) -> tuple[Finding, ...]:
    """Run every check that is not switched off; findings come by severity, kind and page.

    A crash inside one check becomes a "cannot tell" and a logged traceback; it never loses the review.
    A document without any claim or statement has nothing to check, and gets no findings.

    Raises:
        Cancelled: when the person asked to stop.
    """
    progress = progress or silent()
    if not dossier.claims and not dossier.statements:
        return ()
    switched_off = dossier.off | set(off)
    checks = [check for check in all_checks() if check.id not in switched_off]
    findings: list[Finding] = []
    for done, check in enumerate(checks):
        progress.step("Checking", done, len(checks))
        found = _run(check, dossier)
        findings += [gated(finding, dossier) for finding in found] if check.rests_on_figures else found
    progress.step("Checking", len(checks), len(checks))
    ordered = sorted(findings, key=_order)
    return tuple(replace(finding, id=f"f{number}") for number, finding in enumerate(ordered, start=1))


def gated(finding: Finding, dossier: Dossier) -> Finding:
    """A result after the extraction gate (see above)."""
    known = [dossier.by_id[i] for i in dict.fromkeys(finding.claims) if i in dossier.by_id]
    unsure = [claim for claim in known if not sure(claim)]
    if not unsure:
        return finding
    every = len(unsure) == len(known)
    first = f"{COMPARE_FIRST if every else _compare_some(unsure)} {finding.text}"
    match finding.kind:
        case Kind.FINDING if finding.ask:
            return replace(finding, kind=Kind.ASK, text=first)
        case Kind.FINDING:
            return replace(finding, severity=Severity.DETAIL, text=first)
        case Kind.ASK if every:
            return replace(finding, text=first)
        case Kind.NOTHING_TO_REPORT if every:
            return replace(finding, text=f"{finding.text} {_NOT_CERTAIN}")
        case _:
            return finding


def _compare_some(unsure: Sequence[Claim]) -> str:
    figures = listed((f"{benchmark_name(claim)} {figure(claim)}" for claim in unsure), shown=3)
    return f"Please compare with the original first: the reading of {figures} is not certain."


def _run(check: Check, dossier: Dossier) -> list[Finding]:
    try:
        return list(check.run(dossier))
    except (Cancelled, UserError):
        raise
    except Exception:  # noqa: BLE001 - one broken check must not lose the review
        _log.exception("check %s failed", check.id)
        return [check.cannot_tell(f"{check.id} could not be completed on this document.")]


def _order(finding: Finding) -> tuple[int, int, int, str]:
    return (
        _SEVERITIES.index(finding.severity),
        _KINDS.index(finding.kind),
        finding.page or 0,
        finding.check,
    )


def _own() -> Iterator[Check]:
    for module in pkgutil.iter_modules(catalogue.__path__, f"{catalogue.__name__}."):
        yield from importlib.import_module(module.name).CHECKS


def _from_packages() -> Iterator[Check]:
    for entry in entry_points(group="claimcheck.checks"):
        try:
            yield from entry.load()
        except Exception:  # noqa: BLE001 - somebody else's package must not lose the review
            _log.exception("the package %s could not be loaded", entry.value)
