"""Claims that a document makes in its sentences."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import chain

from claimcheck.extract.context import Context
from claimcheck.extract.cues import speaks_of_learned_systems, strong_metrics
from claimcheck.extract.evaluators.study import is_a_study
from claimcheck.extract.evaluators.unsaid import is_of_family
from claimcheck.extract.late import late
from claimcheck.extract.prose.benchmark import benchmark_of, goes_on
from claimcheck.extract.prose.evaluators import (
    ProseEvaluators,
    reported_tests,
    runs_own_test,
    says_all_own,
)
from claimcheck.extract.prose.figures import Figure, FigureRole, figures_in
from claimcheck.extract.prose.names.heard import heard_systems, heard_tests
from claimcheck.extract.prose.names.lexicon import Lexicon
from claimcheck.extract.prose.names.mention import Mention
from claimcheck.extract.prose.names.mentions import mentions_in
from claimcheck.extract.prose.pairing import Tie, tie
from claimcheck.extract.prose.parts import Parts
from claimcheck.extract.prose.plain import plain, spaced
from claimcheck.extract.prose.system import model_of
from claimcheck.extract.prose.tasks import task_of
from claimcheck.extract.prose.topic import Named, Topic, sole_test
from claimcheck.extract.roles import is_announced
from claimcheck.extract.sentences import Sentence, sentences_of
from claimcheck.extract.settings import parse_setting
from claimcheck.extract.so_far import SoFar
from claimcheck.records.claim import Claim, SourceKind
from claimcheck.records.document import Document
from claimcheck.records.quantity import Quantity
from claimcheck.records.setting import Setting

# So often must a document that names no known model speak of AI before its own tests are believed.
_ABOUT_AI = 2
# "79.6% on SWE-bench": a test whose name is no word of the language.
_ON_TEST = late(r"\d\s?%\s(?:on|en|sur|auf|bei)\s(?:the\s)?(?:[A-Z]\w*[a-z][A-Z]|[A-Z]{2,}-\w)")
# More figures times names than any sentence has: a run of data, whose pairs would take long to weigh.
_MOST_PAIRS = 900
_LONG = 400
_SEARCHED = 200


def claims_in_prose(document: Document, context: Context, so_far: SoFar | None = None) -> list[Claim]:
    """Every claim made in a sentence, heading or list item, in reading order."""
    so_far = so_far or SoFar()
    claims: list[Claim] = []
    for claim in _claims(sentences_of(document), context):
        claims.append(claim)
        so_far.read("Reading sentences", claim.place.page, lambda: claims)
    return claims


def _claims(sentences: list[Sentence], context: Context) -> Iterator[Claim]:
    if not _speaks_of_systems(context, sentences):
        return
    lexicon = Lexicon(context)
    read = [plain(s.text) for s in sentences]
    named = [[] if context.late() else _names_in(p.text, lexicon) for p in read]
    heard = heard_systems(read, named, context)
    tests = heard_tests(named, lambda name: name in heard or lexicon.knows_system(name), context)
    if heard or tests:
        lexicon = Lexicon(context, heard, tests)
        for at, text in enumerate(read):
            if any(name in text.text for name in (*heard, *tests)) and not context.late():
                named[at] = _names_in(text.text, lexicon)
    topic = Topic(lexicon, sole_of_document=sole_test(chain.from_iterable(named), lexicon))
    texts = [s.text for s in sentences]
    study = not context.announced and (runs_own_test(texts) or is_a_study(texts))
    all_own = says_all_own(texts) or study
    reported = "" if context.announced else reported_tests(texts, context.vendor)
    evaluators = ProseEvaluators(context.vendor, all_own=all_own and not reported, reported=reported)
    makers = {_maker_of(name, context) for name in context.announced}
    number = 0
    own = context.announced or lexicon.introduced.own or ((context.vendor,) if context.vendor else ())
    for sentence, text, mentions in zip(sentences, read, named, strict=True):
        if context.late():
            return
        topic.enter(sentence)
        evaluators.enter(sentence.block.order)
        for reading in _readings(text.text, mentions, topic):
            number += 1
            announced = is_announced(reading.model, own)
            maker = _maker_of(reading.model, context)
            kin = is_of_family(reading.model, context.announced) or _is_by(maker, context.vendor, makers)
            evaluator = evaluators.of(sentence.text, announced=announced, maker=maker, kin=kin)
            place = sentence.place_of(*text.printed(reading.start, reading.end))
            kind = SourceKind.IMAGE if sentence.block.source == "image" else SourceKind.PROSE
            yield Claim(
                id=f"p{number}",
                model_text=reading.model,
                benchmark_text=reading.benchmark,
                quantity=_with_unit(reading.figure.quantity, reading.metric),
                kind=kind,
                place=place,
                metric_text=reading.metric.strip(),
                setting=reading.setting.or_else(parse_setting(sentence.lead))
                if sentence.lead
                else reading.setting,
                announced=announced,
                evaluator=evaluator,
                doubt=reading.doubt,
            )
        topic.note(mentions, text.text)
        evaluators.note(sentence.text)


def _is_by(maker: str, vendor: str, makers: set[str]) -> bool:
    """Whether a model's maker is who speaks in the document, or made what it announces."""
    return bool(maker) and (maker.casefold() in vendor.casefold() or maker in makers)


def _maker_of(name: str, context: Context) -> str:
    match = context.registry.resolve_model(name)
    model = context.registry.model(match.id) if match else None
    return model.maker if model else ""


def _names_in(text: str, lexicon: Lexicon) -> list[Mention]:
    """The names of a sentence; of long ones without a figure none are needed."""
    if any(ch.isdigit() for ch in text) or len(text) < _LONG:
        return mentions_in(text, lexicon)
    return []


