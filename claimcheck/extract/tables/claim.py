"""Makes the claim of a figure whose model, benchmark and metric are named: unit, setting, place, doubt."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from claimcheck.extract.context import Context
from claimcheck.extract.late import late
from claimcheck.extract.sentences import split_sentences
from claimcheck.extract.settings import is_setting, parse_setting
from claimcheck.extract.tables.brackets import Source
from claimcheck.extract.tables.cells import place_of, setting_of, with_unit
from claimcheck.extract.tables.figures import CellFigure
from claimcheck.extract.tables.headers import is_average, speaks_of_results
from claimcheck.extract.tables.labels.axis import Axes
from claimcheck.extract.tables.labels.naming import Label
from claimcheck.extract.tables.names import Names, compact
from claimcheck.extract.tables.notes import Notes, marked_notes, marks_in
from claimcheck.extract.tables.scope import Surroundings, label_of
from claimcheck.extract.tables.settings import NamedSettings
from claimcheck.records.claim import CellPlace, Claim, SourceKind
from claimcheck.records.document import BlockKind, Cell, Table
from claimcheck.records.quantity import Quantity
from claimcheck.records.setting import NOT_STATED, Setting

_NOT_SPOKEN = (BlockKind.FURNITURE, BlockKind.CODE)
_NEARLY_ALL = 0.7  # of the mentions of tests
_CLAUSES = late(r"[;；]\s|,?\s(?:while|whereas)\s", re.IGNORECASE)
_TESTED = late(r"\b(?:tests?|tested) on\b", re.IGNORECASE)
_SWEEP = late(r"^[^:]{2,40}: [\d.,]+[kK]?$")  # a label with its number: "codebook size: 256"


@dataclass(frozen=True)
class TableClaim:
    """A claim with the texts and notes of its row, column and group, for role and evaluator.

    `words` are all its labels, `words_on_model` those of the model's line and of what they point at;
    `notes` are those that marks on the figure or its model stand for, `notes_on_test` those of the test's.
    """

    claim: Claim
    table: Table
    words: tuple[str, ...]
    words_on_model: tuple[str, ...]
    notes: tuple[str, ...]
    notes_on_test: tuple[str, ...]
    surroundings: Surroundings
    source: Source | None = None


@dataclass(frozen=True)
class Lookups:
    """What is made once for a document and asked for every table."""

    context: Context
    names: Names
    notes: Notes
    settings: NamedSettings

    @cached_property
    def sole_test(self) -> str:
        """The known test that (nearly) all mentions in the document's running text are of, or ""."""
        texts = (b.text for b in self.context.document.blocks if b.kind not in _NOT_SPOKEN)
        printed = [name for text in texts for name in self.names.benchmarks_in(text)]
        if not printed:
            return ""
        title = self.context.document.title
        titled = [n for n in self.names.benchmarks_in(title) if _OF_A_TEST.fullmatch(title.removeprefix(n))]
        if titled and not self.context.announced:
            return titled[0]
        keys = [compact(name) for name in printed]
        number, most = max((sum(key in other for other in keys), key) for key in keys)  # "COCO", "MS-COCO"
        return next(n for n in printed if compact(n) == most) if number >= _NEARLY_ALL * len(keys) else ""


# "Pond 2.0: Evaluating Models on …", "Pond leaderboard": a page about a test, by what stands behind its name.
_OF_A_TEST = late(r"(?:\s(?:[Ll]eaderboard|[Bb]enchmark))?\s*(?:[:|–—].*)?", re.DOTALL)


@dataclass(frozen=True)
class Named:
    """What a figure was read as; `surely` is whether the table or its caption names the test.

    `source` is who ran it, where the text says so of figures at its place in the cell.
    """

    model: str
    benchmark: str
    metric: str
    surely: bool
    source: Source | None = None


