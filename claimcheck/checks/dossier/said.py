"""What a document says of its own model: worded statements without quotations, related work and negations."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from claimcheck.checks.base import Check, Dossier
from claimcheck.checks.dossier.patterns import affirmed
from claimcheck.checks.words import language
from claimcheck.records.claim import Claim, Statement, StatementKind
from claimcheck.records.document import BlockKind
from claimcheck.records.finding import Finding, Severity
from claimcheck.records.model import decided

PRAISE = (StatementKind.SUPERLATIVE, StatementKind.RANKING)
ANY_WORDED = (StatementKind.RANKING, StatementKind.CHANGE, StatementKind.SUPERLATIVE)
OTHERS_WORK = re.compile(r"related work|background|prior work|previous work|literature", re.IGNORECASE)
_OF_OTHERS = re.compile(
    r"\b(?:previous|prior|existing|current|other|recent|earlier|former|compar\w+ (?:to|with)|than|over|against|with"
    r"|outperform\w*|surpass\w*|beat\w*|exceed\w*|match\w*|rival\w*|calls? it)\s+"
    r"(?:the\s+)?(?:\w+\s+)?$",
    re.IGNORECASE,
)
_SEVERAL = re.compile(
    r"^[\s\w/-]{0,40}\b(?:models|methods|systems|approaches|baselines|techniques|LLMs|results|detectors|networks|chatbots|agents)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Said:
    """A statement in the document's own voice, and the words that matched."""

    statement: Statement
    words: str


def own_statements(dossier: Dossier) -> tuple[Statement, ...]:
    """Statements about the announced model: no quoted block, no related work, not of other models alone."""
    quoted_blocks = {b.order for b in dossier.document.blocks if b.kind is BlockKind.QUOTATION}
    return tuple(
        s
        for s in dossier.statements
        if s.order not in quoted_blocks and not OTHERS_WORK.search(s.place.where) and _about_own(dossier, s)
    )


def said(dossier: Dossier, pattern: str, kinds: Iterable[StatementKind]) -> tuple[Said, ...]:
    """Own statements of some kinds in which a pattern is affirmed; each sentence once."""
    wanted = frozenset(kinds)
    found: dict[str, Said] = {}
    for statement in dossier.part(own_statements):
        match = affirmed(pattern, statement.text)
        if statement.kind in wanted and match and not _about_others(statement.text, match):
            found.setdefault(statement.text, Said(statement, match.group()))
    return tuple(found.values())


def other_language(dossier: Dossier) -> str:
    """The language of a document that the English lists of words do not fit; "" for English or where not known."""
    code = dossier.document.language[:2].casefold()
    return "" if code in ("", "en") else language(code)


def silence(check: Check, dossier: Dossier, text: str) -> Finding:
    """That no such words were found, or in another language that the list of words does not fit."""
    foreign = other_language(dossier)
    if foreign:
        return check.cannot_tell(f"Our list of such words is English; the document is in {foreign}.")
    return check.nothing(text)


def figures_named(dossier: Dossier, statement: Statement) -> tuple[Claim, ...]:
    """Figures of the announced model on the tests that a statement names."""
    names = {name.casefold() for name in statement.benchmarks}
    return tuple(
        claim
        for claim in dossier.announced
        if decided(claim.benchmark)
        and claim.benchmark
        and {claim.benchmark_text.casefold(), claim.benchmark.label.casefold()} & names
    )


def in_summary_first(found: Sequence[Said]) -> list[Said]:
    """Those of the title and summary first, then in the order of the document."""
    return sorted(found, key=lambda one: not one.statement.in_summary)


def severity_of(found: Iterable[Said]) -> Severity:
    """Words of the title or summary need context; elsewhere they are a detail."""
    inside = any(one.statement.in_summary for one in found)
    return Severity.NEEDS_CONTEXT if inside else Severity.DETAIL


def _about_own(dossier: Dossier, statement: Statement) -> bool:
    own = [name.casefold() for name in dossier.announced_models]
    named = [name.casefold() for name in statement.models]
    return not own or not named or any(a in b or b in a for a in own for b in named)


def _about_others(text: str, match: re.Match[str]) -> bool:
    """Whether the words are about earlier or several models: "previous state-of-the-art", "SOTA methods"."""
    before, after = text[: match.start()], text[match.end() :]
    return bool(_OF_OTHERS.search(before) or _SEVERAL.match(after))