@dataclass(frozen=True, slots=True)
class _Reading:
    """One score of a sentence, read whole."""

    figure: Figure
    model: str
    benchmark: str
    metric: str
    setting: Setting
    start: int
    end: int
    doubt: str


def _speaks_of_systems(context: Context, sentences: list[Sentence]) -> bool:
    """Whether the document is about AI systems at all; in others no figure is a claim."""
    if context.announced or context.table_models:
        return True
    text = "\n".join(s.text for s in sentences)
    if speaks_of_learned_systems(text, at_least=_ABOUT_AI):
        return True
    opening = [s.text for s in sentences[:_SEARCHED]]
    named = {m.text for s in opening for m in context.registry.find_models(spaced(s))}
    numbered = [name for name in named if any(ch.isdigit() for ch in name)]
    if len(numbered) > 1 or (named and speaks_of_learned_systems(text)):
        return True
    tested = [s for s in opening if context.registry.find_benchmarks(spaced(s))]
    if tested and (numbered or speaks_of_learned_systems(text)):
        return True
    return any(strong_metrics(s) or _ON_TEST.search(s) for s in tested)


# "X (62%) and Y (38%) are the most used tools".
_OF_USE = late(
    r"\bmost (?:widely |commonly )?(?:used|popular|adopted|installed|downloaded)\b|\bmarket shares?\b",
    re.IGNORECASE,
)


def _readings(text: str, mentions: list[Mention], topic: Topic) -> Iterator[_Reading]:
    if _OF_USE.search(text):
        return
    figures = figures_in(text) if any(ch.isdigit() for ch in text) else []
    figures = [f for f in figures if not any(m.start <= f.start < m.end for m in mentions)]
    if not figures or len(figures) * len(mentions) > _MOST_PAIRS:
        return
    parts = Parts(text, tuple(figures), tuple(mentions))
    ties = tie(parts)
    tasks = [span for tied in ties if (span := task_of(text, tied.figure, tied.metric)) is not None]
    ties = _with_shared_measure(ties, text)
    before: _Reading | None = None
    for tied in ties:
        if (reading := _read(tied, parts, topic, tasks, before)) is not None:
            before = reading
            yield reading


_NEXT_ON = late(r"(?:,|;|,?\sand)\s")


def _with_shared_measure(ties: list[Tie], text: str) -> list[Tie]:
    """A figure with a task of its own has the measure of the figure before: "94% accuracy on a, 92% on b"."""
    out: list[Tie] = []
    for tied in ties:
        before = out[-1] if out else None
        if before is not None and before.metric is not None and tied.metric is None:
            same = tied.figure.quantity.unit == before.figure.quantity.unit != ""
            if same and _NEXT_ON.search(text, before.figure.end, tied.figure.start):
                shared = replace(tied, metric=before.metric)
                tied = shared if task_of(text, shared.figure, shared.metric) else tied
        out.append(tied)
    return out


def _read(
    tied: Tie, parts: Parts, topic: Topic, tasks: list[tuple[int, int]], before: _Reading | None
) -> _Reading | None:
    model = model_of(tied, parts, topic)
    if model is None:
        return None
    benchmark = benchmark_of(tied, parts, topic, tasks, model)
    if benchmark is None and before is not None and goes_on(before.figure, tied, parts):
        benchmark = Named(before.benchmark, before.doubt), (tied.figure.start, tied.figure.end)
    if benchmark is None:
        return None
    name, span = benchmark
    start = min(tied.figure.start, span[0])
    return _Reading(
        figure=tied.figure,
        model=model.text,
        benchmark=name.text,
        metric=tied.metric.text if tied.metric else "",
        setting=_setting_of(tied, parts),
        start=start,
        end=max(tied.figure.end, span[1]),
        doubt=" ".join(dict.fromkeys(d for d in (name.doubt, model.doubt) if d)),
    )


def _setting_of(tied: Tie, parts: Parts) -> Setting:
    """The setting printed with a figure: its own stretch of the sentence, then what stands before all."""
    figure, text = tied.figure, parts.text
    scored = [f for f in parts.figures if f.role is not FigureRole.OTHER]
    if len(scored) <= 1:
        return parse_setting(text)
    before = max((f.end for f in scored if f.end <= figure.start), default=0)
    after = min((f.start for f in scored if f.start >= figure.end), default=len(text))
    start = _boundary(text, before, figure.start) if before else 0
    end = _boundary(text, figure.end, after) if after < len(text) else after
    own = parse_setting(text[start:end])
    return own.or_else(parse_setting(text[: scored[0].start]))


_LIST_SIGN = late(r"[,;、，；]\s?|\s(?:and|und|et|y|és|while|whereas)\s|和|与")


def _boundary(text: str, start: int, end: int) -> int:
    """Where, between two figures, the words of the first end: at the last list sign outside brackets."""
    stretch = re.sub(r"\([^()]*\)", lambda hit: " " * len(hit.group()), text[start:end])
    signs = list(_LIST_SIGN.finditer(stretch))
    return start + signs[-1].start() if signs else end


_RATIO = late(
    r"AUC|AUROC|area under|F-?1|Dice|IoU|correlation|kappa|SSIM|accuracy|recall|precision|rate", re.IGNORECASE
)


def _with_unit(quantity: Quantity, metric: str) -> Quantity:
    if quantity.unit:
        return quantity
    if re.search("elo", metric, re.IGNORECASE):
        return replace(quantity, unit="elo")
    if re.search("perplexity|PPL", metric, re.IGNORECASE):
        return replace(quantity, unit="ppl")
    if _RATIO.search(metric) and quantity.decimals >= 2 and abs(quantity.value) <= 1:
        return replace(quantity, unit="ratio")
    return quantity
