"""The tables of sentences: both languages have the same blanks, and German is as a desk would write it."""

from __future__ import annotations

import csv
import re

import pytest

from claimcheck.languages.known import languages, refusal, sentences
from claimcheck.languages.template import Template
from claimcheck.resources import resource

_CASUAL = re.compile(r"\b(?:[Dd]u|[Dd]ein\w*|[Dd]ich|[Dd]ir)\b")
_ACCUSING = re.compile(
    r"\b(?:betr[uü]g\w*|gefälscht\w*|schwindel\w*|mogel\w*|manipul\w*|irreführ\w*|verschleier\w*|verdächtig\w*"
    r"|geschönt\w*|frisier\w*|rosinen\w*|unmöglich\w*)",
    re.IGNORECASE,
)
_OF_THE_REGISTER = {"described", "what-to-ask", "tie", "note"}
"""What tests hold ("lies when pressured") is said of no document."""


def rows(table: str) -> list[dict[str, str]]:
    with resource("translations", f"{table}_de.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


_FEW = 0.02
"""Share of new texts that may be English for a while: their sentence stays English among German ones."""

TEMPLATES = [*rows("sentences"), *rows("register"), *rows("refusals")]


def test_every_template_has_a_german_one_with_the_same_blanks() -> None:
    for row in TEMPLATES:
        assert row["said"].strip(), row
        assert Template(row["english"]).names == Template(row["said"]).names, row


def test_no_template_stands_twice() -> None:
    keys = [(row["kind"], row["english"]) for row in TEMPLATES]
    assert len(keys) == len(set(keys))


def test_blanks_name_kinds_that_there_are() -> None:
    kinds = {row["kind"] for row in TEMPLATES}
    simple = {"", "plain", "count", "number", "quote", "register", "list", "rows"}
    for row in TEMPLATES:
        if row["kind"] == "report":
            continue
        for blank in Template(row["english"]).blanks:
            assert set(blank.form.split()) <= kinds | simple, row
        for blank in Template(row["said"]).blanks:
            assert blank.form in ("", "dat", "cap"), row


def test_german_is_formal_has_its_own_quotes_and_accuses_nobody() -> None:
    for row in TEMPLATES:
        assert not _CASUAL.search(row["said"]), row
        assert "”" not in row["said"], row
        if row["kind"] not in _OF_THE_REGISTER:
            assert not _ACCUSING.search(row["said"]), row


def test_counted_nouns_have_all_their_forms() -> None:
    for row in rows("counted"):
        assert all(value.strip() for value in row.values()), row
        assert row["dative_several"].endswith(("n", "s")), row


def test_the_register_is_said_in_german() -> None:
    """Each text of the register that a sentence holds; a few new ones may wait for their line in register_de.csv."""
    known = sentences("de")
    assert known is not None
    with resource("benchmarks.csv").open(encoding="utf-8", newline="") as file:
        tests = list(csv.DictReader(file))
    with resource("ambiguities.csv").open(encoding="utf-8", newline="") as file:
        asked = [row["what_to_ask"] for row in csv.DictReader(file)]
    with resource("ties.csv").open(encoding="utf-8", newline="") as file:
        ties = [
            row["detail"].rstrip(".") + (f" ({row['date']})" if row["date"] else "")
            for row in csv.DictReader(file)
        ]
    wanted = {
        ("described", row[key].strip().rstrip("."))
        for row in tests
        for key in ("measures", "does_not_measure")
    }
    wanted |= {("note", row["human_baseline_note"].rstrip(".")) for row in tests}
    wanted |= {("what-to-ask", text) for text in asked} | {("tie", text) for text in ties}
    lacking = sorted(f"{kind}: {text}" for kind, text in wanted if text and known.phrase(kind, text) is None)
    assert len(lacking) <= _FEW * len(wanted), lacking


@pytest.mark.parametrize(
    ("english", "german"),
    [
        ("Who ran these tests?", "Wer hat diese Tests durchgeführt?"),
        ("1 score on 1 test: 1 clearly named.", "1 Wert auf 1 Test: 1 klar benannt."),
        (
            "1 of 1 figure come from the document's own authors; 0 name an outside tester, 1 is quoted from elsewhere.",
            "1 von 1 Wert stammt von den Verfassern des Dokuments selbst; 0 nennen einen fremden Prüfer, 1 ist von anderswo zitiert.",
        ),
        (
            "3 scores on 2 tests: 1 clearly named and 1 not surely in our register.",
            "3 Werte auf 2 Tests: 1 klar benannt und 1 nicht sicher in unserem Register.",
        ),
        # A document's own words stay, also where they look like ours.
        ("The text says “ahead of A, B and 3 more”.", "Der Text sagt „ahead of A, B and 3 more“."),
        (
            "For 14,042 figures (MMLU, GPQA (Diamond) and 2 more) the document does not say who ran the test.",
            "Zu 14\u202f042 Werten (MMLU, GPQA (Diamond) und 2 weitere) sagt das Dokument nicht, wer getestet hat.",
        ),
        (
            "AIME 2024: Meridian 2 91.6% is shown with chain of thought, pass@1, Corvid-L 88,4% with no tools.",
            "AIME 2024: Meridian 2 91.6% (Gedankenkette, pass@1) steht neben Corvid-L 88,4% (ohne Werkzeuge).",
        ),
        # Sentences are looked up one by one.
        (
            "Please compare with the original first. Our register is not complete.",
            "Bitte zuerst mit dem Original vergleichen. Unser Register ist nicht vollständig.",
        ),
        (
            "Why are A and B not among the compared models?",
            "Warum sind A und B nicht unter den verglichenen Modellen?",
        ),
    ],
)
def test_says(english: str, german: str) -> None:
    known = sentences("de")
    assert known is not None
    assert known.known(english) == german


def test_a_sentence_that_is_not_known_stays_among_those_that_are() -> None:
    known = sentences("de")
    assert known is not None
    text = "Naming clouds. Guessing would give about 25%. Our register is not complete."
    assert known.known(text) is None
    assert known.say(text) == "Naming clouds. Raten brächte etwa 25 %. Unser Register ist nicht vollständig."


@pytest.mark.parametrize("text", ["", "Wer hat bezahlt?", "Who paid for this?", "a. " * 4000, "“" * 5000])
def test_what_is_not_ours_stays(text: str) -> None:
    known = sentences("de")
    assert known is not None
    assert known.say(text) == text


@pytest.mark.parametrize(
    "filler",
    ["a, ", "a and ", "(“", "; and 3 more", "x. ", "The document says “", "with ", "{name}", ": ", "\n"],
)
def test_a_hostile_quote_is_not_read_for_long(filler: str) -> None:
    """Steps, not seconds: a text that is cut everywhere is looked at a bounded number of times."""
    known = sentences("de")
    assert known is not None
    text = f"The document says “{filler * 80}”; we found no row that sets the models it names side by side."
    known.say(text)
    known.say(f"For {filler * 400} these words hold: {filler * 400}?")


def test_english_and_unknown_languages_have_no_tables() -> None:
    assert languages() == ("en", "de")
    assert sentences("en") is None
    assert sentences("xx") is None


@pytest.mark.parametrize(
    ("english", "german"),
    [
        (
            "results.v2.csv: 'n/a?' in line 12 is not a score.",
            "results.v2.csv: „n/a?“ in Zeile 12 ist kein Wert.",
        ),
        ("my files/a. b.csv: line 3 names no model.", "my files/a. b.csv: Zeile 3 nennt kein Modell."),
        ("A result needs a source.", "Ein Ergebnis braucht eine Quelle."),
        (
            "https://example.org/a: The server does not answer.",
            "https://example.org/a: Der Server antwortet nicht.",
        ),
        ("a.csv is damaged.", "a.csv ist beschädigt."),
        (
            "The backup /b is not whole: 3 rows refer to something that is missing.",
            "Die Sicherung /b ist nicht vollständig: 3 Zeilen verweisen auf etwas, das fehlt.",
        ),
    ],
)
def test_says_a_refusal(english: str, german: str) -> None:
    assert refusal(english, "de") == german
    assert refusal(english, "en") == english


def test_a_refusal_without_a_template_is_told_from_one_that_has_it() -> None:
    assert refusal("Something quite new.", "de") is None
