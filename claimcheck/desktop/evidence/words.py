"""What the notions of the evidence index are called in the window, in the person's language."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from claimcheck.records.evidence import EvaluatorRelation, Evidence

translate = QCoreApplication.translate


def relation_words(relation: EvaluatorRelation) -> str:
    """Who ran a result, seen from the model's maker."""
    return {
        EvaluatorRelation.VENDOR: translate("evidence_words", "the model's maker"),
        EvaluatorRelation.OWN: translate("evidence_words", "your own run"),
        EvaluatorRelation.THIRD_PARTY: translate("evidence_words", "third party"),
        EvaluatorRelation.SUBMITTER_VERIFIED: translate("evidence_words", "submitted, verified"),
        EvaluatorRelation.SUBMITTER_UNVERIFIED: translate("evidence_words", "submitted, not verified"),
        EvaluatorRelation.CROWD: translate("evidence_words", "votes of users"),
        EvaluatorRelation.UNKNOWN: translate("evidence_words", "not known"),
    }[relation]


def scale_words(scale: str) -> str:
    """What the numbers of a scale are."""
    return {
        "percent": translate("evidence_words", "per cent (0–100)"),
        "ratio": translate("evidence_words", "ratio (0–1)"),
        "elo": translate("evidence_words", "rating (Elo)"),
        "minutes": translate("evidence_words", "minutes"),
        "points": translate("evidence_words", "points"),
        "win rate": translate("evidence_words", "win rate"),
        "not stated": translate("evidence_words", "not stated"),
    }.get(scale, scale)


def field_words(field: str) -> str:
    """What a column of a table of results can hold."""
    return {
        "model": translate("evidence_words", "Model"),
        "benchmark": translate("evidence_words", "Benchmark"),
        "score": translate("evidence_words", "Score"),
        "metric": translate("evidence_words", "Metric"),
        "n_items": translate("evidence_words", "Number of items"),
        "standard_error": translate("evidence_words", "Standard error"),
        "interval_low": translate("evidence_words", "Lower end of the interval"),
        "interval_high": translate("evidence_words", "Upper end of the interval"),
        "shots": translate("evidence_words", "Shots"),
        "setting": translate("evidence_words", "Setting"),
        "date": translate("evidence_words", "Date"),
        "url": translate("evidence_words", "Address"),
        "evaluator": translate("evidence_words", "Evaluator"),
    }[field]


def leak_words(kind: str) -> str:
    """What kind of sign a contamination report rests on, or that its check found nothing."""
    return {
        "vendor-self-report": translate("evidence_words", "said by the maker itself"),
        "training-overlap": translate("evidence_words", "found in training data"),
        "label-errors": translate("evidence_words", "errors in the answers"),
        "memorization-probe": translate("evidence_words", "repeated from memory"),
        "rephrase-gap": translate("evidence_words", "lower when reworded"),
        "fresh-variant-gap": translate("evidence_words", "lower on fresh questions"),
        "leaderboard-gaming": translate("evidence_words", "tuned to the leaderboard"),
        "time-cutoff-drop": translate("evidence_words", "lower after the training date"),
        "saturation": translate("evidence_words", "near the highest score"),
        "no-evidence-found": translate("evidence_words", "nothing found"),
        "unquantified-suspicion": translate("evidence_words", "suspected, without a figure"),
        "method-doubt": translate("evidence_words", "method in doubt"),
    }.get(kind, kind)


def affected_words(affected: str) -> str:
    """Which models a report speaks of."""
    return translate("evidence_words", "every model") if affected == "benchmark-wide" else affected


def magnitude_words(magnitude: str, unit: str) -> str:
    """How large a report's sign is, with its unit; "" where it does not say."""
    usual = {
        "percent of test items": translate("evidence_words", "% of the test's items"),
        "percent of dev items": translate("evidence_words", "% of the development items"),
        "percent of items": translate("evidence_words", "% of the items"),
        "percent of items (lower bound)": translate("evidence_words", "% of the items, or more"),
        "percent of sampled items": translate("evidence_words", "% of the items drawn"),
        "points dropped": translate("evidence_words", "points lower"),
    }
    return f"{magnitude} {usual.get(unit, unit)}".strip()


def strength_words(strength: str) -> str:
    """How firm the evidence of a report is."""
    return {
        "strong": translate("evidence_words", "strong"),
        "moderate": translate("evidence_words", "moderate"),
        "weak": translate("evidence_words", "weak"),
        "disputed": translate("evidence_words", "disputed"),
    }.get(strength, strength)


def change_words(what: str) -> str:
    """What was done to a result."""
    return {
        "corrected": translate("evidence_words", "corrected"),
        "corrects": translate("evidence_words", "is a correction"),
        "retired": translate("evidence_words", "retired"),
        "brought back": translate("evidence_words", "brought back"),
        "withdrawn": translate("evidence_words", "correction withdrawn"),
        "tag removed": translate("evidence_words", "tag removed"),
        "note removed": translate("evidence_words", "note removed"),
    }.get(what, what)


def score_words(row: Evidence) -> str:
    """A score with its unit, as printed."""
    return f"{row.score_text} %" if row.scale == "percent" and "%" not in row.score_text else row.score_text
