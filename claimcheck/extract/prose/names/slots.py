"""The places in a sentence that say what an unknown name there is: a test, or a system."""

from __future__ import annotations

import re

from claimcheck.extract.cues import AGAINST, STRONG_METRIC, TEST_NOUN
from claimcheck.extract.late import late
from claimcheck.extract.prose.names.forms import Candidate
from claimcheck.extract.prose.names.slot import for_systems, for_tests

_METRIC = rf"(?:{STRONG_METRIC.pattern})"
_ON = r"(?:on|auf|sur|en|bei)"
_THE = r"(?:the\s|our\s|der\s|dem\s|den\s|le\s|la\s|el\s)?"
_BEATS = r"(?:outperform|surpass|beat|exceed)\w*"
# What can stand between a test's name and "test set": "MS MARCO passage ranking dev set".
_TASK_WORDS = (
    r"(?:(?:passage|document|question|answering|ranking|retrieval|classification|translation|language"
    r"|image|video|text|entity|recognition|reading|comprehension|reasoning|summari[sz]ation|generation"
    r"|understanding|detection|segmentation|captioning|speech|code|coding|math|medical|visual|public"
    r"|private|official|full|new|popular|challenging|hidden)\s){0,3}"
)
_SCORES = (
    r"scor\w+|achiev\w+|reach\w*|obtain\w*|attain\w*|get(?:s|ting)?|got|hits?|record(?:s|ed)|post(?:s|ed)"
    r"|solv\w+|resolv\w+|averag\w+|manag\w+|answer(?:s|ed)|outperform\w*|surpass\w*|beats?"
    r"|erreicht\w*|erzielt\w*|atteint|obtient|alcanza|logra|obtiene|obteve|alcançou|atingiu|recebeu"
    r"|ottiene|raggiunge|reduc(?:es|ed)"
    r"|(?:a|ha)\s(?:atteint|obtenu|alcanzado|logrado|obtenido|raggiunto|ottenuto|alcançado)"
    r"|alcanzó|logró|obtuvo"
)
_DOES = (
    r"complet(?:es|ed)|pass(?:es|ed)|exceed(?:s|ed)|improv(?:es|ed)|leads?|takes?|tops|topped|placed"
    r"|demonstrat(?:es|ed)|trails?|sits?|lands?"
    r"|holds?|held|ranks?|ranked|comes?\sin|report(?:s|ed)|runs?|requires?|uses|needs|delivers?|offers?"
)
_SUBJECT_ASIDE = (
    r"(?:\s(?:models?|systems?|networks?|agents?|classifiers?"
    r"|algorithms?|frameworks?|methods?|approach))?(?:\s\([^()]{1,60}\))?"
    r"(?:,\s(?:an?|built|based|developed|trained|released|created|powered|made|[a-z]+-(?:built|trained|tuned|made))\s[^,.;:]{2,60})?,?\s(?:which\s"
    r"|that\s)?(?:(?:also|now|still|already"
    r"|even|only|further"
    r"|consistently|reportedly|then|alone|itself|again|currently|correctly|successfully)\s){0,2}"
)


def _test_like(candidate: Candidate, text: str) -> bool:
    return candidate.is_test_like


def _not_scoring(candidate: Candidate, text: str) -> bool:
    """Whether a test-like name is not itself what scores: "in our FooQA benchmark X reached"."""
    return candidate.is_test_like and not _SCORING.match(text, candidate.end)


_SCORING = late(rf"\s(?:{_SCORES})\b")


def _ends_as_a_test(candidate: Candidate, text: str) -> bool:
    return candidate.is_test_like and bool(_LAST_WORD.search(candidate.text)) and "’s " not in candidate.text


_LAST_WORD = late(r"\s(?:Evaluations?|Challenge|Leaderboard|Olympiad|Exam|Examination|Competition)$")


def _one_of_a_row(candidate: Candidate, text: str) -> bool:
    """Whether a sentence tells several parts of a test: "scored 91% in Law, 84% in Anatomy"."""
    return len(_IN_ONE.findall(text)) > 1 and bool(_SCORED.search(text, 0, candidate.start))


