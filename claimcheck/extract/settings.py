"""Reads a result's setting from any printed text: header, row, caption, footnote, sentence."""

from __future__ import annotations

import re
from functools import lru_cache

from claimcheck.extract.late import late
from claimcheck.records.setting import NOT_STATED, Setting

_WORD_NUMBERS = {
    "zero": 0, "one": 1, "single": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "eight": 8,
    "ten": 10, "null": 0, "零": 0, "单": 1, "五": 5, "三": 3, "cero": 0, "zéro": 0, "nulla": 0, "ゼロ": 0,
}  # fmt: skip
_NUMBER = r"\d{1,3}|" + "|".join(sorted(_WORD_NUMBERS, key=len, reverse=True))

_SHOTS = late(
    rf"(?<![A-Za-z0-9_.])(?P<low>\d{{1,2}}\s?(?:[-–—/]|to|or)\s?)?(?P<n>{_NUMBER})[\s‐‑–-]*(?:shots?|ショット|样本|個示例|个示例|ejemplos)(?![a-z])",
    re.IGNORECASE,
)
_FEW = late(r"\b(?:few|multi|many|k)[-\s]shots?\b", re.IGNORECASE)  # a setting that gives no number
_SHOTS_BEHIND = late(rf"\b(?:n[-_ ]?)?shots?\s*[:=]\s*(?P<n>{_NUMBER})\b", re.IGNORECASE)
_SHOTS_ALONE = late(r"^\(?n\s?=\s?(?P<n>\d{1,2})\)?$")  # a header of Korean and Japanese tables
_COT = late(r"\bCoT\b|chain[\s-]of[\s-]thoughts?|思维链|思考の連鎖|cadena de pensamiento|\bCOT\b")
_NO = r"(?:\bno[nt]?[\s-]*|\bwithout\s+|\bw/o\s*|\bwo/\s*|无|不使用|ohne\s+|sans\s+|sin\s+|なし)"
_NO_COT = late(_NO + r"(?:CoT\b|chain[\s-]of|思维链)|\bdirect (?:answer|prompt)", re.IGNORECASE)
_AGGREGATE = late(
    r"\b(?P<how>pass|maj|maj1|cons|avg|mean|best|majority|major|average|voting|vote|sc|rm|g-pass|acc|cot)"
    r"\s?(?P<sign>[@^])\s?(?P<k>\d+|k)\b",
    re.IGNORECASE,
)
_VOTE = late(
    r"(?:majority|consensus)[\s-](?:vot\w+|of)\W{0,3}(?:\w+\s){0,3}?(?P<k>\d+)(?:\s+(?:samples|votes|runs))?"
    r"|(?P<j>\d+)[\s-](?:samples?|way)?\s?majority vot",
    re.IGNORECASE,
)
_RUNS = (
    late(
        r"(?:averag\w*|mean|median|results?|scores?|run|gemittelt|moyenne|promedio)\W{1,3}(?:\w+\W){0,4}?"
        r"(?:of|over|across|from|on|über|sur|de)\s+(?:\w+\s){0,2}?(?P<n>\d{1,4}|two|three|four|five|eight"
        r"|ten)\s+"
        r"(?:\w+\s){0,2}?(?:runs?|trials?|seeds?|samples?|attempts?|repetitions?|generations?|Läufen?"
        r"|essais|ejecuciones)\b",
        re.IGNORECASE,
    ),
    late(
        r"\b(?P<n>\d{1,4})\s+(?:\w+\s)?(?:runs|trials|seeds|attempts|repetitions|generations"
        r"|responses per)\b",
        re.IGNORECASE,
    ),
    late(
        r"\b(?P<n>\d{1,4})\s+(?:\w+\s)?samples\s(?:per|each|for each)\b"
        r"|\b(?:using|with|over|from)\s(?P<m>\d{1,4})\s(?:\w+\s)?samples\b(?!\sof\b)",
        re.IGNORECASE,
    ),
    late(
        r"(?:重复|运行|采样)\s*(?P<n>\d{1,4})\s*次|(?P<m>\d{1,4})\s*次(?:运行|采样|的平均|平均)|(?P<k>\d{1,4})\s*回の?平均"
    ),
)
_THINKING_OFF = late(
    _NO + r"(?:extended\s+)?(?:thinking|reasoning mode)\b"
    r"|thinking\s*(?:mode\s*)?(?:[:=]\s*)?(?:off|disabled|false)"
    r"|\b(?:off|disabled)\s+thinking|非思考|nicht[- ]denk|思考なし",
    re.IGNORECASE,
)
_THINKING_ON = late(
    r"(?:with|w/|extended|enabled|using)\s+(?:\w+\s)?thinking|\bthink mode\b"
    r"|thinking\s*(?:mode|on|enabled|budget|[:=]\s*(?:on|true))"
    r"|[\s(/-]thinking\b\)?|^thinking\b|思考模式|(?<!非)思考版|思考あり",
    re.IGNORECASE,
)
_EFFORT = late(
    r"(?:reasoning[\s-]*|thinking[\s-]*|compute[\s-]*)?effort\W{0,3}(?:set to\s+)?(?P<a>minimal|low|medium"
    r"|high|xhigh|max)\b"
    r"|\b(?P<b>minimal|low|medium|high|xhigh|max)[\s-]+(?:reasoning[\s-]*|thinking[\s-]*)?(?:effort|compute"
    r"|reasoning)\b"
    r"|[(\[\s-](?P<c>low|medium|high|xhigh)\s*[)\]]|(?:thinking|reasoning"
    r"|token)\s+budget\W{0,3}(?:of\s+)?(?P<d>\d+\s?k?)\b"
    r"|\b(?P<e>\d+\s?k)\s+(?:thinking|reasoning)\b",
    re.IGNORECASE,
)
_TOOL = (
    r"(?:tools?(?:\s+use)?|python|code interpreter|code execution|browsing|browser|search|internet"
    r"|calculator|terminal|工具|herramientas?|outils?|Werkzeuge?n?|Hilfsmittel|eszköz\w*|ツール)"
)
_TOOLS_OFF = late(
    _NO
    + r"(?:(?:relying on|using|access to|the (?:use|help|aid) of|calling)\s+)?"
    + r"(?:(?:external|web|any|additional|other)\s+){0,2}"
    + rf"(?:{_TOOL}|toolkits?)(?![\w-])",
    re.IGNORECASE,
)
_TOOLS_ON = late(
    r"(?:\bwith|\bw/|\busing|\+|\bplus|带|使用|mit|avec|con)\s*(?:[\w/-]+\s+)?"
    + _TOOL
    + r"(?![\w-])|\btool[- ](?:augmented|enabled)"
    r"|\(\s*(?:python|tools?|browsing|search|code interpreter)\s*\)",
    re.IGNORECASE,
)
_SPLIT = (
    ("test", late(
        r"(?<![\w-])(?<!sample )(?<!significance )(?<!hypothesis )(?<!statistical )(?<!permutation )(?<!t )"
        r"test(?:[- ](?:set|split|data|sets))?(?![\w-])|[-_]test\b|测试集|\btest(?=_[a-z])"
        r"|\btest-?(?:dev|std"
        r"|clean|other|challenge)\b|\btest[AB]\b|テストセット"
        r"|Testset|Testdaten"
        r"|Testmenge"
        r"|jeu de test|conjunto de prueba|teszthalmaz|tesztkészlet|teszt halmaz", re.IGNORECASE)),
    ("dev", late(
        r"(?<![\w-])(?:dev(?:elopment)?|val(?:id(?:ation)?)?)(?:[- ](?:set|split|data|sets))?(?![\w-])"
        r"|(?<!test)[-_](?:dev|val)\b|\b(?:dev|val)(?=_[a-z])"
        r"|\b(?:dev-?(?:clean|other)|(?:mini)?val20\d\d|minival)\b|验证集|開発セット"
        r"|Entwicklungsset|Validierungs\w+|jeu de validation|conjunto de validación"
        r"|validációs", re.IGNORECASE)),
)  # fmt: skip
# What a model was picked on, not tested on: "(best model selected on validation)".
_PICKED_ON = late(
    r"\b(?:selected|chosen|picked|tuned|stopp(?:ed|ing))\s(?:on|by|using|with)\s(?:the\s)?"
    r"(?:dev(?:elopment)?|val(?:id(?:ation)?)?)(?:\s(?:sets?|splits?|data))?",
    re.IGNORECASE,
)
_MODEL = r"[A-Z][\w.-]*(?:[- ](?:\d[\w.-]*|[A-Z][\w.-]*|mini|turbo|preview))*"
_JUDGES = (
    late(
        rf"(?P<m>{_MODEL})\s+(?:\([^()]*\)\s+)?(?:model\s+)?(?:as|acting as|serves? as|used as)\s+"
        r"(?:an?\s+|the\s+)?(?:\w+\s)?(?:judge|grader|evaluator|referee)"
    ),
    late(
        r"(?:[Jj]udged|[Gg]raded|[Ss]cored|[Rr]ated|[Aa]ssessed)\s+(?:automatically\s+)?(?:by|with|using)\s+(?:an?\s+)?"
        rf"(?P<m>{_MODEL})"
    ),
    late(rf"(?:judge|grader|evaluator)(?:\s+model)?\s*(?:is|was|:|=|,)\s*(?P<m>{_MODEL})"),
    late(
        r"\b(?:[Jj]udg(?:e|ed|ing)|[Ee]valuated by)\W{1,3}"
        r"(?P<m>(?:GPT|Claude|Gemini|DeepSeek|Qwen|o\d)[\w.-]*)"),
    late(rf"(?P<m>{_MODEL})\s(?:is|was|acts as|serves as)\s(?:the|our|a)\s(?:judge|grader|evaluator)\b"),
    late(rf"(?P<m>{_MODEL})[- ](?:based )?(?:judge|judgment|judgement|grader|based evaluation)"),
    late(r"以\s*(?P<m>[A-Z][\w.-]+)\s*(?:作为|为)\s*(?:评判|裁判|评委)"),
)  # fmt: skip
_HARNESS = late(
    r"\b(lm[-_ ]eval(?:uation)?[-_ ]?harness|lm[-_]eval|simple-evals|OpenCompass|EvalScope"
    r"|BigCode[\w-]* harness|HELM"
    r"|OpenHands|SWE-agent|mini-SWE-agent|Agentless|Terminus(?:[ -]\d)?|lighteval|VLMEvalKit|lmms-eval"
    r"|Inspect(?: AI)?|FastChat)\b",
    re.IGNORECASE,
)
_VERSION = late(
    r"\b(?P<dates>(?:20\d\d[-/.]?(?:[01]\d)(?:[-/.]?\d\d)?|\d{2}[./]\d{2})\s*(?:-|–|—|to"
    r"|~)\s*(?:20\d\d[-/.]?(?:[01]\d)(?:[-/.]?\d\d)?|\d{2}[./]\d{2}))\b"
)


