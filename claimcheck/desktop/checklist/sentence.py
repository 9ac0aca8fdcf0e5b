"""A neutral sentence on a claim with its source, ready to be quoted."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from claimcheck.desktop import words
from claimcheck.records.claim import Claim
from claimcheck.records.review import Review

translate = QCoreApplication.translate


def neutral_sentence(claim: Claim, review: Review) -> str:
    """Who reports which figure on which test, and where it stands; nothing is judged."""
    document = review.document
    who = document.publisher or translate("sentence", "The document")
    sentence = translate("sentence", "{who} reports {score} for {model} on {benchmark}").format(
        who=who,
        score=claim.quantity.printed,
        model=words.model_name(claim),
        benchmark=words.benchmark_name(claim),
    )
    setting = f" ({claim.setting.text})" if claim.setting.text else ""
    source = ", ".join(
        part for part in (f"“{document.title}”", document.published, words.place_words(claim)) if part
    )
    ran_by = translate("sentence", "Test run by: {name}.").format(
        name=claim.evaluator.name or words.relation_words(claim.evaluator.relation)
    )
    shown = translate("sentence", "Source: {source}.").format(source=source)
    return f"{sentence}{setting}. {ran_by} {shown}"
