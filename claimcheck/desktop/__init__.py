"""The desktop app: the only folder that imports PySide6."""

from __future__ import annotations

import sys

import PySide6.QtCore  # noqa: F401 - before what it would look at


def _spare_the_search() -> None:
    """Keep PySide from reading the source of every module that is imported after it, and from remembering it.

    It looks for `from __feature__ import …`, which we do not use. Where it has no such search, or another
    one, it stays as it is.
    """
    feature = sys.modules.get("shibokensupport.feature")
    if hasattr(feature, "_mod_uses_pyside"):
        setattr(feature, "_mod_uses_pyside", lambda _module: False)  # noqa: B010 - unknown to type checkers


_spare_the_search()
