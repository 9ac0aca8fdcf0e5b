"""A review as plain text for a terminal: what would change the story first, details after."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator
from itertools import groupby

from claimcheck.checks.questions import questions
from claimcheck.languages.known import Say, english
from claimcheck.records.claim import Claim
from claimcheck.records.document import Document
from claimcheck.records.finding import Finding, Severity
from claimcheck.records.review import Review
from claimcheck.report import wording
from claimcheck.report.outline import Checklist, outline

SUFFIX = ".txt"
IN_LANGUAGES = True
WIDTH = 100
MOST_RECORDS = 3
"""Outside records shown below one finding."""


def render(review: Review, say: Say = english) -> bytes:
    """The report as UTF-8 text, lines of at most 100 characters where words allow."""
    return ("\n".join(_lines(review, say)).rstrip() + "\n").encode()


def _lines(review: Review, say: Say) -> Iterator[str]:
    parts = outline(review)
    document = review.document
    yield document.title or document.origin
    yield f"{wording.document_line(document, say)} · {document.origin}"
    yield from _paragraph(say("Not read: {warning}", warning=warning) for warning in document.warnings)
    yield ""
    yield from _heading(say("At a glance"))
    yield from _wrapped(wording.glance(review, say))
    for sentence in review.summary.sentences.values():
        yield from _wrapped(sentence)
    yield from _wrapped(wording.not_covered(review, say))
    yield ""
    for title, findings in parts.sections:
        yield from _section(say(title), findings, review, say)
    yield from _questions(review, say)
    if parts.untold:
        yield from _heading(say("What could not be checked"))
        for check, count, text in parts.untold:
            several = say("{check} ({count} times): {text}", check=check, count=count, text=text)
            yield from _wrapped(several if count > 1 else f"{check}: {text}", indent="- ")
        yield ""
    yield from _checklists(review, parts.checklists, say)
    yield from _comparators(review, parts.comparators, say)
    yield from _wrapped(wording.footer(review, say))


def _section(title: str, findings: tuple[Finding, ...], review: Review, say: Say) -> Iterator[str]:
    yield from _heading(title)
    for number, finding in enumerate(findings, start=1):
        head = f"{wording.finding_head(finding, say)}{_about(finding, review, say)}"
        yield from _wrapped(head, indent=f"{number}. ")
        yield from _wrapped(finding.text, indent="   ")
        if finding.severity is not Severity.DETAIL:
            yield from _grounds(finding, say)
    yield ""


def _grounds(finding: Finding, say: Say) -> Iterator[str]:
    """Harmless reasons, and the outside records that the finding rests on."""
    for explanation in finding.explanations:
        yield from _wrapped(say("possible reason: {reason}", reason=explanation), indent="   · ")
    for reference in finding.evidence[:MOST_RECORDS]:
        line = f"{reference.title}: {wording.about(reference)} {reference.url}"
        yield from _wrapped(line.strip(), indent="   → ")
    left = len(finding.evidence) - MOST_RECORDS
    if left > 0:
        yield f"   → {say('and {more} more records (in --format json and html)', more=left)}"


def _about(finding: Finding, review: Review, say: Say) -> str:
    claims = [claim for claim in review.claims if claim.id in finding.claims]
    if not claims:
        return ""
    more = say(" and {more} more", more=len(claims) - 1) if len(claims) > 1 else ""
    return f": {wording.title(claims[0])}{more}"


def _questions(review: Review, say: Say) -> Iterator[str]:
    to_send = questions(review)
    if not to_send:
        return
    yield from _heading(say("Questions to send"))
    for question in to_send:
        yield from _wrapped(question.text, indent=f"{question.number}. ")
    yield ""


def _checklists(review: Review, checklists: tuple[Checklist, ...], say: Say) -> Iterator[str]:
    if not checklists:
        return
    yield from _heading(say("Checklist: claims about {models}", models=wording.announced(review, say)))
    for checklist in checklists:
        for doubt, claims in groupby(checklist.claims, key=lambda claim: claim.doubt):
            yield from (_line(claim, review.document, say) for claim in claims)
            if doubt:
                yield from _wrapped(say("reading not certain: {doubt}", doubt=doubt), indent="   ~ ")
        for question, answer in checklist.answers.items():
            mark, state = wording.STATE_MARKS[answer.state], say(wording.STATES[answer.state])
            yield from _wrapped(
                f"{say(wording.QUESTIONS[question])} ({state}) {answer.text}", indent=f"   {mark} "
            )
        yield ""


def _comparators(review: Review, claims: tuple[Claim, ...], say: Say) -> Iterator[str]:
    if not claims:
        return
    yield from _heading(say("Other models in the document"))
    yield from (_line(claim, review.document, say) for claim in claims)
    yield ""


def _line(claim: Claim, document: Document, say: Say) -> str:
    """A claim with its place; the document's own title tells nothing."""
    place = wording.place(claim, say)
    return f"{wording.title(claim)}   [{place if place and place != document.title else say('text')}]"


def _heading(title: str) -> Iterator[str]:
    yield title
    yield "-" * len(title)


def _paragraph(lines: Iterable[str]) -> Iterator[str]:
    for line in lines:
        yield from _wrapped(line)


def _wrapped(text: str, *, indent: str = "") -> list[str]:
    return textwrap.wrap(
        text,
        WIDTH,
        initial_indent=indent,
        subsequent_indent=" " * len(indent),
        break_long_words=False,
        break_on_hyphens=False,
    )
