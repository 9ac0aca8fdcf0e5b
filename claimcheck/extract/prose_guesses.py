"""Names of tests and systems that no list knows, told by their form and the words around them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from claimcheck.extract.cues import AGAINST, STRONG_METRIC, TEST_NOUN
from claimcheck.extract.prose_names import Mention, MentionKind, stands_against

# A name: a capitalised or mixed token, with further capitalised or numbered tokens behind it.
_L = "A-Za-z0-9_À-ɏα-ω"
_TOKEN = (
    rf"(?:[A-ZÀ-Ýτ](?:[{_L}.+'’/→-]|&(?=[A-Z])){{0,38}}[{_L}]\+{{0,2}}|[A-Z]|\d{{1,4}}[A-Za-z][{_L}-]{{0,20}}"
    rf"|[a-z]{{1,12}}[A-Z][{_L}-]{{0,30}}|[a-z]{{1,8}}\d[{_L}-]{{0,20}}"
    rf"|(?!top-|pass-|step-|mid-|pre-|post-|self-)[a-z]{{2,14}}(?=[A-Za-z.-]{{0,40}}\d)(?:-[A-Za-z0-9.]{{1,14}}){{1,5}}(?<!\.))"
)
_NAME = (
    rf"(?<![A-Za-z0-9_.&-]){_TOKEN}(?:[ ](?:{_TOKEN}|v?\d[{_L}.]*(?![{_L}.]|,\d|年|\s?[%％]|\s(?:percent"
    rf"|Prozent|por|pour)\b)|of(?= [A-Z])|the(?= [A-Z])"
    rf"|\((?:[A-Z][\w-]{{1,12}})\))){{0,6}}"
)
# What can stand between a test's name and "test set": "MS MARCO passage ranking dev set".
_TASK_WORDS = (
    r"(?:(?:passage|document|question|answering|ranking|retrieval|classification|translation|language"
    r"|image|video|text|entity|recognition|reading|comprehension|reasoning|summari[sz]ation|generation"
    r"|understanding|detection|segmentation|captioning|speech|code|coding|math|medical|visual|public"
    r"|private|official|full|new|popular|challenging|hidden)\s){0,3}"
)
_NAMED_TEST = re.compile(rf"(?P<name>{_NAME})(?:['’]s)?[\s-]+{_TASK_WORDS}(?P<noun>{TEST_NOUN.pattern})")
_INTERNAL_TEST = re.compile(
    r"\b(?:an?|our|the|its|their|this)\s(?P<name>(?:(?:own|new|hidden|private|separate"
    r"|proprietary)\s)?(?:internal|in-house|held-out|proprietary|private|own)\s(?:[\w-]+\s){0,5}?"
    r"(?:benchmark|evaluation|test set|eval|dataset|test suite|exam|suite))\b",
    re.IGNORECASE,
)
_ON_NAME = re.compile(
    rf"(?:%|％|[\d]|(?:{STRONG_METRIC.pattern})|\bscores?|\bpoints)\s?(?:[\w-]+\s){{0,3}}?(?:on|auf"
    rf"|sur|en|bei)\s(?:the\s|our\s|der\s|dem\s|den\s|le\s|la\s|el\s)?(?P<name>{_NAME})"
)
_ON_NAME_BY_METRIC = re.compile(
    rf"(?:{STRONG_METRIC.pattern})\s(?:\([^()]{{1,20}}\)\s)?(?:on|auf|sur|en)\s(?:the\s|our\s|der\s"
    rf"|dem\s|den\s|le\s|la\s|el\s)?(?P<name>{_NAME})"
)
# "we introduce X, the first open benchmark for …", "my medical dictation benchmark".
_INTRODUCED_TEST = re.compile(
    rf"(?P<name>{_NAME}),\s(?:an?|the|our)\s(?:[\w-]+\s){{0,5}}(?:benchmark|evaluation suite"
    rf"|test suite|leaderboard)\b"
)
_OWN_TEST = re.compile(r"\b[Mm]y\s(?P<name>(?:[\w-]+\s){1,4}(?:benchmark|test set|leaderboard))\b")
# "Industry Benchmark", "benchmarks", "Evaluation Results": words, not names.
_GENERIC_TEST = re.compile(
    rf"(?:(?:Industry|Internal|Public|Our|New|Common|Standard|Performance|Model|How To|Academic"
    rf"|Other|Key|Main|Safety|Human)\s)?(?:{TEST_NOUN.pattern}|[Bb]enchmark\w*"
    rf"|[Ee]valuat\w*)(?:\s(?:Results?|Evidence|Performance|Scores?|Evaluations?))?$"
    rf"|(?-i:[a-z]+[Bb]ench\w*ed)$",
    re.IGNORECASE,
)
# What a heading says of a test, not part of its name.
_SAID_OF_TEST = (
    r"(?:Champion|Leader|Winner|Record|Results?|Scores?|Performance|Leaderboard|Benchmark|Evaluation"
    r"|Comparison|Accuracy|Breakdown)"
)
# Names that say themselves that they are tests.
_SELF_TELLING = re.compile(
    rf"(?<![A-Za-z0-9_.&-])(?P<name>(?:{_TOKEN}[ ]){{0,2}}(?:[A-Z0-9τ][A-Za-z0-9τ²-]{{0,30}}"
    rf"|[a-z]{{1,12}}-|(?:Artificial\sAnalysis\s)?Intelligence\s)(?:[Bb]ench|Eval|Arena|GLUE|QA"
    rf"|Index)(?:[Mm]ark)?[A-Za-z0-9+-]{{0,20}}(?:[ ](?:v\d[\w.]*"
    rf"|\d(?:\.0)?(?![\d.%])|20\d\d(?!年)|(?!{_SAID_OF_TEST}\b)[A-Z][\w-]+)){{0,2}})(?![\w(])"
)
_BEFORE_BRACKET = re.compile(
    rf"(?P<name>{_NAME})\s\((?:[^()]{{0,20}}\s)?\d{{1,2}}(?:[.,]\d+)?\s?%[^()]{{0,30}}\)"
)
_FRONTED_NAME = re.compile(
    rf"(?:^|[;.]\s)(?:On|For|In|Sur|Auf|Bei|En)\s(?:the\s|le\s|la\s|dem\s|der\s"
    rf"|el\s)?(?P<name>{_NAME})(?:,|(?=\s(?:it|we|our|the model)\s))"
    rf"|(?:,\s(?:and|while)|;)\son\s(?P<other>{_NAME})(?=\s(?:(?:its|the)\s)?(?:{STRONG_METRIC.pattern}))"
)
# "SuperCLUE最新发布的2025年度中文大模型基准测评": what a Chinese or Japanese phrase calls an evaluation.
_NAMED_IN_CJK = re.compile(
    rf"(?P<name>{_NAME})\s?(?:最新)?(?:[发發]布|公布|推出)?的?[\d年度]{{0,7}}[\u4e00-\u9fff]{{0,9}}(?:基[准準]|[评評][测測]|[测測][评評]|榜[单單])"
)
_BEFORE_CJK = re.compile(
    rf"(?:在|对)[\u4e00-\u9fff]{{0,8}}?\s?(?P<name>{_NAME})\s?(?:上|基准|测试|数据集|中)|(?P<other>{_NAME})\s?(?:の平均)?(?:において|では|で(?=\s?[\d約]))"
)
# "Advanced-Stufe", "Gold-Niveau": degrees, not tests.
_OF_DEGREE = re.compile(
    r"\b(?:FPS|GPUs?|TPUs?|CPUs?|[AHV][12]00s?|[TL]4|L40S?|RTX)\b|\bAPIs?$|-(?:Stufe|Niveau|Level|Ebene|Modus|Version|Variante)$"
)
_TEST_LIKE = re.compile(
    r"Bench|Eval|QA\b|Arena|Exam|[A-Z]{3,}|\w-?\d|[a-z][A-Z]|^τ|Corpus|Challenge|GLUE|Test\b|Suite"
)
_NOT_A_NAME = re.compile(
    r"(?:The|A|An|This|That|These|Those|In|On|At|For|With|When|While|Our|We|It|Its|They|Their"
    r"|However|Moreover|Furthermore|Overall|Additionally|Finally|Both|Each|All|As|By|From|To|And|Or"
    r"|But|If|Of|Here|There|"
    r"Table|Figure|Section|Appendix|January|February|March|April|May|June|July|August|September"
    r"|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Today|GPU"
    r"|GPUs|CPU|API|AI|LLM|LLMs|"
    r"English|French|German|Chinese|Windows|Linux|Amazon|Google|Microsoft|NVIDIA|Nvidia|AWS|Azure"
    r"|Europe|America|US|USA|UK|EU|Q[1-4]|CEO|NYSE|NASDAQ|Wi-Fi|HTTP|CoT|SFT|RL|MoE|Also|Notably|Bei"
    r"|Beim|Auf|Im|Für|Mit|Nach|Der|Die|Das|Den|Dem|Ein|Eine|Wir|Sur|Avec|Pour|Dans|Le|La|Les|Un|Une"
    r"|Nous|En|El|Los|Las|Una|Con|Para|Az|Es|De|Du|Des|Selon|Según|Specifically|Similarly|Compared"
    r"|Using|Results?|Performance|Accuracy|Score|Many|Several|Some|Most|Such|Other|Various|Certain|LMs|RNNs|CNNs|GANs"
    r"|Viele|Einige|Mehrere|Alle|Diese|Dieser|Neue|Solche|Andere|Verschiedene|Plusieurs|Certains|Ces|Cette|Ce|Tous"
    r"|Muchos|Varios|Estos|Esta|Este|Otros|Todos|Sok|Néhány|Ezek|Ez)$"
)
# "outperforming A (49.9) and B (50.3)".
_BEATEN = re.compile(
    rf"(?:{AGAINST.pattern}|\d\)(?:,|,?\sand))\s(?:the\s)?(?P<name>(?-i:{_NAME}))\s\((?:[^()]{{0,20}}\s)?\d{{1,3}}\.\d+\s?%?\)"
    rf"|\b(?:outperform|surpass|beat|exceed)\w*\s(?P<other>(?-i:[A-Z])[\w.-]*[a-z][\w.-]*(?:\s(?-i:[A-Z0-9])[\w.-]*){{0,2}})\s(?:on|by|in|with|at|across)\s",
    re.IGNORECASE,
)
# "我们的X在Y上实现了…", "X在准确性上比Z高出…": who has a result in Chinese.
_SUBJECT_CJK = re.compile(
    rf"(?:我们的|我們的|本文的)(?P<name>{_NAME})|(?P<other>{_NAME})\s?在[^，。,;；]{{1,24}}[上中](?=[^，。]{{0,12}}(?:实现|达到|取得|获得|得分|比|优于|超过|為|为|\d))"
)
_BEATEN_CJK = re.compile(rf"(?:比|优于|超过|超越|高于)(?P<name>{_NAME})")
# What every text with such a name holds; most have none, and looking for it is quick.
_BEATEN_SIGN = re.compile(r"\((?:[^()]{0,20}\s)?\d{1,3}\.\d|outperform|surpass|beat|exceed", re.IGNORECASE)
_SUBJECT = re.compile(
    rf"(?P<name>{_NAME})(?:\s\([^()]{{1,60}}\))?,?\s(?:which\s|that\s)?(?:(?:also|now|still|already"
    rf"|even|only|further|consistently|reportedly|then|alone|itself|again|currently|correctly"
    rf"|successfully)\s){{0,2}}(?P<verb>scor\w+|complet(?:es|ed)|pass(?:es|ed)|exceed(?:s|ed)|improv(?:es|ed)|achiev\w+|reach\w*|obtain\w*|attain\w*|get(?:s"
    rf"|ting)?|got|hits?|record(?:s|ed)|post(?:s|ed)|solv\w+|resolv\w+|averag\w+|manag\w+|leads?|takes?|tops|trails?|sits?|lands?|comes?\sin|answer(?:s"
    rf"|ed)|outperform\w*|surpass\w*|beats?|erreicht\w*|erzielt\w*|atteint|obtient|alcanza|logra"
    rf"|obtiene)\b"
)
_YARDSTICK = re.compile(
    rf"(?:%|％|\d)\)?\s(?:(?:accuracy|score|F1|BLEU)\s)?(?:for|by|from|of|achieved by|obtained by"
    rf"|reported for)\s(?:the\s)?(?P<name>{_NAME})"
)


# "our 50-layer network (X)", "our model, X,": the own system's name behind it.
_OWN_NAMED = re.compile(
    rf"\b[Oo]ur\s(?:[\w-]+\s){{0,4}}(?:networks?|models?|systems?|methods?|approach|variants?|backbone|detector|classifier)"
    rf"(?:\s?\((?P<name>{_NAME})\)|,\s(?P<other>{_NAME}),)"
)
# "With X the TM-scores are 0.85 and 0.88".
_WITH = re.compile(
    rf"(?:^|[.;]\s)(?:With|Using)\s(?P<name>{_NAME}),?\s(?:the|its)\s(?:\w+\s)?(?:{STRONG_METRIC.pattern})"
)
# "the mAP of X on Y from 39.3% to 42.3%".
_MEASURED = re.compile(
    rf"(?:{STRONG_METRIC.pattern})\s(?:of|for)\s(?:the\s)?(?P<name>{_NAME})\s(?:on|from|to|is|was|reach\w+|improv\w+)\b"
)


_TEST_PATTERNS = (
    _NAMED_TEST,
    _SELF_TELLING,
    _INTERNAL_TEST,
    _INTRODUCED_TEST,
    _OWN_TEST,
    _ON_NAME,
    _ON_NAME_BY_METRIC,
    _FRONTED_NAME,
    _BEFORE_BRACKET,
    _BEFORE_CJK,
    _NAMED_IN_CJK,
)

_BY_FORM = (_ON_NAME, _FRONTED_NAME, _BEFORE_CJK, _BEFORE_BRACKET)
_BY_FORM_OR_METRIC = (_ON_NAME, _FRONTED_NAME)


# ", Flowers (98.8%)" behind "CIFAR-100 (91.7%)": the next of a list.
_NEXT_IN_CHAIN = re.compile(
    rf"\s\(\d{{1,3}}(?:[.,]\d+)?\s?[%％]?\),?\s(?:and\s|und\s|et\s|y\s)?(?P<name>{_NAME})(?=\s\(\d)"
)


def chained(text: str, known: list[Mention]) -> Iterator[Mention]:
    """Unknown names that follow a known one in a list of names with their figures in brackets."""
    for mention in known:
        kind, end = mention.kind, mention.end
        if kind not in (MentionKind.BENCHMARK, MentionKind.MODEL):
            continue
        while hit := _NEXT_IN_CHAIN.match(text, end):
            yield Mention(hit.start("name"), hit.end("name"), hit["name"], kind, sure=False)
            end = hit.end("name")
        if hit := _LAST_RESPECTIVELY.match(text, mention.end):
            yield Mention(hit.start("name"), hit.end("name"), hit["name"], kind, sure=False)


# "on X and Y, respectively": the unknown last of a list.
_LAST_RESPECTIVELY = re.compile(rf",?\sand\s(?P<name>{_NAME})(?=,?\s(?:respectively|in that order))")


def guesses(text: str) -> Iterator[Mention]:
    """Names that only their form and the words around them tell to be tests or systems."""
    for pattern in _TEST_PATTERNS:
        for hit in pattern.finditer(text):
            group = "name" if hit["name"] else "other"
            name, start = _stripped(hit.group(group), hit.start(group))
            if pattern is _NAMED_IN_CJK and not _TEST_LIKE.search(name):
                continue
            if not name or _NOT_A_NAME.match(name) or _GENERIC_TEST.match(name) or _OF_DEGREE.search(name):
                continue
            if pattern is _NAMED_TEST and not _names_a_test(name, hit["noun"]):
                continue
            by_metric = pattern in _BY_FORM_OR_METRIC and STRONG_METRIC.search(text)
            if pattern in _BY_FORM and not _TEST_LIKE.search(name) and not by_metric:
                continue
            found = Mention(
                start, start + len(name), name, MentionKind.BENCHMARK, sure=pattern is not _ON_NAME
            )
            if pattern is _BEFORE_BRACKET and stands_against(found, text):
                found = replace(found, kind=MentionKind.MODEL)
            yield found
    beaten = (_BEATEN,) if _BEATEN_SIGN.search(text) else ()
    for pattern in (_SUBJECT, _YARDSTICK, *beaten, _OWN_NAMED, _MEASURED, _WITH, _SUBJECT_CJK, _BEATEN_CJK):
        for hit in pattern.finditer(text):
            group = next(key for key in ("name", "other") if hit.groupdict().get(key))
            name, start = _stripped(hit[group], hit.start(group))
            told_by_verb = (
                pattern is not _SUBJECT or not _WEAK_VERB.match(hit["verb"]) or _TEST_LIKE.search(name)
            ) and (pattern not in (_SUBJECT_CJK, _BEATEN_CJK) or _TEST_LIKE.search(name))
            if not told_by_verb or not name or _ENDS_IN_METRIC.search(name):
                continue
            if _can_be_a_system(name, start):
                yield Mention(start, start + len(name), name, MentionKind.MODEL, sure=False)


_ENDS_IN_METRIC = re.compile(rf"(?:{STRONG_METRIC.pattern})$", re.IGNORECASE)
_WEAK_VERB = re.compile(r"complet|pass|exceed|improv|lead|take|tops|trail|sit|land|come")
# A capitalised word of the language, as sentences start with: people, doings, measures.
_PLAIN_WORD = re.compile(
    r"(?:[A-Z][a-zà-ÿ]*(?:s|ing|ion|ance|ence|ity|ment|ers?|ists?|people)|Everyone|Nobody|Someone|Research|Team|Staff)$"
)


def _can_be_a_system(name: str, start: int) -> bool:
    """Whether an unknown name can be a system's; a plain word that opens a sentence cannot."""
    return not _NOT_A_NAME.match(name) and not (start == 0 and _PLAIN_WORD.match(name))


_PLAIN_ADJECTIVE = re.compile(
    r"(?:Industry|Internal|External|Public|Private|Standard|Academic|Common|Popular|Multiple|Several|Various|Other|Key"
    r"|Training|Test|Validation|Large|Existing|Real|Custom|Synthetic|Original|Final|Open|Global|National|New)$"
)


def _names_a_test(name: str, noun: str) -> bool:
    """Weak nouns ("questions", "tasks") need a name that looks like a test; strong ones do not."""
    strong = re.match(
        r"benchmark|dataset|data ?set|test[- ]set|leaderboard|challenge|corp|基准|数据集|ベンチ|データ",
        noun,
        re.IGNORECASE,
    )
    if _PLAIN_ADJECTIVE.match(name):
        return False
    return bool(strong) or bool(_TEST_LIKE.search(name))


def _stripped(name: str, start: int) -> tuple[str, int]:
    """A guessed name without leading function words ("The FooQA" → "FooQA") and trailing signs."""
    while hit := re.match(r"\S+\s", name):
        if not _NOT_A_NAME.match(hit.group().strip().capitalize()):
            break
        name, start = name[hit.end() :], start + hit.end()
    return re.sub(r"['’]s?$", "", name).rstrip(" .,'’/-"), start
