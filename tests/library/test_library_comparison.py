"""Documents side by side, what they report on a reader's requirements, and replies with the findings."""

from __future__ import annotations

import io
from dataclasses import replace

import pytest
from openpyxl import load_workbook

from claimcheck.checks.nearness import near_tests
from claimcheck.checks.questions import questions
from claimcheck.checks.relevance import Nearness
from claimcheck.errors import UnknownName
from claimcheck.library.comparison import compare_claims, compare_requirements
from claimcheck.library.replies import with_replies
from claimcheck.library.store import open_library
from claimcheck.records.decision import AskedQuestion, QuestionState
from claimcheck.records.model import Confidence, Match
from claimcheck.records.profile import Profile
from claimcheck.registry.registry import load_registry
from claimcheck.report.formats import render
from claimcheck.report.grid import FORMATS, Grid, render_grid


def on(review, benchmark: str, **setting: object):
    """The review with its announced claim on another benchmark, in another setting."""
    first, *rest = review.claims
    match = Match(id=benchmark, label=benchmark, confidence=Confidence.EXACT)
    changed = replace(first, benchmark=match, setting=replace(first.setting, **setting))
    return replace(review, claims=(changed, *rest))


def test_a_document_without_figures_of_its_own_has_an_empty_column(made_review):
    silent = replace(made_review, claims=())
    comparison = compare_claims([made_review, silent])
    assert [column.document for column in comparison.columns] == [made_review.document.title] * 2
    assert [bool(cell) for cell in comparison.rows[0].cells] == [True, False]
    assert comparison.rows[0].reported == 1


def test_settings_that_differ_are_named(made_review):
    comparison = compare_claims([on(made_review, "mmlu", shots=5), on(made_review, "mmlu", shots=0)])
    assert [row.differing for row in comparison.rows] == [("shots",)]


def test_requirements_say_who_reports_nothing(made_review):
    profile = Profile(name="office", use_cases=("document-qa",), languages=("de",), long_documents=True)
    comparison = compare_requirements([made_review], profile, load_registry())
    assert [row.key for row in comparison.rows] == [
        "use:document-qa",
        "language:de",
        "area:long-context",
        "area:safety",
    ]
    assert all(row.cells == ((),) for row in comparison.rows)


def test_a_requirement_counts_tests_of_its_own_area_and_language(made_review):
    registry = load_registry()
    safety = next(b.id for b in registry.benchmarks.values() if b.area == "safety")
    german = next(b for b in registry.benchmarks.values() if "de" in b.languages and len(b.languages) > 1)
    profile = Profile(name="office", languages=("de",))
    rows = compare_requirements([on(made_review, safety), on(made_review, german.id)], profile, registry).rows
    by_key = {row.key: row for row in rows}
    assert by_key["area:safety"].reported == 1
    assert by_key["language:de"].cells[1]
    assert by_key["language:de"].nearness[1] == (Nearness.PARTLY,)


def test_near_tests_come_nearest_first_and_say_what_is_untested():
    registry = load_registry()
    profile = Profile(name="code", use_cases=("coding-assistant",), languages=("en",))
    found = near_tests(registry.benchmarks.values(), profile, reported={"mmlu"})
    order = [test.judged.nearness for test in found.tests]
    assert order == sorted(order, key=list(Nearness).index)
    assert found.count(Nearness.CLOSE) > 0
    assert found.untested == ()
    assert found.unreported == ("coding-assistant",)
    assert sum(test.reported for test in found.tests) == 1


@pytest.mark.parametrize(
    ("state", "answer", "said"),
    [
        (QuestionState.ANSWERED, "Over 16 runs.", "Answer on 2026-11-05: “Over 16 runs.”"),
        (QuestionState.REFUSED, "", "declined to answer on 2026-11-05."),
        (QuestionState.ASKED, "", "no answer is noted yet (asked for by 2026-11-09)"),
    ],
)
def test_a_reply_stands_with_its_finding(made_review, state, answer, said):
    question = AskedQuestion(
        text="Over how many runs was this averaged?",
        state=state,
        asked_on="2026-11-01",
        answered_on="2026-11-05",
        answer=answer,
        deadline="2026-11-09",
    )
    findings = with_replies(made_review, [question]).findings
    assert said in findings[0].text
    assert findings[1] == made_review.findings[1]


def test_questions_that_were_not_sent_change_nothing(made_review):
    question = AskedQuestion(text="Over how many runs was this averaged?")
    assert with_replies(made_review, [question]) == made_review


@pytest.mark.parametrize("format_name", ["text", "markdown", "html", "json"])
def test_own_questions_are_in_every_export_with_their_reply(made_review, format_name):
    own = AskedQuestion(text="Who paid for the tests?", state=QuestionState.ANSWERED, answer="We did.")
    waiting = AskedQuestion(text="Is there a system card?")
    exported = with_replies(made_review, [own, waiting])
    assert [q.number for q in questions(exported)] == list(range(1, len(questions(made_review)) + 3))
    content = " ".join(render(exported, format_name).decode().split())
    assert "Is there a system card?" in content
    assert "Who paid for the tests?" in content
    assert "We did." in content


def test_deadlines_are_kept(made_review, tmp_path):
    with open_library(tmp_path / "library.sqlite") as library:
        identity = library.add(made_review, b"x")
        library.keep_question(identity, AskedQuestion(text="Why?", deadline="2026-12-01"))
        assert library.questions(identity)[0].deadline == "2026-12-01"


GRID = Grid(title="Comparison <b>", lines=[["", "A"], ["MMLU", "=1+1\n<i>"]], footer="Made & done.")


def test_a_grid_is_never_markup_or_a_formula():
    sheet = load_workbook(io.BytesIO(render_grid(GRID, "xlsx"))).worksheets[0]
    assert sheet["B2"].value == "=1+1\n<i>"
    assert sheet["B2"].data_type == "s"
    page = render_grid(GRID, "html").decode()
    assert "<i>" not in page
    assert "Made &amp; done." in page
    assert render_grid(GRID, "csv").decode("utf-8-sig").splitlines()[1] == "MMLU,\"'=1+1"
    assert render_grid(GRID, "xlsx") == render_grid(GRID, "xlsx")
    with pytest.raises(UnknownName, match="no format"):
        render_grid(GRID, "odt")
    assert set(FORMATS) == {"xlsx", "csv", "html"}
