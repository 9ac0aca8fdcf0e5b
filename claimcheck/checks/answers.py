"""The reader's five questions, answered for every claim: a state and one sentence each."""

from __future__ import annotations

from collections.abc import Mapping

from claimcheck.checks import answer_firmness, answer_missing, answer_tasks, answer_tester, answer_which
from claimcheck.checks.base import Dossier
from claimcheck.records.finding import Question
from claimcheck.records.review import Answer

_ANSWERS = {
    Question.WHICH_BENCHMARK: answer_which.answer,
    Question.WHO_RAN_IT: answer_tester.answer,
    Question.WHAT_IT_MEASURES: answer_firmness.answer,
    Question.WHAT_IS_MISSING: answer_missing.answer,
    Question.YOUR_TASKS: answer_tasks.answer,
}


def answers(dossier: Dossier) -> Mapping[str, Mapping[Question, Answer]]:
    """Five answers for each claim, by its id."""
    return {
        claim.id: {question: give(dossier, claim) for question, give in _ANSWERS.items()}
        for claim in dossier.claims
    }
