"""What the index knows of one claim: the same figure measured by others, then what is nearest.

Conflicting results are listed side by side and never averaged. Rows that say the same thing twice (one
result collected through two files) appear once.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from claimcheck.evidence.store import EvidenceStore
from claimcheck.records.claim import Claim
from claimcheck.records.evidence import ContaminationReport, EvaluatorRelation, Evidence, Tie
from claimcheck.records.model import Match

_RIVALS = 20
_SIBLINGS = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class OtherSetting:
    """A result whose stated setting differs from the claim's: names of the fields that differ."""

    evidence: Evidence
    differences: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Lookup:
    """What the index knows of one claim, nearest first.

    Args:
        same_setting: Others' results for the model on the benchmark with nothing in the setting that differs
            from the claim's (what one side leaves open does not differ).
        other_setting: Others' results for the model on the benchmark, and what differs; also under names
            that state a reasoning effort the claim's name does not.
        siblings: Others' results on the benchmark for models of the same family.
        variants: Others' results for the model on other variants of the benchmark.
        rivals: The best results of other models on the benchmark.
        vendor_elsewhere: Figures for the model on the benchmark that its maker gave elsewhere.
        reports: Contamination reports on the benchmark, the model or its family.
        nothing_found: Checks for contamination that found nothing or stayed open.
        ties: Documented ties between the benchmark and vendors.
    """

    same_setting: tuple[Evidence, ...] = ()
    other_setting: tuple[OtherSetting, ...] = ()
    siblings: tuple[Evidence, ...] = ()
    variants: tuple[Evidence, ...] = ()
    rivals: tuple[Evidence, ...] = ()
    vendor_elsewhere: tuple[Evidence, ...] = ()
    reports: tuple[ContaminationReport, ...] = ()
    nothing_found: tuple[ContaminationReport, ...] = ()
    ties: tuple[Tie, ...] = ()

    @property
    def measured_by_others(self) -> bool:
        """Whether anybody but the maker has a result for the model on the benchmark."""
        return bool(self.same_setting or self.other_setting)


def look_up(
    store: EvidenceStore, claim: Claim, *, family: str = "", variant_ids: Iterable[str] = ()
) -> Lookup:
    """Everything the index knows of a claim.

    Args:
        store: The index.
        claim: An identified claim; without a safe benchmark nothing can be looked up.
        family: The model's family as the registry knows it.
        variant_ids: Other variants of the benchmark (its parent, its children, its siblings).
    """
    model, benchmark = _sure(claim.model), _sure(claim.benchmark)
    if not benchmark:
        return Lookup()
    mine = distinct(store.results(model, benchmark))
    others = [row for row in mine if row.relation is not EvaluatorRelation.VENDOR]
    compared = [(row, claim.setting.differences(row.setting)) for row in others]
    compared += [(row, ("effort",)) for row in distinct(store.results_with_effort(model, benchmark))]
    return Lookup(
        same_setting=tuple(row for row, names in compared if not names),
        other_setting=tuple(
            OtherSetting(evidence=row, differences=differences)
            for row, differences in compared
            if differences
        ),
        siblings=distinct(store.results_of_family(family, benchmark, but=model, limit=_SIBLINGS)),
        variants=_variants(store, model, benchmark, variant_ids),
        rivals=_rivals(store, benchmark, model),
        vendor_elsewhere=tuple(row for row in mine if row.relation is EvaluatorRelation.VENDOR),
        reports=_reports(store, benchmark, model, family, found=True),
        nothing_found=_reports(store, benchmark, model, family, found=False),
        ties=store.ties(benchmark),
    )


def distinct(rows: Iterable[Evidence]) -> tuple[Evidence, ...]:
    """Rows without those that repeat a figure: same names, score, scale, setting and evaluator."""
    seen: dict[tuple[object, ...], Evidence] = {}
    for row in rows:
        key = (
            row.model_id or row.model_text,
            row.benchmark_id or row.benchmark_text,
            row.value,
            row.scale,
            row.metric,
            row.setting.text,
            row.evaluator,
        )
        seen.setdefault(key, row)
    return tuple(seen.values())


def _sure(match: Match | None) -> str:
    return match.id if match is not None and not match.ambiguous else ""


def _rivals(store: EvidenceStore, benchmark: str, model: str) -> tuple[Evidence, ...]:
    rows = store.results_on(benchmark, limit=_RIVALS)
    return tuple(row for row in rows if not model or row.model_id != model)


def _variants(
    store: EvidenceStore, model: str, benchmark: str, variant_ids: Iterable[str]
) -> tuple[Evidence, ...]:
    rows = (row for other in variant_ids if other != benchmark for row in store.results(model, other))
    return distinct(row for row in rows if row.relation is not EvaluatorRelation.VENDOR)


def _reports(
    store: EvidenceStore, benchmark: str, model: str, family: str, *, found: bool
) -> tuple[ContaminationReport, ...]:
    """Reports on the benchmark, then those in which the model or its family is affected."""
    reports = {report.id: report for report in store.reports(benchmark, found=found)}
    if model:
        reports.update({report.id: report for report in store.reports(model_id=model, found=found)})
    if family:
        reports.update({report.id: report for report in store.reports(family=family, found=found)})
    return tuple(reports.values())
