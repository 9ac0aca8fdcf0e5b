"""A review as a Word document, for desks that edit in one."""

from __future__ import annotations

import io
import re
from datetime import datetime

from docx import Document as new_document
from docx.document import Document as WordDocument

from claimcheck.checks.questions import questions
from claimcheck.languages.known import Say, english
from claimcheck.records.claim import Claim
from claimcheck.records.finding import Finding
from claimcheck.records.review import Review
from claimcheck.report import wording
from claimcheck.report.archive import without_times
from claimcheck.report.outline import Checklist, outline

ONE_FILE_EACH = True
IN_LANGUAGES = True
_NOT_IN_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")

_LONGEST_PROPERTY = 255
"""Characters that a property of an Office file may have: python-docx refuses more."""


def render(review: Review, say: Say = english) -> bytes:
    """A .docx file with headings, lists and a table of claims."""
    word, parts = new_document(), outline(review)
    word.core_properties.created = word.core_properties.modified = datetime.fromisoformat(review.created)
    word.core_properties.language = say("en")
    word.core_properties.author = f"Claimcheck {review.version}"
    word.core_properties.title = _clean(review.document.title)[:_LONGEST_PROPERTY]
    word.add_heading(_clean(review.document.title or review.document.origin), level=0)
    word.add_paragraph(_clean(f"{wording.document_line(review.document, say)} · {review.document.origin}"))
    for warning in review.document.warnings:
        word.add_paragraph(_clean(say("Not read: {warning}", warning=warning)))
    word.add_heading(say("At a glance"), level=1)
    word.add_paragraph(_clean(wording.glance(review, say)))
    for sentence in review.summary.sentences.values():
        word.add_paragraph(_clean(sentence), style="List Bullet")
    if wording.not_covered(review):
        word.add_paragraph(_clean(wording.not_covered(review, say)), style="List Bullet")
    for title, findings in parts.sections:
        _findings(word, say(title), findings, say)
    to_send = questions(review)
    if to_send:
        word.add_heading(say("Questions to send"), level=1)
        for question in to_send:
            word.add_paragraph(_clean(question.text), style="List Number")
    if parts.untold:
        word.add_heading(say("What could not be checked"), level=1)
        for check, count, text in parts.untold:
            word.add_paragraph(_clean(f"{check} ({count}): {text}"), style="List Bullet")
    _checklists(word, review, parts.checklists, say)
    _claims(word, parts.comparators, say)
    word.add_paragraph(_clean(wording.footer(review, say)))
    target = io.BytesIO()
    word.save(target)
    return without_times(target.getvalue())


def _findings(word: WordDocument, title: str, findings: tuple[Finding, ...], say: Say) -> None:
    word.add_heading(title, level=1)
    for finding in findings:
        paragraph = word.add_paragraph(style="List Bullet")
        paragraph.add_run(f"{wording.finding_head(finding, say)}. ").bold = True
        paragraph.add_run(_clean(finding.text))
        for reference in finding.evidence:
            line = f"{reference.title}: {wording.about(reference)} {reference.url}"
            word.add_paragraph(_clean(line.strip()), style="List Bullet 2")


def _checklists(word: WordDocument, review: Review, checklists: tuple[Checklist, ...], say: Say) -> None:
    if not checklists:
        return
    title = say("Checklist: claims about {models}", models=wording.announced(review, say))
    word.add_heading(_clean(title), level=1)
    for checklist in checklists:
        for claim in checklist.claims:
            place = wording.place(claim, say) or say("text")
            word.add_heading(_clean(f"{wording.title(claim)} ({place})"), level=2)
        for question, answer in checklist.answers.items():
            paragraph = word.add_paragraph(style="List Bullet")
            asked, state = say(wording.QUESTIONS[question]), say(wording.STATES[answer.state])
            paragraph.add_run(f"{asked} ({state}) ").bold = True
            paragraph.add_run(_clean(answer.text))


def _claims(word: WordDocument, claims: tuple[Claim, ...], say: Say) -> None:
    if not claims:
        return
    word.add_heading(say("Other models in the document"), level=1)
    table = word.add_table(rows=1, cols=4, style="Light Grid Accent 1")
    for cell, name in zip(table.rows[0].cells, ("Model", "Benchmark", "Score", "Place"), strict=True):
        cell.text = say(name)
    for claim in claims:
        values = (claim.model_text, claim.benchmark_text, claim.quantity.printed, wording.place(claim, say))
        for cell, value in zip(table.add_row().cells, values, strict=True):
            cell.text = _clean(value)


def _clean(text: str) -> str:
    """Text without the characters that XML cannot hold."""
    return _NOT_IN_XML.sub("", text)