_IN_ONE = late(r"\d\s?[%％]\sin\s(?:the\s)?[A-Z]")
_SCORED = late(r"\b(?:scor|achiev|reach|obtain|attain)(?:e[sd]?|ed|s|ing)?\s|\baccurac(?:y|ies)\b")


def _test_like_or_measured(candidate: Candidate, text: str) -> bool:
    return candidate.is_test_like or bool(_JOINED.search(candidate.text) or STRONG_METRIC.search(text))


def _a_site(candidate: Candidate, text: str) -> bool:
    """Whether a name is of capitals only, in a sentence with a measure: "AUC 0.86 at MGH"."""
    return bool(_CAPITALS.fullmatch(candidate.text)) and bool(STRONG_METRIC.search(text))


_CAPITALS = late(r"[A-Z]{3,8}")
_EXERCISES = (
    r"(?:labs?|exercises|challenges|puzzles|problems|tasks|questions|cases|issues|bugs|exams|levels)\b"
)


def _among_solved(candidate: Candidate, text: str) -> bool:
    """Whether a sentence tells before a name what was solved: "solves 75% of X labs, 72% of Y labs"."""
    return bool(_SOLVES.search(text, 0, candidate.start))


_SOLVES = late(
    r"\b(?:solv|resolv|answer|pass|complet|crack|clear)\w*\s(?:\w+\s)?[\d.]+\s?(?:%|percent)\sof\s"
)


# "In Sudoku-Extreme, it solves …"
_JOINED = late(r"[a-z]-[A-Z][a-z]")


# "Bei der LSAT-Prüfung erreichte X": what a preposition stands before is no subject.
_OF_PREPOSITION = late(
    r"\b(?:[Oo]n|[Ii]n|[Aa]t|[Ff]or|[Bb]ei|[Bb]eim|[Ii]m|[Aa]uf|[Ss]ur|[Dd]ans|[Ee]n)\s(?:the\s"
    r"|der\s|dem\s|den\s|le\s|la\s|el\s)?$|\d\s?[%％]\s$"
)


def _a_subject(candidate: Candidate, text: str) -> bool:
    """Whether neither "on" nor a figure stands before: "On X we reached", "32.8% NMI, outperforming"."""
    if text[candidate.end : candidate.end + 1] == "," and text.endswith(" by ", 0, candidate.start):
        return False  # "X, released by Y, scored"
    return not _OF_PREPOSITION.search(text, max(0, candidate.start - 12), candidate.start)


def _a_test_like_subject(candidate: Candidate, text: str) -> bool:
    return candidate.is_test_like and _a_subject(candidate, text)


_STRONG_NOUN = late(
    r"benchmark|dataset|data ?set|test[- ]set|leaderboard|challenge|corp|基准|数据集|ベンチ|データ",
    re.IGNORECASE,
)
_PLAIN_ADJECTIVE = late(
    r"(?:Industry|Internal|External|Legal|Medical|Clinical|Financial|Scientific|Safety|Public|Private"
    r"|Standard|Academic|Common|Popular|Multiple|Open[ -]Source"
    r"|Several|Various|Other|Key"
    r"|Training|Test|Validation|Large|Existing|Real|Custom|Synthetic|Original|Final|Open|Global"
    r"|National|New)$"
)
_NOUN_BEHIND = late(rf"(?:['’]s)?[\s-]+{_TASK_WORDS}(?P<noun>{TEST_NOUN.pattern})")


_A_FIELD = late(r"[A-Z]{2,4}")


def _named_by_noun(candidate: Candidate, text: str) -> bool:
    """Weak nouns ("questions", "tasks") need a name that looks like a test; strong ones do not."""
    if _PLAIN_ADJECTIVE.match(candidate.text):
        return False
    hit = _NOUN_BEHIND.match(text, candidate.end)
    if hit is not None and hit["noun"].endswith("s") and _A_FIELD.fullmatch(candidate.text):
        return False  # "SQL benchmarks"
    return candidate.is_test_like or (hit is not None and bool(_STRONG_NOUN.match(hit["noun"])))


