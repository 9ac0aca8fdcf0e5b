"""Text of a Word paragraph: runs, breaks, raised text, note marks; deleted and hidden text is left out."""

from __future__ import annotations

import re
from collections.abc import Set
from typing import Any

from claimcheck.ingest.text.marks import one_line, plain, raised

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_MATH_TEXT = "{http://schemas.openxmlformats.org/officeDocument/2006/math}t"
_ALTERNATIVE = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_LEFT_OUT = frozenset({W + "del", W + "instrText", W + "delText", W + "moveFrom", W + "tbl", _ALTERNATIVE})
_NOTES_TYPE = re.compile(r"/(footnotes|endnotes)$")


class NoteTexts:
    """The footnotes and endnotes of a document; `used` are those a text refers to, in order."""

    def __init__(self, document: Any) -> None:
        self._texts: dict[tuple[str, str], str] = {}
        self.used: list[tuple[str, str]] = []
        for relation in document.part.rels.values():
            kind = _NOTES_TYPE.search(relation.reltype)
            if kind is not None and not relation.is_external:
                self._read(relation.target_part.blob, kind[1][:-1])

    def _read(self, xml: bytes, kind: str) -> None:
        from lxml import etree

        parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False)
        try:
            root = etree.fromstring(xml, parser)
        except etree.LxmlError:
            return
        for note in root.iterfind(f"{W}{kind}"):
            text = one_line(" ".join(text_of(p, None) for p in note.iter(W + "p")))
            if text:
                self._texts[kind, note.get(W + "id") or ""] = text

    def mark(self, kind: str, identifier: str) -> str:
        """The printed mark of a reference, numbered in the order of the text."""
        text = self._texts.get((kind, identifier))
        if text is None:
            return ""
        number = str(len(self.used) + 1)
        self.used.append((number, text))
        return raised(number)


def text_of(paragraph: Any, notes: NoteTexts | None) -> str:
    """A paragraph's text with its line breaks."""
    pieces: list[str] = []
    stack = [iter(paragraph)]
    while stack:
        node = next(stack[-1], None)
        if node is None:
            stack.pop()
            continue
        if node.tag in _LEFT_OUT or not isinstance(node.tag, str):
            continue
        if node.tag == W + "r":
            if not _is_hidden(node):
                pieces.append(_run_text(node, notes))
        elif node.tag == _MATH_TEXT:
            pieces.append(node.text or "")
        else:
            stack.append(iter(node))
    return plain("".join(pieces))


def _is_hidden(run: Any) -> bool:
    properties = run.find(W + "rPr")
    return properties is not None and _is_on(properties.find(W + "vanish"))


def _is_on(switch: Any) -> bool:
    return switch is not None and (switch.get(W + "val") or "true") not in {"0", "false", "off", "none"}


def _run_text(run: Any, notes: NoteTexts | None) -> str:
    pieces = []
    for node in run:
        if node.tag == W + "t":
            pieces.append(node.text or "")
        elif node.tag in {W + "tab", W + "ptab"}:
            pieces.append(" ")
        elif node.tag in {W + "br", W + "cr"}:
            pieces.append("\n")
        elif node.tag == W + "noBreakHyphen":
            pieces.append("-")
        elif node.tag in {W + "footnoteReference", W + "endnoteReference"} and notes is not None:
            pieces.append(notes.mark(node.tag[len(W) : -len("Reference")], node.get(W + "id") or ""))
    text = "".join(pieces)
    align = run.find(f"{W}rPr/{W}vertAlign")
    if align is not None and align.get(W + "val") == "superscript" and text.strip():
        return raised(text)
    return text


def is_bold(paragraph: Any) -> bool:
    """Whether all of a paragraph's text is bold by its runs."""
    runs = [run for run in paragraph.iter(W + "r") if any((t.text or "").strip() for t in run.iter(W + "t"))]
    return bool(runs) and all(_is_on(run.find(f"{W}rPr/{W}b")) for run in runs)


def unwrapped(element: Any, wanted: Set[str], wrappers: Set[str]) -> list[Any]:
    """The wanted elements right inside one, in order, those in content controls and the like included."""
    found: list[Any] = []
    stack = [iter(element)]
    while stack:
        child = next(stack[-1], None)
        if child is None:
            stack.pop()
        elif child.tag in wanted:
            found.append(child)
        elif child.tag in wrappers:
            stack.append(iter(child))
    return found
