"""The German manual says what the English one says: line for line, with its figures, names, links and commands."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from collections import Counter
from functools import cache
from itertools import zip_longest
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl

from claimcheck.checks.profiles import default_profiles
from claimcheck.desktop.help.filling import filled
from claimcheck.desktop.help.pages import HelpPage, help_pages
from claimcheck.desktop.help.window import HelpWindow
from claimcheck.desktop.look.appearance import install_translations
from claimcheck.desktop.preferences.task_words import profile_words
from claimcheck.resources import resource

HELP = resource("help")
PAGES = sorted(path.relative_to(HELP) for path in [*HELP.glob("*.md"), *HELP.glob("checks/*.md")])

_NUMBER = re.compile(r"(?<![A-Za-z])\d+(?:[.,]\d+)*")
_EXACT = re.compile(r"`[^`]+`|\]\([^)\s]+\)|<https?://[^>]+>")
_BOLD = re.compile(r"\*\*(.+?)\*\*")


@pytest.fixture
def english(application):
    install_translations(application, "en")


def pair(page: Path) -> list[tuple[str, str]]:
    """The German lines as they are shown, each beside its English one."""
    own, other = (path.read_text(encoding="utf-8") for path in (HELP / "de" / page, HELP / page))
    both = zip_longest(own.splitlines(), other.splitlines(), fillvalue="no line")
    for number, (here, there) in enumerate(both, start=1):
        if here != "{same}" and shape(here).split()[:1] != shape(there).split()[:1]:
            pytest.fail(f"{page}, line {number}: English has “{there[:60]}”, German “{here[:60]}”")
    return list(zip(filled(own, other, page.stem).splitlines(), other.splitlines(), strict=True))


def shape(line: str) -> str:
    """What kind of line it is, whatever it says."""
    if line.startswith("|"):
        return f"row of {line.count('|') - 1}"
    start = re.match(r"#+ |\* |\d+\. |```| {4,}|$", line)
    return start[0] if start else "text"


def named(line: str) -> Counter[str]:
    """What is the same in every language: commands, links, and figures without the marks that part them."""
    plain = re.sub(r"(?<=\d)[.,](?=\d{3}\b(?![.,]?\d))", "", _EXACT.sub("", line))
    return Counter([*_EXACT.findall(line), *_NUMBER.findall(plain.replace(",", "."))])


@cache
def window_texts() -> set[str]:
    """The texts of the German window, without the marks of menus."""
    messages = ET.parse(resource("translations", "claimcheck_de.ts")).iter("translation")
    return {re.sub(r"&(?=\w)|…", "", message.text or "") for message in messages}


def test_every_page_has_a_german_one_and_no_more():
    german_pages = (HELP / "de").rglob("*.md")
    assert sorted(path.relative_to(HELP / "de") for path in german_pages) == PAGES


@pytest.mark.parametrize("page", PAGES, ids=str)
def test_a_german_page_says_what_the_english_one_says(page, german):
    for number, (own, other) in enumerate(pair(page), start=1):
        where = f"{page}, line {number}: {own}"
        assert shape(own) == shape(other), where
        if page.name != "glossary.md" and "{accuracy}" not in other:
            assert named(own) == named(other), where


def test_the_german_glossary_has_the_same_terms_in_its_own_order(german):
    lines = pair(Path("glossary.md"))
    assert sum((named(own) for own, _ in lines), Counter()) == sum((named(en) for _, en in lines), Counter())
    terms = [own.casefold().replace("ä", "a") for own, _ in lines if own.startswith("* ")]
    assert terms == sorted(terms)


@pytest.mark.parametrize("page", PAGES, ids=str)
def test_buttons_and_menus_are_called_as_the_german_window_calls_them(page, german):
    for own, _ in pair(page):
        for bold in _BOLD.finditer(own):
            if bold[1].endswith(":"):
                continue
            leads = re.fullmatch(r"(\* |\d+\. )?", own[: bold.start()]) and "›" not in bold[1]
            assert leads or set(bold[1].split(" › ")) <= window_texts(), own


def test_messages_are_quoted_as_the_german_window_words_them(german):
    quoted = [re.findall("„(.+?)“", own.split("|")[1]) for own, _ in pair(Path("trouble.md")) if "|" in own]
    messages = {message for messages in quoted for message in messages}
    assert len(messages) > 10
    assert messages <= window_texts()


@pytest.mark.parametrize("page", PAGES, ids=str)
def test_the_german_is_formal_and_has_its_own_quotes(page, german):
    fenced = False
    for own, _ in pair(page):
        fenced ^= own.startswith("```")
        if not fenced and not own.startswith("    "):
            words = _EXACT.sub("", own)
            assert not re.search(r"\b(?:[Dd]u|[Dd]ein\w*|[Dd]ich|[Dd]ir)\b|\"|{", words), own
            assert words.count("„") == words.count("“"), own


def test_profiles_are_named_as_the_window_names_them(german):
    rows = [(own, other) for own, other in pair(Path("compare.md")) if own.startswith("|")][2:]
    named = {}
    for own, other in rows:
        firsts = (line.split("|")[1].split("·") for line in (own, other))
        named.update((there.strip(), here.strip()) for here, there in zip(*firsts, strict=True))
    assert named == {profile.name: profile_words(profile.name) for profile in default_profiles()}


def test_what_a_page_takes_from_the_english_one_is_filled_in(german):
    english = "# F1\n\n| open | Ctrl+Shift+O |\n| 3 of 4 | a | b |\nIt is 0.75 of 12.\n"
    own = "# F1\n\n| öffnen | {keys} |\n| {#} von {#} | {same} |\n{#} von {#}.\n"
    told = "# F1\n\n| öffnen | Strg+Umschalt+O |\n| 3 von 4 | a | b |\n0,75 von 12.\n"
    assert filled(own, english, "index") == told


@pytest.mark.parametrize(
    ("own", "why"), [("{#}\n", "1 figures"), ("{#} {#} {#}\n", "3 figures"), ("eins\nzwei\n", "shorter")]
)
def test_a_page_that_has_fallen_behind_is_refused(german, own, why):
    with pytest.raises(ValueError, match=why):
        filled(own, "1 of 2\n", "index")


def test_a_page_that_has_fallen_behind_is_shown_in_english(german, tmp_path):
    page = HelpPage("index", tmp_path / "own.md", tmp_path / "english.md")
    page.path.write_text("# Neu: {#}\n")
    page.english.write_text("# New\n")
    assert page.text == "# New\n"


def test_the_german_window_shows_the_german_manual(german, qtbot):
    window = HelpWindow()
    qtbot.addWidget(window)
    assert all("de" in page.path.parts for page in help_pages())
    assert window.pages.item(0).text() == "Claimcheck: das Handbuch"
    assert window.page.toPlainText().startswith("Claimcheck: das Handbuch")
    window.page.anchorClicked.emit(QUrl("checks/STA-01.md"))
    text = window.page.toPlainText()
    assert text.startswith("STA-01 Spanne um einen Wert\n")
    assert "Wie weit würde sich der Wert verschieben" in text
    assert "Übliches Gewicht: Einzelheit." in text
    window.page.anchorClicked.emit(QUrl("STA-04.md"))
    assert window.page.toPlainText().startswith("STA-04 Fragen, die zusammengehören\n")
    window.show_page("keyboard")
    assert "Strg+Umschalt+V" in window.page.toPlainText()


def test_the_german_manual_is_searched_in_german(german, qtbot):
    window = HelpWindow()
    qtbot.addWidget(window)
    window.field.setText("Gitterprobe")
    qtbot.waitUntil(lambda: window.pages.item(0).isHidden())
    shown = [item for row in range(window.pages.count()) if not (item := window.pages.item(row)).isHidden()]
    assert {"glossary", "NUM-02", "NUM-03"} <= {item.data(Qt.ItemDataRole.UserRole) for item in shown}
    assert window.page.textCursor().selectedText() == "Gitterprobe"


def test_the_english_window_shows_the_english_manual(english, qtbot):
    window = HelpWindow()
    qtbot.addWidget(window)
    assert not any("de" in page.path.parts for page in help_pages())
    assert window.page.toPlainText().startswith("Claimcheck: the manual")
