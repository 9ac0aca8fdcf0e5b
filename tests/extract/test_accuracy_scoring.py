from __future__ import annotations

import importlib.util
import json
from pathlib import Path

import msgspec
import pytest
from click.testing import CliRunner

from claimcheck.cli.checks_accuracy import accuracy_command
from claimcheck.errors import UnreadableDocument
from claimcheck.extract.measured.accuracy import Counts, Score, compact, figure, macro_f1, score, total
from claimcheck.extract.measured.labels import (
    Label,
    Labels,
    Scope,
    document_in,
    labelled_folders,
    read_labels,
)
from claimcheck.extract.quantities import quantity_of
from claimcheck.extract.reading import read_claims
from claimcheck.ingest.open import read_source
from claimcheck.records.claim import Claim, SourceKind
from claimcheck.records.document import Place
from claimcheck.records.setting import Setting
from claimcheck.registry.registry import load_registry

CORPUS = Path(__file__).parents[1] / "corpus"


def label(model: str = "Nimbus", benchmark: str = "MMLU", printed: str = "88.5", **more: object) -> Label:
    return Label(**{"model": model, "benchmark": benchmark, "score": printed, "kind": "prose", **more})  # type: ignore[arg-type]


def claim(model: str = "Nimbus", benchmark: str = "MMLU", printed: str = "88.5", **more: object) -> Claim:
    quantity = quantity_of(printed)
    assert quantity is not None
    values = {"kind": SourceKind.PROSE, "place": Place(page=1), **more}
    return Claim(id="", model_text=model, benchmark_text=benchmark, quantity=quantity, **values)  # type: ignore[arg-type]


def counts(labels: list[Label], claims: list[Claim], pages: tuple[int, ...] = ()) -> tuple[int, int, int]:
    one = score(Labels(document="d", claims=tuple(labels), scope=Scope(pages)), claims).counts
    return one.labelled, one.predicted, one.matched


@pytest.mark.parametrize(
    ("labels", "claims", "wanted"),
    [
        ([label()], [claim()], (1, 1, 1)),
        ([label()], [claim(printed="88.50")], (1, 1, 1)),
        ([label(printed="88.5%")], [claim(benchmark="mmlu (5-shot)")], (1, 1, 1)),
        ([label()], [claim(printed="88.6")], (1, 1, 0)),
        ([label()], [claim(model="Cirrus")], (1, 1, 0)),
        ([label(model_alt=("Cirrus",))], [claim(model="cirrus")], (1, 1, 1)),
        ([label(), label()], [claim(), claim()], (1, 1, 1)),
        (
            [label(metric="F1"), label(metric="EM")],
            [claim(metric_text="F1"), claim(metric_text="EM")],
            (2, 2, 2),
        ),
        ([label(optional=True)], [claim()], (0, 0, 0)),
        ([label(optional=True)], [], (0, 0, 0)),
        ([], [claim()], (0, 1, 0)),
        (
            [label(benchmark_alt=("A", "B")), label(benchmark="A")],
            [claim(benchmark="A"), claim(benchmark="B")],
            (1, 2, 1),
        ),
    ],
)
def test_what_counts_as_found(labels: list[Label], claims: list[Claim], wanted: tuple[int, int, int]) -> None:
    assert counts(labels, claims) == wanted


def test_claims_outside_the_labelled_pages_do_not_count() -> None:
    elsewhere = claim(model="Cirrus", place=Place(page=7))
    assert counts([label(page=1)], [claim(), elsewhere], (1, 2)) == (1, 1, 1)
    repeated = claim(model="Cirrus", place=Place(page=7), occurrences=(Place(page=2),))
    assert counts([label(page=1)], [claim(), repeated], (1, 2)) == (1, 2, 1)


def test_shares_are_over_matched_claims_and_labelled_fields() -> None:
    wanted = label(announced=True, evaluator="vendor", setting={"shots": 5, "cot": True})
    found = claim(announced=True, setting=Setting(shots=5))
    one = score(Labels(document="d", claims=(wanted,)), [found])
    assert (one.roles.right, one.roles.of) == (1, 1)
    assert (one.settings.right, one.settings.of) == (1, 2)
    assert (one.evaluators.right, one.evaluators.of) == (0, 1)


