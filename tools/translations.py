"""Brings the German texts up to date: python tools/translations.py.

New texts of the window are added to resources/translations/claimcheck_de.ts, old ones taken out, and the
compiled file is made. It says which texts still want a translation; fill them in and run it again.
"""

from __future__ import annotations

import subprocess
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
TEXTS = ROOT / "resources" / "translations" / "claimcheck_de.ts"
BIN = Path(sys.executable).parent


def main() -> None:
    """Extract, compile, and list what is not translated; exit status 1 when something is missing."""
    extract(TEXTS)
    run("pyside6-lrelease", "-silent", str(TEXTS), "-qm", str(TEXTS.with_suffix(".qm")))
    missing = untranslated(TEXTS)
    for context, source in missing:
        print(f"{context}: {source}")
    print(f"{len(missing)} texts want a translation in {TEXTS.relative_to(ROOT)}")
    sys.exit(1 if missing else 0)


def extract(target: Path) -> None:
    """Add the texts of the window to a file of translations."""
    sources = sorted(str(path) for path in (ROOT / "claimcheck" / "desktop").rglob("*.py"))
    options = ("-silent", "-no-obsolete", "-locations", "none", "-target-language", "de_DE")
    run("pyside6-lupdate", *options, *sources, "-ts", str(target))


def untranslated(path: Path) -> list[tuple[str, str]]:
    """Context and text of every message without a finished translation."""
    found = []
    for context in ET.parse(path).iter("context"):  # noqa: S314 - our own file
        for message in context.iter("message"):
            translation = message.find("translation")
            if translation is None or translation.get("type") or not translation.text:
                found.append((context.findtext("name") or "", message.findtext("source") or ""))
    return found


def run(tool: str, *arguments: str) -> None:
    """Run one of PySide6's tools."""
    subprocess.run([str(BIN / tool), *arguments], check=True)  # noqa: S603 - PySide6's own tools


if __name__ == "__main__":
    main()
