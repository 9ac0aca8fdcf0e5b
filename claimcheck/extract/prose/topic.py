"""What a sentence is about when it does not say: the system and the test in force around it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from claimcheck.extract.cues import TEST_NOUN, is_metric, strong_metrics
from claimcheck.extract.late import late
from claimcheck.extract.prose.names.forms import NAME, VARIANT_ALONE
from claimcheck.extract.prose.names.lexicon import Lexicon
from claimcheck.extract.prose.names.mention import Mention, MentionKind, is_passed_in_japanese, stands_against
from claimcheck.extract.prose.names.mentions import mentions_in
from claimcheck.extract.sentences import Sentence

_ONE_NAME = late(r"(?=\S*(?:\w[A-Z0-9]|-[A-Z]{2}))\S+(?:\s\S+){0,2}")
_TITLE = late(rf"\W*(?P<name>{NAME})(?:\s\([^()]*\))?\W*")
_SURELY = ("exact", "normalised")
_NOUN = r"(?P<noun>leaderboard|benchmark|challenge|index|exam|competition|test set|corpus)"
_NOUN_BEHIND = late(rf"\s{_NOUN}\b")
_THE_NOUN = late(rf"\b(?:the|this|that)\s{_NOUN}\b")
# "[2022/7/14]: We …", an entry of a list of news.
_DATED = late(
    r"\W*(?:20\d\d[./-]\d{1,2}(?:[./-]\d{1,2})?|\d{1,2}[./-]\d{1,2}[./-]20\d\d)[*_]*[\])）]?[*_]*\s*[:：]?\s"
)
# "Model: X" as a line of its own, above "Score: …".
_MODEL_LABEL = late(
    r"[\W_]*(?:Model|System|Modell|Modèle|Modelo|模型|モデル)[\s*_]*[:：][\s*_]*"
    r"(?P<name>[\w.-]+(?:\s[\w.-]+){0,4})[\s*_]*(?:[(（][^()（）]*[)）])?[\s*_]*"
)
# The authors, not a system.
_WE = late(r"we|ours|wir|nous|我们|我々", re.IGNORECASE)
_ASIDE = late(r"\s*[(（\[][^()\[\]]*[)）\]]\s*")
_SAYS_MORE = late(
    r"(?:^|\s)(?:is|are|was|were|has|have|had|found|include[sd]?|including|shows?|follow\w*|when|our"
    r"|we|these|this|here|see|results?|scores?|summary)(?:\s|$)",
    re.IGNORECASE,
)
_TASK_HEADING = late(
    r"\W*(?P<name>(?:[\w&/-]+\s){0,4}(?:classification|detection|recognition|extraction|summari[sz]ation"
    r"|translation|transcription|segmentation|retrieval|captioning|identification|diagnosis|screening))\W*",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Named:
    """A name in force, and how it came to be: "" where it is sure, else in words."""

    text: str
    doubt: str = ""


@dataclass(slots=True)
class Topic:
    """The system and the benchmark that the sentences of a document are about, kept while reading on."""

    lexicon: Lexicon
    sole_of_document: Named | None = None
    model: Named | None = None
    benchmark: Named | None = None
    latter: Named | None = None
    tests: tuple[Named, ...] = ()
    _block: int = -1
    _heading: str = ""
    _lead: str = ""
    _measured_above: bool = False
    _labelled: Named | None = None
    _spoken_of: Named | None = None
    labels: set[str] = field(default_factory=set)
    _of_section: list[Mention] = field(default_factory=list)
    _by_noun: dict[str, Named] = field(default_factory=dict)
    _of_heading: dict[str, tuple[Named | None, Named | None]] = field(default_factory=dict)

    def enter(self, sentence: Sentence) -> None:
        """Move to a sentence: a new block forgets what the block before was about."""
        if sentence.heading != self._heading:
            self._heading = sentence.heading
            self._of_section, self._labelled, self._spoken_of = [], None, None
        dated = bool(_DATED.match(sentence.text))
        if dated or sentence.block.order != self._block or sentence.lead != self._lead:
            self._block, self._lead = sentence.block.order, sentence.lead
            lead_model, lead_test = self._named_in(sentence.lead)
            above_model, above_test = self._named_in(sentence.above)
            head_model, head_test = self._named_in(sentence.heading)
            self.model = self._labelled or lead_model or above_model or head_model
            self.tests, self.latter = (), None
            self._measured_above = above_test is None and bool(strong_metrics(sentence.above))
            self.benchmark = (
                lead_test
                or test_of_lead(sentence.lead)
                or above_test
                or head_test
                or test_of_heading(sentence.heading)
            )

    def note(self, mentions: list[Mention], text: str) -> None:
        """Remember what a sentence was about for those behind it."""
        subjects = [m for m in mentions if m.kind is MentionKind.MODEL and not _WE.fullmatch(m.text)]
        subjects = [m for m in subjects if m.own or m.sure or any(ch.isdigit() for ch in m.text)]
        subjects = [m for m in subjects if not (stands_against(m, text) or is_passed_in_japanese(m, text))]
        name = _fullest(subjects) if subjects and not subjects[0].own else ""
        if name and not self._is_family_of_topic(name):
            self.model = Named(name, "The model is the one the text before speaks of.")
            self._spoken_of = self.model
        if label := _MODEL_LABEL.fullmatch(text):
            self._labelled = Named(label["name"].strip(" *_"), "The model is named in the line above.")
        tests = [
            m for m in mentions if m.kind is MentionKind.BENCHMARK and not VARIANT_ALONE.fullmatch(m.text)
        ]
        self._of_section += tests
        for test in tests:
            if test.sure and (hit := _NOUN_BEHIND.match(text, test.end)):
                self._by_noun[hit["noun"]] = Named(test.text, "The test is the one named so before.")
        doubt = "The benchmarks are those of the sentence before, in the same order."
        self.tests = tuple(Named(m.text, doubt) for m in tests) if len(tests) > 1 else ()
        if len(tests) == 1:
            self.benchmark = Named(tests[0].text, "The benchmark is the one the sentence before names.")
        elif tests:
            self.benchmark = None
            self.latter = Named(tests[-1].text, "The sentence says “the latter” of the benchmarks before it.")

    def _is_family_of_topic(self, name: str) -> bool:
        """Whether a name is only the family of the system in force, or of what is announced: "Plover"."""
        announced = self.lexicon.context.announced
        if name not in announced and any(own.startswith(f"{name} ") for own in announced):
            return True
        return self.model is not None and self.model.text.startswith(f"{name} ")

    def system(self) -> Named | None:
        """The system that a sentence without a name, or with "our model" or "it", speaks of."""
        return self.model or self.announced_system() or self._spoken_of or self._titled()

    def _titled(self) -> Named | None:
        """An unknown name that is all a heading says: "Live-Fix-agent (Tarn, 2025)"."""
        hit = _TITLE.fullmatch(self._heading)
        if hit is None or not _ONE_NAME.fullmatch(hit["name"]) or TEST_NOUN.search(self._heading):
            return None
        found = mentions_in(self._heading, self.lexicon)
        return None if found else Named(hit["name"], "The model is named in the heading.")

    def is_of_others(self, name: str) -> bool:
        """Whether a name is a known model's whose maker does not speak in the document."""
        context = self.lexicon.context
        match = context.registry.resolve_model(name)
        model = context.registry.model(match.id) if match else None
        if model is None or name in context.announced:
            return False
        return bool(context.vendor) and model.maker.casefold() not in context.vendor.casefold()

    def announced_system(self) -> Named | None:
        """The model that the document announces or introduces, with a doubt where there are several."""
        introduced = self.lexicon.introduced
        announced = self.lexicon.context.announced or introduced.own or introduced.others
        if not announced:
            return None
        longest = max(announced, key=len)
        if all(longest.startswith(name) for name in announced):
            return Named(longest)
        return Named(announced[0], f"The sentence names no model; the document presents {len(announced)}.")

    def meant_by(self, text: str) -> Named | None:
        """The test that a sentence means by "the leaderboard", where one was named with that word."""
        return next(
            (self._by_noun[hit["noun"]] for hit in _THE_NOUN.finditer(text) if hit["noun"] in self._by_noun),
            None,
        )

    def sole_test(self) -> Named | None:
        """The only test that the section so far names, or the whole document.

        There is none under a line that tells a measure of its own, as "Coding accuracy" does.
        """
        if self._measured_above:
            return None
        return self.sole_of_document or sole_test(self._of_section, self.lexicon)

    def _named_in(self, line: str) -> tuple[Named | None, Named | None]:
        if not line:
            return None, None
        if line not in self._of_heading:
            found = mentions_in(line, self.lexicon)
            models = [
                m
                for m in found
                if m.kind is MentionKind.MODEL and not m.own and m.sure and not stands_against(m, line)
            ]
            tests = [m for m in found if m.kind is MentionKind.BENCHMARK and m.sure]
            self._of_heading[line] = (
                Named(models[0].text) if len({m.text for m in models}) == 1 else None,
                Named(tests[0].text) if len({m.text for m in tests}) == 1 else None,
            )
        return self._of_heading[line]


