"""Worded rankings, changes and superlatives: sentences about results that are not one figure."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.extract.context import Context
from claimcheck.extract.cues import speaks_of_learned_systems
from claimcheck.extract.prose.figures import FigureRole, figures_in
from claimcheck.extract.prose.names.lexicon import Lexicon
from claimcheck.extract.prose.names.mention import Mention, MentionKind
from claimcheck.extract.prose.names.mentions import mentions_in
from claimcheck.extract.prose.topic import Topic
from claimcheck.extract.sentences import Sentence, sentences_of
from claimcheck.extract.statement_cues import CHANGE, COMPARATIVE, RANKING, SUPERLATIVE
from claimcheck.records.claim import Statement, StatementKind
from claimcheck.records.document import Document


def statements_in(document: Document, context: Context) -> list[Statement]:
    """Every sentence that ranks, compares or praises results, one statement for each kind it is of."""
    sentences = sentences_of(document)
    if not (context.announced or context.table_models or _about_ai(sentences)):
        return []
    return list(_statements(sentences, context))


def _about_ai(sentences: list[Sentence]) -> bool:
    return speaks_of_learned_systems("\n".join(s.text for s in sentences), at_least=2)


def _statements(sentences: list[Sentence], context: Context) -> Iterator[Statement]:
    lexicon = Lexicon(context)
    topic = Topic(lexicon)
    number = 0
    for sentence in sentences:
        if context.late():
            return
        topic.enter(sentence)
        if not _is_worth_reading(sentence.text):
            continue
        mentions = mentions_in(sentence.text, lexicon)
        for kind in _kinds(sentence.text, mentions):
            number += 1
            yield Statement(
                id=f"s{number}",
                kind=kind,
                text=sentence.text,
                place=sentence.place_of(0, len(sentence.text)),
                order=sentence.block.order,
                models=_models(mentions, topic),
                benchmarks=_names(m for m in mentions if m.kind is MentionKind.BENCHMARK),
                in_summary=sentence.in_summary,
            )
        topic.note(mentions, sentence.text)


def _is_worth_reading(text: str) -> bool:
    return any(p.search(text) for p in (RANKING, CHANGE, SUPERLATIVE, COMPARATIVE))


def _kinds(text: str, mentions: list[Mention]) -> Iterator[StatementKind]:
    """Of which kinds a sentence is; a comparison or a change must name a system or a test."""
    named = any(m.kind in (MentionKind.MODEL, MentionKind.BENCHMARK, MentionKind.METRIC) for m in mentions)
    if RANKING.search(text) or (named and COMPARATIVE.search(text)):
        yield StatementKind.RANKING
    if named and (CHANGE.search(text) or _has_change(text)):
        yield StatementKind.CHANGE
    if SUPERLATIVE.search(text):
        yield StatementKind.SUPERLATIVE


def _has_change(text: str) -> bool:
    figures = figures_in(text) if any(ch.isdigit() for ch in text) else []
    return any(f.role is FigureRole.FORMER for f in figures)


def _models(mentions: list[Mention], topic: Topic) -> tuple[str, ...]:
    """The systems a sentence names, "our model" as the one the document is about."""
    found: list[str] = []
    for mention in mentions:
        if mention.kind is MentionKind.MODEL:
            system = topic.system() if mention.own else None
            found.append(system.text if system else mention.text)
    return tuple(dict.fromkeys(n for n in found if n.casefold() not in _PRONOUNS))


_PRONOUNS = frozenset({"we", "it", "its", "ours"})


def _names(mentions: Iterator[Mention]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(m.text for m in mentions))
