"""What a profile says: tasks, languages, kinds of documents, media, tools, length."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QScrollArea,
    QWidget,
)

from claimcheck.checks.profiles import default_profiles
from claimcheck.desktop.look.form import add_row
from claimcheck.desktop.preferences.task_words import (
    LANGUAGES,
    language_words,
    medium_words,
    profile_words,
    use_words,
)
from claimcheck.desktop.preferences.tick_list import TickList
from claimcheck.records.profile import Profile

_MEDIA = ("text", "image", "audio", "video")


class ProfileForm(QScrollArea):
    """Shows a profile and gives it as it was changed.

    Signals:
        changed: something was changed by the person.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setProperty("plain", True)
        self._filling = False
        self._given = ""  # the name of a profile that comes with the program is shown translated
        inside = QWidget()
        self._form = QFormLayout(inside)
        self._form.setVerticalSpacing(8)
        self._form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        line = self.fontMetrics().height()
        self.name = self._line(self.tr("Name"))
        uses = {use for profile in default_profiles() for use in profile.use_cases}
        self.uses = TickList(sorted(uses, key=use_words), use_words)
        self.uses.setMinimumHeight(line * 8)
        add_row(self._form, self.tr("Tasks"), self.uses, self.tr("Space ticks a task"))
        self.languages = TickList(LANGUAGES, language_words)
        self.languages.setFixedHeight(line * 6)
        add_row(self._form, self.tr("Languages"), self.languages, self.tr("Space ticks a language"))
        self.materials = self._line(self.tr("Kinds of documents"))
        self.materials.setPlaceholderText(self.tr("contract, e-mail, table …"))
        self.media = {medium: QCheckBox(medium_words(medium)) for medium in _MEDIA}
        media = QWidget()
        row = QHBoxLayout(media)
        row.setContentsMargins(0, 0, 0, 0)
        for box in self.media.values():
            row.addWidget(box)
            box.toggled.connect(lambda _ticked: self._tell())
        row.addStretch(1)
        self._form.addRow(QLabel(self.tr("Input")), media)
        self.tools = QComboBox()
        for text, value in (
            (self.tr("with or without tools"), None),
            (self.tr("with tools"), True),
            (self.tr("without tools"), False),
        ):
            self.tools.addItem(text, value)
        add_row(self._form, self.tr("Tools"), self.tools)
        self.long = QCheckBox(self.tr("Long documents"))
        self._form.addRow("", self.long)
        self.note = self._line(self.tr("Note"))
        self.setWidget(inside)
        self.uses.changed.connect(self._tell)
        self.languages.changed.connect(self._tell)
        self.tools.activated.connect(lambda _index: self._tell())
        self.long.toggled.connect(lambda _ticked: self._tell())

    def show_profile(self, profile: Profile) -> None:
        """Show a profile."""
        self._filling = True
        self._given = profile.name
        self.name.setText(profile_words(profile.name))
        self.uses.tick(profile.use_cases)
        self.languages.tick(profile.languages)
        self.materials.setText(", ".join(profile.materials))
        for medium, box in self.media.items():
            box.setChecked(medium in profile.modalities)
        self.tools.setCurrentIndex({None: 0, True: 1, False: 2}[profile.tools])
        self.long.setChecked(profile.long_documents)
        self.note.setText(profile.note)
        self._filling = False

    def profile(self) -> Profile:
        """The profile as it is in the form."""
        typed = self.name.text().strip()
        return Profile(
            name=self._given if typed == profile_words(self._given) else typed,
            use_cases=self.uses.ticked(),
            languages=self.languages.ticked(),
            materials=tuple(x.strip() for x in self.materials.text().split(",") if x.strip()),
            modalities=tuple(medium for medium, box in self.media.items() if box.isChecked()),
            tools=self.tools.currentData(),
            long_documents=self.long.isChecked(),
            note=self.note.text().strip(),
        )

    def _line(self, name: str) -> QLineEdit:
        field = QLineEdit()
        field.editingFinished.connect(self._tell)
        add_row(self._form, name, field)
        return field

    def _tell(self) -> None:
        if not self._filling:
            self.changed.emit()
