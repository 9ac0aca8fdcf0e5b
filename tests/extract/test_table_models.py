"""Which labels of tables and charts name models, and what is no part of a model's name."""

from __future__ import annotations

from made_cards import figures, read, table


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


def test_what_a_model_is_built_on_is_not_the_model() -> None:
    reading = read(
        "# Detectors\n\nOn the ICDAR2015 dataset, the text detection result is as follows:\n\n"
        + table(
            "| Model | Backbone | Precision | Recall | Hmean | Download link |",
            "| FXE | ResNet50_dcn | 88.39% | 82.18% | 85.27% | [trained model](x) |",
            "| DXB | MobileNetV3 | 77.29% | 73.08% | 75.12% | [trained model](x) |",
        )
    )
    assert figures(reading) >= {("FXE", "ICDAR2015", "85.27"), ("DXB", "ICDAR2015", "77.29")}


def test_links_behind_a_name_are_no_part_of_it() -> None:
    reading = read(
        "# Newt\n\nWe release Newt.\n\n"
        + table(
            "| Model | Speed (FPS) | SA-V test (J&F) | MOSE val (J&F) |",
            "| newt_tiny <br /> ([config](a), [checkpoint](b)) | 47.2 | 76.5 | 71.8 |",
            "| newt_small <br /> ([config](a), [checkpoint](b)) | 43.3 (53.0 compiled) | 76.6 | 73.5 |",
        )
    )
    assert {(m, t) for m, _, t in figures(reading)} >= {("newt_tiny", "76.5"), ("newt_small", "73.5")}
    assert all("J&F" in c.metric_text for c in reading.claims)


def test_the_month_of_a_version_stays_in_a_models_name() -> None:
    reading = read(
        "# Newt\n\nNewt-7B writes code.\n\n### Results\n\n"
        "| Model | HumanEval | MBPP |\n|---|---|---|\n| Newt-7B | 51.8 | 45.7 |\n"
        "| GPT-4-Turbo (Nov 2023) | 85.4 | 81.7 |\n"
    )
    assert ("GPT-4-Turbo (Nov 2023)", "HumanEval", "85.4") in figures(reading)


def test_a_corner_of_models_and_sizes_stands_over_models() -> None:
    reading = read(
        "# Newt\n\nWe release Newt.\n\n## Model Evaluations\n\n"
        "| Model and Size | Lambada PPL | Lambada Acc | Hellaswag |\n|---|---|---|---|\n"
        "| **Newt 125M** | 30.266 | 37.36% | 28.67% |\n| GPT-3 124M | 18.6 | 42.7% | 33.7% |\n"
    )
    assert ("Newt 125M", "Lambada", "37.36") in figures(reading)
    assert len(reading.claims) == 6


def test_a_link_behind_a_bar_is_no_part_of_a_models_name() -> None:
    reading = read(
        "# MaskNewt\n\nMaskNewt segments.\n\n### COCO Panoptic Segmentation\n\n<table><tbody>"
        "<tr><th>Name</th><th>Backbone</th><th>PQ</th></tr>"
        "<tr><td>MaskNewt | <a href='a.yaml'>config</a></td><td>R50</td><td>53.0</td></tr>"
        "<tr><td>MaskNewt | <a href='b.yaml'>config</a></td><td>Swin-L</td><td>58.3</td></tr></tbody></table>\n"
    )
    assert {m for m, _, _ in figures(reading)} == {"MaskNewt R50", "MaskNewt Swin-L"}
