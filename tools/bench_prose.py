"""Speed of reading sentences on long odd lines: processor seconds for 25,000 characters each."""

from __future__ import annotations

import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT)]
_LENGTH = 25_000
_UNITS = {
    "letters": "A",
    "figures": "79.8% on ",
    "brackets": "(",
    "models": "GPT-4 scores 8 ",
    "digits": "1",
    "names": "Ab ",
    "hyphens": "a-1",
}


def main() -> None:
    """Measure and print."""
    from claimcheck.extract.context import Context
    from claimcheck.extract.prose.reading import claims_in_prose
    from claimcheck.extract.statements import statements_in
    from claimcheck.records.document import Block, BlockKind, Document
    from claimcheck.registry.registry import load_registry

    registry = load_registry()
    for name, unit in _UNITS.items():
        text = unit * (_LENGTH // len(unit))
        blocks = (Block(order=0, kind=BlockKind.PARAGRAPH, text=text),)
        document = Document(title="", origin="", format="text", kind="text", sha256="", blocks=blocks)
        context = Context(document=document, registry=registry, announced=("Nimbus-2",))
        began = time.process_time()
        claims_in_prose(document, context)
        statements_in(document, context)
        print(f"{name:10s} {time.process_time() - began:6.2f} s")


if __name__ == "__main__":
    main()
