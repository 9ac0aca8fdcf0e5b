"""Walks an HTML tree in reading order, without recursion, and hands blocks, tables and pictures to a body."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from bs4.element import NavigableString, PreformattedString, Tag

from claimcheck.ingest.body import Body
from claimcheck.ingest.html.elements import BLOCKS, HEADINGS, REFERENCES, figure_caption, heading_level
from claimcheck.ingest.html.furniture import Furniture, is_notes
from claimcheck.ingest.html.inline import (
    attribute,
    bold_name,
    is_hidden,
    is_icon_text,
    pieces,
    script_text,
)
from claimcheck.ingest.html.pictures import read_picture, read_svg
from claimcheck.ingest.html.plain_tables import plain_rows
from claimcheck.ingest.html.running_text import RunningText
from claimcheck.ingest.html.tables import add_rows, is_layout, read_table
from claimcheck.ingest.text.marks import one_line, without_controls
from claimcheck.records.document import BlockKind


@dataclass(frozen=True, slots=True)
class _Context:
    kind: BlockKind = BlockKind.PARAGRAPH
    level: int = 0
    furniture: bool = False
    bold: bool = False
    caption: str = ""
    block: bool = False


class HtmlWalk:
    """One walk over one tree.

    Args:
        body: Takes what is found.
        title: The document's title; the heading that prints it becomes the title block.
        furniture: Which elements are navigation and the like.
        picture: The bytes of a picture by its address, where they came with the page.
    """

    def __init__(
        self,
        body: Body,
        *,
        title: str = "",
        furniture: Furniture | None = None,
        picture: Callable[[str], bytes | None] | None = None,
    ) -> None:
        self._picture = picture
        self._body = body
        self._title = one_line(title).casefold()
        self._furniture = furniture or Furniture()
        self._text = RunningText()
        self._reference_level = 0
        self._tables_seen: set[tuple[str, ...]] = set()

    def walk(self, root: Tag) -> None:
        """Read a tree."""
        stack: list[tuple[Iterator[object], _Context]] = [(iter(root.contents), _Context())]
        while stack and not self._body.full:
            children, context = stack[-1]
            node = next(children, None)
            if node is None:
                stack.pop()
                if context.block:
                    self._flush(context)
                else:
                    self._text.seam()
            elif isinstance(node, Tag):
                if not is_hidden(node) and (inner := self._enter(node, context)) is not None:
                    stack.append((iter(node.contents), inner))
            elif isinstance(node, NavigableString) and not isinstance(node, PreformattedString):
                self._text.add(str(node).replace("\n", " "), bold=context.bold)
        self._flush(stack[-1][1] if stack else _Context())

    def _enter(self, tag: Tag, context: _Context) -> _Context | None:
        """The context of an element's children, or None where it has been read as a whole."""
        if tag.name == "br":
            self._text.add("\n", bold=context.bold)
            return None
        if tag.name in {"sup", "sub"} and tag.find(list(BLOCKS)) is None:
            self._link_inside(tag)
            self._text.add(script_text(tag), bold=True)
            return None
        if self._read_whole(tag, context):
            return None
        if tag.name == "a":
            self._body.link(attribute(tag, "href"))
        if tag.name == "hr":
            self._flush(context)
            return None
        if tag.name not in BLOCKS and "ltx_note" not in attribute(tag, "class"):
            if tag.name != "a":
                self._text.seam()
            return replace(context, bold=context.bold or bold_name(tag), block=False)
        self._flush(context)
        return self._block_context(tag, context)

    def _read_whole(self, tag: Tag, context: _Context) -> bool:
        if tag.name in {"img", "svg"}:
            return self._read_picture(tag, context)
        if tag.name == "pre":
            self._flush(context)
            code = without_controls("".join(pieces(tag))).strip("\n")
            kind = BlockKind.FURNITURE if context.furniture else BlockKind.CODE
            self._body.block(kind, code if "\n" in code else code.strip())
            return True
        if context.furniture:
            return False
        if tag.name == "table":
            if is_layout(tag):
                return False
            self._flush(context)
            self._links_of(tag)
            if self._is_new(tag):
                read_table(tag, self._body, caption=context.caption)
            return True
        rows = plain_rows(tag)
        if rows is None or self._furniture.covers(tag):
            return False
        self._flush(context)
        self._links_of(tag)
        if self._is_new(tag):
            add_rows(rows, self._body, caption=context.caption)
        return True

    def _is_new(self, tag: Tag) -> bool:
        """Pages print one table twice, for wide and for narrow screens; the second is dropped."""
        key = tuple(" ".join(string.split()) for string in tag.stripped_strings)
        if key in self._tables_seen and len(key) > 3:
            return False
        self._tables_seen.add(key)
        return True

    def _read_picture(self, tag: Tag, context: _Context) -> bool:
        if context.furniture:
            return True
        alt = one_line(attribute(tag, "alt"))
        if tag.name == "img" and is_icon_text(alt):
            self._text.add(alt, bold=context.bold)
        elif tag.name == "img":
            read_picture(tag, self._body, caption=context.caption, find=self._picture)
        else:
            read_svg(tag, self._body, caption=context.caption)
        return True

    def _block_context(self, tag: Tag, context: _Context) -> _Context | None:
        inner = replace(context, block=True, bold=bold_name(tag), level=0)
        if inner.furniture or self._furniture.covers(tag):
            return replace(inner, furniture=True, kind=BlockKind.FURNITURE)
        if tag.name in HEADINGS or attribute(tag, "role") == "heading":
            return replace(inner, kind=BlockKind.HEADING, level=heading_level(tag))
        if is_notes(tag):
            return replace(inner, kind=BlockKind.FOOTNOTE)
        if tag.name == "figure":
            return replace(inner, caption=figure_caption(tag))
        if tag.name == "figcaption":
            taken = context.caption and tag.find(["table", "img"]) is None
            return None if taken else replace(inner, kind=BlockKind.CAPTION, caption="")
        if context.kind is BlockKind.PARAGRAPH or tag.name in {"li", "blockquote"}:
            kinds = {"li": BlockKind.LIST_ITEM, "dd": BlockKind.LIST_ITEM, "blockquote": BlockKind.QUOTATION}
            return replace(inner, kind=kinds.get(tag.name, context.kind))
        return inner

    def _flush(self, context: _Context) -> None:
        text, bold = self._text.take()
        if not text:
            return
        kind, level = context.kind, context.level
        if kind is BlockKind.HEADING:
            text = text.rstrip("#¶").strip()
            self._leave_references(text, level)
            if text.casefold() == self._title:
                kind, level, self._title = BlockKind.TITLE, 0, ""
        elif self._reference_level and kind is not BlockKind.FOOTNOTE:
            kind = BlockKind.FURNITURE
        self._body.block(kind, text, level=level, bold=bold)

    def _leave_references(self, heading: str, level: int) -> None:
        if heading.strip(" .:0123456789").casefold() in REFERENCES:
            self._reference_level = level
        elif self._reference_level and level <= self._reference_level:
            self._reference_level = 0

    def _link_inside(self, tag: Tag) -> None:
        anchor = tag.find("a")
        if isinstance(anchor, Tag):
            self._body.link(attribute(anchor, "href"))

    def _links_of(self, tag: Tag) -> None:
        for anchor in tag.find_all("a", href=True, limit=2000):
            self._body.link(attribute(anchor, "href"))
