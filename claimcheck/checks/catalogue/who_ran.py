"""WHO-01 who produced each number, WHO-02 ties, WHO-03 outside results, WHO-04 tested and sold model."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Any

from claimcheck.checks.base import Check, Dossier
from claimcheck.checks.groups import figures
from claimcheck.checks.items import items
from claimcheck.checks.neighbours import independent, nobody_else
from claimcheck.checks.patterns import TESTER, names_found
from claimcheck.checks.rows import higher_is_better, pair, rows
from claimcheck.checks.words import (
    benchmark_name,
    count,
    figure,
    listed,
    model_name,
    reference,
    setting_words,
)
from claimcheck.records.claim import Claim, Relation
from claimcheck.records.document import Block, BlockKind
from claimcheck.records.evidence import Evidence
from claimcheck.records.finding import Finding, Kind, Question, Reference, Severity
from claimcheck.statistics.differences import gap_label, newcombe

_EXPERIMENTAL = re.compile(
    r"\b(?:experimental (?:version|chat version|model|checkpoint)|internal (?:version|checkpoint)|unreleased (?:version|model"
    r"|checkpoint)|custom(?:i[sz]ed)? version|pre-?release (?:version|checkpoint|model)|(?:version|model) optimi[sz]ed for)\b",
    re.IGNORECASE,
)
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
        word = "appear to come" if inferred else "come"
        yield WHO_01.finding(
            f"{relations[Relation.VENDOR]} of {count(total, 'number')} about the announced model {word} from the company "
            f"itself; {relations[Relation.THIRD_PARTY]} name an outside tester, {relations[Relation.CITED]} are quoted "
            "from elsewhere.",
            own,
            severity=Severity.DETAIL,
            working={relation.value: number for relation, number in relations.items()},
        )
    if unstated:
        yield WHO_01.ask(
            f"For {figures(unstated)} the document does not say who ran the test.",
            "Who ran these tests?",
            unstated,
        )


def _ties(dossier: Dossier) -> Iterable[Finding]:
    told: set[tuple[str, str, str]] = set()
    checked = 0
    for claim in dossier.announced:
        benchmark, model = dossier.benchmark(claim), dossier.model(claim)
        if benchmark is None:
            continue
        checked += 1
        maker = model.maker if model else dossier.document.publisher
        for tie in dossier.outside.ties(benchmark.id):
            key = (tie.benchmark_id, tie.vendor, tie.kind)
            if key in told or not _same_name(tie.vendor, maker):
                continue
            told.add(key)
            claims = [c for c in dossier.announced if c.benchmark and c.benchmark.id == benchmark.id]
            when = f", {tie.date}" if tie.date else ""
            yield WHO_02.finding(
                f"{benchmark.name}: {tie.detail.rstrip('.')} ({tie.kind}{when}). That does not speak against the score; it "
                "is a fact readers usually want to know.",
                claims,
                ask=f"Who had access to the questions and answers of {benchmark.name}, and when?",
                severity=Severity.DETAIL if tie.kind == "created" else Severity.NEEDS_CONTEXT,
                explanations=("Makers of models also make public tests for everybody.",),
                evidence=(Reference(title=tie.detail, date=tie.date, url=tie.url),),
            )
    if not told:
        yield WHO_02.nothing(
            f"{count(checked, 'figure')} compared with our list of ties; none is listed for this maker."
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
    alone: list[Claim] = []
    done: set[tuple[str, str, str]] = set()
    unknown: list[Claim] = []
    for claim in dossier.announced or dossier.claims:
        if dossier.benchmark(claim) is None or claim.model is None or not claim.model.id:
            unknown.append(claim)
            continue
        key = (claim.model.id, claim.benchmark.id if claim.benchmark else "", claim.quantity.text)
        results = independent(dossier, claim)
        if not results:
            alone.append(claim)
        elif key not in done:
            done.add(key)
            yield _told(dossier, claim, results)
    if alone:
        yield WHO_03.cannot_tell(f"{figures(alone)}: {nobody_else(dossier, alone[0])}", alone)
    if unknown:
        yield WHO_03.cannot_tell(
            f"For {figures(unknown)} outside results cannot be looked up: our register does not know the model or the test.",
            unknown,
        )


def _told(dossier: Dossier, claim: Claim, results: tuple[Evidence, ...]) -> Finding:
    lines = listed((_result(e) for e in results), shown=3)
    differing = sorted({name for e in results for name in claim.setting.differences(e.setting)})
    own = setting_words(claim.setting)
    text = (
        f"The document reports {figure(claim)} for {model_name(claim)} on {benchmark_name(claim)}"
        f"{f' ({own})' if own else ''}; outside, the index has {lines}."
    )
    labels = _labels(dossier, claim, results)
    if differing:
        text += f" The stated settings differ in: {listed(differing)}."
    text += " Differences of this kind can come from prompts, harness, tools, effort or the model's version."
    agree = all(label in ("agree_within_sampling_error", "independent_higher") for label in labels.values())
    more: dict[str, Any] = {
        "working": {"labels": labels},
        "evidence": tuple(reference(e) for e in results[:8]),
        "explanations": ("Prompts and harness move scores by several points.", "Settings may differ."),
    }
    lower = [label for label in labels.values() if label == "independent_lower"]
    if labels and agree and not differing:
        return WHO_03.result(Kind.FINDING, text, [claim], more | {"severity": Severity.DETAIL})
    if lower:
        text += f" {'It lies' if len(lower) == 1 else f'{len(lower)} of them lie'} below the range of chance around it."
        more["ask"] = f"Which settings explain the difference on {benchmark_name(claim)}?"
    return WHO_03.result(
        Kind.FINDING, text, [claim], more | {"severity": _severity(dossier, claim, results, differing)}
    )


def _result(e: Evidence) -> str:
    setting = setting_words(e.setting)
    parts = [e.evaluator or e.source, e.date, setting]
    return f"{e.score_text} ({', '.join(part for part in parts if part)})"


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
        both = pair(row, higher_is_better=higher_is_better(dossier, row.claims[0]))
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
    vector=lambda inputs: {"fields": list(names_found(TESTER, inputs["text"]))},
)  # fmt: skip
WHO_02 = Check(
    id="WHO-02",
    title="Tie between tester, test and vendor",
    question=_Q2,
    severity=Severity.NEEDS_CONTEXT,
    run=_ties,
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
