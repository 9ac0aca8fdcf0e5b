"""Has a real AT-SPI client read every window, as a screen reader does: python tools/at_spi.py.

Needs Debian's xvfb, at-spi2-core, dbus, python3-gi and gir1.2-atspi-2.0. The window runs under Xvfb on a bus of
its own; /usr/bin/python3 (which has the bindings) reads it. Prints a line a window: how many objects, how long
the walk took, which objects that take the focus have no name or role, what was announced. Exit status 1 when
a name or role is missing, or a change of state was not heard.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
LAUNCHER = "/usr/libexec/at-spi-bus-launcher"
READER = "/usr/bin/python3"
COMMANDS = (
    *("evidence", "reports", "import_evidence", "update_evidence", "compare", "questions", "tasks"),
    *("preferences", "help", "correct", "add_claim", "open_address", "paste_text"),
)
DISPLAY = ":87"
SILENT_ROLES = {"unknown", "invalid"}
DEEPEST, MOST_CHILDREN = 30, 60


def missing() -> list[str]:
    """What this machine lacks for it."""
    found = [name for name in ("Xvfb", "dbus-run-session") if shutil.which(name) is None]
    found += [path for path in (LAUNCHER, READER) if not Path(path).exists()]
    if not found:
        asked = "import gi; gi.require_version('Atspi', '2.0'); from gi.repository import Atspi"
        if subprocess.run([READER, "-c", asked], capture_output=True, check=False).returncode:  # noqa: S603
            found.append("gir1.2-atspi-2.0")
    return found


def main() -> int:
    """Start a bus, and on it the reader; or be the reader, or the window."""
    if "--window" in sys.argv:
        return be_window()
    if "--read" in sys.argv:
        return be_reader(sys.argv[sys.argv.index("--read") + 1])
    lacking = missing()
    if lacking:
        print("Not here:", ", ".join(lacking))
        return 2
    command = ["dbus-run-session", "--", READER, __file__, "--read", sys.executable]
    return subprocess.run(command, check=False).returncode  # noqa: S603


# the window


def be_window() -> int:
    """Do one thing, say so, and wait for a line before the next."""
    sys.path[:0] = [str(ROOT), str(ROOT / "tools")]
    from event_loop import pause, wait_for
    from PySide6.QtCore import QSettings
    from PySide6.QtWidgets import QApplication, QFileDialog

    from claimcheck.desktop.app import make_app, sample_path
    from claimcheck.desktop.core import Source
    from claimcheck.desktop.main_window import MainWindow

    home = os.environ["CLAIMCHECK_HOME"]
    QSettings.setPath(QSettings.Format.NativeFormat, QSettings.Scope.UserScope, home)
    make_app(["claimcheck"])
    window = MainWindow()
    window.show()
    pause(500)

    def stop(name: str, milliseconds: int = 700) -> None:
        pause(milliseconds)
        print("ready", name, flush=True)
        # The events of the bus have to be answered while the reader reads.
        while not _line_waits():
            pause(20)
        sys.stdin.readline()

    stop("welcome")
    wait_for(window.document_shown, begin=lambda: window.open_source(Source(sample_path())))
    stop("document")
    window.session.select(window.session.claims[2].id)
    stop("claim")
    for on in (True, False):
        window.claims.with_findings.setChecked(on)
        stop("ticked" if on else "unticked", 200)
    for command in COMMANDS:
        window.actions_[command].trigger()
        for dialog in QApplication.topLevelWidgets():
            if isinstance(dialog, QFileDialog):
                dialog.close()  # Qt's own: its cells of folders are empty
        stop(command, 900)
        _close_others(window)
    window.close()
    return 0


def _line_waits() -> bool:
    import select

    return bool(select.select([sys.stdin], [], [], 0)[0])


def _close_others(window) -> None:
    from event_loop import pause
    from PySide6.QtWidgets import QApplication

    for other in QApplication.topLevelWidgets():
        if other.isVisible() and other is not window:
            other.close()
    pause(100)


# the reader


def be_reader(python: str) -> int:
    """Start a screen, the accessibility bus and the window; read what it shows at each stop."""
    import gi

    gi.require_version("Atspi", "2.0")
    home = tempfile.mkdtemp(prefix="claimcheck-at-spi-")
    environment = os.environ | {
        "DISPLAY": DISPLAY,
        "QT_QPA_PLATFORM": "xcb",
        "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
        "CLAIMCHECK_HOME": home,
        "PYTHONPATH": str(ROOT),
    }
    quiet = subprocess.DEVNULL
    screen = ["Xvfb", DISPLAY, "-screen", "0", "1400x900x24"]
    started = [subprocess.Popen(screen, stderr=quiet)]  # noqa: S603
    try:
        time.sleep(1)
        started.append(subprocess.Popen([LAUNCHER, "--launch-immediately"], env=environment, stderr=quiet))  # noqa: S603
        time.sleep(1)
        window = subprocess.Popen(  # noqa: S603
            [python, __file__, "--window"],
            env=environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=quiet,
            text=True,
        )
        started.append(window)
        return _read_all(window)
    finally:
        for process in reversed(started):
            process.terminate()
            process.wait()
        shutil.rmtree(home, ignore_errors=True)


def _read_all(window: subprocess.Popen) -> int:
    from gi.repository import Atspi, GLib

    Atspi.init()
    heard: list[tuple[str, str]] = []

    def hear(event) -> None:
        heard.append((event.type, str(event.any_data or "")))

    listener = Atspi.EventListener.new(hear)
    for kind in ("object:announcement", "object:state-changed:focused", "object:state-changed:checked"):
        listener.register(kind)
    context, bad, steps = GLib.MainContext.default(), 0, 0
    while True:
        line = window.stdout.readline()
        if not line.startswith("ready"):
            break
        steps += 1
        _pump(context, 0.2)
        name = line.split()[1]
        announced = [text for kind, text in heard if kind.startswith("object:announcement")]
        focused = sum(kind.startswith("object:state-changed:focused") for kind, _ in heard)
        bad += _tell(name, announced, focused)
        heard.clear()
        if name in ("ticked", "unticked") and not announced:
            print(f"  {name}: no announcement")
            bad += 1
        window.stdin.write("\n")
        window.stdin.flush()
        _pump(context, 0.1)
    complete = steps == 5 + len(COMMANDS)
    print(f"{steps} windows and states read, {bad} faults")
    return 0 if complete and not bad else 1


def _pump(context, seconds: float) -> None:
    end = time.time() + seconds
    while time.time() < end:
        while context.iteration(False):
            pass
        time.sleep(0.01)


def _tell(name: str, announced: list[str], focused: int) -> int:
    from gi.repository import Atspi, GLib

    desktop = Atspi.get_desktop(0)
    programs = [desktop.get_child_at_index(n) for n in range(desktop.get_child_count())]
    begun = time.perf_counter()
    nodes = [node for program in programs for node in _walk(program, 0)]
    took = time.perf_counter() - begun
    faults = []
    for node in nodes:
        try:
            fault = _fault(node)
        except GLib.GError:  # it went while it was read
            continue
        faults += [fault] if fault else []
    print(f"{name}: {len(nodes)} objects in {took:.2f} s, {focused} changes of focus, announced: {announced}")
    for fault in faults:
        print("  no name or role:", fault)
    return len(faults)


def _fault(node) -> str:
    """What is missing of an object that takes the focus, "" for nothing."""
    from gi.repository import Atspi

    states = node.get_state_set()
    shown = states.contains(Atspi.StateType.SHOWING) and states.contains(Atspi.StateType.FOCUSABLE)
    if shown and (not node.get_name() or node.get_role_name() in SILENT_ROLES):
        return f"{node.get_role_name()} “{node.get_name()}” in “{_named_parent(node)}”"
    return ""


def _walk(node, depth: int):
    from gi.repository import GLib

    yield node
    try:
        count = node.get_child_count() if depth < DEEPEST else 0
        children = [node.get_child_at_index(n) for n in range(min(count, MOST_CHILDREN))]
    except GLib.GError:  # it went while it was read
        return
    for child in filter(None, children):
        yield from _walk(child, depth + 1)


def _named_parent(node) -> str:
    parent = node.get_parent()
    while parent is not None and not parent.get_name():
        parent = parent.get_parent()
    return parent.get_name() if parent is not None else ""


if __name__ == "__main__":
    sys.exit(main())
