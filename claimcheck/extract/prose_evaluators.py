"""Who ran the test of a figure, as far as its sentence says."""

from __future__ import annotations

import re
from collections.abc import Iterable

from claimcheck.records.claim import Evaluator, Relation

_BY_OTHERS = re.compile(
    r"[Ee]xternal(?:\s\w+){0,2}\s(?:red[- ]team\w*|testers|researchers|evaluators|experts"
    r"|auditors)(?:\s(?:from|at)\s(?:the\s)?(?P<outside>[A-Z][\w.&-]+(?:\s[A-Z][\w.&-]+){0,3}))?"
    r"|[Ii]ndependent\s(?:testers?|researchers?|evaluators?|reviewers?|labs?|analysts?|auditors?)"
    r"(?:\s(?:from|at)\s(?:the\s)?(?P<lab>[A-Z][\w.&-]+(?:\s[A-Z][\w.&-]+){0,3}))?"
    r"|(?:run|conducted|tested|evaluated|measured|performed|verified)\sindependently"
    r"|\b(?:tests?|evaluations?|audits?|assessments?)\s(?:run\s|conducted\s|done\s"
    r"|carried out\s)?by\s(?:the\s)?"
    r"(?P<tester>[A-Z][\w.&-]+(?:\s(?:of\s|for\s|and\s)?[A-Z][\w.&-]+){1,4})"
    r"|(?:independent(?:ly)?|third[- ]party|external(?:ly)?)\s(?:\w+\s){0,3}?(?:evaluat|test|verif"
    r"|benchmark|assess|audit|measur|confirm|validat)\w*"
    r"|(?:evaluated|tested|measured|verified|audited|benchmarked|validated|conducted"
    r"|run)\s(?:\w+\s){0,2}?(?:independently\s)?by\s(?:the\s)?(?P<name>[A-Z][\w.&-]+(?:\s(?:of\s"
    r"|for\s|and\s)?[A-Z][\w.&-]+){0,4})"
    r"|[Aa]ccording to\s(?:the\s)?(?:independent\s|an?\s)?(?:\w+\s){0,2}?(?:by\s"
    r"|from\s)?(?:the\s)?(?P<body>[A-Z][\w.&-]+(?:\s(?:of\s|for\s|and\s)?[A-Z][\w.&-]+){0,4})"
)
_CITED = re.compile(
    r"\b(?:as )?(?:self-)?reported (?:by|in)\b|\bfrom (?:their|its|the) (?:official |technical "
    r"|original )?(?:papers?|reports?|blogs?|model cards?|announcements?|leaderboard)\b"
    r"|\btaken from\b|\bself-reported\b"
    r"|\(\s?[A-Z][\w’'-]+(?:\s(?:et al\.?|and|&)\s?[A-Z]?[\w’'-]*)?,?\s(?:19|20)\d\d[a-z]?\s?\)"
    r"|\bet al\.,?\s?(?:\(?(?:19|20)\d\d\)?|\[\d+\])|\w\s?\[\d{1,3}(?:,\s?\d{1,3})*\]"
)
_OWN = re.compile(
    r"\b(?:our|internal|in-house) (?:\w+ )?(?:evaluations?|testing|tests|results|runs?|measurements?"
    r"|experiments?)\b|\bwe (?:also )?(?:evaluated?|measured?|ran|run|tested?|report|find|found"
    r"|obtain|achieve|observe)\b|\bour (?:\w+ ){0,2}(?:model|system|method|approach)\b",
    re.IGNORECASE,
)


_ALL_OWN = re.compile(
    r"\bwe (?:also |re-?)?(?:evaluate|evaluated|test|tested|run|ran|measure|measured|reproduce"
    r"|reproduced|benchmark)\w*"
    r"\s(?:all|every|each|both)\b[^.]{0,60}\b(?:models?|baselines?|systems?|competitors?|methods?)\b"
    r"|\b(?:all|every) (?:\w+\s){0,3}(?:results|models|baselines|scores|numbers) (?:were|are"
    r"|was) (?:\w+\s){0,2}"
    r"(?:evaluated|obtained|measured|run|reproduced) (?:by us|ourselves|in-house|internally"
    r"|with (?:our|the same))",
    re.IGNORECASE,
)


def says_all_own(sentences: Iterable[str]) -> bool:
    """Whether a document says that its authors ran the tests of all models, rivals included."""
    return any(_ALL_OWN.search(sentence) for sentence in sentences)


def evaluator_of(sentence: str, *, announced: bool, vendor: str, all_own: bool = False) -> Evaluator:
    """Who ran the test, from the sentence; a maker that prints its own figure counts as the vendor.

    Args:
        sentence: The sentence with the figure.
        announced: Whether the model is the document's own.
        vendor: Who speaks in the document, "" where unknown.
        all_own: Whether the document says that its authors ran the tests of all models.
    """
    if hit := _BY_OTHERS.search(sentence):
        name = hit["name"] or hit["body"] or hit["outside"] or hit["tester"] or hit["lab"] or ""
        if not (
            vendor and name and (name.casefold() in vendor.casefold() or vendor.casefold() in name.casefold())
        ):
            return Evaluator(relation=Relation.THIRD_PARTY, name=name, basis=f"“{hit.group()}”")
    if not announced and (hit := _CITED.search(sentence)):
        return Evaluator(relation=Relation.CITED, basis=f"“{hit.group()}”")
    if hit := _OWN.search(sentence):
        return Evaluator(relation=Relation.VENDOR, name=vendor, basis=f"“{hit.group()}”")
    if announced:
        basis = "The document prints this figure for its own model and names nobody else."
        return Evaluator(relation=Relation.VENDOR, name=vendor, basis=basis)
    if all_own:
        basis = "The document says that its authors ran all models."
        return Evaluator(relation=Relation.VENDOR, name=vendor, basis=basis)
    return Evaluator()
