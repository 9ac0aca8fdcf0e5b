"""Names of tests and systems that no list knows, told by their form and the words around them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from claimcheck.extract.cues import STRONG_METRIC, TEST_NOUN
from claimcheck.extract.late import late
from claimcheck.extract.prose.names.forms import (
    NAME,
    SELF_TELLING_TEST,
    VARIANT,
    Candidate,
    candidates,
    without_leading_words,
)
from claimcheck.extract.prose.names.mention import Mention, MentionKind, stands_against
from claimcheck.extract.prose.names.slot import Slot
from claimcheck.extract.prose.names.slots import SLOTS
from claimcheck.extract.tables.headers import is_model_corner

# What makes no phrase a test of its own.
_VAGUE = (
    r"(?:same\s.*|(?:(?:same|new|standard|various|different|latter|former|blind\w*|head-to-head|own|other"
    r"|first|second|real|recent|latest"
    r"|final|early|initial|further|internal|independent|several|many|most|clinical|field|stress"
    r"|unit|software)\s)+"
    r"(?:exam(?:ination)?s?|tests?|quiz))"
)
# Tests without a name of their own: "our internal red-team evaluation", "my medical dictation benchmark".
_UNNAMED_TESTS = (
    late(
        r"\b(?:an?|our|the|its|their|this)\s(?P<name>(?:(?:own|new|hidden|private|separate"
        r"|proprietary)\s)?(?:internal|in-house|held-out|proprietary|private|own)\s(?:[\w-]+\s){0,5}?"
        r"(?:benchmark|evaluation|test set|eval|dataset|test suite|exam|suite))\b",
        re.IGNORECASE,
    ),
    late(r"\b[Mm]y\s(?P<name>(?:[\w-]+\s){1,4}(?:benchmark|test set|leaderboard))\b"),
    # "on the spring 2021 exam", "across six state exams"
    late(
        rf"\b(?:on|in|across|at)\s(?:(?:the|an?|our|its|their|all|both|(?P<number>two|three|four"
        rf"|five|six|seven|eight|nine"
        rf"|ten|\d+))\s)+(?P<name>(?!{_VAGUE})(?:(?!(?:and|or|with|of|in|on|to|by|as|is|was"
        rf"|than)\s)[\w’'-]+\s){{1,6}}?"
        rf"(?:exam(?:ination)?s?|tests?|quiz|board certification"
        rf"|olympiad)(?:\sof\s(?:the\s)?[A-Z][\w ]{{2,30}}"
        rf"|\sfor\s[\w-]+\s\w+)?)\b(?!\s(?:sets?|data|cases?|items?|time|questions?)\b)"
    ),
    # "SATの読解力試験で93%"
    late(r"(?:^|[、，,は「])(?P<name>[^、，。,は「」\s]{2,16}?(?:試験|テスト))(?=で|では|において|の成績)"),
    # "bei der LSAT-Prüfung"
    late(rf"(?P<name>{NAME})-(?:Benchmark|Prüfung|Examen|Datensatz|Testset|Rangliste)\b"),
    late(
        r"在\s?(?P<name>(?!多|各|一系列|这|此|该|大量|几|所有|主流|权威|内部|满分)[\d\s年度]{0,8}[\u4e00-\u9fff]{2,20}?"
        r"(?:[测測][评評]|[评評][测測]|基准测试|测试集?|考试|竞赛|榜单))[上中里]"
    ),
)
# "国内最好的模型文心一言 4.0": a name in Chinese, by its version.
_CHINESE_SYSTEM = late(
    r"(?:模型|的|与|和|如|是|由|而|超越|优于|超过|^|[，,、：])\s?(?P<name>(?!模型|由|版|第|约|达|为|高达"
    r"|提升)[\u4e00-\u9fff·]{2,6}?\s?\d(?:\.\d|-\d{1,3}B))"
    r"(?!\s?(?:[%％亿万倍个年月.\d]|分(?!差)))"
)
# "Industry Benchmark", "benchmarks", "Evaluation Results": words, not names.
_GENERIC_TEST = late(
    rf"(?:(?:Industry|Internal|Public|Our|New|Common|Standard|Performance|Model|How To|Academic"
    rf"|Other|Key|Main|Safety|Human)\s)?(?:{TEST_NOUN.pattern}|[Bb]enchmark\w*"
    rf"|[Ee]valuat\w*)(?:\s(?:Results?|Evidence|Performance|Scores?|Evaluations?))?$"
    rf"|(?-i:[a-z]+[Bb]ench\w*ed)$",
    re.IGNORECASE,
)
# "Harbor's Quill 3"
_MAKER = late(r".+['’]s\s")
_ENDS_IN_METRIC = late(rf"(?:{STRONG_METRIC.pattern})$", re.IGNORECASE)
# "MMMU-Benchmark-Test"
_TEST_SUFFIX = late(
    r"(?:-(?:Benchmark|Test|Testset|Prüfung|Examen|Datensatz))+$|\s(?:Benchmarks?|Datasets?)$"
)
_SHARE = r"\d{1,3}(?:[.,]\d+)?\s?[%％]?"
# ", Flowers (98.8%)" behind "CIFAR-100 (91.7%)", "; Y: 0.86" behind "X 0.88 [0.86-0.89]": the next of a list.
_NEXT_IN_CHAIN = late(
    rf"(?:\s\({_SHARE}(?:\s(?:vs|versus)[^()]{{1,120}})?\)|:?\s{_SHARE}(?:\s[\[(][^\[\]()]*[\])])?(?=;))"
    rf",?;?\s(?:and\s|und\s|et\s|y\s)?(?:the\s)?(?P<name>{NAME})"
    rf"(?=\s\(\d|:?\s\d)"
)
# "on X and Y, respectively": the unknown last of a list.
_LAST_RESPECTIVELY = late(rf",?\sand\s(?P<name>{NAME})(?=,?\s(?:respectively|in that order))")


# "leads Verified at 0.94", "79.8% on Multilingual": a part of the test that the text is about.
_PART = late(
    rf"\b(?:on|leads|tops|across|and)\s(?:the\s)?(?P<name>{VARIANT})(?=\s(?:at|with|tier|subset"
    rf"|split|and)\b|[,.;)]|$)"
)


def guesses(text: str) -> Iterator[Mention]:
    """Names that only their form and the words around them tell to be tests or systems."""
    for pattern in (*_UNNAMED_TESTS, SELF_TELLING_TEST):
        for hit in pattern.finditer(text):
            name, start = without_leading_words(hit["name"], hit.start("name"))
            name = _TEST_SUFFIX.sub("", name)
            if name and not _GENERIC_TEST.match(name):
                sure = not name[0].islower()
                yield Mention(start, start + len(name), name, MentionKind.BENCHMARK, sure=sure)
    for hit in _PART.finditer(text):
        yield Mention(hit.start("name"), hit.end("name"), hit["name"], MentionKind.BENCHMARK, sure=False)
    for hit in _CHINESE_SYSTEM.finditer(text):
        yield Mention(hit.start("name"), hit.end("name"), hit["name"], MentionKind.MODEL, sure=False)
    for readings in candidates(text):
        for slot in SLOTS:
            if (found := _in_slot(slot, readings, text)) is not None:
                yield found


def _in_slot(slot: Slot, readings: list[Candidate], text: str) -> Mention | None:
    """The longest reading of a name that fits a place, as what it is there."""
    name = next((c for c in readings if slot.fits(c, text)), None)
    if name is None:
        return None
    if slot.kind is MentionKind.BENCHMARK:
        name = replace(name, end=name.start + len(text_of := _TEST_SUFFIX.sub("", name.text)), text=text_of)
    elif (maker := _MAKER.match(name.text)) is not None:
        name = replace(name, start=name.start + maker.end(), text=name.text[maker.end() :])
    found = Mention(name.start, name.end, name.text, slot.kind, sure=slot.sure)
    if slot.kind is MentionKind.MODEL:
        can_be = name.can_be_a_system and not _ENDS_IN_METRIC.search(name.text)
        can_be = can_be and not is_model_corner(name.text)  # "das kleine Modell"
        return found if can_be else None
    if _GENERIC_TEST.match(name.text):
        return None
    is_rival = slot.rival and stands_against(found, text)
    return replace(found, kind=MentionKind.MODEL) if is_rival else found


def chained(text: str, known: list[Mention]) -> Iterator[Mention]:
    """Unknown names that follow a known one in a list of names with their figures in brackets."""
    for mention in known:
        kind, end = mention.kind, mention.end
        if kind not in (MentionKind.BENCHMARK, MentionKind.MODEL):
            continue
        while hit := _NEXT_IN_CHAIN.match(text, end):
            maker = _MAKER.match(hit["name"])
            start = hit.start("name") + (maker.end() if maker else 0)
            end = hit.end("name")
            yield Mention(start, end, text[start:end], kind, sure=False)
        if hit := _LAST_RESPECTIVELY.match(text, mention.end):
            yield Mention(hit.start("name"), hit.end("name"), hit["name"], kind, sure=False)
