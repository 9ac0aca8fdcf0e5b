"""Makes pictures of every window with a real document: python tools/screenshots.py FOLDER [DOCUMENT…].

The sample and the documents named are opened in light, dark, German and at 200 %; without a display the
offscreen platform is used. Each look needs a process of its own, because language and scale are fixed at
the start.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
LOOKS = {
    "light": {},
    "dark": {"theme": "dark"},
    "german": {"language": "de"},
    "double": {"scale": "2"},
    "large-text": {"font": "1.5"},
}
WINDOWS = ("evidence", "update_evidence", "compare", "questions", "tasks", "preferences", "help")


def main() -> None:
    """Run one process a look, or (with --look) be that process."""
    if "--look" in sys.argv:
        at = sys.argv.index("--look")
        take(sys.argv[at + 1], Path(sys.argv[at + 2]), sys.argv[at + 3 :])
        return
    folder = Path(sys.argv[1] if len(sys.argv) > 1 else tempfile.mkdtemp(prefix="claimcheck-pictures-"))
    folder.mkdir(parents=True, exist_ok=True)
    for look, wishes in LOOKS.items():
        environment = os.environ | {"QT_QPA_PLATFORM": os.environ.get("QT_QPA_PLATFORM", "offscreen")}
        environment["QT_SCALE_FACTOR"] = wishes.get("scale", "1")
        environment["CLAIMCHECK_HOME"] = str(folder / "home")
        arguments = [sys.executable, __file__, "--look", look, str(folder), *sys.argv[2:]]
        subprocess.run(arguments, env=environment, check=True)  # noqa: S603 - this very script
    print(folder)


def take(look: str, folder: Path, documents: list[str]) -> None:
    """Take all pictures of one look."""
    sys.path.insert(0, str(ROOT))
    from event_loop import pause, wait_for
    from PySide6.QtCore import QSettings

    from claimcheck.desktop.app import make_app, sample_path
    from claimcheck.desktop.core import Source
    from claimcheck.desktop.main_window import MainWindow
    from claimcheck.settings import Settings, save_settings

    wishes = LOOKS[look]
    save_settings(
        Settings(
            theme=wishes.get("theme", "light"),
            language=wishes.get("language", "en"),
            font_scale=float(wishes.get("font", "1")),
        )
    )
    QSettings.setPath(QSettings.Format.NativeFormat, QSettings.Scope.UserScope, str(folder / "home"))
    make_app(sys.argv[:1])
    window = MainWindow()
    window.resize(1280, 800)
    window.show()
    pause(400)
    window.grab().save(str(folder / f"{look}-welcome.png"))
    for document in (sample_path(), *documents):
        name = Path(document).parent.name if Path(document).stem == "document" else Path(document).stem
        wait_for(
            window.document_shown,
            window.refused,
            begin=lambda document=document: window.open_source(Source(document)),
        )
        pause(1200)
        window.grab().save(str(folder / f"{look}-{name}-glance.png"))
        announced = [claim for claim in window.session.claims if claim.announced]
        for claim in announced[2:3]:
            window.session.select(claim.id)
            pause(900)
            window.grab().save(str(folder / f"{look}-{name}-claim.png"))
    for name in WINDOWS:
        window.actions_[name].trigger()
        pause(700)
        widget = window.commands.windows.opened({"update_evidence": "sources"}.get(name, name))
        if widget is not None:
            fill(name, widget)
            pause(1200)
            widget.grab().save(str(folder / f"{look}-{name}.png"))
            widget.close()
    window.close()


def fill(name: str, widget: object) -> None:
    """Bring a window into the state in which a person has it before them."""
    from PySide6.QtCore import Qt

    if name == "compare":
        for row in range(widget.documents.count()):
            widget.documents.item(row).setCheckState(Qt.CheckState.Checked)
    elif name == "evidence":
        widget.table.selectRow(2)
    elif name == "questions":
        widget.add_suggested()
    elif name == "help":
        widget.show_page("NUM-02")


if __name__ == "__main__":
    main()
