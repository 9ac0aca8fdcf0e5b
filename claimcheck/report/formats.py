"""Which formats a review can be written in: every module named ``as_<format>.py`` here is one.

Such a module has a function ``render(review) -> bytes``. It may name its file ending in ``SUFFIX``, and say
``ONE_FILE_EACH = True`` where two reviews behind one another would make no file of the format.

A format for readers says ``IN_LANGUAGES = True``; its function is ``render(review, say) -> bytes``, where
`say` gives fixed words in a language. Formats for programs stay English.
"""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable
from functools import cache
from types import ModuleType

from claimcheck import report
from claimcheck.errors import UnknownName
from claimcheck.languages.known import ENGLISH, languages, speaker
from claimcheck.languages.reviews import review_in
from claimcheck.records.review import Review

_PREFIX = "as_"


@cache
def formats() -> tuple[str, ...]:
    """Names of all formats, such as "text" and "every-eval-ever", sorted."""
    names = (module.name for module in pkgutil.iter_modules(report.__path__))
    return tuple(sorted(n.removeprefix(_PREFIX).replace("_", "-") for n in names if n.startswith(_PREFIX)))


def render(review: Review, format_name: str, language: str = ENGLISH) -> bytes:
    """The review in a format, and in a language where the format is for readers.

    Raises:
        UnknownName: when there is no such format, or not in this language.
    """
    renderer: Callable[..., bytes] = _module(format_name).render
    if language == ENGLISH:
        return renderer(review)
    if language not in languages() or not in_languages(format_name):
        raise UnknownName(
            f"The format {format_name} is not written in the language {language!r}.",
            next_step=f"Formats: {', '.join(filter(in_languages, formats()))}; {', '.join(languages())}.",
        )
    return renderer(review_in(review, language), speaker(language))


def suffix(format_name: str) -> str:
    """The usual ending of a file in this format, with its dot."""
    return str(getattr(_module(format_name), "SUFFIX", f".{format_name}"))


def in_languages(format_name: str) -> bool:
    """Whether a format is for readers, and can be written in other languages."""
    return bool(getattr(_module(format_name), "IN_LANGUAGES", False))


def one_file_each(format_name: str) -> bool:
    """Whether each review needs a file of its own in this format."""
    return bool(getattr(_module(format_name), "ONE_FILE_EACH", False))


def _module(format_name: str) -> ModuleType:
    if format_name not in formats():
        raise UnknownName(
            f"There is no format {format_name!r}.", next_step=f"Choose one of: {', '.join(formats())}."
        )
    return importlib.import_module(f"{report.__name__}.{_PREFIX}{format_name.replace('-', '_')}")
