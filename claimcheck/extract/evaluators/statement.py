"""A clause that says who ran figures, and the figures it speaks of."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import IntEnum

from claimcheck.extract.cues import TEST_NOUN
from claimcheck.extract.evaluators.clauses import Clause
from claimcheck.extract.evaluators.naming import Naming
from claimcheck.extract.evaluators.relation import is_on_own_set, is_surely_own, relation_of, runs_harness
from claimcheck.extract.late import late
from claimcheck.records.claim import Claim, Relation

_ALL = late(
    r"\b(?:all|other|every|each|remaining|the rest|both|baselines?|competitors?|comparison|compared"
    r"|different|large|several|some|various|following|previous|prior|existing)\b"
    r" (?:[\w’'.-]+,? ){0,4}?(?:models?|v?l?lms?|systems?|baselines?|methods?|approaches|results?"
    r"|evaluations?|metrics|scores"
    r"|data points|numbers|benchmarks|runs)\b"
    r"|\b(?:models?|results?|scores?|numbers?|figures?) (?:\w+ ){0,2}(?:below|above|here|in (?:the"
    r"|this) table)\b"
    r"|\b(?:baselines|competitors|competing (?:models|methods|systems)|counterparts)\b"
    r"|\ball (?:results|evaluations|scores)|\bmodels (?:that |which )?we\b|所有|全部|すべて|모든",
    re.I,
)
_SURELY_ALL = late(
    r"\b(?:all|every|each|both) (?!of our experiments)(?:of )?(?:the |these |our )?(?:[\w-]+ ){0,3}?"
    r"(?:models?|v?l?lms?|systems|baselines?|methods|approaches|results|evaluations|scores|numbers"
    r"|data points|metrics|benchmarks)\b"
    r"|\b(?:baselines?|competitors|other (?:\w+ )?(?:models|systems|methods|baselines|results))\b|所有|全部"
    r"|すべて|모든",
    re.I,
)
_SOME_FIGURES = late(
    r"\b(?:results?|scores?|numbers?|figures?|performances?|evaluations?|metrics|data points?|values"
    r"|\w*models|v?l?lms|systems|methods|baselines|approaches|ones|them|these|they)\b"
    r"|\b(?:Werte|Ergebnisse|Zahlen|Angaben|chiffres|résultats|données|références|datos|resultados|cifras"
    r"|puntuaciones|adatok|eredmények)\b|结果|成绩|分数|数据|결과|性能|表现",
    re.I,
)
# "The report of Foo compares …": whose report it is, not whose figures.
_ITS_REPORT = late(
    r"[\w)](?:\s?的\s?|['’]s )(?:技术)?(?:technical )?(?:报告|论文|report|paper)"
    r"|(?:^|\bthe )[\w.-]+(?: [\d.]+)? (?:technical )?(?:report|paper) (?:also )?compares",
    re.I,
)
_OF_OURS = late(
    r"\b(?:our|the proposed|the trained|the resulting) (?:[\w-]+ ){0,4}?(?:models?|methods?|approach"
    r"|systems?|agents?|networks?"
    r"|framework|algorithm)\b(?! results)|\bthe model\b",
    re.I,
)
# "Petrel 2 and the models below": who names one and goes on to all.
_AND_ALL = late(
    r"\b(?:and|as well as) (?:all )?(?:the |our |these )?(?:other |remaining |baseline |competing "
    r"|open-?source )*(?:models?|systems|baselines?|methods|competitors)\b",
    re.I,
)
# Who compares with figures speaks of them, not of those in the table.
_COMPARES = late(
    r"\b(?:compar(?:able|ed|es?|ing)|competitive|better|worse|higher|lower|outperform\w*|improv\w*"
    r"|surpass\w*|exceed\w*|than|similar"
    r"|differ\w*|close to|in line with|consistent with|match\w*)\b",
    re.I,
)
_DIFFERS = late(
    r"\b(?:inconsistent|consistent|differ\w*|similar|identical|close) (?:with|to|from|than)\b|\b(?:higher"
    r"|lower|better|worse) than\b|\bmatch\w*\b",
    re.I,
)
_BEATS = late(r"\b(?:outperform|surpass|exceed|beat)\w*\b|\b(?:better|worse|higher|lower) than\b", re.I)
# "C-Eval results are …", "the performances on MixEval": the tests that a clause is about.
_TESTS_FIRST = late(
    r"^\W*(?:the |our |all )?(?P<tests>(?:[^\s.,;]+[\s,]+(?:and )?){1,6}?)"
    r"(?:results?|scores?|numbers?|figures?|evaluations?|performance)\b",
    re.I,
)
_TESTS_BEHIND = late(
    r"\b(?:results?|scores?|numbers?|figures?|performances?|accuracy) (?:on|for|in) (?:the )?"
    r"(?P<tests>[^.;]{1,80}?)\s(?:is|are|was|were|come|stem)\b|^\W*(?:for"
    r"|on) (?:the )?(?P<fronted>[^.;,]{2,60}),",
    re.I,
)


class Reach(IntEnum):
    """How far a statement reaches beyond the place where it stands."""

    HERE = 1  # speaks of results without saying whose: those beside it
    ALL = 2  # speaks of all models, or the others
    NAMED = 3  # names models or tests


@dataclass(frozen=True)
class Statement:
    """Who ran figures, as a clause says it; `where` is how a reader would call the clause's place."""

    relation: Relation
    text: str
    where: str
    reach: Reach
    surely_all: bool = False
    models: frozenset[str] = frozenset()
    tests: frozenset[str] = frozenset()
    excepted: frozenset[str] = frozenset()

    def holds_for(self, claim: Claim) -> bool:
        """Whether the clause speaks of a figure."""
        if claim.announced and self.relation == Relation.CITED:
            return False
        if claim.model_text in self.excepted or _is_of(claim.benchmark_text, self.excepted):
            return False
        if self.tests and not _is_of(claim.benchmark_text, self.tests):
            return False
        return not self.models or claim.model_text in self.models

    @property
    def basis(self) -> str:
        """The reason in words, with the quotation."""
        return f"{self.where}: “{self.text.strip()[:300]}”"


