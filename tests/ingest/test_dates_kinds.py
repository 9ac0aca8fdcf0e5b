"""Dates in seven languages, sorts of documents, languages."""

from __future__ import annotations

import pytest

from claimcheck.ingest.dates import iso_date, iso_stamp
from claimcheck.ingest.kinds import date_in_opening, guess_kind, guess_language


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("BERLIN, March 3, 2026 — Acme", "2026-03-03"),
        ("3 March 2026", "2026-03-03"),
        ("Sept. 1st, 2025", "2025-09-01"),
        ("3. März 2026", "2026-03-03"),
        ("le 1er août 2025", "2025-08-01"),
        ("3 de marzo de 2026", "2026-03-03"),
        ("2026. március 3.", "2026-03-03"),
        ("2026年3月3日", "2026-03-03"),
        ("2026年3月", "2026-03"),
        ("03.03.2026", "2026-03-03"),
        ("25/12/2025", "2025-12-25"),
        ("12/25/2025", "2025-12-25"),
        ("03/04/2025", ""),
        ("May 2025", "2025-05"),
        ("2025-05-22", "2025-05-22"),
        ("February 30, 2025", ""),
        ("MMLU 2024 and 5-shot", ""),
        ("version 3.2.2025.1", ""),
    ],
)
def test_printed_dates(text: str, iso: str) -> None:
    assert iso_date(text) == iso


@pytest.mark.parametrize(
    ("stamp", "iso"),
    [
        ("2025-01-28T23:00:04+08:00", "2025-01-28"),
        ("20250128", "2025-01-28"),
        ("Jan 28, 2025", "2025-01-28"),
        ("?", ""),
    ],
)
def test_stamps(stamp: str, iso: str) -> None:
    assert iso_stamp(stamp) == iso


def test_the_opening_gives_the_date() -> None:
    assert date_in_opening("Orbit-2\nPublished May 22, 2025\nText of 2024-01-01") == "2025-05-22"


@pytest.mark.parametrize(
    ("text", "format", "kind"),
    [
        ("FOR IMMEDIATE RELEASE\nAcme announces", "text", "press-release"),
        ("BERLIN, March 3, 2026 — Acme today announced Orbit-2.", "markdown", "press-release"),
        ("# Orbit\nModel details\nIntended use", "markdown", "model-card"),
        ("Orbit: a model\nAbstract\nWe present Orbit. arXiv:2501.01234", "pdf", "paper"),
        ("A page about things.", "html", "web-page"),
        ("Some words.", "text", "text"),
        ("[2024.07.01] Orbit is accepted by a conference! Read more", "html", "web-page"),
    ],
)
def test_kinds(text: str, format: str, kind: str) -> None:
    assert guess_kind(text, format=format) == kind


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The model is better than the other one on all of the tests in this paper.", "en"),
        ("Das Modell ist besser als die anderen und wird von der Firma mit dem Ziel gebaut.", "de"),
        ("Le modèle est plus précis que les autres sur une série de tests dans la langue des signes.", "fr"),
        ("El modelo es mejor que los otros en las pruebas del laboratorio para una lengua.", "es"),
        ("A modell jobb, mint a többi, és ez az eredmény már nem csak egy tesztből van.", "hu"),
        ("该模型在数学测试中的准确率为85.3%", "zh"),
        ("このモデルは数学のテストで85.3%です", "ja"),
        ("85.3 91.2", ""),
    ],
)
def test_languages(text: str, language: str) -> None:
    assert guess_language(text) == language
