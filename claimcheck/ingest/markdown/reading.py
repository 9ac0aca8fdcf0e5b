"""Markdown, with the HTML inside it, becomes a Document: tables, headings, notes, front matter, code."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from markdown_it import MarkdownIt

from claimcheck.ingest.asked import Asked
from claimcheck.ingest.body import Body
from claimcheck.ingest.html.meta import PageFacts
from claimcheck.ingest.html.reading import read_markup, unpaged_document
from claimcheck.ingest.markdown.front import front_matter
from claimcheck.ingest.markdown.tables import loose_tables
from claimcheck.records.document import Document

_NOTE = re.compile(r"^\[\^([^\]\s]{1,40})\]:[ \t]*(.+(?:\n(?:[ \t]+.*|(?=\n[ \t])))*)", re.MULTILINE)
_NOTE_MARK = re.compile(r"\[\^([^\]\s]{1,40})\]")
_BULLET = re.compile(r"^[ \t]*[•●▪◦‣][ \t]+", re.MULTILINE)
_MATH = re.compile(
    r"\\\((.{1,200}?)\\\)|(?<![\\$])(?:(?<!\w)|(?=\$[\^_]))\$(?!\s)([^$\n]{1,200}?)(?<!\s)\$(?![\d\w$])"
)
_GREEK = {
    "alpha": "α", "beta": "β", "gamma": "γ", "delta": "δ", "Delta": "Δ", "epsilon": "ε", "kappa": "κ",
    "lambda": "λ", "mu": "μ", "rho": "ρ", "sigma": "σ", "tau": "τ",
}  # fmt: skip
_TEX = (
    (
        re.compile(r"\\(?:text|math|bold)(?:rm|bf|it|sf|tt|symbol)?\s*\{([^{}]*)\}|\\(?:emph|underline)\s*\{([^{}]*)\}"),
        lambda m: m[1] or m[2] or "",
    ),
    (re.compile(rf"\\({'|'.join(_GREEK)})(?![A-Za-z])"), lambda m: _GREEK[m[1]]),
    (re.compile(r"\\pm\b"), "±"),
    (re.compile(r"\\(?:sim|approx)\b"), "~"),
    (re.compile(r"\\(?:le|leq)\b"), "≤"),
    (re.compile(r"\\(?:ge|geq)\b"), "≥"),
    (re.compile(r"\\times\b"), "×"),
    (re.compile(r"\\uparrow\b"), "↑"),
    (re.compile(r"\\downarrow\b"), "↓"),
    (re.compile(r"\\dagger\b"), "†"),
    (re.compile(r"\\ddagger\b"), "‡"),
    (re.compile(r"\\(?:star|ast)\b"), "*"),
    (re.compile(r"\\([%&#_$])"), r"\1"),
    (re.compile(r"\^\{?\s*([†‡*]|[a-z])\s*\}?"), r"<sup>\1</sup>"),
    (re.compile(r"\^(?:\{\s*([^{}]{1,12})\s*\}|(\d))"), lambda m: f"<sup>{m[1] or m[2]}</sup>"),
    (re.compile(r"_(?:\{\s*([^{}]{1,24})\s*\}|(\w))"), lambda m: f"<sub>{m[1] or m[2]}</sub>"),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Note:
    mark: str
    text: str


def read_markdown(data: bytes, asked: Asked) -> Document:
    """Read a Markdown text."""
    asked.report("reading the text", 0, 1)
    body = Body(asked.limits)
    front, text = front_matter(body.text_of(data, asked.charset).replace("\r\n", "\n").replace("\x00", ""))
    facts = read_markup(_rendered(text), body, fragment=True)
    facts = PageFacts(
        title=front.title or facts.title,
        publisher=front.publisher or facts.publisher,
        published=front.published or facts.published,
        language=front.language or facts.language,
    )
    asked.report("reading the text", 1, 1)
    kind = "model-card" if front.is_model_card else ""
    return unpaged_document(body, facts, asked, format="markdown", kind=kind)


def _rendered(text: str) -> str:
    """The text as HTML, so that Markdown and the HTML inside it are read alike."""
    text, notes = _without_notes(text)
    text = _BULLET.sub("- ", loose_tables(_without_tex(text)))
    parser = MarkdownIt("commonmark", {"html": True, "maxNesting": 60}).enable(["table", "strikethrough"])
    html: str = parser.render(text)
    return html + "".join(
        f'<p role="doc-footnote">[{note.mark}] {parser.renderInline(note.text)}</p>' for note in notes
    )


def _without_notes(text: str) -> tuple[str, list[_Note]]:
    notes = [_Note(found[1], " ".join(found[2].split())) for found in _NOTE.finditer(text)]
    known = {note.mark for note in notes}
    if not known:
        return text, []
    text = _NOTE.sub("", text)
    return _NOTE_MARK.sub(lambda m: f"<sup>{m[1]}</sup>" if m[1] in known else m[0], text), notes


def _without_tex(text: str) -> str:
    r"""Formulas of the kind that model cards use for marks and signs ("$^\\dagger$", "$\\tau^2$-bench")."""
    return "".join(part if code else _MATH.sub(_plain_formula, part) for part, code in _code_apart(text))


def _plain_formula(match: re.Match[str]) -> str:
    formula = match[1] or match[2]
    for form, plain in _TEX:
        formula = form.sub(plain, formula)
    formula = formula.replace("{", "").replace("}", "").strip()
    return match[0] if "\\" in formula else formula


def _code_apart(text: str) -> Iterator[tuple[str, bool]]:
    """Pieces of the text, each with whether it is code."""
    for index, piece in enumerate(
        re.split(r"(^(?:```|~~~).*?^(?:```|~~~)[ \t]*$|`[^`\n]+`)", text, flags=re.MULTILINE | re.DOTALL)
    ):
        yield piece, index % 2 == 1
