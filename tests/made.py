"""A small review made by hand, with text that tries to be markup, a formula or a link."""

from __future__ import annotations

from decimal import Decimal

import pytest

from claimcheck.records.claim import Claim, Evaluator, Relation, SourceKind
from claimcheck.records.document import Block, BlockKind, Box, Document, Page, Place
from claimcheck.records.evidence import Snapshot
from claimcheck.records.finding import Finding, Kind, Question, Reference, Severity
from claimcheck.records.model import Candidate, Confidence, Match
from claimcheck.records.quantity import Quantity
from claimcheck.records.review import Answer, AnswerState, Coverage, Review, Summary
from claimcheck.records.setting import Setting


def made_claim(number: int, *, score: str, announced: bool) -> Claim:
    return Claim(
        id=f"c{number}",
        model_text="Meridian <b>2</b>" if announced else "=Corvid|L",
        benchmark_text="AIME 2025",
        metric_text="pass@1",
        quantity=Quantity(text=score, value=Decimal(score), decimals=1, unit="%"),
        setting=Setting(aggregate="pass@1", shots=0, text="pass@1, zero-shot"),
        announced=announced,
        evaluator=Evaluator(relation=Relation.VENDOR, name="Larkspur", basis="“We ran all models”"),
        kind=SourceKind.TABLE,
        place=Place(
            page=3, box=Box(x0=10, top=20, x1=30.123, bottom=40), where="Table 1", quote=f"AIME {score}"
        ),
        occurrences=(Place(page=1, quote=f"reaches {score}"),),
        benchmark=Match(id="aime-2025", label="AIME 2025", confidence=Confidence.EXACT),
        model=Match(
            id="",
            label="Meridian 2",
            confidence=Confidence.FUZZY,
            ambiguous=True,
            alternatives=(Candidate(id="x/y", label="Y"),),
        ),
    )


@pytest.fixture
def made_review() -> Review:
    claims = (made_claim(1, score="94.6", announced=True), made_claim(2, score="93.3", announced=False))
    findings = (
        Finding(
            id="f1",
            check="NUM-02",
            question=Question.WHAT_IS_MISSING,
            kind=Kind.FINDING,
            severity=Severity.CHANGES_THE_HEADLINE,
            text="With 30 questions one run can give 93.3 or 96.7, but not 94.6.",
            ask="Over how many runs was this averaged?",
            claims=("c1",),
            page=3,
            quote="AIME 94.6",
            explanations=("an average over several runs",),
            working={"n": 30, "fits_m": (8, 16), "share": Decimal("0.5")},
            evidence=(
                Reference(
                    title="<script>alert(1)</script>",
                    url="javascript:alert(1)",
                    date="2026-01-02",
                    score_text="90.0",
                ),
            ),
        ),
        Finding(
            id="f2",
            check="WHO-03",
            question=Question.WHO_RAN_IT,
            kind=Kind.CANNOT_TELL,
            text="No outside result.",
            claims=("c1",),
        ),
    )
    answers = {
        claim.id: {
            question: Answer(state=AnswerState.PARTLY, text=f"Answer to {question}.") for question in Question
        }
        for claim in claims
    }
    document = Document(
        title="Meridian 2 <report> & *more*",
        origin="report.pdf",
        format="pdf",
        kind="paper",
        sha256="a" * 64,
        published="2026-03-17",
        pages=(Page(number=1, width=595, height=842),),
        blocks=(Block(order=0, kind=BlockKind.PARAGRAPH, text="AIME 94.6, reaches 94.6, 中文"),),
        warnings=("page 2 has no text layer: its picture was not read",),
    )
    return Review(
        document=document,
        announced_models=("Meridian 2",),
        claims=claims,
        statements=(),
        findings=findings,
        answers=answers,
        coverage=Coverage(areas={"math": 1}, not_covered=("safety",)),
        summary=Summary(
            claims=2, announced=1, self_reported=1, with_independent_result=0, change_the_story=("f1",)
        ),
        index=Snapshot(digest="0" * 64, as_of="2026-11-20", results=3, contamination_reports=1),
        created="2026-11-24T05:00:00Z",
        version="0.1.0",
    )
