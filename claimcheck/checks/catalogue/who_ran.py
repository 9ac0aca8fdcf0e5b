"""WHO-01 who produced each number, WHO-02 ties, WHO-03 outside results, WHO-04 tested and sold model."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from claimcheck.checks.base import Check, Dossier, sure
from claimcheck.checks.groups import figures
from claimcheck.checks.items import items
from claimcheck.checks.neighbours import independent, nobody_else, nobody_measured
from claimcheck.checks.patterns import TESTER, names_found
from claimcheck.checks.rows import direction_of, pair, rows
from claimcheck.checks.words import (
    benchmark_name,
    count,
    figure,
    listed,
    model_name,
    outside_score,
    reference,
    rows_of,
    setting_words,
)
from claimcheck.records.claim import Claim, Relation
from claimcheck.records.document import Block, BlockKind
from claimcheck.records.evidence import Evidence, Tie
from claimcheck.records.finding import Finding, Question, Reference, Severity
from claimcheck.records.model import Confidence
from claimcheck.statistics.differences import gap_label, newcombe

_EXPERIMENTAL = re.compile(
    r"\b(?:experimental (?:version|chat version|model|checkpoint)|internal (?:version|checkpoint)|unreleased (?:version|model"
    r"|checkpoint)|custom(?:i[sz]ed)? version|pre-?release (?:version|checkpoint|model)|(?:version|model) optimi[sz]ed for)\b",
    re.IGNORECASE,
)
_WORTH_ASKING = 0.1
"""Share of figures without a tester below which the rest of the document tells."""

_MAKERS = re.compile(r"[^a-z0-9]+")


def _producers(dossier: Dossier) -> Iterable[Finding]:
    own = dossier.announced or dossier.claims
    relations = Counter(claim.evaluator.relation for claim in own)
    total = len(own)
    unstated = [claim for claim in own if claim.evaluator.relation is Relation.NOT_STATED]
    outside = [claim for claim in own if claim.evaluator.relation is Relation.THIRD_PARTY]
    vendor = [claim for claim in own if claim.evaluator.relation is Relation.VENDOR]
    if vendor or outside:
        inferred = [c for c in vendor if "“" not in c.evaluator.basis and '"' not in c.evaluator.basis]
        about = " about the announced model" if dossier.announced else ""
        word = ("appears to come" if len(vendor) == 1 else "appear to come") if inferred else "come"
        yield WHO_01.finding(
            f"{len(vendor)} of {count(total, 'figure')}{about} {word} from the document's own "
            f"authors; {_number(len(outside))} an outside tester, {relations[Relation.CITED]} "
            f"{'is' if relations[Relation.CITED] == 1 else 'are'} quoted from elsewhere.",
            own,
            severity=Severity.DETAIL,
            working={relation.value: number for relation, number in relations.items()},
        )
    if unstated and len(unstated) >= _WORTH_ASKING * total:
        yield WHO_01.ask(
            f"For {figures(unstated)} the document does not say who ran the test.",
            "Who ran these tests?",
            unstated,
        )


def _number(named: int) -> str:
    return f"{named} names" if named == 1 else f"{named} name"


def _ties(dossier: Dossier) -> Iterable[Finding]:
    """One finding for each test with documented ties to this maker, also where its short name has versions."""
    tied: dict[str, list[Tie]] = {}
    checked = 0
    for claim in dossier.announced:
        match, model = claim.benchmark, dossier.model(claim)
        if match is None or not match.id or match.confidence is Confidence.FUZZY:
            continue
        checked += 1
        maker = model.maker if model else dossier.document.publisher
        ties = [tie for tie in dossier.outside.ties(match.id) if _same_name(tie.vendor, maker)]
        if ties:
            tied.setdefault(match.id, ties)
    for benchmark_id, ties in tied.items():
        yield _tied(dossier, benchmark_id, ties)
    if not tied:
        yield WHO_02.nothing(
            f"{count(checked, 'figure')} compared with our list of ties; none is listed for this maker."
        )


def _tied(dossier: Dossier, benchmark_id: str, ties: Sequence[Tie]) -> Finding:
    benchmark = dossier.benchmark_by_id(benchmark_id)
    name = benchmark.name if benchmark else benchmark_id
    claims = [c for c in dossier.announced if c.benchmark and c.benchmark.id == benchmark_id]
    details = " ".join(f"{tie.detail.rstrip('.')}{f' ({tie.date})' if tie.date else ''}." for tie in ties)
    created = all(tie.kind == "created" for tie in ties)
    return WHO_02.finding(
        f"{name}: {details} That does not show that the score is off; it is a fact readers usually want to know.",
        claims,
        ask=f"Who had access to the questions and answers of {name}, and when?",
        severity=Severity.DETAIL if created else Severity.NEEDS_CONTEXT,
        explanations=("Makers of models also make public tests for everybody.",),
        evidence=tuple(Reference(title=tie.detail, date=tie.date, url=tie.url) for tie in ties),
    )


def _same_name(vendor: str, maker: str) -> bool:
    """Exact names only, without regard to case and signs; a tie is never inferred from a similar name."""
    a, b = _MAKERS.sub("", vendor.casefold()), _MAKERS.sub("", maker.casefold())
    return (
        bool(a)
        and bool(b)
        and (a == b or (b.startswith(a) and maker.casefold().startswith(f"{vendor.casefold()} ")))
    )


def _outside(dossier: Dossier) -> Iterable[Finding]:
    found, alone, unknown = _looked_up(dossier)
    agreeing = [one for one in found if one.agrees]
    if agreeing:
        yield _agreement(agreeing)
    for one in found:
        if not one.agrees:
            yield _told(dossier, one)
    if len(alone) == 1:
        yield WHO_03.cannot_tell(f"{figures(alone)}: {nobody_else(dossier, alone[0])}", alone)
    elif alone:
        yield WHO_03.cannot_tell(nobody_measured(dossier, f"these {figures(alone)}"), alone)
    if unknown:
        yield WHO_03.cannot_tell(
            f"For {figures(unknown)} outside results cannot be looked up: our register does not know the model or the test, "
            "or the figure was not read with certainty.",
            unknown,
        )


@dataclass(frozen=True, slots=True)
class LookedUp:
    """A figure with the results of others, and how each stands to it where that can be computed."""

    claim: Claim
    results: tuple[Evidence, ...]
    labels: Mapping[str, str]

    @property
    def differing(self) -> list[str]:
        """Fields of the setting that both sides state and that differ."""
        return sorted({name for e in self.results for name in self.claim.setting.differences(e.setting)})

    @property
    def lower(self) -> int:
        """How many outside results lie lower by more than chance."""
        return sum(label == "independent_lower" for label in self.labels.values())

    @property
    def agrees(self) -> bool:
        """Whether outside results can be compared and none is lower."""
        return bool(self.labels) and not self.lower


def _looked_up(dossier: Dossier) -> tuple[list[LookedUp], list[Claim], list[Claim]]:
    """Figures with outside results, figures without any, and figures that cannot be looked up."""
    found: dict[tuple[str, str, str], LookedUp] = {}
    alone: list[Claim] = []
    unknown: list[Claim] = []
    for claim in dossier.announced or dossier.claims:
        if dossier.benchmark(claim) is None or dossier.model(claim) is None or not sure(claim):
            unknown.append(claim)
        elif results := independent(dossier, claim):
            labels = _labels(dossier, claim, results)
            key = (model_name(claim), benchmark_name(claim), claim.quantity.text)
            found.setdefault(key, LookedUp(claim, results, labels))
        else:
            alone.append(claim)
    return list(found.values()), alone, unknown


def _agreement(found: Sequence[LookedUp]) -> Finding:
    lines = rows_of((f"{_own(one.claim)}, {_others(one.results)}" for one in found), shown=4)
    return WHO_03.finding(
        f"Outside results agree, or are not lower by more than chance would explain: {lines}.",
        [one.claim for one in found],
        severity=Severity.DETAIL,
        explanations=("Prompts and harness move scores by several points.",),
        working={"labels": {one.claim.id: dict(one.labels) for one in found}},
        evidence=tuple(reference(e) for one in found for e in one.results[:2]),
    )


def _told(dossier: Dossier, one: LookedUp) -> Finding:
    text = f"The document reports {_own(one.claim)}; outside, the index has {_others(one.results)}."
    if one.lower:
        which = "This is" if len(one.results) == 1 else f"{one.lower} of these are"
        text += f" {which} lower by more than chance in the choice of questions would explain."
    if one.differing:
        text += f" The stated settings differ in: {listed(one.differing)}."
    return WHO_03.finding(
        text,
        [one.claim],
        severity=_severity(dossier, one.claim, one.results, one.differing),
        ask=f"Which settings explain the difference on {benchmark_name(one.claim)}?" if one.lower else "",
        explanations=(
            "Prompts, harness, tools and effort move scores by several points.",
            "The tested versions of the model may differ.",
        ),
        working={"labels": dict(one.labels)},
        evidence=tuple(reference(e) for e in one.results[:8]),
    )


def _own(claim: Claim) -> str:
    setting = setting_words(claim.setting)
    return f"{figure(claim)} for {model_name(claim)} on {benchmark_name(claim)}{f' ({setting})' if setting else ''}"


def _others(results: Sequence[Evidence]) -> str:
    return listed(map(_result, results), shown=3)


def _result(e: Evidence) -> str:
    parts = [e.tester, e.date, setting_words(e.setting)]
    return f"{outside_score(e)} ({', '.join(part for part in parts if part)})"


def _labels(dossier: Dossier, claim: Claim, results: tuple[Evidence, ...]) -> dict[str, str]:
    known = items(dossier, claim)
    if isinstance(known, str):
        return {}
    labels = {}
    for e in results:
        if e.per_cent is None or not 0 <= e.per_cent <= 100:
            continue
        result = _compare(known.p, known.n, float(e.per_cent) / 100, e.n_items or known.n)
        labels[str(e.id)] = str(result["label"])
    return labels


def _severity(
    dossier: Dossier, claim: Claim, results: tuple[Evidence, ...], differing: list[str]
) -> Severity:
    """The headline is touched only where settings are stated, equal, and the order with a rival changes."""
    if differing or not all(e.setting.stated() for e in results):
        return Severity.NEEDS_CONTEXT
    values = [e.per_cent for e in results if e.per_cent is not None]
    for row in dossier.part(rows):
        both = pair(row, higher_is_better=direction_of(dossier, row))
        if both and both.own.id == claim.id and both.rival.quantity.per_cent is not None and values:
            rival = both.rival.quantity.per_cent
            if claim.quantity.value > rival > max(values):
                return Severity.CHANGES_THE_HEADLINE
    return Severity.NEEDS_CONTEXT


def _compare(own_p: float, own_n: int, ind_p: float, ind_n: int) -> dict[str, object]:
    interval = newcombe(own_p, own_n, ind_p, ind_n)
    return {
        "gap_pp": (own_p - ind_p) * 100,
        "newcombe95_pp": [interval.low * 100, interval.high * 100],
        "label": gap_label(
            interval,
            above="independent_lower",
            below="independent_higher",
            else_="agree_within_sampling_error",
        ),
    }


def _tested_and_sold(dossier: Dossier) -> Iterable[Finding]:
    names = [name.casefold() for name in dossier.announced_models]
    found = False
    for block in dossier.document.blocks:
        if block.kind in (BlockKind.FURNITURE, BlockKind.CODE, BlockKind.QUOTATION):
            continue
        match = _EXPERIMENTAL.search(block.text)
        if match is None or _about_product(match.group(), names) or not _near_score(dossier, block):
            continue
        found = True
        sentence = _sentence(block.text, match.start())
        near = [c for c in dossier.announced if c.quantity.text in sentence]
        yield WHO_04.ask(
            f"The document says “{sentence}” near a score. The version tested may not be the one offered.",
            "Is the tested version the one customers get? If not, what does the customer version score?",
            near,
            quote=sentence,
            page=block.page,
            severity=Severity.CHANGES_THE_HEADLINE if near else Severity.NEEDS_CONTEXT,
            explanations=(
                "The word may be part of the product's own name.",
                "Both versions may perform alike.",
            ),
        )
    if not found:
        yield WHO_04.nothing(
            "We did not find a score that the document gives to an experimental or internal version."
        )


def _about_product(cue: str, names: list[str]) -> bool:
    return any(cue.casefold() in name for name in names)


def _near_score(dossier: Dossier, block: Block) -> bool:
    return any(c.quantity.text in block.text and c.place.quote[:40] in block.text for c in dossier.announced)


def _sentence(text: str, position: int) -> str:
    start = max(text.rfind(". ", 0, position) + 2, 0) if ". " in text[:position] else 0
    end = text.find(". ", position)
    return text[start : end + 1 if end >= 0 else len(text)].strip()[:300]


def _outside_vector(inputs: Mapping[str, Any]) -> Mapping[str, Any]:
    values = [inputs.get(key) for key in ("own_p", "own_n", "ind_p", "ind_n")]
    own_p, own_n, ind_p, ind_n = values
    if own_p is None or ind_p is None:
        return {"label": "cannot_tell"}
    if not own_n or not ind_n:
        return {"gap_pp": (own_p - ind_p) * 100, "label": "cannot_tell"}
    return _compare(own_p, own_n, ind_p, ind_n)


_Q2 = Question.WHO_RAN_IT
WHO_01 = Check(
    id="WHO-01", title="Who produced each number", question=_Q2, severity=Severity.NEEDS_CONTEXT, run=_producers,
    vector=lambda inputs: {"fields": list(names_found(TESTER, inputs.get("text") or ""))}, rests_on_figures=False,
)  # fmt: skip
WHO_02 = Check(
    id="WHO-02",
    title="Tie between tester, test and vendor",
    question=_Q2,
    severity=Severity.NEEDS_CONTEXT,
    run=_ties,
    rests_on_figures=False,
)
WHO_03 = Check(
    id="WHO-03", title="Outside result for the same model and test", question=_Q2, severity=Severity.NEEDS_CONTEXT,
    run=_outside, vector=_outside_vector,
)  # fmt: skip
WHO_04 = Check(
    id="WHO-04", title="Tested model and sold model", question=_Q2, severity=Severity.CHANGES_THE_HEADLINE,
    run=_tested_and_sold,
)  # fmt: skip
CHECKS = (WHO_01, WHO_02, WHO_03, WHO_04)