@lru_cache(maxsize=4096)
def parse_setting(text: str) -> Setting:
    """What a printed text states of a setting; `Setting.text` keeps the words it was read from.

    Works on any scope: a cell, a header, a caption, a footnote or a sentence. What is not stated
    stays None. Cue words in English, Chinese, Japanese, German, French, Spanish and Hungarian.
    """
    if not text or len(text) < 2:
        return NOT_STATED
    quotes: list[str] = []
    return Setting(
        shots=_shots(text, quotes),
        cot=_either(text, _NO_COT, _COT, quotes),
        aggregate=_aggregate(text, quotes),
        samples=_samples(text, quotes),
        thinking=_either(text, _THINKING_OFF, _THINKING_ON, quotes),
        effort=_effort(text, quotes),
        tools=_either(text, _TOOLS_OFF, _TOOLS_ON, quotes),
        split=_split(text, quotes),
        judge=_judge(text, quotes),
        harness=_first(text, _HARNESS, quotes),
        version=_first(text, _VERSION, quotes),
        text="; ".join(_each_once(quotes)),
    )


def _each_once(quotes: list[str]) -> list[str]:
    """The words that were read, without those that stand within others: "CoT" in "CoT@32"."""
    words = list(dict.fromkeys(quote.strip(" ([)]-+") for quote in quotes))
    return [word for word in words if not any(word != other and word in other for other in words)]