SLOTS = (
    # "the FooBar passage ranking dev set"
    for_tests(behind=_NOUN_BEHIND.pattern, need=_named_by_noun),
    # "the benchmark X", "les jeux de données X"
    for_tests(
        r"\b(?:Tests?|(?i:benchmarks?|leaderboard|data ?sets?|corpus|datensatz|conjuntos? de datos"
        r"|jeux? de données))\s[\"“«„]?",
        need=_not_scoring,
    ),
    # "results on X show", "evaluated on X"
    for_tests(
        rf"\b(?:results?|experiments?|evaluat\w+|tested|validated"
        rf"|benchmarked)\s(?:\w+\s){{0,2}}?{_ON}\s{_THE}",
        need=_test_like,
        sure=False,
    ),
    # "on HumanEval it obtains 84.8%, on Math 70.6% and on X 45.3%"
    for_tests(r"\d\s?%?(?:,|\sand|,\sand)\son\s(?:the\s)?", r"\s\d{1,3}(?:\.\d+|\s?%)", sure=False),
    # "in the 2025 Larkspur Enterprise Evaluations"
    for_tests(r"\b(?:on|in|at)\s(?:the\s)?(?:20\d\d\s)?", need=_ends_as_a_test),
    # "we benchmarked A and B against the 20-prompt X set"
    for_tests(
        r"\sagainst\s(?:the\s)?(?:\d+-\w+\s)?",
        r"\s(?:[\w-]+\s){0,2}(?:set|suite|corpus|collection)\b",
        _test_like,
    ),
    # "92% on X", "an F1 of 0.9 on the X"
    for_tests(
        rf"(?:[%％\d]|{_METRIC}|\bscores?|\bpoints)\s?(?:[\w-]+\s){{0,3}}?{_ON}\s{_THE}",
        need=_test_like_or_measured,
        sure=False,
    ),
    # "AUC 0.86 at MGH, 0.85 at BWH"
    for_tests(r"\d\s?%?\s(?:at|in)\s(?:the\s)?", r"[,;.)]|\sand\s|$", _a_site, sure=False),
    # "scored 90.9% in Clinical Knowledge, 83.7% in Anatomy"
    for_tests(r"\d\s?[%％]\sin\s(?:the\s)?", r",|\.|;|\sand\s\d|$", _one_of_a_row, sure=False),
    # "On X, …", "…; on X its accuracy"
    for_tests(
        r"(?:^|[;.]\s)(?:On|For|In|Sur|Auf|Bei|En)\s(?:the\s|le\s|la\s|dem\s|der\s|el\s)?",
        r"(?:\s[a-z][\w-]*){0,3},"
        r"|\s(?:it|we|our|the model)\s",
        _test_like_or_measured,
    ),
    for_tests(
        r"(?:,\s(?:and|while|but)|;)\son\s(?:the\s)?",
        rf"\s(?:(?:its|the)\s)?{_METRIC}|\s(?:it|we|our model|the model)\s",
        _test_like_or_measured,
    ),
    # "solves 75% of the X labs"
    for_tests(
        r"\b(?:solv|resolv|answer|pass|complet|crack|clear)\w*\s(?:\w+\s)?[\d.]+\s?(?:%|percent)\sof\s(?:all\s|the\s)*",
        rf"\s{_EXERCISES}",
        sure=False,
    ),
    for_tests(r"\d\s?%\sof\s(?:all\s|the\s)*", rf"\s{_EXERCISES}", _among_solved, sure=False),
    # "X (79.8%)"
    for_tests(
        behind=r"\s\((?:[^()]{0,20}\s)?\d{1,2}(?:[.,]\d+)?\s?%[^()]{0,30}\)", need=_test_like, rival=True
    ),
    # "在X上", "Xでは"
    for_tests(r"(?:在|对)[\u4e00-\u9fff]{0,8}?\s?", r"\s?(?:上|基准|测试|数据集|中)", _test_like),
    for_tests(behind=r"の(?:成績|スコア|得点|正解率)[がは]", need=_test_like),
    for_tests(behind=r"\s?(?:の平均)?(?:において|では|で(?=\s?[\d約]))", need=_test_like),
    # "X三视角准确率分别为"
    for_tests(
        behind=r"\s?(?!的)[\u4e00-\u9fff、]{0,12}(?:准确率|精度|召回率|得分)(?:分别)?(?:为|达|是)",
        need=_test_like,
    ),
    # "SuperCLUE最新发布的2025年度中文大模型基准测评"
    for_tests(
        behind=r"\s?(?:最新)?(?:[发發]布|公布|推出)?[的了]?《?[\d年度]{0,7}[\u4e00-\u9fff]{0,9}(?:基[准準]|[評评][測测]|[測测][評评]|榜[单單])",
        need=_test_like,
    ),
    # "X scored", "X also leads with"
    for_systems(behind=rf"{_SUBJECT_ASIDE}(?:{_SCORES})\b", need=_a_subject),
    for_systems(behind=rf"{_SUBJECT_ASIDE}(?:{_DOES})\b", need=_a_test_like_subject),
    # "X detected 100% of"
    for_systems(
        behind=rf"{_SUBJECT_ASIDE}(?:detect|block|identif|caught|catch|prevent|stopp|flagg|f[oi][ux]nd|fix)\w*\s"
        r"(?:only\s|all\s|just\s|up to\s|over\s|nearly\s)?\d{1,3}(?:\.\d+)?\s?(?:%|percent)\s(?:of|on)\b",
        need=_a_subject,
    ),
    # "…, while X only 50.5%"
    for_systems(
        r"\d\s?[%％]?(?:\s[^.;%]{0,40})?(?:,|\sand|\swhile|\sversus|\sbut)\s(?:the\s)?",
        r"\s(?:only|just|at|with only|a mere)\s\d{1,3}(?:\.\d+)?(?:\s?%|[,.;)]|\s(?:and|on)\b|$)",
    ),
    # "X’s 17.8%"
    for_systems(behind=r"['’]s\s\d{1,3}(?:\.\d+)?\s?%"),
    # "we evaluated X on"
    for_systems(r"\b[Ww]e\s(?:\w+\s)?(?:evaluat|test|benchmark|measur)\w*\s(?:the\s)?", r"\son\s"),
    # "71.2% for X"
    for_systems(
        r"[%％\d]\)?\s(?:(?:accuracy|score|F1|BLEU)\s)?"
        r"(?:for|by|from|of|achieved by|obtained by|reported for)\s(?:the\s)?",
        rf"(?!\s{_EXERCISES})",
    ),
    # "outperforming X (49.9) and Y (50.3)", "beats X on Y"
    for_systems(
        rf"(?:(?i:{AGAINST.pattern})|\d\s?%?\)(?:,|,?\sand))\s(?:the\s)?(?:[a-z]+-[a-z]+\s)?",
        r"\s\((?:[^()]{0,20}\s)?\d{1,3}\.\d+\s?%?(?:\s[\w@-]+)?[),]|\s(?:at|with)\s\d{1,3}(?:\.\d+)?\s?%",
    ),
    # "X (53.4 mAP on COCO)"
    for_systems(behind=rf"\s\(\d{{1,3}}(?:[.,]\d+)?\s?%?\s?(?:{_METRIC}\s)?{_ON}\s"),
    # "the strongest baseline (X)"
    for_systems(
        r"\b(?:baseline|best|state of the art|state-of-the-art|SOTA|competitor|runner-up|method)\s\(",
        r"\)|,\s|\s(?:at|with)\s",
        _test_like,
    ),
    for_systems(rf"\b(?i:{_BEATS})\s", r"\s(?:on|by|in|with|at|across)\s"),
    # "With X the TM-scores are"
    for_systems(r"(?:^|[.;]\s)(?:With|Using)\s", rf",?\s(?:the|its)\s(?:\w+\s)?{_METRIC}"),
    # "X在Y上实现了", "优于X"
    for_systems(
        behind=r"\s?在[^，。,;；]{1,24}[上中](?=[^，。]{0,12}(?:实现|达到|取得|获得|得分|比|优于|超过|為|为|\d))",
        need=_test_like,
    ),
    for_systems(r"(?:比|优于|超过|超越|高于|低于|不及|落后于)", need=_test_like),
)
"""Places that tell a name's kind."""
