"""Shapes met in READMEs that nobody had labelled: small invented tables of the same make."""

from __future__ import annotations

import pytest

from claimcheck.extract.reading import read_claims
from claimcheck.ingest.open import read_bytes
from claimcheck.records.claim import Reading
from claimcheck.registry.registry import load_registry


def read(markdown: str) -> Reading:
    return read_claims(read_bytes(markdown.encode(), name="README.md"), load_registry())


def figures(reading: Reading) -> set[tuple[str, str, str]]:
    return {(c.model_text, c.benchmark_text, c.quantity.text) for c in reading.claims}


def test_models_may_be_called_architectures() -> None:
    reading = read(
        "# Foo-DETR\n\nFoo-DETR is a real-time detector. We evaluate on COCO.\n\n## Results\n\n"
        "| Architecture | COCO AP<sub>50</sub> | COCO AP<sub>50:95</sub> | Latency (ms) | License |\n"
        "|:--:|:--:|:--:|:--:|:--:|\n"
        "| Foo-DETR-N | 67.6 | 48.4 | 2.3 | Apache 2.0 |\n"
        "| Foo-DETR-S | 72.1 | 53.0 | 3.5 | Apache 2.0 |\n"
        "| OtherNet-X | 66.1 | 50.9 | 10.5 | AGPL-3.0 |\n"
    )
    assert {text for _, _, text in figures(reading)} == {"67.6", "48.4", "72.1", "53.0", "66.1", "50.9"}


def test_a_beam_size_is_no_benchmark() -> None:
    reading = read(
        "# quick-scribe\n\nquick-scribe transcribes speech. Large-v2 model on GPU:\n\n"
        "| Implementation | Precision | Beam size | Time | Podcast Commons WER |\n|---|---|---|---|---|\n"
        "| plain-scribe (`batch_size=16`) | fp16 | 5 | 46m12s | 14.801 |\n"
        "| quick-scribe (`batch_size=16`) | fp16 | 5 | 25m50s | 13.527 |\n"
    )
    assert {text for _, _, text in figures(reading)} == {"14.801", "13.527"}


def test_the_benchmark_may_stand_in_the_note_under_the_table() -> None:
    reading = read(
        "# NOLO\n\nNOLO is a detector.\n\n"
        "| Model | size<br><sup>(pixels)</sup> | mAP<sup>val<br>50-95</sup> | params<br><sup>(M)</sup> |\n"
        "|---|---|---|---|\n| NOLO3n | 640 | 40.9 | 2.4 |\n| NOLO3s | 640 | 48.6 | 9.5 |\n\n"
        "- **mAP<sup>val</sup>** values refer to single-model performance on the COCO val2017 dataset.\n"
    )
    assert {(model, text) for model, _, text in figures(reading)} == {("NOLO3n", "40.9"), ("NOLO3s", "48.6")}
    assert all("COCO" in benchmark for _, benchmark, _ in figures(reading))


def test_the_benchmark_may_stand_in_the_heading_and_speed_is_no_score() -> None:
    reading = read(
        "# parsnip\n\nparsnip is a parser.\n\n## Dependency parsing on PTB\n\n"
        "| Name | UAS | LAS | Sents/s |\n|---|---:|---:|---:|\n"
        "| `biaffine-en` | 96.01 | 94.41 | 1831.91 |\n| `crf2o-en` | 96.07 | 94.51 | 531.59 |\n"
    )
    assert {text for _, _, text in figures(reading)} == {"96.01", "94.41", "96.07", "94.51"}
    assert all("PTB" in benchmark for _, benchmark, _ in figures(reading))


@pytest.mark.parametrize("title", ["Quick Start", "Installation", "News", "NER", "LLMs"])
def test_headings_and_kinds_are_no_announced_models(title: str) -> None:
    reading = read(
        f"# Tidepool\n\n## {title}\n\nTidepool-7B is our new open model, released today.\n\n"
        "## Evaluation\n\n| Model | MMLU | GSM8K |\n|---|---|---|\n"
        "| Tidepool-7B | 61.2 | 55.0 |\n| Gemma-7B | 64.3 | 50.9 |\n"
    )
    announced = {name.casefold() for name in reading.announced_models}
    assert title.casefold() not in announced
    assert any("tidepool" in name for name in announced)
    assert {c.model_text for c in reading.claims if c.announced} == {"Tidepool-7B"}