def without_setting(text: str) -> str:
    """A header or name without its settings: "MMLU (5-shot)" is "MMLU", "AIME 2024 Pass@1" is "AIME 2024".

    Brackets that hold nothing but settings go as a whole; a name that is nothing but settings becomes "".
    """

    def bracket(hit: re.Match[str]) -> str:
        return " " if is_setting(hit.group()[1:-1]) else hit.group()

    text = re.sub(r"\([^()]*\)|\[[^\[\]]*\]", bracket, text)
    for pattern in (_SHOTS, _SHOTS_BEHIND, _AGGREGATE):
        text = pattern.sub(" ", text)
    text = re.sub(r"(?:\s|[,;+/-]\s?)CoT\b", " ", text)
    text = re.sub(r"\(\s*\)|\[\s*\]", " ", text)
    return re.sub(r"\s+", " ", text).strip(" ,;:-–/")


@lru_cache(maxsize=4096)
def is_setting(text: str) -> bool:
    """Whether a text is nothing but settings: "5-shot, CoT", "Pass@1", "w/o tools", "test"."""
    if not text.strip() or parse_setting(text) == NOT_STATED:
        return False
    return not _beyond_setting(text)


def says_how(text: str) -> bool:
    """Whether a text is nothing but how a test was run, with or without a number: "Evaluated few-shot"."""
    return is_setting(text) or (bool(_FEW.search(text)) and not _beyond_setting(_FEW.sub(" ", text)))


