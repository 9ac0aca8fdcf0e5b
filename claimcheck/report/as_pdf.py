"""A review as a PDF: the readable report, laid out by reportlab with its own fonts."""

from __future__ import annotations

import io
from collections.abc import Iterator
from functools import cache, partial
from xml.sax.saxutils import escape

from reportlab.lib.colors import HexColor
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfbase.pdfmetrics import registerFont, stringWidth
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable, Paragraph, SimpleDocTemplate, Spacer

from claimcheck.checks.questions import questions
from claimcheck.languages.known import Say, english
from claimcheck.records.finding import Finding
from claimcheck.records.review import Review
from claimcheck.report import wording
from claimcheck.report.outline import Outline, outline

ONE_FILE_EACH = True
IN_LANGUAGES = True
_INK, _SOFT = HexColor("#1b1f24"), HexColor("#57606a")
_BODY = ParagraphStyle("body", fontName="Helvetica", fontSize=9.5, leading=13, textColor=_INK, spaceAfter=3)
_SMALL = ParagraphStyle("small", parent=_BODY, fontSize=8, leading=10.5, textColor=_SOFT)
_ITEM = ParagraphStyle("item", parent=_BODY, leftIndent=14, bulletIndent=2)
_TITLE = ParagraphStyle("title", parent=_BODY, fontName="Helvetica-Bold", fontSize=17, leading=21)
_HEADING = ParagraphStyle(
    "heading",
    parent=_BODY,
    fontName="Helvetica-Bold",
    fontSize=12.5,
    leading=16,
    spaceBefore=12,
    spaceAfter=5,
)
_CLAIM = ParagraphStyle("claim", parent=_BODY, fontName="Helvetica-Bold", spaceBefore=8)


def render(review: Review, say: Say = english) -> bytes:
    """A4 pages with the title and page number at the foot."""
    target = io.BytesIO()
    document = SimpleDocTemplate(
        target,
        pagesize=A4,
        leftMargin=20 * mm,
        rightMargin=20 * mm,
        topMargin=18 * mm,
        bottomMargin=20 * mm,
        title=review.document.title,
        author=f"Claimcheck {review.version}",
        invariant=1,
        lang=say("en"),
    )
    foot = partial(_foot, say)
    document.build(list(_story(review, say)), onFirstPage=foot, onLaterPages=foot)
    return target.getvalue()


def _story(review: Review, say: Say) -> Iterator[Flowable]:
    parts, document = outline(review), review.document
    yield _text(document.title or document.origin, _TITLE)
    yield _text(f"{wording.document_line(document, say)} · {document.origin}", _SMALL)
    for warning in document.warnings:
        yield _text(say("Not read: {warning}", warning=warning), _BODY)
    yield _text(say("At a glance"), _HEADING)
    yield _text(wording.glance(review, say), _BODY)
    for sentence in review.summary.sentences.values():
        yield _text(sentence, _ITEM, bullet="•")
    if wording.not_covered(review):
        yield _text(wording.not_covered(review, say), _ITEM, bullet="•")
    for title, findings in parts.sections:
        yield from _findings(say(title), findings, say)
    to_send = questions(review)
    if to_send:
        yield _text(say("Questions to send"), _HEADING)
        for question in to_send:
            yield _text(question.text, _ITEM, bullet=f"{question.number}.")
    if parts.untold:
        yield _text(say("What could not be checked"), _HEADING)
        for check, count, text in parts.untold:
            yield _text(f"{check} ({count}): {text}", _ITEM, bullet="•")
    yield from _claims(review, parts, say)
    yield Spacer(1, 8)
    yield _text(wording.footer(review, say), _SMALL)


def _claims(review: Review, parts: Outline, say: Say) -> Iterator[Flowable]:
    if parts.checklists:
        title = say("Checklist: claims about {models}", models=wording.announced(review, say))
        yield _text(title, _HEADING)
    for checklist in parts.checklists:
        for claim in checklist.claims:
            yield _text(f"{wording.title(claim)} ({wording.place(claim, say) or say('text')})", _CLAIM)
        for question, answer in checklist.answers.items():
            asked, state = say(wording.QUESTIONS[question]), say(wording.STATES[answer.state])
            yield _text(f"{asked} [{state}] {answer.text}", _ITEM, bullet="–")
    if parts.comparators:
        yield _text(say("Other models in the document"), _HEADING)
    for claim in parts.comparators:
        yield _text(f"{wording.title(claim)} ({wording.place(claim, say) or say('text')})", _ITEM, bullet="•")


def _findings(title: str, findings: tuple[Finding, ...], say: Say) -> Iterator[Flowable]:
    yield _text(title, _HEADING)
    for finding in findings:
        yield _text(f"{wording.finding_head(finding, say)}. {finding.text}", _ITEM, bullet="•")
        for reference in finding.evidence:
            line = f"{reference.title}: {wording.about(reference)} {reference.url}"
            yield _text(line.strip(), _SMALL)


def _text(text: str, style: ParagraphStyle, *, bullet: str | None = None) -> Paragraph:
    return Paragraph(_with_fonts(text), style, bulletText=bullet)


def _with_fonts(text: str) -> str:
    """Paragraph markup in which stretches that Helvetica cannot show are set in a CJK font or replaced."""
    pieces: list[str] = []
    for character in text:
        if _in_helvetica(character):
            pieces.append(escape(character))
        elif character in _PLAIN:
            pieces.append(_PLAIN[character])
        else:
            pieces.append(f'<font name="{_cjk_font()}">{escape(character)}</font>')
    return "".join(pieces)


# Signs that no standard PDF font has.
_PLAIN = {
    "→": "-&gt;",
    "≥": "&gt;=",
    "≤": "&lt;=",
    "−": "-",
    "✓": "",
    "◐": "",
    "≈": "~",
    "\u2011": "-",
    "\u202f": "\xa0",
}


@cache
def _in_helvetica(character: str) -> bool:
    try:
        character.encode("cp1252")
    except UnicodeEncodeError:
        return False
    return True


@cache
def _cjk_font() -> str:
    registerFont(UnicodeCIDFont("STSong-Light"))
    return "STSong-Light"


def _foot(say: Say, canvas: Canvas, document: SimpleDocTemplate) -> None:
    title = str(document.title or "")[:90]
    number = say("page {page}", page=document.page)
    canvas.setFont("Helvetica", 8)
    canvas.setFillColor(_SOFT)
    canvas.drawString(20 * mm, 11 * mm, title.encode("cp1252", "ignore").decode("cp1252"))
    right = A4[0] - 20 * mm - stringWidth(number, "Helvetica", 8)
    canvas.drawString(right, 11 * mm, number)