def _fullest(subjects: list[Mention]) -> str:
    """The first subject, by its longer name where it is only a family: "Gemini … with Gemini Ultra 2.1"."""
    first = subjects[0].text
    return max((m.text for m in subjects if m.text.startswith(first)), key=len)


def sole_test(mentions: Iterable[Mention], lexicon: Lexicon) -> Named | None:
    """The one test that all mentions of benchmarks mean, however spelled; None where there are several."""
    named = [m for m in mentions if m.kind is MentionKind.BENCHMARK]
    tests = [m.text for m in named if m.sure] or [m.text for m in named]
    registry = lexicon.context.registry
    matches = {name: registry.resolve_benchmark(name) for name in tests}
    meant = {m.id if m and m.id and m.confidence in _SURELY else n.casefold() for n, m in matches.items()}
    if len(meant) != 1:
        return None
    return Named(tests[0], "The benchmark is the only one that the text around names.")


def test_of_heading(heading: str) -> Named | None:
    """The task that a heading is no more than the name of: "Email classification"."""
    hit = _TASK_HEADING.fullmatch(heading)
    return Named(hit["name"], "The test is the task that the heading names.") if hit else None


def test_of_lead(lead: str) -> Named | None:
    """The test that a line ending in a colon names as a whole: "T1 - Sandbox escape (1,000 scenarios):"."""
    name = _ASIDE.sub(" ", lead.rstrip(" :：*_")).strip(" *_#")
    if not 2 <= len(name) <= 70 or not name[0].isupper() or _SAYS_MORE.search(name) or is_metric(name):
        return None
    return Named(name, "The test is named in the line above the list.")
