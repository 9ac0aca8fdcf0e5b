"""Label columns that sort the tests beside them by domain or language, and name no part of them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from claimcheck.extract.late import late
from claimcheck.extract.tables.headers import bare, is_group_word
from claimcheck.extract.tables.labels.axis import Axis, Role
from claimcheck.extract.tables.labels.line import Kind, Line
from claimcheck.extract.tables.names import compact

_SEVERAL = 2
_KIND_OF_TEST = late(
    r"(?:domains?|categor(?:y|ies)|(?:task )?types?|areas?|capabilit(?:y|ies)|skills?|fields?|languages?"
    r"|tasks?|dimensions?"
    r"|领域|类型|类别|类目|维度|能力|语言|方向|カテゴリ|分野|種類|言語|분야|범주"
    r"|bereich|kategorie|domaine|catégorie|langue|sprache)\W*",
    re.I,
)


def without_kinds_of_tests(axis: Axis, positions: Sequence[int]) -> Axis:
    """The axis without a label column that only sorts the tests of the one before it: "MMLU | English".

    It does so where the tests differ in every row, and the kinds repeat over rows of different tests.
    """
    tests = [x for x in axis.of(Role.BENCHMARK, Role.GROUP) if x.kind == Kind.LABEL]
    if len(tests) < _SEVERAL or axis.of(Role.MODEL):
        return axis
    named = [x for p in positions if (x := tests[0].cells.get(p))]
    distinct = len({compact(x.text) for x in named}) == len(positions)

    def sorts(line: Line) -> bool:
        texts = [t for p in positions if (t := line.text(p))]
        kinds = bool(_KIND_OF_TEST.match(bare(line.title))) or all(map(is_group_word, texts))
        return kinds and len(set(texts)) < len(texts)

    kinds = [x for x in tests[1:] if distinct and sorts(x)]
    return replace(axis, lines=tuple((x, r) for x, r in axis.lines if x not in kinds))
