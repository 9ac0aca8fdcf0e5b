"""The window's colours in light and dark, as a Qt palette and one style sheet."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

from claimcheck.desktop.style_sheet import STYLE_SHEET
from claimcheck.records.finding import Severity
from claimcheck.resources import resource


@dataclass(frozen=True, slots=True, kw_only=True)
class Colours:
    """Named colours as "#rrggbb"; text on `window`, `base` and `soft` keeps a contrast of at least 4.5:1.

    `edge` outlines controls (at least 3:1), `line` only separates. The last five mark states and findings
    and are always shown together with an icon and a word.
    """

    window: str
    base: str
    soft: str
    text: str
    muted: str
    line: str
    edge: str
    accent: str
    on_accent: str
    claim: str
    rival: str
    ring: str
    hit: str
    hit_current: str
    answered: str
    partly: str
    missing: str
    unknown: str
    ask: str


LIGHT = Colours(
    window="#f6f5f2",
    base="#ffffff",
    soft="#e8eef8",
    text="#22252a",
    muted="#5a6068",
    line="#dedcd6",
    edge="#85898f",
    accent="#2457a8",
    on_accent="#ffffff",
    claim="#ffd54a",
    rival="#a9c4ee",
    ring="#2457a8",
    hit="#d5efb5",
    hit_current="#f2a65e",
    answered="#1c6e36",
    partly="#7a5800",
    missing="#a33a0a",
    unknown="#5a6068",
    ask="#2457a8",
)

DARK = Colours(
    window="#202124",
    base="#18191b",
    soft="#2a3a55",
    text="#e7e6e3",
    muted="#abb0b6",
    line="#3a3c40",
    edge="#7d8288",
    accent="#86b4ff",
    on_accent="#10131a",
    claim="#6b5400",
    rival="#35517f",
    ring="#86b4ff",
    hit="#3d5a22",
    hit_current="#8a4a12",
    answered="#6fce88",
    partly="#e3bf5c",
    missing="#ff9f70",
    unknown="#abb0b6",
    ask="#86b4ff",
)


def system_is_dark(app: QApplication) -> bool:
    """Whether the desktop asks for a dark window."""
    return app.styleHints().colorScheme() is Qt.ColorScheme.Dark


def apply_theme(app: QApplication, theme: str) -> None:
    """Give the application its style: `theme` is "light", "dark" or "system"."""
    dark = system_is_dark(app) if theme == "system" else theme == "dark"
    colours = DARK if dark else LIGHT
    app.setProperty("dark", dark)
    app.setStyle("Fusion")
    app.setPalette(_palette(colours))
    pictures = resource("icons", "controls").as_posix() + ("/dark-" if dark else "/light-")
    app.setStyleSheet(STYLE_SHEET.format(c=colours, controls=pictures))


def colours() -> Colours:
    """The colours in use."""
    app = QApplication.instance()
    return DARK if app is not None and app.property("dark") else LIGHT


def severity_colour(severity: Severity, c: Colours | None = None) -> str:
    """The colour of a finding's mark."""
    c = c or colours()
    by_severity = {
        Severity.CHANGES_THE_HEADLINE: c.missing,
        Severity.NEEDS_CONTEXT: c.partly,
        Severity.DETAIL: c.unknown,
    }
    return by_severity[severity]


def _palette(c: Colours) -> QPalette:
    palette = QPalette()
    role = QPalette.ColorRole
    for which, colour in (
        (role.Window, c.window),
        (role.WindowText, c.text),
        (role.Base, c.base),
        (role.AlternateBase, c.window),
        (role.Text, c.text),
        (role.PlaceholderText, c.muted),
        (role.Button, c.window),
        (role.ButtonText, c.text),
        (role.BrightText, c.missing),
        (role.Highlight, c.accent),
        (role.HighlightedText, c.on_accent),
        (role.Link, c.accent),
        (role.LinkVisited, c.accent),
        (role.ToolTipBase, c.base),
        (role.ToolTipText, c.text),
        (role.Light, c.base),
        (role.Midlight, c.line),
        (role.Mid, c.edge),
        (role.Dark, c.edge),
        (role.Shadow, c.line),
        (role.Accent, c.accent),
    ):
        palette.setColor(which, QColor(colour))
    for which in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, which, QColor(c.edge))
    return palette
