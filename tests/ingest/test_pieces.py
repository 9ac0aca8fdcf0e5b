"""Texts without end come in pieces a person could read, and lose nothing but words that nobody could read."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from claimcheck.ingest.body import Body
from claimcheck.ingest.pieces import LONGEST, pieces
from claimcheck.records.document import BlockKind

SENTENCE = "Meridian 2 reaches 85.3% on MMLU. "


def test_a_usual_paragraph_is_one_piece_as_it_is() -> None:
    assert list(pieces(SENTENCE * 20)) == [SENTENCE * 20]
    assert list(pieces("")) == []


def test_a_long_paragraph_is_cut_behind_sentences() -> None:
    parts = list(pieces(SENTENCE * 1000))
    assert len(parts) > 1
    assert all(part.endswith("MMLU.") and len(part) <= LONGEST for part in parts)
    assert " ".join(parts) == (SENTENCE * 1000).strip()


def test_chinese_is_cut_behind_its_sentences_and_is_no_endless_word() -> None:
    parts = list(pieces("模型在该测试上得到很高的分数。" * 1000))
    assert all(part.endswith("。") for part in parts)
    assert "".join(parts) == "模型在该测试上得到很高的分数。" * 1000


def test_a_word_nobody_could_read_is_cut_short() -> None:
    assert list(pieces("8" * 1_000_000)) == ["8" * 400 + "…"]
    address = "https://example.org/" + "a" * 300
    assert list(pieces(f"See {address} there.")) == [f"See {address} there."]


@given(st.text(alphabet=" .ab8。\n", max_size=60).map(lambda text: text * 400))
def test_no_piece_is_empty_or_too_long(text: str) -> None:
    assert all(part and len(part) <= LONGEST + 1 for part in pieces(text))


def test_a_body_takes_a_long_block_in_pieces_of_its_kind() -> None:
    body = Body()
    body.block(BlockKind.LIST_ITEM, SENTENCE * 1000)
    blocks, _, _ = body.finish()
    assert len(blocks) > 1
    assert {block.kind for block in blocks} == {BlockKind.LIST_ITEM}
