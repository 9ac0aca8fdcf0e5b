"""Text inside one HTML element, as a reader sees it: breaks, raised text, formulas once, nothing hidden."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from bs4.element import NavigableString, PreformattedString, Tag

from claimcheck.ingest.text.marks import one_line, raised

NEVER_SHOWN = frozenset(
    {
        "script",
        "style",
        "template",
        "noscript",
        "head",
        "iframe",
        "object",
        "embed",
        "applet",
        "canvas",
        "audio",
        "video",
        "source",
        "track",
        "param",
        "map",
        "area",
        "datalist",
        "select",
        "option",
        "textarea",
        "input",
        "colgroup",
        "col",
        "annotation",
        "annotation-xml",
        "mjx-assistive-mml",
        "frameset",
        "frame",
        "noframes",
        "link",
        "meta",
        "base",
        "title",
    }
)
_BLOCKISH = frozenset(
    {
        "p",
        "div",
        "li",
        "ul",
        "ol",
        "dl",
        "dt",
        "dd",
        "tr",
        "td",
        "th",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "section",
        "article",
        "table",
        "br",
        "hr",
    }
)
_HIDDEN_STYLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_BOLD_STYLE = re.compile(r"font-weight\s*:\s*(?:bold|bolder|[6-9]00)", re.IGNORECASE)
_BOLD_CLASS = frozenset(
    {"bold", "font-bold", "fw-bold", "font-semibold", "ltx_font_bold", "font-weight-bold"}
)
_NOT_SHOWN_CLASS = frozenset(
    {"katex-html", "sr-only-math", "ltx_note_outer", "mwe-math-mathml-a11y", "MathJax_Preview"}
)
_HIDDEN_CLASS = frozenset({"visually-hidden", "sr-only", "screen-reader-text", "visuallyhidden"})


def classes(tag: Tag) -> list[str]:
    """An element's classes."""
    value = tag.get("class")
    if isinstance(value, str):
        return value.split()
    return list(value) if value else []


def attribute(tag: Tag, name: str) -> str:
    """An attribute as one string; "" where it is absent."""
    value = tag.get(name)
    if value is None:
        return ""
    return value if isinstance(value, str) else " ".join(value)


def is_hidden(tag: Tag) -> bool:
    """Whether a reader never sees the element, by its name, attributes or style."""
    if tag.name in NEVER_SHOWN or not _NOT_SHOWN_CLASS.isdisjoint(names := classes(tag)):
        return True
    if not _HIDDEN_CLASS.isdisjoint(names):
        return tag.name in {"span", "div", "p", "a"}
    if tag.has_attr("hidden") or _HIDDEN_STYLE.search(attribute(tag, "style")):
        return not _is_revealed_by_scripts(tag)
    return False


def _is_revealed_by_scripts(tag: Tag) -> bool:
    """Panels behind tabs and parts that scripts move into place are read: a visitor of the page sees them."""
    return (
        attribute(tag, "role") == "tabpanel"
        or attribute(tag, "id").startswith("S:")
        or "tab-pane" in classes(tag)
        or tag.find("table") is not None
    )


def pieces(tag: Tag, *, skip: frozenset[str] = frozenset()) -> Iterator[str]:
    """The pieces of text inside an element; never recursive, so that no depth of nesting matters."""
    stack: list[Iterator[object]] = [iter(tag.contents)]
    closing: list[str] = [""]
    while stack:
        node = next(stack[-1], None)
        if node is None:
            stack.pop()
            yield closing.pop()
        elif isinstance(node, Tag):
            if is_hidden(node) or node.name in skip:
                continue
            if node.name == "br":
                yield "\n"
            elif node.name in {"sup", "sub"}:
                yield script_text(node)
            elif node.name == "img":
                yield from _icon(node)
            else:
                gap = " " if node.name in _BLOCKISH else ""
                yield gap
                stack.append(iter(node.contents))
                closing.append(gap)
        elif isinstance(node, NavigableString) and not isinstance(node, PreformattedString):
            yield str(node)


def _icon(image: Tag) -> Iterator[str]:
    """An emoji or tick drawn as a picture stands for its text."""
    alt = attribute(image, "alt").strip()
    if is_icon_text(alt):
        yield alt


def is_icon_text(alt: str) -> bool:
    """Whether a picture's text is one sign ("✓", "🥇"), not a word."""
    return 0 < len(alt) <= 3 and not alt.isalnum()


def script_text(tag: Tag) -> str:
    """Text of a sup or sub element; a figure printed small beside another one is set apart by a space."""
    text = one_line("".join(_flat(tag)))
    if not text:
        return ""
    if tag.name == "sup":
        return f" {text}" if re.match(r"[(±+\-−–]\s?\d|\d+\.\d", text) else raised(text)
    return f" {text}" if re.match(r"[(±+\-−–]|\d+[.,]\d|\d+-", text) else text


def _flat(tag: Tag) -> Iterator[str]:
    stack: list[Iterator[object]] = [iter(tag.contents)]
    while stack:
        node = next(stack[-1], None)
        if node is None:
            stack.pop()
        elif isinstance(node, Tag):
            if not is_hidden(node):
                stack.append(iter(node.contents))
        elif isinstance(node, NavigableString) and not isinstance(node, PreformattedString):
            yield str(node)


def inline_text(tag: Tag) -> str:
    """An element's text on one line, nested tables left out."""
    return one_line("".join(pieces(tag, skip=frozenset({"table"}))))


def bold_name(tag: Tag) -> bool:
    """Whether an element itself sets its text bold."""
    return (
        tag.name in {"b", "strong"}
        or not _BOLD_CLASS.isdisjoint(classes(tag))
        or _BOLD_STYLE.search(attribute(tag, "style")) is not None
    )


def is_bold(tag: Tag) -> bool:
    """Whether all of an element's text is bold; th alone does not count."""
    node = tag
    for _ in range(12):
        if bold_name(node):
            return True
        inner = [child for child in node.contents if not _is_blank(child)]
        if len(inner) != 1 or not isinstance(inner[0], Tag):
            return _all_bold(inner)
        node = inner[0]
    return False


def _all_bold(nodes: Sequence[object]) -> bool:
    tags = [node for node in nodes if isinstance(node, Tag)]
    return (
        bool(tags)
        and len(tags) == len(nodes)
        and all(bold_name(t) or t.name in {"br", "sup"} for t in tags)
        and any(bold_name(t) for t in tags)
    )


def _is_blank(node: object) -> bool:
    return isinstance(node, NavigableString) and not node.strip()
