"""Every command of the window, with its menu, icon and shortcut."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence, QUndoStack
from PySide6.QtWidgets import QMainWindow, QMenu

from claimcheck.desktop.announce import announce
from claimcheck.desktop.look.icons import icon
from claimcheck.desktop.preferences.shortcuts import Shortcut

RECENT = "recent"  # a menu inside the File menu
Key = QKeySequence.StandardKey | str | None


@dataclass(frozen=True, slots=True)
class Command:
    """One entry of a menu: what it is called in the code, its words, key and picture.

    `needs` says when it can be used: "" (always), "document", "claim" or "busy". `ticked` is its first state
    where it stays on or off, None for a command that just does something.
    """

    name: str
    text: str
    key: Key = None
    picture: str = ""
    needs: str = ""
    ticked: bool | None = None


class Actions(QObject):
    """The window's QActions by name; `on(name, do)` says what one does."""

    def __init__(self, window: QMainWindow, undo: QUndoStack) -> None:
        super().__init__(window)
        self._window = window
        self._by_name: dict[str, QAction] = {}
        self._needs: dict[str, str] = {}
        self._usual: dict[str, str] = {}
        self.menus: dict[str, QMenu] = {}
        for title, name, commands in self._menus():
            menu = window.menuBar().addMenu(title)
            menu.aboutToShow.connect(partial(self._picture, menu))
            self.menus[name] = menu
            if name == "edit":
                self._add_undo(menu, undo)
            for command in commands:
                if command is None:
                    menu.addSeparator()
                elif command.name == RECENT:
                    self.menus[RECENT] = inner = menu.addMenu(command.text)
                    inner.menuAction().setProperty("picture", "document")
                else:
                    menu.addAction(self._make(command))
        self._usual = {name: action.shortcut().toString() for name, action in self._by_name.items()}
        self.set_state(document=False, claim=False, busy=False)

    def __getitem__(self, name: str) -> QAction:
        """The action of that name."""
        return self._by_name[name]

    def all(self) -> dict[str, QAction]:
        """All actions by name."""
        return dict(self._by_name)

    def on(self, name: str, do: Callable[[], object]) -> None:
        """Say what a command does."""
        self._by_name[name].triggered.connect(lambda _checked=False: do())

    def shortcuts(self) -> list[Shortcut]:
        """Every command with its usual key and the one it has."""
        return [
            Shortcut(name, action.text().replace("&", ""), self._usual[name], action.shortcut().toString())
            for name, action in self._by_name.items()
        ]

    def menu_keys(self) -> dict[str, str]:
        """Keys that open a menu, with its name."""
        titles = [menu.title() for name, menu in self.menus.items() if name != RECENT]
        return {QKeySequence.mnemonic(t).toString(): t.replace("&", "") for t in titles}

    def use_shortcuts(self, chosen: Mapping[str, str]) -> None:
        """Give commands the keys that were chosen, and all others their usual ones."""
        for name, action in self._by_name.items():
            action.setShortcut(QKeySequence(chosen.get(name, self._usual[name])))

    def set_state(self, *, document: bool, claim: bool, busy: bool) -> None:
        """Switch on the commands that can be used now."""
        able = {"": True, "document": document, "claim": claim, "busy": busy}
        for name, needs in self._needs.items():
            self._by_name[name].setEnabled(able[needs])

    def _make(self, command: Command) -> QAction:
        action = QAction(command.text, self._window)
        action.setObjectName(command.name)
        if command.key is not None:
            action.setShortcut(QKeySequence(command.key))
        if command.picture:
            action.setProperty("picture", command.picture)
        if command.ticked is not None:
            action.setCheckable(True)
            action.setChecked(command.ticked)
            action.toggled.connect(lambda on: announce(self._window, self._switched(action, on=on)))
        self._by_name[command.name] = action
        self._needs[command.name] = command.needs
        return action

    def _switched(self, action: QAction, *, on: bool) -> str:
        name = action.text().replace("&", "")
        return self.tr("{name}: on").format(name=name) if on else self.tr("{name}: off").format(name=name)

    def draw_icon(self, name: str) -> None:
        """Draw the picture of a command that is seen outside the menus."""
        _draw(self._by_name[name])

    def _picture(self, menu: QMenu) -> None:
        """Draw what a menu shows when it is first opened: dozens of pictures would delay the window."""
        for action in menu.actions():
            if action.icon().isNull():
                _draw(action)

    def _add_undo(self, menu: QMenu, undo: QUndoStack) -> None:
        for name, action, key in (
            ("undo", undo.createUndoAction(self._window, self.tr("Undo")), QKeySequence.StandardKey.Undo),
            ("redo", undo.createRedoAction(self._window, self.tr("Redo")), QKeySequence.StandardKey.Redo),
        ):
            action.setShortcut(QKeySequence(key))
            action.setProperty("picture", name)
            self._by_name[name] = action
            menu.addAction(action)
        menu.addSeparator()

    def _menus(self) -> list[tuple[str, str, list[Command | None]]]:
        key = QKeySequence.StandardKey
        return [
            (
                self.tr("&File"),
                "file",
                [
                    Command("open", self.tr("&Open…"), key.Open, "open"),
                    Command("open_address", self.tr("Open &address…"), "Ctrl+L", "address"),
                    Command("paste_text", self.tr("&Paste text…"), "Ctrl+Shift+V", "paste"),
                    Command(RECENT, self.tr("Open rece&nt")),
                    Command("sample", self.tr("Open the &sample announcement"), None, "document"),
                    None,
                    Command("export", self.tr("&Export review…"), "Ctrl+E", "export", "document"),
                    Command("restore", self.tr("Restore &library…"), None, "undo"),
                    Command("close", self.tr("&Close document"), key.Close, "", "document"),
                    Command("cancel", self.tr("Cancel &reading"), "Ctrl+.", "cancel", "busy"),
                    None,
                    Command("quit", self.tr("&Quit"), key.Quit),
                ],
            ),
            (
                self.tr("&Edit"),
                "edit",
                [
                    Command("copy", self.tr("&Copy selected text"), None, "copy", "document"),
                    Command(
                        "copy_sentence",
                        self.tr("Copy &sentence on the claim"),
                        "Ctrl+Shift+C",
                        "copy",
                        "claim",
                    ),
                    None,
                    Command("correct", self.tr("C&orrect the claim…"), "F2", "edit", "claim"),
                    Command("add_claim", self.tr("&Add a missed claim…"), "Ctrl+Shift+A", "add", "document"),
                    Command("remove_claim", self.tr("This is &no claim"), None, "dismiss", "claim"),
                    Command("reviewed", self.tr("Mark as &reviewed"), "Ctrl+D", "answered", "claim"),
                    None,
                    Command("find", self.tr("&Find in the document"), key.Find, "search", "document"),
                    Command("preferences", self.tr("&Preferences…"), "Ctrl+,", "preferences"),
                ],
            ),
            (
                self.tr("&View"),
                "view",
                [
                    Command("next_claim", self.tr("&Next claim"), "Alt+Down", "next", "document"),
                    Command("previous_claim", self.tr("&Previous claim"), "Alt+Up", "previous", "document"),
                    None,
                    Command("zoom_in", self.tr("Zoom &in"), key.ZoomIn, "zoom-in", "document"),
                    Command("zoom_out", self.tr("Zoom &out"), key.ZoomOut, "zoom-out", "document"),
                    Command("fit_width", self.tr("&Fit width"), "Ctrl+0", "fit-width", "document"),
                    None,
                    Command("library", self.tr("Show the &library"), "F9", "library", ticked=True),
                    Command("glance", self.tr("At a &glance"), "Ctrl+1", "outline", "document"),
                    Command("checklist", self.tr("&Checklist"), "Ctrl+2", "tasks", "document"),
                ],
            ),
            (
                self.tr("E&vidence"),
                "evidence",
                [
                    Command("evidence", self.tr("&Browse evidence…"), "Ctrl+B", "evidence"),
                    Command("reports", self.tr("&Contamination reports…"), "Ctrl+Shift+B", "ask"),
                    None,
                    Command("import_evidence", self.tr("&Import results…"), "Ctrl+I", "add"),
                    Command("import_address", self.tr("Import from an &address…"), None, "address"),
                    Command("update_evidence", self.tr("&Sources and update…"), None, "redo"),
                    None,
                    Command("back_up_evidence", self.tr("Back &up the evidence"), None, "copy"),
                    Command("restore_evidence", self.tr("&Restore the evidence…"), None, "undo"),
                ],
            ),
            (
                self.tr("&Library"),
                "library",
                [
                    Command("add_folder", self.tr("Add a &folder…"), None, "collection"),
                    None,
                    Command("compare", self.tr("&Compare documents…"), "Ctrl+K", "compare"),
                    Command(
                        "questions", self.tr("&Questions and letter…"), "Ctrl+Shift+Q", "letter", "document"
                    ),
                    Command(
                        "recheck", self.tr("Check &again with today's evidence"), "F5", "redo", "document"
                    ),
                    Command("recheck_all", self.tr("Check &everything again"), None, "redo"),
                    Command("search_library", self.tr("&Search the library"), "Ctrl+Shift+F", "search"),
                ],
            ),
            (self.tr("My &tasks"), "tasks", [Command("tasks", self.tr("&My tasks…"), "Ctrl+T", "tasks")]),
            (
                self.tr("&Help"),
                "help",
                [
                    Command("help", self.tr("&Manual"), key.HelpContents, "help"),
                    Command("accuracy", self.tr("How &well does Claimcheck read?"), None, ""),
                    Command("licences", self.tr("Where the &data comes from"), None, ""),
                    Command("shortcuts", self.tr("&Keyboard shortcuts"), None, ""),
                    Command("about", self.tr("&About Claimcheck"), None, ""),
                ],
            ),
        ]


def _draw(action: QAction) -> None:
    picture = action.property("picture")
    if picture:
        action.setIcon(icon(picture))
