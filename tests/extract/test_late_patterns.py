"""Patterns are compiled when they are first used, and every one of them can be."""

from __future__ import annotations

import importlib
import pkgutil
import re

import pytest

import claimcheck.extract
from claimcheck.extract.late import _Late, late

PATTERNS = [
    (f"{module.name}.{name}", value)
    for module in pkgutil.walk_packages(claimcheck.extract.__path__, "claimcheck.extract.")
    for name, value in vars(importlib.import_module(module.name)).items()
    if isinstance(value, _Late)
]


def test_every_pattern_compiles() -> None:
    assert len(PATTERNS) > 200
    for name, pattern in PATTERNS:
        assert isinstance(pattern.groups, int), name


def test_a_late_pattern_does_what_the_pattern_does() -> None:
    ours, plain = late(r"(?P<a>x)|y", re.IGNORECASE), re.compile(r"(?P<a>x)|y", re.IGNORECASE)
    assert ours.pattern == plain.pattern
    assert ours.sub("-", "aXYz") == plain.sub("-", "aXYz") == "a--z"
    assert [hit["a"] for hit in ours.finditer("xY")] == ["x", None]
    assert (ours.groups, dict(ours.groupindex)) == (1, {"a": 1})


def test_it_is_compiled_with_the_first_use_and_no_sooner() -> None:
    broken = late("(")
    with pytest.raises(re.error):
        broken.search("a")
