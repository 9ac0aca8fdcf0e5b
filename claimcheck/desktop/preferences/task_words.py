"""What tasks, languages, media and settings are called in the window, in the person's language."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from claimcheck.checks.relevance import Nearness

translate = QCoreApplication.translate


def use_words(use: str) -> str:
    """A use of `resources/use_cases.csv`."""
    return {
        "agents-automation": translate("task_words", "Automation with tools"),
        "coding-assistant": translate("task_words", "Help with programming"),
        "content-writing": translate("task_words", "Writing texts"),
        "customer-support": translate("task_words", "Customer support"),
        "data-analysis": translate("task_words", "Data analysis"),
        "document-qa": translate("task_words", "Questions about documents"),
        "finance": translate("task_words", "Finance"),
        "general-chat": translate("task_words", "General conversation"),
        "legal": translate("task_words", "Law"),
        "medical": translate("task_words", "Medicine"),
        "safety-critical": translate("task_words", "Uses where harm is possible"),
        "search-research": translate("task_words", "Search and research"),
        "speech": translate("task_words", "Speech"),
        "translation": translate("task_words", "Translation"),
        "tutoring": translate("task_words", "Teaching"),
        "vision-documents": translate("task_words", "Pictures and scanned documents"),
    }.get(use, use.replace("-", " "))


def profile_words(name: str) -> str:
    """The name of a profile; those that come with the program have one in every language."""
    return {
        "General assistant": translate("task_words", "General assistant"),
        "Coding assistant": translate("task_words", "Coding assistant"),
        "Agents and automation": translate("task_words", "Agents and automation"),
        "Questions about documents": translate("task_words", "Questions about documents"),
        "Scanned documents and pictures": translate("task_words", "Scanned documents and pictures"),
        "Customer support": translate("task_words", "Customer support"),
        "Search and research": translate("task_words", "Search and research"),
        "Data analysis": translate("task_words", "Data analysis"),
        "Writing and editing": translate("task_words", "Writing and editing"),
        "Translation": translate("task_words", "Translation"),
        "Teaching and tutoring": translate("task_words", "Teaching and tutoring"),
        "Speech": translate("task_words", "Speech"),
        "Medicine": translate("task_words", "Medicine"),
        "Law": translate("task_words", "Law"),
        "Finance": translate("task_words", "Finance"),
        "Safety-critical use": translate("task_words", "Safety-critical use"),
        "German-language office": translate("task_words", "German-language office"),
    }.get(name, name)


def language_words(code: str) -> str:
    """A language by its ISO 639-1 code."""
    return {
        "ar": translate("task_words", "Arabic"),
        "cs": translate("task_words", "Czech"),
        "da": translate("task_words", "Danish"),
        "de": translate("task_words", "German"),
        "en": translate("task_words", "English"),
        "es": translate("task_words", "Spanish"),
        "fr": translate("task_words", "French"),
        "hi": translate("task_words", "Hindi"),
        "hu": translate("task_words", "Hungarian"),
        "it": translate("task_words", "Italian"),
        "ja": translate("task_words", "Japanese"),
        "ko": translate("task_words", "Korean"),
        "nl": translate("task_words", "Dutch"),
        "pl": translate("task_words", "Polish"),
        "pt": translate("task_words", "Portuguese"),
        "ru": translate("task_words", "Russian"),
        "sv": translate("task_words", "Swedish"),
        "tr": translate("task_words", "Turkish"),
        "uk": translate("task_words", "Ukrainian"),
        "zh": translate("task_words", "Chinese"),
    }.get(code, code)


LANGUAGES = (
    *("en", "de", "fr", "es", "it", "nl", "pl", "pt", "cs", "da", "sv", "hu"),
    *("ru", "uk", "tr", "ar", "hi", "zh", "ja", "ko"),
)


def medium_words(medium: str) -> str:
    """A kind of input."""
    return {
        "text": translate("task_words", "Text"),
        "image": translate("task_words", "Pictures"),
        "audio": translate("task_words", "Sound"),
        "video": translate("task_words", "Video"),
    }.get(medium, medium)


def nearness_words(nearness: Nearness) -> str:
    """How near a test is to a task."""
    return {
        Nearness.CLOSE: translate("task_words", "close"),
        Nearness.PARTLY: translate("task_words", "partly"),
        Nearness.UNRELATED: translate("task_words", "unrelated"),
    }[nearness]


def requirement_words(key: str) -> str:
    """A requirement of a comparison: "use:document-qa", "language:de", "area:safety" …."""
    kind, _, name = key.partition(":")
    if kind == "use":
        return use_words(name)
    if kind == "language":
        return translate("task_words", "In {language}").format(language=language_words(name))
    if kind == "medium":
        return medium_words(name)
    return {
        "tools:tools": translate("task_words", "With tools"),
        "area:long-context": translate("task_words", "Long documents"),
        "area:safety": translate("task_words", "Safety"),
    }.get(key, name)


def setting_words(field: str) -> str:
    """A field of a claim's setting."""
    return {
        "shots": translate("task_words", "shots"),
        "cot": translate("task_words", "chain of thought"),
        "aggregate": translate("task_words", "how tries are combined"),
        "samples": translate("task_words", "samples"),
        "thinking": translate("task_words", "thinking"),
        "effort": translate("task_words", "effort"),
        "tools": translate("task_words", "tools"),
        "split": translate("task_words", "split"),
        "judge": translate("task_words", "judge"),
        "harness": translate("task_words", "harness"),
        "version": translate("task_words", "version"),
    }.get(field, field)
