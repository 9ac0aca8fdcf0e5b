"""My tasks: profiles of what the reader needs a model for, and which of them is used."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from claimcheck.checks.profiles import all_profiles, default_profiles, remove_profile, save_profile
from claimcheck.desktop.announce import describe
from claimcheck.desktop.labels import heading, quiet_button, text_label
from claimcheck.desktop.messages import show_refusal
from claimcheck.errors import UserError
from claimcheck.records.profile import Profile
from claimcheck.settings import load_settings, save_settings

Result = TypeVar("Result")


class TasksWindow(QDialog):
    """Profiles on the left, the chosen one's tasks on the right."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("My tasks"))
        self.profiles = QListWidget()
        describe(self.profiles, self.tr("Profiles"))
        self.name = QLineEdit()
        self.uses = QListWidget()
        describe(self.uses, self.tr("Tasks"), self.tr("Space ticks a task"))
        self.languages = QLineEdit()
        self.languages.setPlaceholderText("de, en")
        self.long = QCheckBox(self.tr("Long documents"))
        self.note = QLineEdit()
        self._lay_out()
        for use in sorted({use for profile in default_profiles() for use in profile.use_cases}):
            item = QListWidgetItem(use.replace("-", " "))
            item.setData(Qt.ItemDataRole.UserRole, use)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Unchecked)
            self.uses.addItem(item)
        self.profiles.currentItemChanged.connect(lambda item, _before: self._show(item))
        self.resize(760, 560)
        self.reload(self._used())

    def _lay_out(self) -> None:
        left = QVBoxLayout()
        left.addWidget(self.profiles, stretch=1)
        row = QHBoxLayout()
        row.addWidget(quiet_button(self.tr("New"), "add", self.new))
        row.addWidget(quiet_button(self.tr("Remove"), "dismiss", self.remove))
        row.addStretch(1)
        left.addLayout(row)
        form = QFormLayout()
        form.setVerticalSpacing(9)
        for name, widget in (
            (self.tr("Name"), self.name),
            (self.tr("Tasks"), self.uses),
            (self.tr("Languages"), self.languages),
            ("", self.long),
            (self.tr("Note"), self.note),
        ):
            label = QLabel(name)
            label.setBuddy(widget)
            if name:
                describe(widget, name, widget.accessibleDescription())
            form.addRow(label, widget)
        right = QVBoxLayout()
        right.addWidget(heading(self.tr("What you need a model for")))
        hint = self.tr("Each claim is then compared with these tasks under “Your tasks?”.")
        right.addWidget(text_label(hint, muted=True))
        right.addLayout(form)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        use = buttons.addButton(self.tr("Save and use"), QDialogButtonBox.ButtonRole.ApplyRole)
        use.setProperty("primary", True)
        none = buttons.addButton(self.tr("Use none"), QDialogButtonBox.ButtonRole.ResetRole)
        use.clicked.connect(self.save_and_use)
        none.clicked.connect(lambda: self._use(""))
        buttons.rejected.connect(self.reject)
        right.addWidget(buttons)
        columns = QHBoxLayout(self)
        columns.setContentsMargins(16, 14, 16, 14)
        columns.setSpacing(16)
        columns.addLayout(left, stretch=2)
        columns.addLayout(right, stretch=3)

    def reload(self, chosen: str) -> None:
        """Read the profiles and show one."""
        used = self._used()
        self.profiles.clear()
        for profile in self._profiles():
            in_use = profile.name.casefold() == used.casefold()
            item = QListWidgetItem(
                self.tr("{name} (in use)").format(name=profile.name) if in_use else profile.name
            )
            item.setData(Qt.ItemDataRole.UserRole, profile)
            self.profiles.addItem(item)
            if profile.name.casefold() == chosen.casefold():
                self.profiles.setCurrentItem(item)
        if self.profiles.currentItem() is None:
            self.profiles.setCurrentRow(0)

    def new(self) -> None:
        """Begin an empty profile."""
        self.profiles.setCurrentRow(-1)
        self._fill(Profile(name=""))
        self.name.setFocus()

    def remove(self) -> None:
        """Remove the chosen profile; those that come with the program stay."""
        item = self.profiles.currentItem()
        if item is not None:
            profile = item.data(Qt.ItemDataRole.UserRole)
            self._try(lambda: remove_profile(profile.name), None)
            self.reload("")

    def save_and_use(self) -> None:
        """Keep the profile and compare claims with it from now on."""
        profile = self.profile()
        if not profile.name:
            self.name.setFocus()
            return
        self._try(lambda: save_profile(profile), None)
        self._use(profile.name)

    def profile(self) -> Profile:
        """The profile as it is in the form."""
        items = [self.uses.item(row) for row in range(self.uses.count())]
        item = self.profiles.currentItem()
        before: Profile = item.data(Qt.ItemDataRole.UserRole) if item else Profile(name="")
        return Profile(
            name=self.name.text().strip(),
            use_cases=tuple(
                i.data(Qt.ItemDataRole.UserRole) for i in items if i.checkState() is Qt.CheckState.Checked
            ),
            languages=tuple(x.strip() for x in self.languages.text().split(",") if x.strip()),
            materials=before.materials,
            modalities=before.modalities,
            tools=before.tools,
            long_documents=self.long.isChecked(),
            note=self.note.text().strip(),
        )

    def _show(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self._fill(item.data(Qt.ItemDataRole.UserRole))

    def _fill(self, profile: Profile) -> None:
        self.name.setText(profile.name)
        self.languages.setText(", ".join(profile.languages))
        self.long.setChecked(profile.long_documents)
        self.note.setText(profile.note)
        for row in range(self.uses.count()):
            item = self.uses.item(row)
            ticked = item.data(Qt.ItemDataRole.UserRole) in profile.use_cases
            item.setCheckState(Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked)

    def _use(self, name: str) -> None:
        self._try(lambda: save_settings(load_settings().changed(profile=name)), None)
        self.reload(name or self.name.text())

    def _profiles(self) -> tuple[Profile, ...]:
        nothing: tuple[Profile, ...] = ()
        return self._try(lambda: all_profiles(), nothing)  # its path stays the usual one

    def _used(self) -> str:
        return self._try(lambda: load_settings().profile, "")

    def _try(self, do: Callable[[], Result], otherwise: Result) -> Result:
        try:
            return do()
        except UserError as error:
            show_refusal(self, error)
            return otherwise
