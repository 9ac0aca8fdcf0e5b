"""The reader's five questions, answered for every claim: a state and one sentence each."""

from __future__ import annotations

from collections.abc import Mapping

from claimcheck.checks.answers import firmness, missing, tasks, tester, which
from claimcheck.checks.base import Dossier
from claimcheck.records.finding import Question
from claimcheck.records.review import Answer

_ANSWERS = {
    Question.WHICH_BENCHMARK: which.answer,
    Question.WHO_RAN_IT: tester.answer,
    Question.WHAT_IT_MEASURES: firmness.answer,
    Question.WHAT_IS_MISSING: missing.answer,
    Question.YOUR_TASKS: tasks.answer,
}


def answers(dossier: Dossier) -> Mapping[str, Mapping[Question, Answer]]:
    """Five answers for each claim, by its id."""
    return {
        claim.id: {question: give(dossier, claim) for question, give in _ANSWERS.items()}
        for claim in dossier.claims
    }
