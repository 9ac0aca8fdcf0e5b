"""Words with which documents state how a test was run, in many languages."""

from __future__ import annotations

import re

from claimcheck.extract.late import late

WORD_NUMBERS = {
    "zero": 0, "one": 1, "single": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "eight": 8,
    "ten": 10, "null": 0, "零": 0, "单": 1, "五": 5, "三": 3, "cero": 0, "zéro": 0, "nulla": 0, "ゼロ": 0,
}  # fmt: skip
_NUMBER = r"\d{1,3}|" + "|".join(sorted(WORD_NUMBERS, key=len, reverse=True))
SHOTS = late(
    rf"(?<![A-Za-z0-9_.])(?P<low>\d{{1,2}}\s?(?:[-–—/]|to|or)\s?)?(?P<n>{_NUMBER})[\s‐‑–-]*(?:shots?|ショット|样本|個示例|个示例|ejemplos)(?![a-z])",
    re.IGNORECASE,
)
FEW_SHOTS = late(r"\b(?:few|multi|many|k)[-\s]shots?\b", re.IGNORECASE)  # a setting that gives no number
SHOTS_BEHIND = late(rf"\b(?:n[-_ ]?)?shots?\s*[:=]\s*(?P<n>{_NUMBER})\b", re.IGNORECASE)
SHOTS_ALONE = late(r"^\(?n\s?=\s?(?P<n>\d{1,2})\)?$")  # a header of Korean and Japanese tables
COT = late(r"\bCoT\b|chain[\s-]of[\s-]thoughts?|思维链|思考の連鎖|cadena de pensamiento|\bCOT\b")
_NO = r"(?:\bno[nt]?[\s-]*|\bwithout\s+|\bw/o\s*|\bwo/\s*|无|不使用|ohne\s+|sans\s+|sin\s+|なし)"
NO_COT = late(_NO + r"(?:CoT\b|chain[\s-]of|思维链)|\bdirect (?:answer|prompt)", re.IGNORECASE)
AGGREGATE = late(
    r"\b(?P<how>pass|maj|maj1|cons|avg|mean|best|majority|major|average|voting|vote|sc|rm|g-pass|acc|cot)"
    r"\s?(?P<sign>[@^])\s?(?P<k>\d+|k)\b",
    re.IGNORECASE,
)
VOTE = late(
    r"(?:majority|consensus)[\s-](?:vot\w+|of)\W{0,3}(?:\w+\s){0,3}?(?P<k>\d+)(?:\s+(?:samples|votes|runs))?"
    r"|(?P<j>\d+)[\s-](?:samples?|way)?\s?majority vot",
    re.IGNORECASE,
)
RUNS = (
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
        r"|responses per|semillas|ejecuciones|graines|Läufen?|futtatás)\b",
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
THINKING_OFF = late(
    _NO + r"(?:extended\s+)?(?:thinking|reasoning mode)\b"
    r"|thinking\s*(?:mode\s*)?(?:[:=]\s*)?(?:off|disabled|false)"
    r"|\b(?:off|disabled)\s+thinking|非思考|nicht[- ]denk|思考なし",
    re.IGNORECASE,
)
THINKING_ON = late(
    r"(?:with|w/|extended|enabled|using)\s+(?:\w+\s)?thinking|\bthink mode\b"
    r"|thinking\s*(?:mode|on|enabled|budget|[:=]\s*(?:on|true))"
    r"|[\s(/-]thinking\b\)?|^thinking\b|思考模式|(?<!非)思考版|思考あり",
    re.IGNORECASE,
)
EFFORT = late(
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
TOOLS_OFF = late(
    _NO
    + r"(?:(?:relying on|using|access to|the (?:use|help|aid) of|calling)\s+)?"
    + r"(?:(?:external|web|any|additional|other)\s+){0,2}"
    + rf"(?:{_TOOL}|toolkits?)(?![\w-])",
    re.IGNORECASE,
)
TOOLS_ON = late(
    r"(?:(?:\bwith|\bw/|\busing|\+|\bplus|带|使用|mit|avec|con)\s*(?:[\w/-]+\s+)?"
    r"|(?:借助|利用|配合|调用|使用)[\u4e00-\u9fff]{0,8}?)"
    + _TOOL
    + r"(?![\w-])|\btool[- ](?:augmented|enabled)"
    r"|\(\s*(?:python|tools?|browsing|search|code interpreter)\s*\)",
    re.IGNORECASE,
)
SPLITS = (
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
PICKED_ON = late(
    r"\b(?:selected|chosen|picked|tuned|stopp(?:ed|ing))\s(?:on|by|using|with)\s(?:the\s)?"
    r"(?:dev(?:elopment)?|val(?:id(?:ation)?)?)(?:\s(?:sets?|splits?|data))?",
    re.IGNORECASE,
)
_MODEL = r"[A-Z][\w.-]*(?:[- ](?:\d[\w.-]*|[A-Z][\w.-]*|mini|turbo|preview))*"
JUDGES = (
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
    late(
        r"(?:以|用|由|使用|采用)\s*(?P<m>[A-Z][A-Za-z0-9.-]+)\s*(?:模型)?\s*(?:作为|为|担任|来|进行)\s*"
        r"(?:评判|裁判|评委|打分|评分|评审)"
    ),
    late(
        r"(?P<m>[A-Z][A-Za-z0-9.-]+)\s?(?:を|が)\s?(?:judge|ジャッジ|審査員|評価者|採点者)\s?(?:として|に|役)"
        r"|(?P<n>[A-Z][A-Za-z0-9.-]+)\s?による(?:自動)?(?:評価|採点)"
    ),
    late(
        r"(?P<m>[A-Z][\w.-]*(?: [A-Z\d][\w.-]*)*)\s(?:als|comme|como)\s(?:eine[nm]?\s|un\s)?(?:Richter|Juror"
        r"|Judge|Bewerter|juge|évaluateur|juez|evaluador)\b"
    ),
)  # fmt: skip
HARNESS = late(
    r"\b(lm[-_ ]eval(?:uation)?[-_ ]?harness|lm[-_]eval|simple-evals|OpenCompass|EvalScope"
    r"|BigCode[\w-]* harness|HELM"
    r"|OpenHands|SWE-agent|mini-SWE-agent|Agentless|Terminus(?:[ -]\d)?|lighteval|VLMEvalKit|lmms-eval"
    r"|Inspect(?: AI)?|FastChat)\b",
    re.IGNORECASE,
)
VERSION = late(
    r"\b(?P<dates>(?:20\d\d[-/.]?(?:[01]\d)(?:[-/.]?\d\d)?|\d{2}[./]\d{2})\s*(?:-|–|—|to"
    r"|~)\s*(?:20\d\d[-/.]?(?:[01]\d)(?:[-/.]?\d\d)?|\d{2}[./]\d{2}))\b"
)
SETTING_CUES: tuple[re.Pattern[str], ...] = (
    SHOTS, SHOTS_BEHIND, SHOTS_ALONE, NO_COT, COT, AGGREGATE, VOTE, *RUNS, THINKING_OFF,
    THINKING_ON, EFFORT,
    TOOLS_OFF, TOOLS_ON, *(pattern for _, pattern in SPLITS), VERSION,
)  # fmt: skip
AGGREGATE_NAMES: dict[str, str] = {
    "majority": "maj",
    "major": "maj",
    "average": "avg",
    "voting": "maj",
    "vote": "maj",
}
