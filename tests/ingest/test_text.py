"""Plain text: paragraphs, headings, lists, tables by tabs, pipes and spaces."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from claimcheck.ingest.asked import Asked
from claimcheck.ingest.limits import Limits
from claimcheck.ingest.open import read_source
from claimcheck.ingest.text.marks import plain, split_marks
from claimcheck.ingest.text.reading import read_text
from claimcheck.records.document import BlockKind, Document


def read(text: str, limits: Limits | None = None) -> Document:
    return read_text(text.encode(), Asked(origin="-", limits=limits or Limits()))


def grid(document: Document) -> list[list[str | None]]:
    return [[cell.text if cell else None for cell in row] for row in document.tables[0].grid]


def test_wrapped_lines_are_one_paragraph_and_short_lines_stay_lines() -> None:
    document = read(
        "Acme announces Orbit-2\n\nBERLIN, March 3, 2026 - Acme today announced Orbit-2, which reaches\n"
        "85.3% on MMLU.\n\nAcme AG\nMain Street 1\n"
    )
    assert [block.text for block in document.blocks] == [
        "Acme announces Orbit-2",
        "BERLIN, March 3, 2026 - Acme today announced Orbit-2, which reaches 85.3% on MMLU.",
        "Acme AG\nMain Street 1",
    ]
    assert (document.kind, document.published) == ("press-release", "2026-03-03")
    assert document.title == "Acme announces Orbit-2"


def test_lists_and_headings() -> None:
    document = read("RESULTS\n\n- MMLU: 85.3%\n- GSM8K: 91.2%\n\nMethods\n-------\nText here.\n")
    assert [(block.kind, block.text) for block in document.blocks] == [
        (BlockKind.HEADING, "RESULTS"),
        (BlockKind.LIST_ITEM, "MMLU: 85.3%"),
        (BlockKind.LIST_ITEM, "GSM8K: 91.2%"),
        (BlockKind.HEADING, "Methods"),
        (BlockKind.PARAGRAPH, "Text here."),
    ]


@pytest.mark.parametrize(
    "table",
    [
        "Model\tMMLU\tGSM8K\nOrbit-2\t85.3\t91.2\nNova\t80.1\t-",
        "| Model | MMLU | GSM8K |\n|---|---|---|\n| Orbit-2 | 85.3 | 91.2 |\n| Nova | 80.1 | - |",
        "Model     MMLU   GSM8K\n-------   ----   -----\nOrbit-2   85.3    91.2\nNova      80.1       -",
    ],
)
def test_tables(table: str) -> None:
    document = read(f"Scores:\n\n{table}\n\nEnd of text.\n")
    assert grid(document) == [["Model", "MMLU", "GSM8K"], ["Orbit-2", "85.3", "91.2"], ["Nova", "80.1", "-"]]
    assert document.blocks[-1].text == "End of text."


def test_prose_with_double_spaces_is_no_table() -> None:
    assert not read("One sentence.  Another one.\nA third.  And 4.\nFive.  Six 6.5.\n").tables


def test_long_texts_are_cut_and_say_so() -> None:
    document = read("word " * 1000, Limits(max_text_chars=100))
    assert len(document.text) <= 100
    assert document.warnings == ("The document is very long: only its first 100 characters were read.",)


def test_invisible_characters_are_dropped() -> None:
    assert plain("Or\u00adbit\u200b-2\u00a0 has\x00 8\u202f%\r\n x ") == "Orbit-2 has 8 %\nx"


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        ("79.8¹²", ("79.8", ("12",))),
        ("79.8*†", ("79.8", ("*", "†"))),
        ("x²", ("x²", ())),
        ("", ("", ())),
        ("†", ("†", ())),
        ("90%*", ("90%", ("*",))),
        ("[1]", ("[1]", ())),
    ],
)
def test_marks(printed: str, expected: tuple[str, tuple[str, ...]]) -> None:
    assert split_marks(printed) == expected


@pytest.mark.skipif(os.name == "nt", reason="names of files are text there")
def test_a_name_that_is_no_text_is_shown_as_far_as_it_is(tmp_path: Path) -> None:
    path = os.fsencode(tmp_path) + b"/odd-\xff.txt"
    Path(os.fsdecode(path)).write_text("Meridian 2 scores 94.6% on AIME 2025.\n")
    document = read_source(os.fsdecode(path))
    assert document.origin.endswith("odd-\ufffd.txt")
    assert "94.6%" in document.text
