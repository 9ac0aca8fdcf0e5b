"""Writes the results of the index to a file or folder of the person's choice."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from claimcheck.desktop.announce import announce
from claimcheck.desktop.evidence.core import EvidenceCore
from claimcheck.desktop.look.figures import count_text
from claimcheck.desktop.progress_strip import ProgressStrip
from claimcheck.desktop.tasks import Task, Tasks

translate = QCoreApplication.translate
_SUFFIXES = {"csv": ".csv", "parquet": ".parquet"}


def ask_export(
    window: QWidget, core: EvidenceCore, tasks: Tasks, strip: ProgressStrip, source: str
) -> QFileDialog:
    """Ask where to, then write all results, or those of one source, in the background."""
    by_filter = {
        translate("evidence_export", "CSV table (*.csv)"): "csv",
        translate("evidence_export", "Parquet table (*.parquet)"): "parquet",
        translate("evidence_export", "Every Eval Ever, a folder (*)"): "every-eval-ever",
    }
    dialog = QFileDialog(window, translate("evidence_export", "Export results"))
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setNameFilters(list(by_filter))
    dialog.selectFile(source or "claimcheck-evidence")
    dialog.filesSelected.connect(
        lambda paths: export_to(
            Path(paths[0]), by_filter[dialog.selectedNameFilter()], window, core, tasks, strip, source
        )
    )
    dialog.open()
    return dialog


def export_to(
    path: Path,
    format_name: str,
    window: QWidget,
    core: EvidenceCore,
    tasks: Tasks,
    strip: ProgressStrip,
    source: str,
) -> Task:
    """Write the results and say how many."""
    suffix = _SUFFIXES.get(format_name, "")
    target = path if path.suffix == suffix or not suffix else path.with_name(path.name + suffix)
    sentence = translate("evidence_export", "{count} results written to {path}")
    task = tasks.start(
        lambda progress: core.export(target, format_name, source, progress),
        then=lambda count: announce(window, sentence.format(count=count_text(count), path=target)),
    )
    strip.follow(task, translate("evidence_export", "Exporting"))
    return task
