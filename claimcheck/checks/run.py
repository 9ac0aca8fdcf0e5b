"""Finds all checks, runs them on a dossier and puts their findings in order."""

from __future__ import annotations

import importlib
import logging
import pkgutil
from collections.abc import Collection, Iterator
from dataclasses import replace
from functools import cache
from importlib.metadata import entry_points

from claimcheck.checks import catalogue
from claimcheck.checks.base import Check, Dossier, sure
from claimcheck.errors import Cancelled, UserError
from claimcheck.progress import Progress, silent
from claimcheck.records.finding import Finding, Kind, Severity

COMPARE_FIRST = "Please compare with the original first."
_CONFIRM = "Can you confirm the figures in question, and the row and column they belong to?"
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
    """The extraction gate: a finding on a figure that was not read with certainty becomes a question."""
    unsure = [dossier.by_id[i] for i in finding.claims if i in dossier.by_id and not sure(dossier.by_id[i])]
    if finding.kind is not Kind.FINDING or not unsure:
        return finding
    return replace(
        finding, kind=Kind.ASK, text=f"{COMPARE_FIRST} {finding.text}", ask=finding.ask or _CONFIRM
    )


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
