"""What the index knows of a claim: same setting, what differs, what is nearest; conflicts are listed."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from claimcheck.evidence import by_hand
from claimcheck.evidence.lookup import Lookup, look_up
from claimcheck.evidence.store import EvidenceStore, open_index
from claimcheck.records.claim import Claim, SourceKind
from claimcheck.records.document import Place
from claimcheck.records.evidence import EvaluatorRelation
from claimcheck.records.model import Candidate, Confidence, Match
from claimcheck.records.quantity import Quantity
from claimcheck.records.setting import Setting

THIRD, VENDOR = EvaluatorRelation.THIRD_PARTY, EvaluatorRelation.VENDOR


def claim(model: str, benchmark: str, setting: Setting | None = None, *, ambiguous: bool = False) -> Claim:
    return Claim(
        id="c1",
        model_text=model,
        benchmark_text=benchmark,
        quantity=Quantity(text="71.5", value=Decimal("71.5"), decimals=1, unit="%"),
        kind=SourceKind.TABLE,
        place=Place(),
        setting=setting or Setting(),
        model=Match(id=model, label=model, confidence=Confidence.EXACT),
        benchmark=Match(
            id=benchmark,
            label=benchmark,
            confidence=Confidence.EXACT,
            ambiguous=ambiguous,
            alternatives=(Candidate(id="other", label="Other"),) if ambiguous else (),
        ),
    )


@pytest.fixture
def filled(index: Path) -> Path:
    rows = [
        ("gpt-4o-2024-08-06", "88.7", THIRD, Setting(shots=5, text="5-shot"), "A"),
        ("gpt-4o-2024-08-06", "85.2", THIRD, Setting(shots=0, text="0-shot"), "B"),
        ("gpt-4o-2024-08-06", "87.0", THIRD, Setting(text="not said"), "C"),
        ("gpt-4o-2024-08-06", "89.9", VENDOR, Setting(shots=5, text="5-shot"), "OpenAI"),
        ("gpt-4o-2024-05-13", "87.2", THIRD, Setting(), "A"),
        ("o1-2024-12-17", "91.8", THIRD, Setting(), "A"),
    ]
    for model, score, relation, setting, who in rows:
        row = by_hand.own_result(
            model=model,
            benchmark="MMLU",
            score=score,
            scale="percent",
            url=f"https://a.org/{who}",
            relation=relation,
            evaluator=who,
            setting=setting,
        )
        by_hand.add(index, row)
    return index


def found_for(index: Path, one: Claim, **more: str) -> Lookup:
    with EvidenceStore(index) as store:
        return look_up(store, one, **more)  # type: ignore[arg-type]


def test_settings_decide_and_conflicts_are_listed(filled: Path) -> None:
    found = found_for(filled, claim("gpt-4o-2024-08-06", "mmlu", Setting(shots=5)))
    assert sorted(r.score_text for r in found.same_setting) == ["87.0", "88.7"]
    assert [(o.evidence.score_text, o.differences) for o in found.other_setting] == [("85.2", ("shots",))]
    assert [r.score_text for r in found.vendor_elsewhere] == ["89.9"]
    assert found.measured_by_others


def test_rivals_and_siblings_are_other_models(filled: Path) -> None:
    found = found_for(filled, claim("gpt-4o-2024-08-06", "mmlu"), family="gpt-4o")
    assert [r.model_text for r in found.siblings] == ["gpt-4o-2024-05-13"]
    assert [r.model_text for r in found.rivals] == ["o1-2024-12-17", "gpt-4o-2024-05-13"]


def test_nobody_else_measured_it(filled: Path) -> None:
    found = found_for(filled, claim("zeta-9", "mmlu"))
    assert not found.measured_by_others
    assert found.rivals


def test_an_unsure_benchmark_gives_nothing(filled: Path) -> None:
    assert found_for(filled, claim("gpt-4o-2024-08-06", "mmlu", ambiguous=True)) == Lookup()


def test_repeated_figures_appear_once(filled: Path) -> None:
    row = by_hand.own_result(
        model="gpt-4o-2024-08-06",
        benchmark="MMLU",
        score="88.7",
        scale="percent",
        url="https://b.org/copy",
        relation=THIRD,
        evaluator="A",
        setting=Setting(shots=5, text="5-shot"),
    )
    by_hand.add(filled, row)
    found = found_for(filled, claim("gpt-4o-2024-08-06", "mmlu", Setting(shots=5)))
    assert [r.score_text for r in found.same_setting].count("88.7") == 1


def test_reports_and_ties_come_with_the_claim() -> None:
    with open_index() as store:
        found = look_up(
            store, claim("gpt-4-0613", "humaneval"), family="gpt-4", variant_ids=("humaneval-plus",)
        )
    assert any(report.benchmark_id == "humaneval" for report in found.reports)
    assert {tie.vendor for tie in found.ties} == {"OpenAI"}
    assert all(report.found for report in found.reports)
    assert not any(report.found for report in found.nothing_found)
