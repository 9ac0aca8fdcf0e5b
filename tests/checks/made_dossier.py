"""Small dossiers: a text read as Markdown, or charts made by hand, with a small index where one is needed."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass, replace
from pathlib import Path

from claimcheck.checks.base import Dossier
from claimcheck.checks.run import all_checks, run_checks
from claimcheck.evidence import by_hand
from claimcheck.evidence.building import make_empty
from claimcheck.evidence.connection import connect_writing, transaction
from claimcheck.evidence.contamination import write_reports, write_ties
from claimcheck.evidence.store import EvidenceStore, open_index
from claimcheck.extract.reading import read_claims
from claimcheck.ingest.asked import Asked
from claimcheck.ingest.html.reading import read_html
from claimcheck.ingest.markdown.reading import read_markdown
from claimcheck.ingest.pdf.reading import read_pdf
from claimcheck.ingest.text.reading import read_text
from claimcheck.records.document import Bar, Box, Document, Figure, FigureText
from claimcheck.records.evidence import ContaminationReport, EvaluatorRelation, Evidence, Tie
from claimcheck.records.finding import Finding
from claimcheck.records.profile import Profile
from claimcheck.registry.benchmarks import BenchmarkIndex
from claimcheck.registry.models import load_models
from claimcheck.registry.registry import Registry, load_registry

READERS: Mapping[str, Callable[[bytes, Asked], Document]] = {
    ".md": read_markdown,
    ".html": read_html,
    ".txt": read_text,
    ".pdf": read_pdf,
}
PUBLISHED = "2026-03-17"
LEAD = "# Introducing Meridian 2\n\nToday Larkspur Labs introduces Meridian 2, a new language model.\n\n"


@dataclass(frozen=True, kw_only=True)
class Index:
    """What a small index holds."""

    results: Sequence[Evidence] = ()
    ties: Sequence[Tie] = ()
    reports: Sequence[ContaminationReport] = ()


def result(
    model: str,
    benchmark: str,
    score: str,
    *,
    date: str = "2025-06-01",
    vendor: bool = False,
    who: str = "Tester",
) -> Evidence:
    """A published result in per cent."""
    relation = EvaluatorRelation.VENDOR if vendor else EvaluatorRelation.THIRD_PARTY
    return by_hand.own_result(
        model=model, benchmark=benchmark, score=score, scale="percent", url=f"https://example.org/{who}/{model}",
        evaluator=who, relation=relation, date=date,
    )  # fmt: skip


def small_index(path: Path, index: Index) -> EvidenceStore:
    """An index with these results, ties and reports alone."""
    make_empty(path)
    for row in index.results:
        by_hand.add(path, row)
    with closing(connect_writing(path)) as connection, transaction(connection):
        write_ties(connection, index.ties)
        write_reports(connection, index.reports, load_registry(), "made")
    return open_index(path)


def document(text: str, *, published: str = PUBLISHED, figures: Sequence[Figure] = ()) -> Document:
    """A Markdown text of Larkspur Labs as it is read, with figures made by hand."""
    read = read_markdown(text.encode(), Asked(origin="made.md", sha256="0" * 64))
    return replace(read, published=published, publisher="Larkspur Labs", figures=(*read.figures, *figures))


def dossier(
    text: str,
    *,
    published: str = PUBLISHED,
    figures: Sequence[Figure] = (),
    profile: Profile | None = None,
    evidence: EvidenceStore | None = None,
) -> Dossier:
    """The dossier of a text."""
    made = document(text, published=published, figures=figures)
    return dossier_of(made, profile=profile, evidence=evidence)


def read_file(path: Path) -> Document:
    """A file as its reader reads it, in this process."""
    return READERS[path.suffix](path.read_bytes(), Asked(origin=path.name, sha256="0" * 64))


def dossier_of(
    made: Document, *, profile: Profile | None = None, evidence: EvidenceStore | None = None
) -> Dossier:
    """The dossier of a document that was read."""
    registry = load_registry()
    reading = read_claims(made, registry)
    return Dossier(
        document=made,
        claims=reading.claims,
        statements=reading.statements,
        announced_models=reading.announced_models,
        registry=registry,
        evidence=evidence,
        profile=profile,
    )


def with_clusters(made: Dossier, clusters: Mapping[str, int]) -> Dossier:
    """The dossier with a register that knows how many groups the questions of some tests form."""
    tests = [replace(test, n_clusters=clusters.get(key)) for key, test in made.registry.benchmarks.items()]
    return replace(made, registry=Registry(BenchmarkIndex(tests, []), load_models()))


def findings(check_id: str, made: Dossier) -> list[Finding]:
    """What one check says, after the extraction gate."""
    others = {check.id for check in all_checks()} - {check_id}
    return list(run_checks(made, off=others))


def bar_chart(
    *bars: tuple[float, str], caption: str = "Figure 1: Accuracy in per cent", raster: bool = False
) -> Figure:
    """Bars of one width on one line: (height in points, number printed on top)."""
    if raster:
        return Figure(order=900, label="Figure 1", caption=caption, page=1, vector=False)
    boxes = [
        Box(x0=50 + 40 * i, top=400 - height, x1=70 + 40 * i, bottom=400)
        for i, (height, _) in enumerate(bars)
    ]
    return Figure(
        order=900,
        label=caption.partition(":")[0],
        caption=caption,
        page=1,
        bars=tuple(Bar(box=box, fill="#3366aa") for box in boxes),
        texts=tuple(
            FigureText(text=label, box=Box(x0=box.x0, top=box.top - 10, x1=box.x1, bottom=box.top - 2))
            for box, (_, label) in zip(boxes, bars, strict=True)
            if label
        ),
    )
