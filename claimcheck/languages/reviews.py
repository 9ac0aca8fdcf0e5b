"""A review or finding with the sentences of the core in another language; printed words stay printed."""

from __future__ import annotations

from dataclasses import replace

from claimcheck.languages.known import sentences
from claimcheck.languages.sentences import Sentences
from claimcheck.records.claim import Claim
from claimcheck.records.finding import Finding, Reference
from claimcheck.records.review import Review


def review_in(review: Review, language: str) -> Review:
    """The review in a language; the same one where the language is English or not known."""
    known = sentences(language)
    if known is None:
        return review
    return replace(
        review,
        document=replace(review.document, warnings=tuple(map(known.say, review.document.warnings))),
        claims=tuple(_claim(claim, known) for claim in review.claims),
        findings=tuple(_finding(finding, known) for finding in review.findings),
        answers={
            claim: {
                question: replace(answer, text=known.say(answer.text)) for question, answer in given.items()
            }
            for claim, given in review.answers.items()
        },
        summary=replace(
            review.summary,
            sentences={key: known.say(text) for key, text in review.summary.sentences.items()},
        ),
        own_questions=tuple(known.phrase("own-question", q) or q for q in review.own_questions),
    )


def finding_in(finding: Finding, language: str) -> Finding:
    """The finding in a language; its id, quote and numbers stay."""
    known = sentences(language)
    return finding if known is None else _finding(finding, known)


def _finding(finding: Finding, known: Sentences) -> Finding:
    return replace(
        finding,
        text=known.say(finding.text),
        ask=known.say(finding.ask),
        explanations=tuple(map(known.say, finding.explanations)),
        evidence=tuple(_reference(reference, known) for reference in finding.evidence),
    )


def _reference(reference: Reference, known: Sentences) -> Reference:
    """An outside record; only a result has a title of ours, a report has its own."""
    if not reference.score_text:
        return reference
    return replace(
        reference,
        title=known.phrase("record", reference.title) or reference.title,
        evaluator=known.phrase("name", reference.evaluator) or reference.evaluator,
        score_text=known.phrase("score", reference.score_text) or reference.score_text,
        setting=known.phrase("settings", reference.setting) or reference.setting,
    )


def _claim(claim: Claim, known: Sentences) -> Claim:
    return replace(
        claim,
        doubt=known.say(claim.doubt),
        evaluator=replace(claim.evaluator, basis=known.say(claim.evaluator.basis)),
        place=replace(claim.place, where=known.phrase("place", claim.place.where) or claim.place.where),
    )
