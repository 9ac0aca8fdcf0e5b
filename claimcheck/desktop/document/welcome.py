"""What stands where a document will be: how to open one, and a sample to try."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from claimcheck.desktop.announce import describe
from claimcheck.desktop.look.flow_layout import FlowLayout
from claimcheck.desktop.look.icons import app_icon
from claimcheck.desktop.look.labels import heading, text_label


class Welcome(QScrollArea):
    """A greeting with the four ways in.

    Signals:
        sample, open_file, open_address, paste: the button of that name was pressed.
    """

    sample = Signal()
    open_file = Signal()
    open_address = Signal()
    paste = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        inner = QWidget(self.viewport())
        card = QFrame(inner)
        card.setProperty("card", True)
        card.setMaximumWidth(560)
        column = QVBoxLayout(card)
        column.setContentsMargins(32, 28, 32, 28)
        column.setSpacing(14)
        picture = QLabel()
        picture.setPixmap(app_icon().pixmap(56, 56))
        column.addWidget(picture)
        column.addWidget(heading(self.tr("Drop an announcement here"), size=1.5))
        column.addWidget(
            text_label(
                self.tr(
                    "A press release, web page, model card or paper: Claimcheck finds every benchmark "
                    "figure in it and shows what each one rests on. Nothing leaves this computer."
                )
            )
        )
        row = QHBoxLayout()
        row.setSpacing(8)
        self.try_sample = self._button(self.tr("Open the sample announcement"), self.sample)
        self.try_sample.setProperty("primary", True)
        row.addWidget(self.try_sample)
        row.addStretch(1)
        column.addLayout(row)
        ways = FlowLayout(spacing=8)
        for text, signal in (
            (self.tr("Open file…"), self.open_file),
            (self.tr("Open address…"), self.open_address),
            (self.tr("Paste text"), self.paste),
        ):
            ways.addWidget(self._button(text, signal))
        column.addLayout(ways)
        outer = QVBoxLayout(inner)
        outer.addStretch(2)
        middle = QHBoxLayout()
        middle.addStretch(1)
        middle.addWidget(card, stretch=6)
        middle.addStretch(1)
        outer.addLayout(middle)
        outer.addStretch(3)
        self.setWidget(inner)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setProperty("plain", True)
        describe(self, self.tr("Ways to open a document"))
        self.setFocusProxy(self.try_sample)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def _button(self, text: str, signal: SignalInstance) -> QPushButton:
        button = QPushButton(text)
        describe(button, text)
        button.clicked.connect(lambda _checked=False: signal.emit())
        return button
