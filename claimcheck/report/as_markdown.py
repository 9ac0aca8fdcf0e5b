"""A review as Markdown, for notes, issue trackers and editors."""

from __future__ import annotations

import re
from collections.abc import Iterator

from claimcheck.checks.questions import questions
from claimcheck.languages.known import Say, english
from claimcheck.records.claim import Claim
from claimcheck.records.finding import Finding
from claimcheck.records.review import Review
from claimcheck.report import wording
from claimcheck.report.outline import Checklist, outline

SUFFIX = ".md"
IN_LANGUAGES = True
_COLUMNS = ("model", "benchmark", "metric", "score", "setting", "who ran it", "place")
_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|~])")


def render(review: Review, say: Say = english) -> bytes:
    """The report as CommonMark with tables, UTF-8. Text of the document is escaped: it stays text."""
    return ("\n".join(_lines(review, say)).rstrip() + "\n").encode()


def escaped(text: str) -> str:
    """Text that Markdown shows as it is, on one line."""
    return _SPECIAL.sub(r"\\\1", " ".join(text.split()))


def _lines(review: Review, say: Say) -> Iterator[str]:
    parts, document = outline(review), review.document
    yield f"# {escaped(document.title or document.origin)}"
    yield ""
    yield f"{escaped(wording.document_line(document, say))}  \n{escaped(document.origin)}"
    yield ""
    for warning in document.warnings:
        yield f"> {say('Not read: {warning}', warning=escaped(warning))}\n"
    yield f"## {say('At a glance')}\n"
    yield f"{escaped(wording.glance(review, say))}\n"
    for sentence in review.summary.sentences.values():
        yield f"- {escaped(sentence)}"
    if wording.not_covered(review):
        yield f"- {wording.not_covered(review, say)}"
    yield ""
    for title, findings in parts.sections:
        yield from _findings(say(title), findings, say)
    yield from _questions(review, say)
    if parts.untold:
        yield f"## {say('What could not be checked')}\n"
        for check, count, text in parts.untold:
            yield f"- {check} ({count}): {escaped(text)}"
        yield ""
    yield from _table(
        say("Claims about {models}", models=escaped(wording.announced(review, say))), parts.announced, say
    )
    yield from _checklists(parts.checklists, say)
    yield from _table(say("Other models in the document"), parts.comparators, say)
    yield f"---\n\n{wording.footer(review, say)}"


def _findings(title: str, findings: tuple[Finding, ...], say: Say) -> Iterator[str]:
    yield f"## {title}\n"
    for finding in findings:
        yield f"- **{wording.finding_head(finding, say)}.** {escaped(finding.text)}"
        for explanation in finding.explanations:
            yield f"  - {say('possible reason: {reason}', reason=escaped(explanation))}"
        for reference in finding.evidence:
            address = f" <{reference.url}>" if re.fullmatch(r"https?://[^\s<>]+", reference.url) else ""
            yield f"  - {escaped(reference.title)}: {escaped(wording.about(reference))}{address}"
    yield ""


def _questions(review: Review, say: Say) -> Iterator[str]:
    to_send = questions(review)
    if to_send:
        yield f"## {say('Questions to send')}\n"
        yield from (f"{question.number}. {escaped(question.text)}" for question in to_send)
        yield ""


def _table(title: str, claims: tuple[Claim, ...], say: Say) -> Iterator[str]:
    if not claims:
        return
    yield f"## {title}\n"
    yield f"| {' | '.join(map(say, _COLUMNS))} |"
    yield "|---|---|---|---:|---|---|---|"
    for claim in claims:
        cells = (
            *(claim.model_text, claim.benchmark_text, claim.metric_text, claim.quantity.printed),
            *(
                claim.setting.text,
                say(wording.RELATIONS[claim.evaluator.relation]),
                wording.place(claim, say),
            ),
        )
        yield f"| {' | '.join(escaped(cell) for cell in cells)} |"
    yield ""


def _checklists(checklists: tuple[Checklist, ...], say: Say) -> Iterator[str]:
    if not checklists:
        return
    yield f"## {say('Checklist')}\n"
    for checklist in checklists:
        yield from (f"### {escaped(wording.title(claim))}\n" for claim in checklist.claims)
        for question, answer in checklist.answers.items():
            state = f"{wording.STATE_MARKS[answer.state]} {say(wording.STATES[answer.state])}"
            yield f"- {say(wording.QUESTIONS[question])} *{state}* {escaped(answer.text)}"
        yield ""