class ClaimMaker:
    """Makes the claims of one table."""

    def __init__(self, table: Table, axes: Axes, around: Surroundings, lookups: Lookups) -> None:
        self._table, self._axes, self._around, self._lookups = table, axes, around, lookups
        self._number = next(
            i for i, t in enumerate(lookups.context.document.tables) if t.order == table.order
        )

    def claim(
        self,
        cell: Cell,
        figure: CellFigure,
        named: Named,
        labels: tuple[Label, Label],
        peers: Sequence[Quantity],
    ) -> TableClaim:
        """The claim of a figure; `labels` are those of its model and of its test."""
        along, across = labels
        words = tuple(dict.fromkeys((*along.words, *across.words, *self._references(along.marks))))
        notes = self._notes((*cell.marks, *marks_in(cell.text), *along.marks))
        on_test = self._notes(across.marks)
        scopes = (figure.note, *reversed(along.words), *reversed(across.words), *notes, *on_test)
        unit_words = " ".join((named.metric, named.benchmark, self._around.caption))
        claim = Claim(
            id="",
            model_text=named.model,
            benchmark_text=named.benchmark or named.metric,
            metric_text=named.metric if named.benchmark else "",
            quantity=with_unit(figure.quantity, unit_words, peers),
            kind=SourceKind.IMAGE if self._table.source == "image" else SourceKind.TABLE,
            place=place_of(cell, self._table, self._where),
            setting=self._setting(scopes, words, named.benchmark, named.model),
            cell=CellPlace(
                table=self._number, row=cell.row, column=cell.column, model_axis=self._axes.models
            ),
            bold=cell.bold,
            marks=cell.marks or marks_in(cell.text),
            average_of_several=along.average or across.average or is_average(named.benchmark),
            doubt=self._doubt(named),
        )
        named_on = tuple(t for t in words if t not in across.words or t in along.words)
        return TableClaim(
            claim, self._table, words, named_on, notes, on_test, self._around, source=named.source
        )

    def _setting(self, scopes: Iterable[str], words: Sequence[str], benchmark: str, model: str) -> Setting:
        """Cell, row, column and notes, then what is stated for the test by name, then what holds for all."""
        setting = setting_of(tuple(scopes)).or_else(self._lookups.settings.of(benchmark, self._table))
        if sweep := "; ".join(t for t in words if _SWEEP.match(t) and not parse_setting(t).text):
            setting = setting.or_else(Setting(text=sweep))
        if judge := self._judge(words):
            setting = setting.or_else(Setting(judge=judge, text=judge))
        return setting.or_else(self._of_model(model)).or_else(self._wide)

    def _of_model(self, model: str) -> Setting:
        """What a note or sentence states for some models in a clause that names this one."""
        found = NOT_STATED
        for clause in self._clauses:
            if len(model) > 2 and compact(model) in compact(clause):
                found = found.or_else(parse_setting(re.sub(r"\([^()]*\)", " ", clause)))
        return found

    @cached_property
    def _clauses(self) -> tuple[str, ...]:
        """The clauses of notes and of sentences beside the table that set some models against others."""
        texts = (
            *self._around.footnotes,
            *self._around.mentions,
            *self._around.before[:1],
            *self._around.after[:1],
        )
        parts = (
            _CLAUSES.split(sentence) for t in texts for a, b in split_sentences(t) for sentence in (t[a:b],)
        )
        return tuple(clause for clauses in parts if len(clauses) > 1 for clause in clauses)

    @cached_property
    def _wide(self) -> Setting:
        """What caption, unmarked footnotes and the sentences about the table state for all of it."""
        unmarked = [text for text in self._around.footnotes if not any(marked_notes(text))]
        above = (text[a:b] for text in self._around.before[:1] for a, b in split_sentences(text))
        said = (text for text in above if speaks_of_results(text) or _TESTED.search(text))
        headed = filter(is_setting, self._around.headings[:2])
        texts = (self._around.caption, self._around.lead, *unmarked, *self._around.mentions, *said, *headed)
        return setting_of(texts)

    def _references(self, marks: Iterable[str]) -> Iterable[str]:
        """Numbers behind a model's name that no note explains: they point at the literature, "[12]"."""
        return (f"[{mark}]" for mark in marks if mark.isdigit() and not self._notes((mark,)))

    def _notes(self, marks: Iterable[str]) -> tuple[str, ...]:
        return self._lookups.notes.of(marks, self._table, self._around.after)

    def _judge(self, words: Iterable[str]) -> str:
        """The model that a benchmark's bracket names as judge: "ArenaHard (GPT-4-1106)"."""
        names = self._lookups.names
        for text in words:
            bracket = re.search(r"\(([^()]+)\)\s*$", text)
            if bracket and names.model(bracket.group(1)) >= 0.9 and names.benchmark(text) >= 0.5:
                return bracket.group(1)
        return ""

    @cached_property
    def _where(self) -> str:
        label = label_of(self._table)
        if label:
            return label
        return f"table in section “{self._around.headings[0]}”" if self._around.headings else "table"

    def _doubt(self, named: Named) -> str:
        if not self._table.certain:
            return "The table's grid was worked out from positions on the page; compare it with the page."
        if not self._axes.models:
            return "Neither axis of the table names models; the model was taken from the text around it."
        if not self._axes.sure:
            return "The table does not say which axis holds the models; this reading is the likelier one."
        if not named.surely:
            return "The table does not name the benchmark of this figure."
        return ""
