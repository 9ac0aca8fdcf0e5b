"""What a child forbids itself before it touches a document: memory, time, files, network, programs."""

from __future__ import annotations

import os
import signal
import sys
import threading
from collections.abc import Callable
from pathlib import PurePath

from claimcheck.ingest.clock import BUSY

try:
    import resource
except ImportError:  # Windows has no such bounds; the parent's deadline holds there
    resource = None  # type: ignore[assignment]

ALLOWED_PROGRAMS = frozenset({"tesseract", "tesseract.exe"})
_WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND
_FORBIDDEN = (
    "socket.",
    "os.remove",
    "os.rename",
    "os.mkdir",
    "os.rmdir",
    "os.link",
    "os.symlink",
    "os.truncate",
    "os.chmod",
    "os.chown",
    "os.system",
    "os.exec",
    "os.fork",
    "os.spawn",
    "os.posix_spawn",
    "os.kill",
    "shutil.",
    "tempfile.",
    "ftplib.",
    "smtplib.",
    "urllib.Request",
    "http.client.",
    "webbrowser.open",
    "pickle.find_class",
)


def bound_memory(size: int) -> None:
    """Bound the address space; what goes over fails in the child, not in the machine."""
    if resource is not None:
        _lower(resource.RLIMIT_AS, size)
        _lower(resource.RLIMIT_CORE, 0)


def bound_time(seconds: float) -> None:
    """Bound processor time, and wall time as for a busy machine; a last line, in case the parent is gone."""
    if resource is not None:
        _lower(resource.RLIMIT_CPU, int(seconds) + 3)
    if hasattr(signal, "setitimer"):
        signal.signal(signal.SIGALRM, signal.SIG_DFL)
        signal.setitimer(signal.ITIMER_REAL, BUSY * seconds + 5)


def end_with_input(handle: int) -> None:
    """End this process, and what it started, once its input ends: its parent is gone then, killed perhaps."""

    def wait() -> None:
        while os.read(handle, 1):
            pass
        if hasattr(os, "killpg"):
            os.killpg(0, signal.SIGKILL)
        os._exit(1)

    threading.Thread(target=wait, daemon=True).start()


def forbid_side_effects() -> None:
    """From here on no file is written, no connection opened and no program but Tesseract started."""
    if resource is not None:
        _lower(resource.RLIMIT_FSIZE, 0)
    sys.addaudithook(_guard())


def _lower(which: int, value: int) -> None:
    _, hard = resource.getrlimit(which)
    value = value if hard == resource.RLIM_INFINITY else min(value, hard)
    resource.setrlimit(which, (value, value))


def _guard() -> Callable[[str, tuple[object, ...]], None]:
    def refuse(event: str, args: tuple[object, ...]) -> None:
        if event == "open":
            if _opens_for_writing(*args[:3]):
                raise PermissionError("files are not written while a document is read")
        elif event == "subprocess.Popen":
            if PurePath(str(args[0])).name not in ALLOWED_PROGRAMS:
                raise PermissionError("programs are not started while a document is read")
        elif event == "os.killpg" and args[0] == 0:
            return  # this process itself, when its parent is gone
        elif event.startswith(_FORBIDDEN) and event not in {"os.posix_spawn", "os.fork"}:
            raise PermissionError(f"{event} is not allowed while a document is read")

    return refuse


def _opens_for_writing(path: object, mode: object, flags: object) -> bool:
    if isinstance(path, int) or path == os.devnull:  # a pipe that is already open
        return False
    if isinstance(mode, str) and any(sign in mode for sign in "wax+"):
        return True
    return isinstance(flags, int) and bool(flags & _WRITING)
