"""Every check speaks where it should, is silent where it should, and says what it lacks."""

from __future__ import annotations

from pathlib import Path

import pytest
from check_cases import CANNOT, SILENT, SPEAKING, SPEAKS, UNABLE, Case
from made_dossier import findings

from claimcheck.checks.run import all_checks


def texts(case: Case, folder: Path, kinds: tuple[object, ...]) -> list[str]:
    return [f.text for f in findings(case.check, case.dossier(folder)) if f.kind in kinds]


@pytest.mark.parametrize("case", SPEAKING, ids=lambda case: case.check)
def test_speaks(case: Case, tmp_path: Path) -> None:
    said = texts(case, tmp_path, SPEAKS)
    assert any(case.says in text for text in said), said


@pytest.mark.parametrize("case", SILENT, ids=lambda case: case.check)
def test_is_silent(case: Case, tmp_path: Path) -> None:
    assert texts(case, tmp_path, SPEAKS) == []


@pytest.mark.parametrize("case", UNABLE, ids=lambda case: case.check)
def test_says_what_it_lacks(case: Case, tmp_path: Path) -> None:
    said = texts(case, tmp_path, CANNOT)
    assert any(case.says in text for text in said), said


def test_every_check_has_both_a_speaking_and_a_silent_document() -> None:
    own = {check.id for check in all_checks()}
    assert len(own) == 57
    assert {case.check for case in SPEAKING} == own
    assert {case.check for case in SILENT} == own


@pytest.mark.parametrize("case", SPEAKING, ids=lambda case: case.check)
def test_what_is_told_keeps_the_rules_of_its_kind(case: Case, tmp_path: Path) -> None:
    """A question carries one to send, a finding or question a severity, the others none."""
    for finding in findings(case.check, case.dossier(tmp_path)):
        assert (finding.severity is not None) == (finding.kind in SPEAKS)
        assert finding.kind.value != "ask" or finding.ask.endswith("?")
        assert finding.text[0].isupper() or not finding.text[0].isalpha()
        assert finding.text[-1] in ".?”"
