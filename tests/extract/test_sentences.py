from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.extract.abbreviations import abbreviations_in
from claimcheck.extract.sentences import LONGEST_SENTENCE, sentences_of, split_sentences
from claimcheck.records.document import Block, BlockKind, Document


def parts(text: str) -> list[str]:
    return [text[a:b] for a, b in split_sentences(text)]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("It scores 79.8% on MMLU. It is new.", ["It scores 79.8% on MMLU.", "It is new."]),
        ("As Brown et al. (2020) show, it works.", ["As Brown et al. (2020) show, it works."]),
        ("See Fig. 3 and Sec. 4.2 for A vs. B.", ["See Fig. 3 and Sec. 4.2 for A vs. B."]),
        ("Built by J. Hale. Tested by us.", ["Built by J. Hale.", "Tested by us."]),
        ("达到 92.3%。训练了 3 天。", ["达到 92.3%。", "训练了 3 天。"]),
        ("正解率は92.3%です。次は速度です。", ["正解率は92.3%です。", "次は速度です。"]),
        ("Das gilt z. B. für Falke. Danach folgt mehr.", ["Das gilt z. B. für Falke.", "Danach folgt mehr."]),
        ("“It works.” Then it stopped.", ["“It works.”", "Then it stopped."]),
        ("First\n- MMLU: 88\n- GSM8K: 92", ["First", "- MMLU: 88", "- GSM8K: 92"]),
        ("e.g. this one", ["e.g. this one"]),
        ("It fails. o1-mini does not.", ["It fails.", "o1-mini does not."]),
        ("2. Falke-7 scores 70%.", ["2. Falke-7 scores 70%."]),
        ("Es erreicht das 88. Perzentil.", ["Es erreicht das 88. Perzentil."]),
        ("", []),
    ],
)
def test_split(text: str, wanted: list[str]) -> None:
    assert parts(text) == wanted


@given(st.text(max_size=400))
def test_nothing_but_white_space_is_lost_and_nothing_overlaps(text: str) -> None:
    spans = split_sentences(text)
    assert all(a < b for a, b in spans)
    assert all(one[1] <= two[0] for one, two in itertools.pairwise(spans))
    covered = "".join(text[a:b] for a, b in spans)
    assert "".join(covered.split()) == "".join(text.split())


def test_a_line_without_full_stops_is_cut() -> None:
    spans = split_sentences("word " * 5_000)
    assert max(b - a for a, b in spans) <= LONGEST_SENTENCE


def test_headings_leads_and_summary_are_told() -> None:
    blocks = (
        Block(order=0, kind=BlockKind.TITLE, text="A title"),
        Block(order=1, kind=BlockKind.HEADING, text="Abstract", level=2),
        Block(order=2, kind=BlockKind.PARAGRAPH, text="One. Two."),
        Block(order=3, kind=BlockKind.HEADING, text="Method", level=2),
        Block(order=4, kind=BlockKind.PARAGRAPH, text="Long before."),
        Block(order=5, kind=BlockKind.PARAGRAPH, text="Results were:"),
        Block(order=6, kind=BlockKind.LIST_ITEM, text="first"),
        Block(order=7, kind=BlockKind.LIST_ITEM, text="second"),
        Block(order=8, kind=BlockKind.CODE, text="print(79.8)"),
        Block(order=9, kind=BlockKind.PARAGRAPH, text="After."),
    )
    document = Document(title="", origin="", format="text", kind="text", sha256="", blocks=blocks)
    found = {s.text: s for s in sentences_of(document)}
    assert "print(79.8)" not in found
    assert found["Two."].in_summary
    assert found["Two."].where == "Abstract"
    assert found["first"].lead == found["second"].lead == "Results were:"
    assert found["After."].lead == ""
    assert not found["After."].in_summary


def test_abbreviations_are_spelled_by_the_words_before_them() -> None:
    text = "The Conversation Question Answering (CoQA) set and the new (FAQ) page. A thing (XYZ)."
    block = Block(order=0, kind=BlockKind.PARAGRAPH, text=text)
    document = Document(title="", origin="", format="text", kind="text", sha256="", blocks=(block,))
    assert abbreviations_in(document) == {"CoQA": "Conversation Question Answering"}
