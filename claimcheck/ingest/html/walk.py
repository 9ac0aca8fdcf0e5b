"""Walks an HTML tree in reading order, without recursion, and hands blocks, tables and pictures to a body."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from bs4.element import NavigableString, PreformattedString, Tag

from claimcheck.ingest.body import Body
from claimcheck.ingest.html.furniture import Furniture, is_notes
from claimcheck.ingest.html.inline import (
    attribute,
    bold_name,
    inline_text,
    is_hidden,
    is_icon_text,
    pieces,
    script_text,
)
from claimcheck.ingest.html.pictures import read_picture, read_svg
from claimcheck.ingest.html.tables import add_rows, is_layout, plain_rows, read_table
from claimcheck.ingest.text.marks import one_line, plain, without_controls
from claimcheck.records.document import BlockKind

_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_BLOCKS = frozenset(
    {
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "center",
        "dd",
        "details",
        "dialog",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hgroup",
        "html",
        "li",
        "main",
        "menu",
        "nav",
        "ol",
        "p",
        "pre",
        "section",
        "summary",
        "table",
        "tbody",
        "td",
        "tfoot",
        "th",
        "thead",
        "tr",
        "ul",
        "caption",
        "legend",
        "button",
        "centering",
    }
)
_REFERENCES = frozenset(
    {
        "references",
        "bibliography",
        "works cited",
        "literature",
        "literatur",
        "literaturverzeichnis",
        "quellen",
        "références",
        "bibliographie",
        "referencias",
        "bibliografía",
        "irodalom",
        "irodalomjegyzék",
        "hivatkozások",
        "参考文献",
        "引用文献",
    }
)


@dataclass(frozen=True, slots=True)
class _Context:
    kind: BlockKind = BlockKind.PARAGRAPH
    level: int = 0
    furniture: bool = False
    bold: bool = False
    caption: str = ""
    block: bool = False


class _Text:
    """The running text of the block that is being read."""

    def __init__(self) -> None:
        self.pieces: list[str] = []
        self.plain_chars = 0
        self.bold_chars = 0

    def add(self, text: str, *, bold: bool) -> None:
        self.pieces.append(text)
        size = len(text.strip())
        self.plain_chars += 0 if bold else size
        self.bold_chars += size if bold else 0

    def seam(self) -> None:
        """Between two inline elements that touch: "MMLU" and "85.3" are two words, "GPT" and "s" are one."""
        if self.pieces and self.pieces[-1] != _SEAM:
            self.pieces.append(_SEAM)

    def take(self) -> tuple[str, bool]:
        """The text so far and whether all of it is bold; starts anew."""
        text, bold = plain(_sewn(self.pieces)), self.bold_chars > 0 and self.plain_chars == 0
        self.__init__()  # type: ignore[misc]
        return text, bold


_SEAM = "\ue000"


def _sewn(texts: list[str]) -> str:
    out: list[str] = []
    last = ""
    seam = False
    for text in texts:
        if text == _SEAM:
            seam = True
            continue
        if not text:
            continue
        if seam and _are_two_words(last, text):
            out.append(" ")
        out.append(text)
        last, seam = text, False
    return "".join(out)


_RESULT = re.compile(r"\d{2,3}\.\d+%?\W*$|\d+(?:\.\d+)?%\W*$")


def _are_two_words(left: str, right: str) -> bool:
    """A word of letters beside a figure of several digits."""
    if not left or left[-1].isspace() or right[0].isspace():
        return False
    word, figure = (left.split()[-1:], right.split()[:1])
    if not word or not figure:
        return False
    a, b = word[0], figure[0]
    if _RESULT.match(b) and len(a) > 1 and a[-1].isalpha():
        return True  # "MMLU-Pro" beside "77.4%"; "Qwen" beside "2.5" is one
    return (len(a) > 2 and a.isalpha() and len(b) > 1 and b[0].isdigit()) or (
        len(b) > 2 and b.isalpha() and len(a) > 1 and a[0].isdigit() and (a[-1].isdigit() or a[-1] == "%")
    )


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
        self._text = _Text()
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
        if tag.name in {"sup", "sub"} and tag.find(list(_BLOCKS)) is None:
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
        if tag.name not in _BLOCKS and "ltx_note" not in attribute(tag, "class"):
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
        if tag.name in _HEADINGS or attribute(tag, "role") == "heading":
            return replace(inner, kind=BlockKind.HEADING, level=_level(tag))
        if is_notes(tag):
            return replace(inner, kind=BlockKind.FOOTNOTE)
        if tag.name == "figure":
            return replace(inner, caption=_figure_caption(tag))
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
        if heading.strip(" .:0123456789").casefold() in _REFERENCES:
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


def _level(tag: Tag) -> int:
    level = attribute(tag, "aria-level")
    return _HEADINGS.get(tag.name) or (int(level) if level in {"1", "2", "3", "4", "5", "6"} else 2)


def _figure_caption(figure: Tag) -> str:
    """The caption of a figure that shows something; where it shows nothing, the caption stays a block."""
    caption = figure.find("figcaption")
    if not isinstance(caption, Tag):
        return ""
    shows = figure.find(["table", "img", "svg", "picture"]) is not None or "ltx_table" in attribute(
        figure, "class"
    )
    return inline_text(caption) if shows else ""
