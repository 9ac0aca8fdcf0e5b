"""The YAML front matter of a Markdown file: title, publisher, date, language, model card or not."""

from __future__ import annotations

import re
from dataclasses import dataclass

from claimcheck.ingest.dates import iso_stamp
from claimcheck.ingest.text.marks import one_line

_FRONT = re.compile(r"\A\ufeff?---[ \t]*\n(.*?\n)(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL)
_CARD_KEYS = frozenset(
    {"base_model", "pipeline_tag", "library_name", "model-index", "model_name", "license_name"}
)
_MAX_CHARS = 200_000


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """What the front matter says; "" where nothing."""

    title: str = ""
    publisher: str = ""
    published: str = ""
    language: str = ""
    is_model_card: bool = False


def front_matter(text: str) -> tuple[FrontMatter, str]:
    """The front matter and the text behind it. Without any, or with a broken one, the text is whole."""
    found = _FRONT.match(text)
    if found is None or len(found[1]) > _MAX_CHARS:
        return FrontMatter(), text
    values = _values(found[1])
    if values is None:
        return FrontMatter(), text
    return (
        FrontMatter(
            title=_string(values, "title", "model_name"),
            publisher=_string(values, "publisher", "site_name", "organization", "author"),
            published=iso_stamp(
                _string(values, "date", "published", "published_at", "publish_date", "pubDate")
            ),
            language=_language(values),
            is_model_card=not _CARD_KEYS.isdisjoint(values),
        ),
        text[found.end() :],
    )


def _values(source: str) -> dict[str, object] | None:
    """The mapping, read without aliases (they can blow up) and without any object but plain ones."""
    import yaml

    try:
        # CSafeLoader only scans here: anchors are refused before anything is built.
        if any(isinstance(event, yaml.AliasEvent) for event in yaml.parse(source, Loader=yaml.SafeLoader)):
            return {}
        loaded = yaml.load(source, Loader=yaml.BaseLoader)  # noqa: S506 - BaseLoader builds only strings, lists, maps
    except (yaml.YAMLError, RecursionError, ValueError):
        return None
    return {str(key): value for key, value in loaded.items()} if isinstance(loaded, dict) else None


def _string(values: dict[str, object], *names: str) -> str:
    for name in names:
        value = values.get(name)
        if isinstance(value, list) and value:
            value = value[0]
        if isinstance(value, str) and value.strip():
            return one_line(value)[:300]
    return ""


def _language(values: dict[str, object]) -> str:
    """One language, where only one is named: a model card's list says what the model speaks."""
    value = values.get("language", values.get("lang"))
    return value.lower()[:3] if isinstance(value, str) and re.fullmatch(r"[A-Za-z]{2,3}", value) else ""
