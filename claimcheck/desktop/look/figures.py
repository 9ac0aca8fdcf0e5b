"""Counts and shares written as the person's language writes them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale

if TYPE_CHECKING:
    from claimcheck.evidence.stats import IndexStats


def count_text(number: int) -> str:
    """A whole number with the separators of the language: 103,357 or 103.357."""
    return QLocale().toString(number)


def share_text(share: float) -> str:
    """A share from 0 to 1 as per cent with one decimal: 3.2 % or 3,2 %."""
    return f"{QLocale().toString(share * 100, 'f', 1)} %"


def index_figures(stats: IndexStats) -> dict[str, str]:
    """The figures of an index by the names that sentences about it use."""
    return {
        "results": count_text(stats.results),
        "vendor": count_text(stats.vendor_results),
        "history": count_text(stats.history),
        "models": count_text(stats.models),
        "benchmarks": count_text(stats.benchmarks),
        "evaluators": count_text(stats.evaluators),
        "cells": count_text(stats.cells),
        "share": share_text(stats.share_with_two),
        "reports": count_text(stats.contamination_reports),
        "oldest": stats.oldest or "–",
        "newest": stats.newest or "–",
    }
