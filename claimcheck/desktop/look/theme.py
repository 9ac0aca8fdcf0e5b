"""The window's colours, light and dark and each in high contrast, as a Qt palette and one style sheet."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

from claimcheck.desktop.look.style_sheet import STYLE_SHEET
from claimcheck.records.finding import Severity
from claimcheck.resources import resource


@dataclass(frozen=True, slots=True, kw_only=True)
class Colours:
    """Named colours as "#rrggbb".

    Text on `window`, `base` and `soft` keeps a contrast of at least 4.5:1, in high contrast 7:1. `edge`
    outlines controls (at least 3:1), `line` only separates. The last five mark states and findings and are
    always shown together with an icon and a word.
    """

    window: str
    base: str
    soft: str
    text: str
    muted: str
    line: str
    edge: str
    disabled: str
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
    disabled="#85898f",
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
    disabled="#7d8288",
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


CONTRAST_LIGHT = Colours(
    window="#ffffff",
    base="#ffffff",
    soft="#d6e4ff",
    text="#000000",
    muted="#262626",
    line="#000000",
    edge="#000000",
    disabled="#595959",
    accent="#00307a",
    on_accent="#ffffff",
    claim="#ffe066",
    rival="#cfe0ff",
    ring="#000000",
    hit="#c8f0a0",
    hit_current="#ffb86b",
    answered="#00471b",
    partly="#4a3500",
    missing="#7a1f00",
    unknown="#262626",
    ask="#00307a",
)

CONTRAST_DARK = Colours(
    window="#000000",
    base="#000000",
    soft="#0b2550",
    text="#ffffff",
    muted="#e0e0e0",
    line="#ffffff",
    edge="#ffffff",
    disabled="#9a9a9a",
    accent="#8ec5ff",
    on_accent="#000000",
    claim="#5c4a00",
    rival="#1f3f73",
    ring="#ffffff",
    hit="#2f5010",
    hit_current="#703800",
    answered="#7dffa0",
    partly="#ffd84d",
    missing="#ffb38a",
    unknown="#e0e0e0",
    ask="#8ec5ff",
)

_THEMES = {
    "light": LIGHT,
    "dark": DARK,
    "contrast-light": CONTRAST_LIGHT,
    "contrast-dark": CONTRAST_DARK,
}
THEMES = ("system", *_THEMES)


def system_theme(app: QApplication) -> str:
    """What the desktop asks for: light or dark, and high contrast where Qt (6.10 or newer) tells it."""
    shade = "dark" if app.styleHints().colorScheme() is Qt.ColorScheme.Dark else "light"
    return f"contrast-{shade}" if _wants_contrast(app) else shade


def follow_system(app: QApplication, changed: Callable[[], object]) -> None:
    """Call `changed` whenever the desktop asks for other colours or another contrast."""
    hints = app.styleHints()
    hints.colorSchemeChanged.connect(lambda _scheme: changed())
    if hasattr(hints, "accessibility"):
        hints.accessibility().contrastPreferenceChanged.connect(lambda _contrast: changed())


def apply_theme(app: QApplication, theme: str, scale: float = 1.0) -> None:
    """Give the application its style: `theme` is one of `THEMES`; pictures grow with the text by `scale`."""
    name = theme if theme in _THEMES else system_theme(app)
    colours = _THEMES[name]
    app.setProperty("colours", name)
    app.setStyle("Fusion")
    app.setPalette(_palette(colours))
    pictures = resource("icons", "controls").as_posix() + f"/{name}-"
    app.setStyleSheet(STYLE_SHEET.format(c=colours, controls=pictures, icon=round(16 * scale)))


def colours() -> Colours:
    """The colours in use."""
    app = QApplication.instance()
    return _THEMES.get(app.property("colours"), LIGHT) if app is not None else LIGHT


def _wants_contrast(app: QApplication) -> bool:
    hints = app.styleHints()
    if not hasattr(hints, "accessibility"):
        return False
    return bool(hints.accessibility().contrastPreference() is Qt.ContrastPreference.HighContrast)


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
        palette.setColor(QPalette.ColorGroup.Disabled, which, QColor(c.disabled))
    return palette