def test_rates_and_totals() -> None:
    one = Score(document="a", counts=Counts(4, 2, 2))
    two = Score(document="b", counts=Counts(1, 3, 1))
    assert (one.counts.precision, one.counts.recall) == (1.0, 0.5)
    assert one.counts.f1 == pytest.approx(2 / 3)
    assert total([one, two]).counts == Counts(5, 5, 3)
    assert macro_f1([one, two, Score(document="n", counts=Counts())]) == pytest.approx((2 / 3 + 0.5) / 2)
    assert Counts().f1 == 1.0
    assert Counts(predicted=2).precision == 0.0


def test_names_and_figures_compare_as_the_corpus_says() -> None:
    assert compact("τ²-bench (Pass@1)") == "tau2bench"
    assert compact("GPT-4 (Vision)") == "gpt4vision"
    assert [str(figure(t)) for t in ("88.5%", "96,30", "2,029", "−1.5†")] == ["88.5", "96.30", "2029", "-1.5"]
    assert figure("none") is None


def test_unusable_folders_are_told_in_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(UnreadableDocument, match="no labelled document"):
        labelled_folders(tmp_path)
    (tmp_path / "gold.json").write_text("[]")
    with pytest.raises(UnreadableDocument, match="cannot be read"):
        read_labels(tmp_path)
    with pytest.raises(UnreadableDocument, match="no document"):
        document_in(tmp_path)


@pytest.mark.parametrize("folder", labelled_folders(CORPUS), ids=lambda f: f.name)
def test_no_document_of_the_corpus_is_read_less_well_than_the_baseline(folder: Path) -> None:
    kept = json.loads((CORPUS / "baseline.json").read_bytes())[folder.name]
    reading = read_claims(read_source(str(document_in(folder))), load_registry())
    one = score(read_labels(folder), reading.claims)
    before = Counts(kept["labelled"], kept["predicted"], kept["matched"])
    assert one.counts.labelled == before.labelled, "labels changed: write the baseline again"
    assert one.counts.matched >= before.matched, [
        f"{m.model} | {m.benchmark} | {m.score}" for m in one.missed
    ]
    assert one.counts.predicted - one.counts.matched <= before.predicted - before.matched, one.spurious


def test_the_command_prints_saves_and_compares(tmp_path: Path) -> None:
    saved = tmp_path / "baseline.json"
    run = CliRunner().invoke(
        accuracy_command,
        [str(CORPUS), "--only", "cierzo", "--verbose", "--save", str(saved)],
        standalone_mode=False,
    )
    assert run.exception is None
    assert "cierzo-anuncio" in run.output
    assert "mean F1 by document" in run.output
    kept = msgspec.json.decode(saved.read_bytes())
    assert set(kept) == {"cierzo-anuncio"}
    kept["cierzo-anuncio"] = {"labelled": 3, "predicted": 3, "matched": 3}
    saved.write_bytes(msgspec.json.encode(kept))
    again = CliRunner().invoke(
        accuracy_command, [str(CORPUS), "--only", "cierzo", "--baseline", str(saved)], standalone_mode=False
    )
    assert again.return_value == 0


@pytest.mark.shared
@pytest.mark.parametrize("slug", ["claude4-announcement", "panecho-press-release", "exaone-3.0-readme"])
def test_the_same_counts_as_the_common_scorer(shared: Path, slug: str) -> None:
    spec = importlib.util.spec_from_file_location("score_claims", shared / "tools" / "score_claims.py")
    assert spec is not None
    assert spec.loader is not None
    scorer = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(scorer)
    folder = shared / "documents" / slug
    claims = read_claims(read_source(str(document_in(folder))), load_registry()).claims
    ours = score(read_labels(folder), claims).counts
    plain = [
        {"model_text": c.model_text, "benchmark_text": c.benchmark_text, "score_text": c.quantity.text}
        | {"metric_text": c.metric_text, "source": {"kind": c.kind.value, "page": c.place.page}}
        for c in claims
    ]
    gold = json.loads((folder / "gold.json").read_text())
    required = scorer.distinct([c for c in gold["claims"] if not c.get("optional")])
    theirs = scorer.match(required, scorer.distinct(plain))
    assert (ours.labelled, ours.matched) == (len(required), len(theirs))
