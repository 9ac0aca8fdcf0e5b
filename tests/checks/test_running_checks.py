"""Running all checks: order and ids, the extraction gate, switching off, and a crash inside one check."""

from __future__ import annotations

import logging
from collections.abc import Iterable
from dataclasses import replace

import pytest
from check_cases import PLAIN, UNKNOWN_TEST, table
from made_dossier import dossier, findings

from claimcheck.checks import run
from claimcheck.checks.base import Check, Dossier
from claimcheck.checks.run import COMPARE_FIRST, gated, run_checks
from claimcheck.errors import Cancelled
from claimcheck.records.claim import SourceKind
from claimcheck.records.finding import Finding, Kind, Question, Severity

AIME = table("AIME 2025 | 94.6 | 93.3", "MMLU | 90.2 | 88.4")


def made_check(run_: object, check_id: str = "XXX-01") -> Check:
    return Check(
        id=check_id, title="Made", question=Question.WHAT_IS_MISSING, severity=Severity.CHANGES_THE_HEADLINE, run=run_  # type: ignore[arg-type]
    )  # fmt: skip


def unsure(made: Dossier, *tests: str) -> Dossier:
    """The dossier with the figures on some tests read with doubt."""
    doubted = [replace(c, doubt="guessed") if c.benchmark_text in tests else c for c in made.claims]
    return replace(made, claims=tuple(doubted))


def result(made: Dossier, kind: Kind, *, ask: str = "") -> Finding:
    severity = Severity.NEEDS_CONTEXT if kind in (Kind.FINDING, Kind.ASK) else None
    ids = tuple(claim.id for claim in made.claims)
    return Finding(
        check="X",
        question=Question.WHAT_IS_MISSING,
        kind=kind,
        text="It is so.",
        severity=severity,
        claims=ids,
        ask=ask,
    )


def test_findings_come_by_severity_then_kind_and_are_numbered() -> None:
    found = run_checks(dossier(AIME))
    ranks = [(run._SEVERITIES.index(f.severity), run._KINDS.index(f.kind)) for f in found]
    assert ranks == sorted(ranks)
    assert [f.id for f in found] == [f"f{number}" for number in range(1, len(found) + 1)]


def test_a_check_that_is_switched_off_says_nothing() -> None:
    made = dossier(AIME)
    assert findings("NUM-02", made)
    assert "NUM-02" not in {f.check for f in run_checks(made, off=["NUM-02"])}
    assert "NUM-02" not in {f.check for f in run_checks(replace(made, off=frozenset({"NUM-02"})))}


def test_a_document_without_claims_has_nothing_to_check() -> None:
    assert run_checks(dossier("# A walk\n\nThe weather was fine.\n")) == ()


def test_a_crash_inside_a_check_becomes_cannot_tell(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def crash(_: Dossier) -> Iterable[Finding]:
        yield made.finding("so far")
        raise ZeroDivisionError

    made = made_check(crash)
    monkeypatch.setattr(run, "all_checks", lambda: (made,))
    with caplog.at_level(logging.CRITICAL, logger="claimcheck.checks.run"):
        found = run_checks(dossier(PLAIN))
    assert [(f.check, f.kind) for f in found] == [("XXX-01", Kind.CANNOT_TELL)]
    assert "XXX-01" in found[0].text


def test_stopping_is_no_crash(monkeypatch: pytest.MonkeyPatch) -> None:
    def stop(_: Dossier) -> Iterable[Finding]:
        raise Cancelled

    monkeypatch.setattr(run, "all_checks", lambda: (made_check(stop),))
    with pytest.raises(Cancelled):
        run_checks(dossier(PLAIN))


@pytest.mark.parametrize(
    ("kind", "ask", "wanted", "severity"),
    [
        (Kind.FINDING, "Why?", Kind.ASK, Severity.NEEDS_CONTEXT),
        (Kind.FINDING, "", Kind.FINDING, Severity.DETAIL),
        (Kind.ASK, "Why?", Kind.ASK, Severity.NEEDS_CONTEXT),
    ],
)
def test_what_rests_on_unsure_figures_asks_to_compare_first(
    kind: Kind, ask: str, wanted: Kind, severity: Severity
) -> None:
    made = unsure(dossier(PLAIN), "MMLU")
    after = gated(result(made, kind, ask=ask), made)
    assert (after.kind, after.severity, after.ask) == (wanted, severity, ask)
    assert after.text == f"{COMPARE_FIRST} It is so."


def test_where_some_figures_are_unsure_they_are_named() -> None:
    made = unsure(dossier(AIME), "MMLU")
    after = gated(result(made, Kind.FINDING, ask="Why?"), made)
    assert after.kind is Kind.ASK
    assert "MMLU 90.2%" in after.text
    assert "AIME" not in after.text
    assert gated(result(made, Kind.ASK, ask="Why?"), made).text == "It is so."


def test_silence_on_unsure_figures_says_so() -> None:
    made = unsure(dossier(PLAIN), "MMLU")
    assert "not certain" in gated(result(made, Kind.NOTHING_TO_REPORT), made).text
    assert gated(result(made, Kind.CANNOT_TELL), made).text == "It is so."


def test_sure_figures_and_whole_documents_pass_the_gate() -> None:
    made = dossier(PLAIN)
    sure = result(made, Kind.FINDING, ask="Why?")
    assert gated(sure, made) == sure
    without = replace(sure, claims=())
    assert gated(without, unsure(made, "MMLU")) == without


def test_figures_read_from_a_picture_are_never_sure() -> None:
    made = dossier(AIME)
    pictured = replace(made, claims=tuple(replace(c, kind=SourceKind.IMAGE) for c in made.claims))
    kinds = {f.kind for f in findings("NUM-03", pictured)}
    assert Kind.FINDING not in kinds


def test_what_does_not_rest_on_figures_passes_the_gate() -> None:
    made = unsure(dossier(UNKNOWN_TEST), "MMLU", "LarkDocs (internal)")
    assert all(COMPARE_FIRST not in f.text for f in findings("MIS-01", made))
