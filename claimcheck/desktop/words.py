"""What the fixed notions are called in the window, in the person's language."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QCoreApplication

from claimcheck.desktop.said import said_place
from claimcheck.records.claim import Claim, Relation
from claimcheck.records.finding import Kind, Question, Severity
from claimcheck.records.review import AnswerState

translate = QCoreApplication.translate


@cache
def tr(text: str) -> str:
    """A text of the tables below in the person's language."""
    return translate("words", text)


def QT_TRANSLATE_NOOP(_context: str, text: str) -> str:  # noqa: N802, RUF100 - the name lupdate looks for
    """Mark a text for translation without translating it yet."""
    return text


_QUESTIONS = {
    Question.WHICH_BENCHMARK: QT_TRANSLATE_NOOP("words", "Which benchmark?"),
    Question.WHO_RAN_IT: QT_TRANSLATE_NOOP("words", "Who ran it?"),
    Question.WHAT_IT_MEASURES: QT_TRANSLATE_NOOP("words", "What does it measure, how firm is it?"),
    Question.WHAT_IS_MISSING: QT_TRANSLATE_NOOP("words", "What is missing?"),
    Question.YOUR_TASKS: QT_TRANSLATE_NOOP("words", "Your tasks?"),
}
_STATES = {
    AnswerState.ANSWERED: QT_TRANSLATE_NOOP("words", "answered"),
    AnswerState.PARTLY: QT_TRANSLATE_NOOP("words", "partly"),
    AnswerState.MISSING: QT_TRANSLATE_NOOP("words", "missing"),
    AnswerState.CANNOT_TELL: QT_TRANSLATE_NOOP("words", "cannot tell"),
}
_KINDS = {
    Kind.FINDING: QT_TRANSLATE_NOOP("words", "Finding"),
    Kind.ASK: QT_TRANSLATE_NOOP("words", "Question to ask"),
    Kind.CANNOT_TELL: QT_TRANSLATE_NOOP("words", "Cannot tell"),
    Kind.NOTHING_TO_REPORT: QT_TRANSLATE_NOOP("words", "Nothing to report"),
}
_SEVERITIES = {
    Severity.CHANGES_THE_HEADLINE: QT_TRANSLATE_NOOP("words", "changes the headline"),
    Severity.NEEDS_CONTEXT: QT_TRANSLATE_NOOP("words", "needs context"),
    Severity.DETAIL: QT_TRANSLATE_NOOP("words", "detail"),
}
_RELATIONS = {
    Relation.VENDOR: QT_TRANSLATE_NOOP("words", "the company itself"),
    Relation.THIRD_PARTY: QT_TRANSLATE_NOOP("words", "a third party"),
    Relation.CITED: QT_TRANSLATE_NOOP("words", "quoted from elsewhere"),
    Relation.NOT_STATED: QT_TRANSLATE_NOOP("words", "not stated"),
}
_RELATIONS_SHORT = {Relation.VENDOR: QT_TRANSLATE_NOOP("words", "the company")}
_AREAS = {
    "classic-nlp": QT_TRANSLATE_NOOP("words", "classic language tests"),
    "agentic": QT_TRANSLATE_NOOP("words", "agents and tools"),
    "vision": QT_TRANSLATE_NOOP("words", "images"),
    "math": QT_TRANSLATE_NOOP("words", "mathematics"),
    "code": QT_TRANSLATE_NOOP("words", "code"),
    "knowledge": QT_TRANSLATE_NOOP("words", "knowledge"),
    "safety": QT_TRANSLATE_NOOP("words", "safety"),
    "reasoning": QT_TRANSLATE_NOOP("words", "reasoning"),
    "multilingual": QT_TRANSLATE_NOOP("words", "many languages"),
    "long-context": QT_TRANSLATE_NOOP("words", "long documents"),
    "embedding": QT_TRANSLATE_NOOP("words", "search and similarity"),
    "human-preference": QT_TRANSLATE_NOOP("words", "human preference"),
    "video": QT_TRANSLATE_NOOP("words", "video"),
    "speech": QT_TRANSLATE_NOOP("words", "speech"),
    "classic-vision": QT_TRANSLATE_NOOP("words", "classic image tests"),
    "translation": QT_TRANSLATE_NOOP("words", "translation"),
    "other": QT_TRANSLATE_NOOP("words", "other"),
    "factuality": QT_TRANSLATE_NOOP("words", "factual accuracy"),
    "instruction": QT_TRANSLATE_NOOP("words", "following instructions"),
    "audio": QT_TRANSLATE_NOOP("words", "sound"),
    "reasoning_maths": QT_TRANSLATE_NOOP("words", "reasoning and mathematics"),
    "coding": QT_TRANSLATE_NOOP("words", "coding"),
    "agentic_long_horizon": QT_TRANSLATE_NOOP("words", "long agent tasks"),
    "long_context": QT_TRANSLATE_NOOP("words", "long documents"),
    "multimodal": QT_TRANSLATE_NOOP("words", "images, sound, video"),
    "factuality_hallucination": QT_TRANSLATE_NOOP("words", "factual accuracy"),
    "calibration_abstention": QT_TRANSLATE_NOOP("words", "knowing when it does not know"),
    "instruction_following": QT_TRANSLATE_NOOP("words", "following instructions"),
    "human_preference": QT_TRANSLATE_NOOP("words", "people's preference"),
    "safety_refusal": QT_TRANSLATE_NOOP("words", "safety and refusal"),
    "adversarial_robustness": QT_TRANSLATE_NOOP("words", "resistance to attacks"),
    "bias_fairness": QT_TRANSLATE_NOOP("words", "bias and fairness"),
    "private_or_fresh_test": QT_TRANSLATE_NOOP("words", "private or fresh tests"),
    "cost_latency": QT_TRANSLATE_NOOP("words", "cost and speed"),
    "domain_professional": QT_TRANSLATE_NOOP("words", "professional fields"),
}


def question_words(question: Question) -> str:
    """The reader's question."""
    return tr(_QUESTIONS[question])


def state_words(state: AnswerState) -> str:
    """How well a question is answered."""
    return tr(_STATES[state])


def kind_words(kind: Kind) -> str:
    """What sort of result a check had."""
    return tr(_KINDS[kind])


def severity_words(severity: Severity | None) -> str:
    """How much a point matters, "" where that is not said."""
    return tr(_SEVERITIES[severity]) if severity else ""


def relation_words(relation: Relation) -> str:
    """Who ran a test."""
    return tr(_RELATIONS[relation])


def relation_cell(relation: Relation) -> str:
    """Who ran a test, in a narrow column."""
    return tr(_RELATIONS_SHORT.get(relation, _RELATIONS[relation]))


def area_words(area: str) -> str:
    """An area of benchmarks."""
    return tr(_AREAS[area]) if area in _AREAS else area.replace("-", " ").replace("_", " ")


def claim_name(claim: Claim) -> str:
    """A claim in one line: model, benchmark, score."""
    return " · ".join(
        part for part in (model_name(claim), benchmark_name(claim), claim.quantity.printed) if part
    )


def model_name(claim: Claim) -> str:
    """The model as printed."""
    return claim.model_text or translate("words", "model not named")


def benchmark_name(claim: Claim) -> str:
    """The benchmark as printed."""
    return claim.benchmark_text or translate("words", "test not named")


def place_words(claim: Claim) -> str:
    """Where a claim stands: "page 14, Table 4"."""
    page = translate("words", "page {page}").format(page=claim.place.page) if claim.place.page else ""
    return ", ".join(part for part in (page, said_place(claim.place.where)) if part)
