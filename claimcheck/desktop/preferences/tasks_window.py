"""My tasks: profiles of what the reader needs a model for, which of them is used, and what is near to it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QListView,
    QListWidget,
    QListWidgetItem,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from claimcheck.checks.profiles import all_profiles, own_profiles, remove_profile, save_profile
from claimcheck.desktop.announce import announce, describe
from claimcheck.desktop.core import Core
from claimcheck.desktop.look.labels import quiet_button, text_label
from claimcheck.desktop.look.remembered_size import remember_size
from claimcheck.desktop.messages import show_refusal
from claimcheck.desktop.preferences.near_tests_pane import NearTestsPane
from claimcheck.desktop.preferences.profile_form import ProfileForm
from claimcheck.desktop.preferences.task_words import profile_words
from claimcheck.desktop.session import Session
from claimcheck.desktop.tasks import Tasks
from claimcheck.errors import UserError
from claimcheck.records.profile import Profile
from claimcheck.settings import load_settings, save_settings

Result = TypeVar("Result")


class TasksWindow(QDialog):
    """Profiles on the left, the chosen one on the right."""

    def __init__(self, core: Core, session: Session, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("My tasks"))
        self.profiles = QListWidget()
        self.profiles.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.profiles.setWordWrap(True)
        self.profiles.setResizeMode(QListView.ResizeMode.Adjust)  # rows are measured again when it is resized
        describe(self.profiles, self.tr("Profiles"))
        self.form = ProfileForm()
        self.near = NearTestsPane(core, session, tasks)
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self.tabs.addTab(self.form, self.tr("What you need a model for"))
        self.tabs.addTab(self.near, self.tr("How near each benchmark is"))
        describe(self.tabs, self.tr("Profile"))
        self.told = text_label(muted=True)
        self._lay_out()
        self.profiles.currentItemChanged.connect(lambda item, _before: self._show(item))
        self.form.changed.connect(lambda: self.near.show_profile(self.form.profile()))
        remember_size(self, "tasks", QSize(940, 680))
        self.reload(self._used())

    def _lay_out(self) -> None:
        self.new_button = quiet_button(self.tr("New"), "add", self.new)
        self.remove_button = quiet_button(self.tr("Remove"), "dismiss", self.remove)
        left, row, right = QVBoxLayout(), QHBoxLayout(), QVBoxLayout()
        row.addWidget(self.new_button)
        row.addWidget(self.remove_button)
        row.addStretch(1)
        left.addWidget(self.profiles, stretch=1)
        left.addLayout(row)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self.use = buttons.addButton(self.tr("Save and use"), QDialogButtonBox.ButtonRole.ApplyRole)
        self.use.setProperty("primary", True)
        self.none = buttons.addButton(self.tr("Use none"), QDialogButtonBox.ButtonRole.ResetRole)
        self.use.clicked.connect(self.save_and_use)
        self.none.clicked.connect(lambda: self._use(""))
        buttons.rejected.connect(self.reject)
        right.addWidget(self.tabs, stretch=1)
        right.addWidget(self.told)
        right.addWidget(buttons)
        columns = QHBoxLayout(self)
        columns.setContentsMargins(16, 14, 16, 14)
        columns.setSpacing(16)
        columns.addLayout(left, stretch=2)
        columns.addLayout(right, stretch=5)

    def reload(self, chosen: str) -> None:
        """Read the profiles and show one."""
        used = self._used()
        self.profiles.clear()
        for profile in self._profiles():
            in_use = profile.name.casefold() == used.casefold()
            name = profile_words(profile.name)
            item = QListWidgetItem(self.tr("{name} (in use)").format(name=name) if in_use else name)
            item.setData(Qt.ItemDataRole.UserRole, profile)
            self.profiles.addItem(item)
            if profile.name.casefold() == chosen.casefold():
                self.profiles.setCurrentItem(item)
        if self.profiles.currentItem() is None:
            self.profiles.setCurrentRow(0)
        told = self.tr(
            "No profile is in use. With one in use, “Your tasks?” compares each claim with its tasks."
        )
        if used:
            told = self.tr("In use: {name}. “Your tasks?” compares each claim with its tasks.")
        self.told.setText(told.format(name=profile_words(used)))

    def new(self) -> None:
        """Begin an empty profile."""
        self.profiles.setCurrentRow(-1)
        self.form.show_profile(Profile(name="", modalities=("text",)))
        self.remove_button.setEnabled(False)
        self.tabs.setCurrentWidget(self.form)
        self.form.name.setFocus()

    def remove(self) -> None:
        """Remove the chosen profile; those that come with the program stay."""
        item = self.profiles.currentItem()
        if item is not None:
            profile = item.data(Qt.ItemDataRole.UserRole)
            self._try(lambda: remove_profile(profile.name), None)
            self.reload("")

    def save_and_use(self) -> None:
        """Keep the profile and compare claims with it from now on."""
        profile = self.form.profile()
        if not profile.name:
            self.told.setText(self.tr("Give the profile a name."))
            announce(self, self.told.text())
            self.tabs.setCurrentWidget(self.form)
            self.form.name.setFocus()
            return
        if profile not in self._profiles():
            self._try(lambda: save_profile(profile), None)
        self._use(profile.name)

    def _show(self, item: QListWidgetItem | None) -> None:
        if item is None:
            return
        profile: Profile = item.data(Qt.ItemDataRole.UserRole)
        self.form.show_profile(profile)
        self.near.show_profile(profile)
        nothing: tuple[Profile, ...] = ()
        self.remove_button.setEnabled(profile in self._try(lambda: own_profiles(), nothing))

    def _use(self, name: str) -> None:
        self._try(lambda: save_settings(load_settings().changed(profile=name)), None)
        self.reload(name or self.form.name.text())
        announce(self, self.told.text())

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