def _is_of(benchmark: str, tests: Iterable[str]) -> bool:
    """Whether a figure is on one of some tests or on a part of one."""
    return any(benchmark == test or benchmark.startswith(f"{test} ") for test in tests)


@dataclass(frozen=True)
class Reader:
    """Reads statements out of clauses, knowing the models, own models and tests of the document's tables."""

    models: Naming
    own: Naming
    tests: Naming
    announces: bool

    def statement(self, clause: Clause, where: str, tests: frozenset[str] = frozenset()) -> Statement | None:
        """What a clause says, or None; `tests` are those that the clause's list entry is about."""
        models = self.models.named_in(clause.text)
        own = self.own.named_in(clause.text)
        rivals = models - own
        all_models = bool(_ALL.search(clause.text)) or clause.of_others
        relation = relation_of(clause.text, of_rivals=bool(rivals) or all_models or not self.announces)
        if relation is None:
            return None
        if relation == Relation.VENDOR and not (rivals or all_models) and self._is_of_ours(clause, own):
            return None
        excepted = self._both(clause.exception)
        if clause.of_others:
            told = excepted | self._both(clause.told)
            return Statement(
                relation, clause.sentence, where, Reach.ALL, surely_all=True, excepted=told, tests=tests
            )
        if relation == Relation.CITED and not rivals and _ITS_REPORT.search(clause.text):
            models = frozenset()
        tests = tests or self._tests_of(clause.text)
        of_all_besides = (
            relation == Relation.VENDOR and not rivals
        )  # "to compare Foo, we re-run all baselines"
        speaks_of_all = all_models or runs_harness(clause.text)  # "we run OpenCompass to test Foo"
        if (speaks_of_all and (of_all_besides or _AND_ALL.search(clause.text))) or is_on_own_set(clause.text):
            models = frozenset()
        reach = self._reach(
            clause, relation, bool((models and not excepted) or tests), all_models or bool(excepted)
        )
        of_all = _COMPARES if relation == Relation.CITED else _BEATS
        compares = _DIFFERS if reach is Reach.NAMED else of_all
        if compares.search(clause.text) and not is_surely_own(clause.text):
            return None
        if reach is None:
            return None
        return Statement(
            relation,
            clause.sentence,
            where,
            reach,
            surely_all=bool(_SURELY_ALL.search(clause.text)) or runs_harness(clause.text),
            models=frozenset() if excepted or reach != Reach.NAMED else models,
            tests=tests,
            excepted=excepted,
        )

    def _reach(self, clause: Clause, relation: Relation, named: bool, all_models: bool) -> Reach | None:
        if named:
            return Reach.NAMED
        if all_models or runs_harness(clause.text):
            return Reach.ALL
        some = (
            _SOME_FIGURES.search(clause.text) or is_surely_own(clause.text) or TEST_NOUN.search(clause.text)
        )
        return Reach.HERE if some or relation == Relation.THIRD_PARTY or not self.announces else None

    def _is_of_ours(self, clause: Clause, own: frozenset[str]) -> bool:
        """Whether a clause is about the authors' model alone."""
        return bool(own or _OF_OURS.search(clause.text)) and not (
            runs_harness(clause.text) or is_on_own_set(clause.text)
        )

    def _tests_of(self, text: str) -> frozenset[str]:
        hits = (_TESTS_FIRST.match(text), _TESTS_BEHIND.search(text))
        told = " ".join(group for hit in hits if hit for group in hit.groups() if group)
        return self.tests.named_in(told) if told else frozenset()

    def _both(self, text: str) -> frozenset[str]:
        return self.models.named_in(text) | self.tests.named_in(text) if text else frozenset()
