"""What a page's head says of it: title, publisher, date, language."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass

from bs4 import BeautifulSoup, Tag

from claimcheck.ingest.dates import iso_stamp
from claimcheck.ingest.html.inline import attribute, inline_text
from claimcheck.ingest.text.marks import one_line

_TITLES = ("citation_title", "og:title", "dc.title", "twitter:title")
_PUBLISHERS = (
    "og:site_name",
    "citation_publisher",
    "dc.publisher",
    "application-name",
    "author",
    "article:author",
    "dc.creator",
)
_DATES = (
    "article:published_time",
    "og:article:published_time",
    "datepublished",
    "citation_publication_date",
    "citation_date",
    "dc.date",
    "dcterms.created",
    "pubdate",
    "publish-date",
    "date",
    "parsely-pub-date",
    "sailthru.date",
)
_LANGUAGE = re.compile(r"[a-zA-Z]{2,3}")
_SITE = re.compile(r"\s+[|·\\–—]\s+[^|·\\–—]{1,60}$")


@dataclass(frozen=True, slots=True)
class PageFacts:
    """What the head says; "" where it says nothing."""

    title: str
    publisher: str
    published: str
    language: str


def page_facts(soup: BeautifulSoup) -> PageFacts:
    """Read the head, JSON-LD and time elements of a page."""
    meta = _meta(soup)
    linked = list(_json_ld(soup))
    publisher = _publisher(meta, linked)
    if not publisher or _WIRES.match(publisher):
        publisher = _issuer(soup) or publisher
    return PageFacts(
        title=_title(soup, meta),
        publisher=publisher,
        published=_published(soup, meta, linked),
        language=_language(soup, meta),
    )


def _meta(soup: BeautifulSoup) -> dict[str, str]:
    found: dict[str, str] = {}
    for tag in soup.find_all("meta", limit=500):
        name = attribute(tag, "property") or attribute(tag, "name") or attribute(tag, "itemprop")
        content = one_line(attribute(tag, "content"))
        if name and content:
            found.setdefault(name.lower(), content[:1000])
    return found


def _title(soup: BeautifulSoup, meta: dict[str, str]) -> str:
    for name in _TITLES:
        if meta.get(name):
            return _SITE.sub("", meta[name])
    headings = [inline_text(tag) for tag in soup.find_all("h1", limit=20)]
    title = soup.find("title")
    named = one_line(title.get_text()) if isinstance(title, Tag) else ""
    for heading in headings:
        if heading and (heading in named or len(headings) == 1):
            return heading[:300]
    return (_SITE.sub("", named) or next(filter(None, headings), ""))[:300]


# Who carries the news of others: "SOURCE X" says whose it is.
_WIRES = re.compile(
    r"\W*(?:PR\s?News\s?wire|Business\s?Wire|Globe\s?Newswire|EIN\s?Presswire|PRWeb|Access(?:wire| Newswire)"
    r"|Newsfile(?: Corp)?|Cision|PR\.com|Newswire|news aktuell|Presseportal)\b",
    re.IGNORECASE,
)
_SOURCE = re.compile(r"\s*SOURCE:?\s+(?P<name>\S.{1,80})")
_SOURCE_LINE = re.compile(r"^\s*SOURCE\b")


def _issuer(soup: BeautifulSoup) -> str:
    """Who issued a press release, by its last line "SOURCE X", or ""."""
    lines = soup.find_all(string=_SOURCE_LINE, limit=20)
    texts = (one_line(line.parent.get_text(" "))[:100] for line in lines if line.parent is not None)
    hits = (_SOURCE.fullmatch(text) for text in texts)
    return next((hit["name"] for hit in hits if hit), "")


def _publisher(meta: dict[str, str], linked: list[dict[str, object]]) -> str:
    if meta.get("og:site_name"):
        return meta["og:site_name"]
    for key in ("publisher", "author"):
        for item in linked:
            if name := _name_in(item.get(key)):
                return name
    for name in _PUBLISHERS:
        if meta.get(name) and not meta[name].startswith(("http", "@")):
            return meta[name]
    return ""


def _name_in(value: object) -> str:
    if isinstance(value, list) and value:
        value = value[0]
    if isinstance(value, dict):
        value = value.get("name")
    return one_line(value)[:200] if isinstance(value, str) else ""


def _published(soup: BeautifulSoup, meta: dict[str, str], linked: list[dict[str, object]]) -> str:
    for name in _DATES:
        if meta.get(name) and (iso := iso_stamp(meta[name])):
            return iso
    for item in linked:
        value = item.get("datePublished") or item.get("dateCreated")
        if isinstance(value, str) and (iso := iso_stamp(value)):
            return iso
    for tag in soup.find_all(["time", "relative-time"], limit=5):
        if iso := iso_stamp(attribute(tag, "datetime") or inline_text(tag)):
            return iso
    return ""


def _language(soup: BeautifulSoup, meta: dict[str, str]) -> str:
    html = soup.find("html")
    said = attribute(html, "lang") or attribute(html, "xml:lang") if isinstance(html, Tag) else ""
    found = _LANGUAGE.match(said or meta.get("og:locale", "") or meta.get("content-language", ""))
    return found[0].lower() if found else ""


def _json_ld(soup: BeautifulSoup) -> Iterator[dict[str, object]]:
    """The JSON-LD objects of a page, one level of lists and graphs opened."""
    for script in soup.find_all("script", type="application/ld+json", limit=20):
        text = script.string or ""
        if len(text) > 1_000_000:
            continue
        try:
            value = json.loads(text, strict=False)
        except (ValueError, RecursionError):
            continue
        items = value if isinstance(value, list) else [value]
        for item in items[:50]:
            if isinstance(item, dict):
                yield item
                graph = item.get("@graph")
                yield from (
                    (inner for inner in graph[:50] if isinstance(inner, dict))
                    if isinstance(graph, list)
                    else ()
                )
