"""Makes pictures of every window with a real document: python tools/screenshots.py FOLDER [--looks a,b] [DOCUMENT…].

The sample and the documents named are opened in each of `LOOKS`; without a display the offscreen platform is
used, with a screen as large as the look says. Each look needs a process of its own, because language and scale
are fixed at the start.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]


@dataclass(frozen=True, kw_only=True)
class Look:
    """How the person has it: settings, the scale of the screen and its size in logical pixels."""

    theme: str = "light"
    language: str = "en"
    font: float = 1.0
    scale: int = 1
    size: tuple[int, int] = (1280, 800)


LOOKS = {
    "light": Look(),
    "dark": Look(theme="dark"),
    "contrast-light": Look(theme="contrast-light"),
    "contrast-dark": Look(theme="contrast-dark"),
    "german": Look(language="de"),
    "large-text": Look(font=1.5),
    "german-large": Look(language="de", font=1.5),
    "german-double": Look(language="de", scale=2),
    "small": Look(scale=2, size=(640, 480)),
    "double": Look(scale=2),
}
COMMANDS = (
    "evidence",
    "reports",
    "import_evidence",
    "import_address",
    "update_evidence",
    "restore_evidence",
    "compare",
    "questions",
    "tasks",
    "preferences",
    "help",
    "correct",
    "add_claim",
    "open_address",
    "paste_text",
    "restore",
    "shortcuts",
    "about",
)
TABLE = "model,benchmark,score,evaluator\nMeridian 2,MMLU,89.5,Open Board\nCorvid-L,GPQA Diamond,61.2,Open Board\n"


def main() -> None:
    """Run one process a look, or (with --look) be that process."""
    if "--look" in sys.argv:
        at = sys.argv.index("--look")
        take(sys.argv[at + 1], Path(sys.argv[at + 2]), sys.argv[at + 3 :])
        return
    arguments, looks = sys.argv[1:], list(LOOKS)
    if "--looks" in arguments:
        at = arguments.index("--looks")
        looks = arguments[at + 1].split(",")
        del arguments[at : at + 2]
    folder = Path(arguments[0] if arguments else tempfile.mkdtemp(prefix="claimcheck-pictures-"))
    folder.mkdir(parents=True, exist_ok=True)
    for look in looks:
        run(look, folder, arguments[1:])
    print(folder)


def run(look: str, folder: Path, documents: list[str]) -> None:
    """One process, in a home of its own: every look begins with an empty library."""
    home, screen = folder / "home" / look, folder / "screen.json"
    shutil.rmtree(home, ignore_errors=True)
    wide, high = (LOOKS[look].scale * pixels for pixels in LOOKS[look].size)
    only = {"name": "one", "x": 0, "y": 0, "width": wide, "height": high, "logicalDpi": 96, "dpr": 1}
    screen.write_text(json.dumps({"screens": [only | {"logicalBaseDpi": 96}]}))
    environment = os.environ | {"QT_SCALE_FACTOR": str(LOOKS[look].scale), "CLAIMCHECK_HOME": str(home)}
    if os.environ.get("QT_QPA_PLATFORM", "offscreen") == "offscreen":
        environment["QT_QPA_PLATFORM"] = f"offscreen:configfile={screen}"
    arguments = [sys.executable, __file__, "--look", look, str(folder), *documents]
    subprocess.run(arguments, env=environment, check=True)  # noqa: S603 - this very script


def take(look: str, folder: Path, documents: list[str]) -> None:
    """Take all pictures of one look."""
    sys.path.insert(0, str(ROOT))
    from event_loop import pause
    from PySide6.QtCore import QSettings

    from claimcheck.desktop.app import make_app, sample_path
    from claimcheck.desktop.main_window import MainWindow
    from claimcheck.settings import Settings, save_settings

    wishes, home = LOOKS[look], folder / "home" / look
    save_settings(Settings(theme=wishes.theme, language=wishes.language, font_scale=wishes.font))
    QSettings.setPath(QSettings.Format.NativeFormat, QSettings.Scope.UserScope, str(home))
    make_app(sys.argv[:1])
    window = MainWindow()
    window.resize(*wishes.size)
    window.show()
    pause(400)
    window.grab().save(str(folder / f"{look}-welcome.png"))
    picture_refusal(window, folder, look)
    for document in (sample_path(), *documents):
        picture_document(window, document, folder, look)
    picture_menus(window, folder, look)
    for command in COMMANDS:
        picture_command(window, command, folder, look)
    window.close()


def picture_refusal(window, folder: Path, look: str) -> None:
    """What is shown of a document that cannot be read."""
    from event_loop import pause, wait_for

    from claimcheck.desktop.core import Source

    nothing = folder / "home" / look / "nothing.pdf"
    nothing.write_bytes(b"")
    wait_for(window.refused, begin=lambda: window.open_source(Source(str(nothing))))
    pause(300)
    for box in others(window):
        box.grab().save(str(folder / f"{look}-refusal.png"))
        box.close()


def picture_document(window, document: str, folder: Path, look: str) -> None:
    """A document as it is opened, and with one of its claims chosen."""
    from event_loop import pause, wait_for

    from claimcheck.desktop.core import Source

    name = Path(document).parent.name if Path(document).stem == "document" else Path(document).stem
    wait_for(window.document_shown, window.refused, begin=lambda: window.open_source(Source(document)))
    pause(1200)
    window.grab().save(str(folder / f"{look}-{name}-glance.png"))
    announced = [claim for claim in window.session.claims if claim.announced]
    for claim in announced[2:3]:
        window.session.select(claim.id)
        pause(900)
        window.grab().save(str(folder / f"{look}-{name}-claim.png"))
        bar = window.checklist.verticalScrollBar()
        bar.setValue(bar.maximum() // 2)
        pause(200)
        window.side.grab().save(str(folder / f"{look}-{name}-below.png"))


def picture_menus(window, folder: Path, look: str) -> None:
    """Every menu."""
    for name, menu in window.actions_.menus.items():
        menu.aboutToShow.emit()
        menu.ensurePolished()
        menu.adjustSize()
        menu.grab().save(str(folder / f"{look}-menu-{name}.png"))


def picture_command(window, command: str, folder: Path, look: str) -> None:
    """The window that a command opens, filled as a person has it before them, each of its tabs."""
    from event_loop import pause
    from PySide6.QtWidgets import QInputDialog, QMessageBox

    if command not in window.actions_.all():
        return
    window.actions_[command].trigger()
    pause(700)
    for other in reversed(others(window)):  # a dialog before the window that it belongs to
        if not isinstance(other, QMessageBox | QInputDialog):
            fill(command, other, folder / "home" / look)
        pause(1200)
        tabs = getattr(other, "tabs", None)
        for number in range(tabs.count() if tabs is not None else 1):
            if tabs is not None:
                tabs.setCurrentIndex(number)
                pause(300)
            other.grab().save(str(folder / f"{look}-{command}{number or ''}.png"))
        other.close()
    pause(50)


def others(window) -> list:
    """Top-level windows that are open, but not the main one."""
    from PySide6.QtWidgets import QApplication, QFileDialog

    found = [w for w in QApplication.topLevelWidgets() if w.isVisible() and w is not window]
    for dialog in [w for w in found if isinstance(w, QFileDialog)]:
        dialog.close()
    return sorted((w for w in found if not isinstance(w, QFileDialog)), key=depth)


def depth(widget) -> int:
    """How many windows a widget belongs to."""
    return 0 if widget.parentWidget() is None else 1 + depth(widget.parentWidget())


def fill(command: str, widget, home: Path) -> None:
    """Bring a window into the state in which a person has it before them."""
    from PySide6.QtCore import Qt

    if command == "compare":
        for row in range(widget.documents.count()):
            widget.documents.item(row).setCheckState(Qt.CheckState.Checked)
    elif command in ("evidence", "reports"):
        widget.table.selectRow(2)
    elif command == "questions":
        widget.add_suggested()
    elif command == "help":
        widget.show_page("NUM-02")
    elif command == "import_evidence":
        table = home / "results.csv"
        table.write_text(TABLE)
        widget.look_at([table])


if __name__ == "__main__":
    main()
