"""Counts and one sentence for each question; never a grade, and counts are not added across kinds."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from claimcheck.checks.base import Dossier, is_average
from claimcheck.checks.dossier.items import items
from claimcheck.checks.dossier.neighbours import independent
from claimcheck.checks.dossier.reporting import FIELD_NAMES, Reporting
from claimcheck.checks.dossier.rows import direction_of, pair, rows
from claimcheck.checks.relevance import Nearness, relevance
from claimcheck.checks.words import count, listed
from claimcheck.records.claim import Claim, Relation
from claimcheck.records.finding import Finding, Kind, Question, Severity
from claimcheck.records.model import decided
from claimcheck.records.review import Summary
from claimcheck.statistics.differences import compare

MOST_THAT_CHANGE_THE_STORY = 3


def summary(dossier: Dossier, findings: Sequence[Finding]) -> Summary:
    """Count what was found, and say one sentence for each of the five questions."""
    own = dossier.announced
    enough = {f.check for f in findings if f.kind is not Kind.CANNOT_TELL}
    return Summary(
        claims=len(dossier.claims),
        announced=len(own),
        self_reported=sum(c.evaluator.relation is Relation.VENDOR for c in own),
        with_independent_result=sum(bool(independent(dossier, c)) for c in own),
        change_the_story=tuple(f.id for f in story(findings)),
        sentences=_sentences(dossier, findings) if dossier.claims else {},
        checks_with_enough=len(enough),
        checks_without=len({f.check for f in findings} - enough),
    )


def story(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """At most three results that would change the headline: findings before questions, one a check."""
    changing = [f for f in findings if f.severity is Severity.CHANGES_THE_HEADLINE]
    ordered = [f for f in changing if f.kind is Kind.FINDING] + [f for f in changing if f.kind is Kind.ASK]
    one_a_check: dict[str, Finding] = {}
    for finding in ordered:
        one_a_check.setdefault(finding.check, finding)
    first = list(one_a_check.values())
    rest = [finding for finding in ordered if finding not in first]
    return tuple([*first, *rest][:MOST_THAT_CHANGE_THE_STORY])


def _sentences(dossier: Dossier, findings: Sequence[Finding]) -> dict[str, str]:
    own = dossier.announced or dossier.claims
    return {
        Question.WHICH_BENCHMARK.value: _which(own),
        Question.WHO_RAN_IT.value: _who(dossier, own),
        Question.WHAT_IT_MEASURES.value: _firm(dossier),
        Question.WHAT_IS_MISSING.value: _missing(dossier, own, findings),
        Question.YOUR_TASKS.value: _tasks(dossier, own),
    }


def _which(own: Sequence[Claim]) -> str:
    tests: dict[str, Claim] = {}
    for claim in own:
        key = claim.benchmark.id if decided(claim.benchmark) and claim.benchmark else claim.benchmark_text
        tests.setdefault(key, claim)
    clear = sum(decided(c.benchmark) for c in tests.values())
    several = sum(c.benchmark is not None and c.benchmark.ambiguous for c in tests.values())
    unknown = len(tests) - clear - several
    parts = [f"{clear} clearly named"]
    parts += [f"{several} with a name that means several tests"] if several else []
    parts += [f"{unknown} not surely in our register"] if unknown else []
    return f"{count(len(own), 'score')} on {count(len(tests), 'test')}: {listed(parts)}."


def _who(dossier: Dossier, own: Sequence[Claim]) -> str:
    relations = Counter(claim.evaluator.relation for claim in own)
    words = {
        Relation.VENDOR: "{} from the company itself, as far as the document says",
        Relation.THIRD_PARTY: "{} from a named third party",
        Relation.CITED: "{} quoted from elsewhere",
        Relation.NOT_STATED: "{} without saying who ran the test",
    }
    parts = [text.format(relations[relation]) for relation, text in words.items() if relations[relation]]
    outside = sum(bool(independent(dossier, claim)) for claim in own)
    found = (
        f"outside results exist for {outside}"
        if outside
        else "the index has no outside result for any of them"
    )
    return f"Of {count(len(own), 'score')}, {listed(parts)}; {found}."


def _firm(dossier: Dossier) -> str:
    labels: Counter[str] = Counter()
    for row in dossier.part(rows):
        direction = direction_of(dossier, row)
        both = pair(row, higher_is_better=direction)
        if both is None:
            continue
        own, rival = items(dossier, both.own), items(dossier, both.rival)
        if isinstance(own, str) or isinstance(rival, str):
            labels["unknown"] += 1
            continue
        single = own.single_run and rival.single_run
        label = compare(own.p, rival.p, own.n, single_run=single).label
        labels["unknown" if label == "cannot_separate" and not single else label] += 1
    total = sum(labels.values())
    if not total:
        return "The document sets no figure of the announced model beside a rival's on one test."
    open_ = labels["depends_plausible"] + labels["depends_needs_very_similar"]
    return (
        f"On {labels['clear']} of {count(total, 'comparison')} with a rival the difference is larger than sampling "
        f"error, on {labels['cannot_separate']} it is not, on {open_ + labels['unknown']} it cannot be told."
    )


def _missing(dossier: Dossier, own: Sequence[Claim], findings: Sequence[Finding]) -> str:
    kinds = Counter(finding.kind for finding in findings)
    lacking: Counter[str] = Counter()
    reporting = dossier.part(Reporting)
    for claim in own:
        if not is_average(claim):
            lacking.update(reporting.of(claim).missing)
    names = listed((f"{FIELD_NAMES[name]} ({number})" for name, number in lacking.most_common(3)), shown=3)
    not_found = f" Most often not found: {names}." if names else ""
    return (
        f"{count(kinds[Kind.FINDING], 'finding')}; {count(kinds[Kind.ASK], 'point')} to ask about.{not_found}"
    )


def _tasks(dossier: Dossier, own: Sequence[Claim]) -> str:
    profile = dossier.profile
    if profile is None or not profile.use_cases:
        return "No tasks are set: choose a profile to see what of this is about your work."
    tests = {c.benchmark.id for c in own if c.benchmark and c.benchmark.id}
    known = [b for b in map(dossier.benchmark_by_id, sorted(tests)) if b is not None]
    levels: Counter[Nearness] = Counter()
    for use in profile.use_cases:
        near = {relevance(benchmark, use, profile).nearness for benchmark in known}
        levels[min(near, key=list(Nearness).index, default=Nearness.UNRELATED)] += 1
    return (
        f"Of your {count(len(profile.use_cases), 'task')}, {levels[Nearness.CLOSE]} tested directly, "
        f"{levels[Nearness.PARTLY]} partly, {levels[Nearness.UNRELATED]} not in this document."
    )
