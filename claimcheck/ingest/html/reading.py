"""A web page becomes a Document: BeautifulSoup over lxml, never html.parser, nothing fetched or run."""

from __future__ import annotations

from collections.abc import Callable

from bs4 import BeautifulSoup, Tag

from claimcheck.ingest.asked import Asked
from claimcheck.ingest.body import Body
from claimcheck.ingest.encoding import decode
from claimcheck.ingest.html.furniture import Furniture
from claimcheck.ingest.html.meta import PageFacts, page_facts
from claimcheck.ingest.html.walk import HtmlWalk
from claimcheck.ingest.kinds import date_in_opening, guess_kind, guess_language
from claimcheck.records.document import Block, BlockKind, Document

MAX_MARKUP_CHARS = 24_000_000
MAX_TAGS = 500_000  # lxml and BeautifulSoup take about 1 kB of memory for an element with its text


def read_html(data: bytes, asked: Asked, *, picture: Callable[[str], bytes | None] | None = None) -> Document:
    """Read a page; `picture` gives the bytes of a picture that came with it, by address, or None."""
    asked.report("reading the page", 0, 1)
    markup, clean = decode(data, declared=asked.charset)
    body = Body(asked.limits)
    if not clean:
        body.warn("Some characters of the file could not be read.")
    facts = read_markup(markup, body, picture=picture)
    asked.report("reading the page", 1, 1)
    return unpaged_document(body, facts, asked, format="html")


def read_markup(
    markup: str,
    body: Body,
    *,
    fragment: bool = False,
    picture: Callable[[str], bytes | None] | None = None,
) -> PageFacts:
    """Add everything a page shows to a body, and say what its head says.

    Args:
        markup: HTML, a whole page or (`fragment`) a piece of one.
        body: Takes the parts.
        fragment: A piece of a page has no furniture around its content.
        picture: The bytes of a picture by its address, where they are at hand.
    """
    markup = _bounded(markup, body)
    soup = parse(markup)
    facts = page_facts(soup)
    root = soup.find("body")
    root = root if isinstance(root, Tag) else soup
    furniture = Furniture() if fragment else Furniture(root)
    HtmlWalk(body, title=facts.title, furniture=furniture, picture=picture).walk(root)
    return facts


def _bounded(markup: str, body: Body) -> str:
    whole = len(markup)
    markup = markup[:MAX_MARKUP_CHARS]
    if markup.count("<") > MAX_TAGS:
        markup = "<".join(markup.split("<", MAX_TAGS)[:MAX_TAGS])
    if len(markup) < whole:
        body.warn(
            f"The page is very large: only its first {len(markup):,} of {whole:,} characters were read."
        )
    return markup


def parse(markup: str) -> BeautifulSoup:
    """The tree of a page."""
    return BeautifulSoup(markup.replace("\x00", ""), "lxml")


def unpaged_document(body: Body, facts: PageFacts, asked: Asked, *, format: str, kind: str = "") -> Document:
    """The Document of a body; what the head does not say is taken from the text."""
    blocks, tables, figures = body.finish()
    text = "\n".join(block.text for block in blocks[:400] if block.kind is not BlockKind.FURNITURE)
    title = facts.title or _first_heading(blocks)
    return Document(
        title=title,
        origin=asked.origin,
        format=format,
        kind=kind or guess_kind(text, format=format, title=title),
        sha256=asked.sha256,
        publisher=facts.publisher,
        published=facts.published or date_in_opening(text),
        language=facts.language or guess_language(text),
        blocks=blocks,
        tables=tables,
        figures=figures,
        links=tuple(body.links),
        warnings=tuple(body.warnings),
    )


def _first_heading(blocks: tuple[Block, ...]) -> str:
    for block in blocks[:50]:
        if block.kind in {BlockKind.TITLE, BlockKind.HEADING}:
            return block.text[:300]
    for block in blocks[:5]:
        if block.kind is BlockKind.PARAGRAPH:
            return block.text.split("\n")[0][:200]
    return ""
