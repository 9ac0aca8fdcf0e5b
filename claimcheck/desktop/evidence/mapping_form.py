"""What the columns of a table mean: guessed, shown, and confirmed by a person."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QFormLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QScrollArea,
    QWidget,
)

from claimcheck.desktop.announce import announce_tick
from claimcheck.desktop.evidence.words import field_words, relation_words, scale_words
from claimcheck.desktop.look.form import add_row
from claimcheck.evidence.importing.mapping import SCALES, Mapping
from claimcheck.records.evidence import EvaluatorRelation

_OPTIONAL = (
    *("evaluator", "date", "url", "metric", "n_items", "standard_error"),
    *("interval_low", "interval_high", "shots", "setting"),
)


class MappingForm(QScrollArea):
    """One choice a field; a table has either a score column or a column a benchmark.

    Signals:
        changed: a `Mapping`, whenever the person chose something else.
    """

    changed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._mapping = Mapping()
        self._filling = False
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inside = QWidget()
        self._form = QFormLayout(inside)
        self._form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)
        self._form.setVerticalSpacing(6)
        self.columns: dict[str, QComboBox] = {}
        self._column("model")
        self.arrangement = self._choice(self.tr("Layout"))
        self.arrangement.addItem(self.tr("a row for each result"), "rows")
        self.arrangement.addItem(self.tr("a column for each benchmark"), "columns")
        self._column("benchmark")
        self.fixed_benchmark = self._line(self.tr("or all rows are of this benchmark"))
        self._column("score")
        self.scores = QListWidget()
        self.scores.setMaximumHeight(self.fontMetrics().height() * 7)
        self.scores.itemChanged.connect(self._tell_tick)
        add_row(self._form, self.tr("Columns of benchmarks"), self.scores)
        self.scale = self._choice(self.tr("Scale of the scores"))
        for scale in SCALES:
            self.scale.addItem(scale_words(scale), scale)
        for field in _OPTIONAL:
            self._column(field)
        self.fixed_evaluator = self._line(self.tr("or all rows are by this evaluator"))
        self.relation = self._choice(self.tr("Who ran them"))
        for relation in EvaluatorRelation:
            self.relation.addItem(relation_words(relation), relation.value)
        self.higher = self._choice(self.tr("A higher score is"))
        for text, value in (
            (self.tr("better"), "yes"),
            (self.tr("worse"), "no"),
            (self.tr("not known"), ""),
        ):
            self.higher.addItem(text, value)
        self.setWidget(inside)
        bar = self.verticalScrollBar().sizeHint().width()
        self.setMinimumWidth(inside.minimumSizeHint().width() + bar + 2 * self.frameWidth() + 4)

    def show_mapping(self, columns: tuple[str, ...], mapping: Mapping) -> None:
        """Show what is guessed or remembered."""
        self._filling, self._mapping = True, mapping
        for field, box in self.columns.items():
            box.clear()
            box.addItem("–", "")
            for column in columns:
                box.addItem(column, column)
            self._choose(box, getattr(mapping, field))
        self._choose(self.arrangement, "columns" if mapping.scores else "rows")
        self.scores.clear()
        for column in columns:
            item = QListWidgetItem(column)
            ticked = column in mapping.scores
            item.setCheckState(Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked)
            self.scores.addItem(item)
        self.fixed_benchmark.setText(mapping.fixed_benchmark)
        self.fixed_evaluator.setText(mapping.fixed_evaluator)
        self._choose(self.scale, mapping.scale)
        self._choose(self.relation, mapping.relation.value)
        self._choose(self.higher, {True: "yes", False: "no", None: ""}[mapping.higher_is_better])
        self._show_layout()
        self._filling = False

    def mapping(self) -> Mapping:
        """What is chosen now."""
        named = {field: box.currentData() or "" for field, box in self.columns.items()}
        wide = self.arrangement.currentData() == "columns"
        if wide:
            named |= {"benchmark": "", "score": ""}
        return replace(
            self._mapping,
            **named,
            scores=self._ticked() if wide else (),
            fixed_benchmark="" if wide else self.fixed_benchmark.text().strip(),
            fixed_evaluator=self.fixed_evaluator.text().strip(),
            scale=self.scale.currentData(),
            relation=EvaluatorRelation(self.relation.currentData()),
            higher_is_better={"yes": True, "no": False}.get(self.higher.currentData()),
        )

    def _ticked(self) -> tuple[str, ...]:
        items = [self.scores.item(row) for row in range(self.scores.count())]
        return tuple(item.text() for item in items if item.checkState() is Qt.CheckState.Checked)

    def _tell_tick(self, item: QListWidgetItem) -> None:
        if not self._filling:
            announce_tick(self.scores, item.text(), ticked=item.checkState() is Qt.CheckState.Checked)
        self._emit()

    def _emit(self) -> None:
        if not self._filling:
            self._show_layout()
            self.changed.emit(self.mapping())

    def _show_layout(self) -> None:
        wide = self.arrangement.currentData() == "columns"
        for widget in (self.columns["benchmark"], self.columns["score"], self.fixed_benchmark):
            self._form.setRowVisible(widget, not wide)
        self._form.setRowVisible(self.scores, wide)

    def _column(self, field: str) -> None:
        self.columns[field] = self._choice(field_words(field))

    def _choice(self, name: str) -> QComboBox:
        box = QComboBox()
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.setMinimumContentsLength(14)
        box.activated.connect(lambda _index: self._emit())
        add_row(self._form, name, box)
        return box

    def _line(self, name: str) -> QLineEdit:
        field = QLineEdit()
        field.editingFinished.connect(self._emit)
        add_row(self._form, name, field)
        return field

    def _choose(self, box: QComboBox, value: str) -> None:
        box.setCurrentIndex(max(0, box.findData(value)))
