"""Invented reviews for tests of the window: a web page with a table, and the like of any size."""

from __future__ import annotations

from decimal import Decimal

from claimcheck.records.benchmark import Benchmark
from claimcheck.records.claim import CellPlace, Claim, Evaluator, Relation, SourceKind
from claimcheck.records.document import Block, BlockKind, Box, Cell, Document, Page, Place, Table, Word
from claimcheck.records.evidence import EvaluatorRelation, Snapshot
from claimcheck.records.finding import Finding, Kind, Question, Reference, Severity
from claimcheck.records.model import Confidence, Match
from claimcheck.records.quantity import Quantity
from claimcheck.records.review import Answer, AnswerState, Coverage, Review, Summary

SENTENCE = "Meridian 2 achieves 91.2% on MMLU, ahead of every other open model."
AIME = Benchmark(
    id="aime-2025",
    name="AIME 2025",
    area="math",
    n_items=30,
    scoring="binary",
    chance_level=Decimal(0),
    human_baseline=Decimal(50),
)
MMLU = Benchmark(
    id="mmlu",
    name="MMLU",
    area="knowledge",
    n_items=14042,
    scoring="binary",
    chance_level=Decimal(25),
    label_error_rate=Decimal("6.49"),
)
BENCHMARKS = {"aime-2025": AIME, "mmlu": MMLU}
RESULTS = (
    ("gpt-4o-2024-08-06", "MMLU", "88.7", EvaluatorRelation.VENDOR),
    ("gpt-4o-2024-08-06", "GPQA Diamond", "53.6", EvaluatorRelation.THIRD_PARTY),
    ("llama-3.1-70b-instruct", "MMLU", "86.0", EvaluatorRelation.THIRD_PARTY),
    ("llama-3.1-70b-instruct", "AIME 2025", "10.0", EvaluatorRelation.CROWD),
)


def quantity(text: str) -> Quantity:
    decimals = len(text.partition(".")[2])
    return Quantity(text=text, value=Decimal(text), decimals=decimals, unit="%")


def match(identity: str, label: str) -> Match:
    return Match(id=identity, label=label, confidence=Confidence.EXACT)


def made_document(rows: int = 2) -> Document:
    cells = [
        Cell(row=0, column=0, text="Benchmark", header=True),
        Cell(row=0, column=1, text="Meridian 2", header=True),
        Cell(row=0, column=2, text="Corvid-L", header=True),
    ]
    for row in range(1, rows + 1):
        cells += [
            Cell(row=row, column=0, text="AIME 2025" if row % 2 else "MMLU"),
            Cell(row=row, column=1, text=f"{90 + row % 9}.{row % 10}", bold=True),
            Cell(row=row, column=2, text=f"{80 + row % 9}.{row % 10}"),
        ]
    return Document(
        title="Introducing Meridian 2",
        origin="announcement.html",
        format="html",
        kind="press-release",
        sha256="0" * 64,
        publisher="Larkspur Labs",
        published="2026-03-17",
        blocks=(
            Block(order=1, kind=BlockKind.TITLE, text="Introducing Meridian 2", level=1),
            Block(order=2, kind=BlockKind.PARAGRAPH, text=SENTENCE),
            Block(order=4, kind=BlockKind.PARAGRAPH, text="Availability: from today."),
        ),
        tables=(Table(order=3, cells=tuple(cells), label="Table 1", caption="Table 1. Results."),),
        warnings=("The picture on the page was not read.",),
    )


def made_claims(rows: int = 2) -> tuple[Claim, ...]:
    claims = [
        Claim(
            id="c1",
            model_text="Meridian 2",
            benchmark_text="MMLU",
            quantity=quantity("91.2"),
            kind=SourceKind.PROSE,
            place=Place(quote=SENTENCE, where="Introducing Meridian 2"),
            announced=True,
            evaluator=Evaluator(relation=Relation.VENDOR, name="Larkspur Labs", basis="its own page"),
            model=match("larkspur/meridian-2", "Meridian 2"),
            benchmark=match("mmlu", "MMLU"),
        )
    ]
    for row in range(1, rows + 1):
        name, identity = ("AIME 2025", "aime-2025") if row % 2 else ("MMLU", "mmlu")
        for column, (model, score) in enumerate((("Meridian 2", 90), ("Corvid-L", 80)), start=1):
            text = f"{score + row % 9}.{row % 10}"
            claims.append(
                Claim(
                    id=f"c{len(claims) + 1}",
                    model_text=model,
                    benchmark_text=name,
                    quantity=quantity(text),
                    kind=SourceKind.TABLE,
                    place=Place(quote=text, where=f"Table 1, row {row}"),
                    announced=column == 1,
                    cell=CellPlace(table=0, row=row, column=column, model_axis="column"),
                    benchmark=match(identity, name),
                )
            )
    return tuple(claims)


