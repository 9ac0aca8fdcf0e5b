"""Who ran the test of a figure, as far as its sentence says."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from claimcheck.extract.late import late
from claimcheck.records.claim import Evaluator, Relation

_BY_OTHERS = late(
    r"[Ee]xternal(?:\s\w+){0,2}\s(?:red[- ]team\w*|testers|researchers|evaluators|experts"
    r"|auditors)(?:\s(?:from|at)\s(?:the\s)?(?P<outside>[A-Z][\w.&-]+(?:\s[A-Z][\w.&-]+){0,3}))?"
    r"|[Ii]ndependent\s(?:testers?|researchers?|evaluators?|reviewers?|labs?|analysts?|auditors?)"
    r"(?:\s(?:from|at)\s(?:the\s)?(?P<lab>[A-Z][\w.&-]+(?:\s[A-Z][\w.&-]+){0,3}))?"
    r"|(?:The\s)?(?P<finder>(?:[A-Z][\w.&-]+\s){0,3}(?:Foundation|Institute|Cent(?:er|re)|University"
    r"|METR|Epoch AI"
    r"|Vals AI|Artificial Analysis|LMArena))\s(?:said|found|measured|reported|confirmed|puts?|clocked)\b"
    r"|\b(?:asked|commissioned"
    r"|invited)\s(?:the\s)?(?P<asked>[A-Z][\w.&-]+(?:\s[A-Z][\w.&-]+){0,3})\sto\s(?:evaluate|test"
    r"|measure|run|assess|verify|audit)\b"
    r"|[Ii]ndependent\sstudy\sby\s(?:the\s)?(?P<study>[A-Z][\w.&-]+(?:\s[A-Z][\w.&-]+){0,3})"
    r"|(?:run|conducted|tested|evaluated|measured|performed|verified)\sindependently"
    r"|\b(?:tests?|evaluations?|audits?|assessments?)\s(?:run\s|conducted\s|done\s"
    r"|carried out\s)?by\s(?:the\s)?"
    r"(?P<tester>[A-Z][\w.&-]+(?:\s(?:of\s|for\s|and\s)?[A-Z][\w.&-]+){1,4})"
    r"|(?:independent(?:ly)?|third[- ]party|external(?:ly)?)\s(?:\w+\s){0,3}?(?:evaluat|test|verif"
    r"|benchmark|assess|audit|measur|confirm|validat)\w*"
    r"|(?:evaluated|tested|measured|verified|audited|benchmarked|validated|conducted"
    r"|run)\s(?:\w+\s){0,2}?(?:independently\s)?by\s(?:the\s)?(?P<name>[A-Z][\w.&-]+(?:\s(?:of\s"
    r"|for\s|and\s)?[A-Z][\w.&-]+){0,4})"
    r"|\b(?:Artificial Analysis|LMArena|METR|Epoch AI|Vals AI)\s?(?:の|的|의)"
    r"|第三方(?:机构|機構|评测|評測|测试|測評)|(?:独立|獨立)(?:机构|评测|測試|测试)|第三者(?:機関|評価)|独立(?:機関|評価)"
    r"|제3자|독립(?:적인)? (?:기관|평가)"
    r"|\b[Uu]nabhängige[nrs]?\s(?:Tests?|Prüfung|Untersuchung|Auswertung|Studie|Tester|Fachleute)\w*"
    r"|\b(?:évaluations?|tests?|audits?)\sindépendante?s?|\b(?:evaluaci[oó]n|prueba|auditoría)\w*\sindependientes?"
    r"|\bfüggetlen\s(?:teszt|vizsgálat|mérés|értékelés)\w*"
    r"|[Aa]ccording to\s(?:the\s)?(?:independent\s|an?\s)?(?:\w+\s){0,2}?(?:by\s"
    r"|from\s)?(?:the\s)?(?P<body>(?!LMs?\b|LLMs?\b|Tables?\b|Figures?\b"
    r"|Sections?\b)[A-Z][\w.&-]+(?:\s(?:of\s|for\s|and\s)?[A-Z][\w.&-]+){0,4})"
)
_CITED = late(
    r"\b(?:as )?(?:self-)?reported (?:by|in)\b|\bfrom (?:their|its|the) (?:official |technical "
    r"|original )?(?:papers?|reports?|blogs?|model cards?|announcements?|leaderboard)\b"
    r"|\bwe (?:quote|cite)\b|['’]s? (?:own )?(?:published|reported|official) (?:figures?|numbers?"
    r"|results?|scores?)\b"
    r"|\btaken from\b|\bself-reported\b"
    r"|\(\s?[A-Z][\w’'-]+(?:\s(?:et al\.?|and|&)\s?[A-Z]?[\w’'-]*)?,?\s(?:19|20)\d\d[a-z]?\s?\)"
    r"|\bet al\.,?\s?(?:\(?(?:19|20)\d\d\)?|\[\d+\])|\w\s?\[\d{1,3}(?:,\s?\d{1,3})*\]"
)
_OWN = late(
    r"\b(?:our|internal|in-house) (?:\w+ )?(?:evaluations?|testing|tests|results|runs?|measurements?"
    r"|experiments?)\b|\bwe (?:also )?(?:evaluated?|measured?|ran|run|tested?|report|find|found"
    r"|obtain|achieve|observe)\b|\bour (?:\w+ ){0,2}(?:model|system|method|approach)\b",
    re.IGNORECASE,
)


_ALL_OWN = late(
    r"\bwe (?:\w+\s){0,8}?(?:evaluate|evaluated|test|tested|benchmark|benchmarked|compare"
    r"|compared)\s(?:\d+|several|various|multiple)\s"
    r"(?:[\w-]+\s){0,4}(?:models?|systems?|LLMs|VLMs|agents)\b|"
    r"\bwe (?:also |re-?)?(?:evaluate|evaluated|test|tested|run|ran|measure|measured|reproduce"
    r"|reproduced|benchmark)\w*"
    r"\s(?:all|every|each|both)\b[^.]{0,60}\b(?:models?|baselines?|systems?|competitors?|methods?)\b"
    r"|\b(?:all|every)\b[^.]{0,60}\b(?:the same|our)\s(?:internal\s)?(?:evaluation\s)?"
    r"(?:pipeline|harness|protocol)\b"
    r"|\b(?:all|every) (?:\w+\s){0,3}(?:results|models|baselines|scores|numbers) (?:were|are"
    r"|was) (?:\w+\s){0,2}"
    r"(?:evaluated|obtained|measured|run|reproduced) (?:by us|ourselves|in-house|internally"
    r"|with (?:our|the same))",
    re.IGNORECASE,
)


# "we introduce X, the first benchmark for …", "v3 of my dictation benchmark": its makers ran it.
_OWN_TEST = late(
    r"\b(?:[Ww]e|[Tt]h(?:is|e) (?:paper|work|report|study)|[Tt]he authors)\s(?:\w+\s)?(?:introduce"
    r"|present|propose|release|develop|built|build)s?\s(?:[^.;]|\.(?=\d)){1,80}?\b(?:benchmark|leaderboard"
    r"|evaluation suite|test suite|dataset for (?:evaluat|assess|measur|test)ing)\b"
    r"|\b[Mm]y\s(?:[\w-]+\s){1,4}(?:benchmark|leaderboard)\b"
)


# "We benchmark these models regularly", "I ran identical tasks through both models".
_RAN_MODELS = late(
    r"\b(?:[Ww]e|I)(?:['’]ve)?\s(?:\w+\s){0,2}(?:ran|run|tested?|benchmark(?:ed)?|evaluated?|challenged|measured?"
    r"|scored)\b[^.;]{0,80}?\b(?:models|chatbots?|LLMs|systems|tools|agents|assistants|engines|APIs|providers"
    r"|services|parsers)\b"
)


def runs_own_test(sentences: Iterable[str]) -> bool:
    """Whether a document that presents no model is about a test which its own authors ran."""
    return any(_OWN_TEST.search(sentence) or _RAN_MODELS.search(sentence) for sentence in sentences)


# "Vals.AI, an independent testing service", "the study was conducted by X": whose tests are reported.
_REPORTS_TESTS = late(
    r"\b[A-Z][\w.&-]+(?:\s[A-Z][\w.&-]+){0,2},\san?\s(?:independent|third-party|non-?profit)\s(?:[\w-]+\s){0,4}"
    r"(?:service|company|firm|lab|laboratory|organi[sz]ation|tester|group|institute|platform)\b"
    r"|\b(?:report|study|tests?|testing|evaluations?|benchmark(?:ing)?|assessment)\s(?:was|were)\s"
    r"(?:independently\s)?(?:conducted|carried out|run|performed|done|led)\s(?:independently\s)?by\s"
    r"(?:the\s)?"
    r"(?P<who>[A-Z][\w.&-]+(?:\s[A-Z][\w.&-]+){0,3})"
)


def reported_tests(sentences: Iterable[str], vendor: str) -> str:
    """The words with which a document says that an independent body ran the tests it reports, or ""."""
    for sentence in sentences:
        if (hit := _REPORTS_TESTS.search(sentence)) and not _are_one(hit["who"] or "", vendor):
            return hit.group()
    return ""


def says_all_own(sentences: Iterable[str]) -> bool:
    """Whether a document says that its authors ran the tests of all models, rivals included."""
    return any(_ALL_OWN.search(sentence) for sentence in sentences)


# "According to their tests, …", "They found …": who tested stands in the sentence before.
_THEIR_TEST = late(
    r"^\W*(?:(?:[Aa]ccording to|[Ii]n|[Ff]rom|[Bb]y) (?:their|its|those|these|the (?:same"
    r"|independent)) (?:own )?(?:\w+ )?"
    r"(?:tests?|testing|evaluations?|results?|findings|runs?|analysis|measurements?)"
    r"|[Ii]n the study\b|[Tt]hey (?:found"
    r"|measured|reported)"
    r"|[Tt]he (?:testers|researchers|evaluators|organi[sz]ation|group|institute) (?:found|measured|reported))"
)
_BODY_TESTS = late(
    r"(?P<body>[A-Z][\w.&-]+(?:\s[A-Z][\w.&-]+){0,3})['’]s?\s(?:own\s|recent\s|independent\s"
    r"|latest\s)*(?:evaluations?|tests?|testing|assessment|results?|benchmark runs?)\b"
)


@dataclass(slots=True)
class ProseEvaluators:
    """Who runs the tests that a document tells of, kept while its sentences are read.

    `vendor` is who speaks in the document, "" where unknown; `all_own` whether it says that its authors
    ran the tests of all models; `reported` the words that say of whom the tests are that a report without
    a model of its own tells; `told` the last sentence that named testers.
    """

    vendor: str
    all_own: bool
    reported: str = ""
    told: str = ""
    _block: int = -1
    _others: Evaluator | None = None

    def enter(self, block: int) -> None:
        """Move to a sentence of a block: what others tested holds within one block only."""
        if block != self._block:
            self._block, self._others = block, None

    def of(self, sentence: str, *, announced: bool, maker: str, kin: bool = False) -> Evaluator:
        """Who ran the test; a maker that prints its own figure counts as the vendor.

        Args:
            sentence: The sentence with the figure.
            announced: Whether the model is the document's own.
            maker: Who made the model, "" where unknown.
            kin: Whether it is another model of the maker that speaks in the document.
        """
        if self._others is not None and _GOES_ON.match(sentence):
            return self._others
        evaluator = self._judged(sentence, announced=announced, maker=maker)
        if kin and evaluator.relation == Relation.NOT_STATED:
            basis = "The model is of the announced family, and the document names no one else as tester."
            evaluator = Evaluator(relation=Relation.VENDOR, name=self.vendor, basis=basis)
        self._others = evaluator if evaluator.relation == Relation.THIRD_PARTY else None
        return evaluator

    def note(self, sentence: str) -> None:
        """Remember a sentence that names testers, for those that refer to it."""
        if _BODY_TESTS.search(sentence) or _BY_OTHERS.search(sentence):
            self.told = sentence

    def _judged(self, sentence: str, *, announced: bool, maker: str) -> Evaluator:
        if (tested := _by_others(sentence, self.told)) is not None:
            name, basis = tested
            if _are_one(name, maker):
                return Evaluator(relation=Relation.VENDOR, name=name, basis=basis)
            if not _are_one(name, self.vendor):
                return Evaluator(relation=Relation.THIRD_PARTY, name=name, basis=basis)
        if not announced and (hit := _CITED.search(sentence)):
            return Evaluator(relation=Relation.CITED, basis=f"“{hit.group()}”")
        if hit := _OWN.search(sentence):
            return Evaluator(relation=Relation.VENDOR, name=self.vendor, basis=f"“{hit.group()}”")
        if announced:
            basis = "The document prints this figure for its own model and names nobody else."
            return Evaluator(relation=Relation.VENDOR, name=self.vendor, basis=basis)
        if self.all_own:
            basis = "The document says that its authors ran all models."
            return Evaluator(relation=Relation.VENDOR, name=self.vendor, basis=basis)
        if self.reported:
            return Evaluator(relation=Relation.THIRD_PARTY, basis=f"The document says: “{self.reported}”")
        return Evaluator()


# "Its specificity was 28.0%.": goes on with the tests of the sentence before.
_GOES_ON = late(r"\W*(?:Its?|The (?:system|model|tool|software|algorithm)(?:['’]s)?)\s")


def _by_others(sentence: str, before: str) -> tuple[str, str] | None:
    """Name ("" where it is not told) of who is said to have tested, and the words that say so; else None."""
    hit = _BY_OTHERS.search(sentence)
    if hit is None and _THEIR_TEST.search(sentence):
        hit = _BODY_TESTS.search(before) or _BY_OTHERS.search(before)
    if hit is None:
        told = (told for told in _BY_OTHERS.finditer(before) if _goes_on_with(told, sentence))
        hit = next(told, None)
    if hit is None:
        return None
    return next((name for name in hit.groupdict().values() if name), ""), f"“{hit.group()}”"


def _goes_on_with(told: re.Match[str], sentence: str) -> bool:
    """Whether a sentence names who tested before, or the capitals its name begins with: "the PCSL test"."""
    return any(name in sentence or _short_name_in(name, sentence) for name in told.groups() if name)


def _short_name_in(name: str, sentence: str) -> bool:
    first = name.split()[0]
    is_short = len(first) >= _SHORTEST and first.isupper()
    return is_short and bool(re.search(rf"\b{re.escape(first)}\b", sentence))


_SHORTEST = 3


def _are_one(name: str, other: str) -> bool:
    """Whether two names of an organisation mean the same: one stands in the other."""
    mine, yours = name.casefold(), other.casefold()
    return bool(mine) and bool(yours) and (mine in yours or yours in mine)