def _beyond_setting(text: str) -> str:
    """What a text says beside settings and the words that join them."""
    rest = text
    for pattern in _CUES:
        rest = pattern.sub(" ", rest)
    rest = re.sub(
        r"\b(?:with|without|w/|w/o|no|using|set|split|mode|and|samples?|runs?|avg|average|mean|over|of"
        r"|prompt(?:ing|s)?|evaluated)\b|\bw(?=/)|[\W_]",
        " ",
        rest,
        flags=re.IGNORECASE,
    )
    return rest.strip()


_CUES: tuple[re.Pattern[str], ...] = (
    _SHOTS, _SHOTS_BEHIND, _SHOTS_ALONE, _NO_COT, _COT, _AGGREGATE, _VOTE, *_RUNS, _THINKING_OFF,
    _THINKING_ON, _EFFORT,
    _TOOLS_OFF, _TOOLS_ON, *(pattern for _, pattern in _SPLIT), _VERSION,
)  # fmt: skip


def _number(printed: str) -> int:
    return _WORD_NUMBERS[printed.casefold()] if printed.casefold() in _WORD_NUMBERS else int(printed)


def _note(hit: re.Match[str], quotes: list[str]) -> re.Match[str]:
    quotes.append(hit.group())
    return hit


def _shots(text: str, quotes: list[str]) -> int | None:
    hits = [*_SHOTS.finditer(text), *_SHOTS_BEHIND.finditer(text), *_SHOTS_ALONE.finditer(text)]
    numbers = {_number(hit["n"]) for hit in hits}
    if len(numbers) != 1 or any(hit.groupdict().get("low") for hit in hits):
        return None  # none, several, or a range
    return _number(_note(hits[0], quotes)["n"])


def _either(text: str, off: re.Pattern[str], on: re.Pattern[str], quotes: list[str]) -> bool | None:
    if hit := off.search(text):
        if on.search(off.sub(" ", text)):
            return None  # of some with, of others without
        _note(hit, quotes)
        return False
    if hit := on.search(text):
        _note(hit, quotes)
        return True
    return None


_AGGREGATES: dict[str, str] = {
    "majority": "maj",
    "major": "maj",
    "average": "avg",
    "voting": "maj",
    "vote": "maj",
}


def _aggregate(text: str, quotes: list[str]) -> str | None:
    hits = list(_AGGREGATE.finditer(text))
    names = {
        f"{_AGGREGATES.get(h['how'].casefold(), h['how'].casefold())}{h['sign']}{h['k'].casefold()}"
        for h in hits
    }
    if len(names) == 1:
        _note(hits[0], quotes)
        return names.pop()
    if not names and (vote := _VOTE.search(text)):
        _note(vote, quotes)
        return f"maj@{vote['k'] or vote['j']}"
    return None


def _samples(text: str, quotes: list[str]) -> int | None:
    hits = [hit for pattern in _RUNS for hit in pattern.finditer(text)]
    numbers = {_number(next(group for group in hit.groups() if group)) for hit in hits}
    if len(numbers) != 1:
        return None  # none, or several
    _note(hits[0], quotes)
    return numbers.pop()


def _effort(text: str, quotes: list[str]) -> str | None:
    hit = _EFFORT.search(text)
    if hit is None:
        return None
    return next(group for group in _note(hit, quotes).groups() if group).casefold()


def _split(text: str, quotes: list[str]) -> str | None:
    text = _PICKED_ON.sub(" ", text)
    hits = [(name, hit) for name, pattern in _SPLIT if (hit := pattern.search(text))]
    if len(hits) != 1:
        return None
    _note(hits[0][1], quotes)
    return hits[0][0]


def _judge(text: str, quotes: list[str]) -> str | None:
    for pattern in _JUDGES:
        if hit := pattern.search(text):
            return _note(hit, quotes)["m"].strip(" .,-")
    return None


def _first(text: str, pattern: re.Pattern[str], quotes: list[str]) -> str | None:
    hit = pattern.search(text)
    return _note(hit, quotes).group().strip() if hit else None