def made_findings() -> tuple[Finding, ...]:
    return (
        Finding(
            id="f1",
            check="STA-01",
            question=Question.WHAT_IT_MEASURES,
            kind=Kind.FINDING,
            severity=Severity.NEEDS_CONTEXT,
            claims=("c2",),
            text="91.1 % on 30 questions. A result between 75.5 and 97.1 would be just as compatible.",
            working={"n": 30, "low": 75.5, "high": 97.1, "method": "Wilson"},
        ),
        Finding(
            id="f2",
            check="WHO-03",
            question=Question.WHO_RAN_IT,
            kind=Kind.FINDING,
            severity=Severity.CHANGES_THE_HEADLINE,
            claims=("c1",),
            text="Larkspur Labs reports 91.2; Open Board measured 88.0 on 2026-04-01 with 5 shots.",
            ask="Which settings explain the difference?",
            quote=SENTENCE,
            explanations=("different prompts",),
            evidence=(
                Reference(
                    title="Open Board, MMLU",
                    evaluator="Open Board",
                    date="2026-04-01",
                    url="https://example.org/mmlu",
                    score_text="88.0",
                    setting="5-shot",
                    licence="CC BY 4.0",
                ),
            ),
        ),
        Finding(
            id="f3",
            check="LEAK-01",
            question=Question.WHAT_IS_MISSING,
            kind=Kind.CANNOT_TELL,
            claims=("c2",),
            text="No training cut-off is stated, so this cannot be told.",
        ),
        Finding(
            id="f4",
            check="COV-01",
            question=Question.WHAT_IS_MISSING,
            kind=Kind.ASK,
            severity=Severity.NEEDS_CONTEXT,
            text="No figure covers safety.",
            ask="Was the model tested for safety, and by whom?",
        ),
    )


def made_review(rows: int = 2) -> Review:
    claims = made_claims(rows)
    unknown = Answer(state=AnswerState.CANNOT_TELL, text="No check had enough to answer this.")
    answers = {
        claim.id: {
            Question.WHICH_BENCHMARK: Answer(state=AnswerState.ANSWERED, text=f"{claim.benchmark_text}."),
            Question.WHO_RAN_IT: Answer(state=AnswerState.PARTLY, text="Appears to be the company itself."),
            Question.WHAT_IT_MEASURES: Answer(state=AnswerState.ANSWERED, text="One question is 3.3 points."),
            Question.WHAT_IS_MISSING: Answer(state=AnswerState.MISSING, text="The number of runs."),
            Question.YOUR_TASKS: unknown,
        }
        for claim in claims
    }
    return Review(
        document=made_document(rows),
        announced_models=("Meridian 2",),
        claims=claims,
        statements=(),
        findings=made_findings(),
        answers=answers,
        coverage=Coverage(areas={"math": 1, "knowledge": 2}, not_covered=("safety", "multilingual")),
        summary=Summary(
            claims=len(claims),
            announced=1 + rows,
            self_reported=1,
            with_independent_result=1,
            change_the_story=("f2",),
        ),
        index=Snapshot(digest="d", as_of="2026-11-01", results=1234, contamination_reports=56),
        created="2026-11-24T00:00:00Z",
        version="0.1.0",
    )


def made_pages(pages: int = 3) -> tuple[bytes, Review]:
    """A PDF with one sentence a page, and its review with exact boxes."""
    from io import BytesIO

    from reportlab.pdfgen.canvas import Canvas

    buffer = BytesIO()
    canvas = Canvas(buffer, pagesize=(400, 500))
    blocks, claims = [], []
    for page in range(1, pages + 1):
        text = f"Meridian 2 reaches {60 + page % 30}.5 on AIME 2025 (page {page})."
        canvas.setFont("Helvetica", 11)
        canvas.drawString(50, 300, text)
        canvas.showPage()
        left = 50 + canvas.stringWidth("Meridian 2 reaches ", "Helvetica", 11)
        score = f"{60 + page % 30}.5"
        box = Box(x0=left, top=191, x1=left + canvas.stringWidth(score, "Helvetica", 11), bottom=203)
        start = text.index(score)
        word = Word(start=start, end=start + len(score), page=page, box=box)
        blocks.append(
            Block(order=page, kind=BlockKind.PARAGRAPH, text=text, page=page, box=box, words=(word,))
        )
        claims.append(
            Claim(
                id=f"c{page}",
                model_text="Meridian 2",
                benchmark_text="AIME 2025",
                quantity=quantity(score),
                kind=SourceKind.PROSE,
                place=Place(page=page, box=box, quote=text),
                announced=True,
                benchmark=match("aime-2025", "AIME 2025"),
            )
        )
    canvas.save()
    base = made_review()
    document = Document(
        title="Meridian 2 report",
        origin="report.pdf",
        format="pdf",
        kind="paper",
        sha256="1" * 64,
        pages=tuple(Page(number=n, width=400, height=500) for n in range(1, pages + 1)),
        blocks=tuple(blocks),
    )
    review = Review(
        document=document,
        announced_models=("Meridian 2",),
        claims=tuple(claims),
        statements=(),
        findings=base.findings,
        answers={claim.id: base.answers["c1"] for claim in claims},
        coverage=base.coverage,
        summary=base.summary,
        index=base.index,
        created=base.created,
        version=base.version,
    )
    return buffer.getvalue(), review
