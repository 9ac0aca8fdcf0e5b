"""What elements of a page are: blocks, headings, captions of figures."""

from __future__ import annotations

from bs4.element import Tag

from claimcheck.ingest.html.inline import attribute, inline_text

HEADINGS = {f"h{level}": level for level in range(1, 7)}
BLOCKS = frozenset({
    "address", "article", "aside", "blockquote", "body", "center", "dd", "details", "dialog", "div",
    "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5",
    "h6", "header", "hgroup", "html", "li", "main", "menu", "nav", "ol", "p", "pre", "section",
    "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul", "caption", "legend",
    "button", "centering",
})  # fmt: skip
REFERENCES = frozenset(
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


def heading_level(tag: Tag) -> int:
    """The level of a heading, 1 to 6; 2 where an element that is only called a heading states none."""
    level = attribute(tag, "aria-level")
    return HEADINGS.get(tag.name) or (int(level) if level in {"1", "2", "3", "4", "5", "6"} else 2)


def figure_caption(figure: Tag) -> str:
    """The caption of a figure that shows something; where it shows nothing, the caption stays a block."""
    caption = figure.find("figcaption")
    if not isinstance(caption, Tag):
        return ""
    shows = figure.find(["table", "img", "svg", "picture"]) is not None or "ltx_table" in attribute(
        figure, "class"
    )
    return inline_text(caption) if shows else ""
