"""Counts and shares written as the person's language writes them."""

from __future__ import annotations

from PySide6.QtCore import QLocale


def count_text(number: int) -> str:
    """A whole number with the separators of the language: 103,357 or 103.357."""
    return QLocale().toString(number)


def share_text(share: float) -> str:
    """A share from 0 to 1 as per cent with one decimal: 3.2 % or 3,2 %."""
    return f"{QLocale().toString(share * 100, 'f', 1)} %"
