"""Records cross process borders and lie in files: MessagePack and JSON give back what went in."""

from __future__ import annotations

import json
from decimal import Decimal
from typing import get_type_hints

import jsonschema
import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.records.claim import Claim, Evaluator, Reading, Statement
from claimcheck.records.decision import AskedQuestion, Decision
from claimcheck.records.document import Block, Box, Cell, Document, Place, Table
from claimcheck.records.finding import Finding
from claimcheck.records.model import Match
from claimcheck.records.quantity import Quantity
from claimcheck.records.review import Review
from claimcheck.records.setting import NOT_STATED, Setting
from claimcheck.report.as_json import review_as_json
from claimcheck.resources import resource

texts = st.text(max_size=20)
numbers = st.decimals(allow_nan=False, allow_infinity=False, places=3)
lengths = st.floats(0, 2_000, allow_nan=False)
boxes = st.builds(Box, x0=lengths, top=lengths, x1=lengths, bottom=lengths)

st.register_type_strategy(int, st.integers(-(1 << 31), 1 << 31))
st.register_type_strategy(Decimal, numbers)
st.register_type_strategy(str, texts)
st.register_type_strategy(Box, boxes)

KINDS = (Block, Cell, Place, Table, Claim, Evaluator, Statement, Finding, Match, Quantity, Setting, Decision,
         AskedQuestion)  # fmt: skip


def made(kind: type) -> st.SearchStrategy[object]:
    """Records of a kind with any values of its fields' types; `working` of a finding holds what checks compute."""
    hints = get_type_hints(kind)
    fields = {name: st.from_type(hint) for name, hint in hints.items() if name != "working"}
    return st.builds(kind, **fields)


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
@settings(max_examples=20)
@given(data=st.data())
def test_any_record_comes_back_as_it_was(kind: type, data: st.DataObject) -> None:
    record = data.draw(made(kind))
    assert msgspec.msgpack.decode(msgspec.msgpack.encode(record), type=kind) == record
    assert msgspec.json.decode(msgspec.json.encode(record), type=kind) == record


@given(st.from_type(Quantity))
def test_a_printed_figure_keeps_its_decimals(quantity: Quantity) -> None:
    copy = msgspec.json.decode(msgspec.json.encode(quantity), type=Quantity)
    assert (copy.text, str(copy.value), copy.decimals) == (
        quantity.text,
        str(quantity.value),
        quantity.decimals,
    )


def test_a_whole_review_comes_back_and_its_json_follows_the_schema(made_review: Review) -> None:
    copy = msgspec.msgpack.decode(msgspec.msgpack.encode(made_review), type=Review)
    assert copy.document == made_review.document
    assert copy.claims == made_review.claims
    assert copy.answers == made_review.answers
    schema = json.loads(resource("schema", "review.json").read_text())
    jsonschema.validate(json.loads(json.dumps(review_as_json(copy))), schema)


@pytest.mark.parametrize("kind", [Document, Reading, Review])
def test_content_of_another_kind_is_refused(kind: type) -> None:
    with pytest.raises(msgspec.ValidationError):
        msgspec.msgpack.decode(msgspec.msgpack.encode({"claims": 3}), type=kind)


@given(st.from_type(Setting), st.from_type(Setting))
def test_a_narrower_setting_wins_and_nothing_stated_is_lost(near: Setting, wide: Setting) -> None:
    merged = near.or_else(wide)
    assert merged.stated() == {**wide.stated(), **near.stated()}
    assert near.or_else(NOT_STATED).stated() == near.stated()
    assert near.differences(near) == ()


@given(st.from_type(Setting), st.from_type(Setting))
def test_settings_differ_in_the_same_fields_from_both_sides(one: Setting, other: Setting) -> None:
    assert set(one.differences(other)) == set(other.differences(one))


@pytest.mark.parametrize(
    ("unit", "per_cent"), [("%", Decimal("0.5")), ("ratio", Decimal(50)), ("elo", None), ("", None)]
)
def test_what_a_figure_is_in_per_cent(unit: str, per_cent: Decimal | None) -> None:
    assert Quantity(text="0.5", value=Decimal("0.5"), decimals=1, unit=unit).per_cent == per_cent
