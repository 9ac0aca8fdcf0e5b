"""Which elements of a page are navigation, notices and the like, and which are notes."""

from __future__ import annotations

import re

from bs4 import Tag

from claimcheck.ingest.html.inline import attribute, classes

_NAMES = frozenset({"nav", "dialog", "menu"})
_ROLES = frozenset(
    {"navigation", "search", "dialog", "alertdialog", "menu", "menubar", "toolbar", "banner", "contentinfo"}
)
_WORDS = re.compile(
    r"^(?:(?:main|site|page|global|top|mobile|primary|secondary|post|article)?[-_]*"
    r"(?:nav(?:bar|igation)?|menu|footer|breadcrumbs?|sidebar|cookies?|consent|gdpr|newsletter|subscribe|signup"
    r"|pagination|pager|social|share|sharing|related|recommended|comments?|disqus|skip-?link|toc"
    r"|table-of-contents|banner|advert(?:isement)?s?|ads?|popup|modal)"
    r"(?:[-_]*(?:list|links?|bar|menu|container|wrapper|section|box|area|content|items?|posts?|buttons?|icons?"
    r"|banner|notice|popup|dialog|form|inner|main|nav|widget))*)$",
    re.IGNORECASE,
)
_PRODUCTS = re.compile(
    r"onetrust|cookiebot|cookie-?law|usercentrics|didomi|addtoany|sharethis|osano", re.IGNORECASE
)
_NOTES = re.compile(
    r"^(?:footnotes?|endnotes?|doc-footnotes?|doc-endnotes?|fn[:\d-].*|ltx_note.*|reference-notes)$"
)


class Furniture:
    """Tells furniture from content in one page.

    Args:
        root: The page's body; elements that hold most of its text are content, whatever they are called.
    """

    def __init__(self, root: Tag | None = None) -> None:
        self._content: set[int] = set()
        if root is not None:
            self._keep_main_path(root)

    def _keep_main_path(self, root: Tag) -> None:
        """Keep everything on the way to the main content, and to headings of first rank."""
        for found in root.find_all(["main", "article", "h1", "table"], limit=300):
            if found.name == "table" and found.find_parent(["nav", "footer"]) is not None:
                continue
            for parent in found.parents:
                if id(parent) in self._content:
                    break
                self._content.add(id(parent))
            if found.name in {"main", "article"}:
                self._content.add(id(found))

    def covers(self, tag: Tag) -> bool:
        """Whether an element is furniture."""
        if id(tag) in self._content:
            return False
        if tag.name in _NAMES or attribute(tag, "role") in _ROLES:
            return True
        if tag.name == "button":
            return tag.find(["h1", "h2", "h3", "h4", "h5", "h6"]) is None
        if tag.name == "footer":
            return tag.find_parent(["blockquote", "figure"]) is None
        if tag.name in {"html", "body", "main", "article", "p", "h1", "h2", "h3", "td", "tr", "table"}:
            return False
        names = [*classes(tag), attribute(tag, "id")]
        return any(_WORDS.match(name) or _PRODUCTS.search(name) for name in names if name)


def is_notes(tag: Tag) -> bool:
    """Whether an element holds footnotes."""
    if attribute(tag, "role") in {"doc-footnote", "doc-endnotes", "note"}:
        return True
    return any(_NOTES.match(name) for name in (*classes(tag), attribute(tag, "id")) if name)
