"""Builds the registry's tables in resources/ from ../shared: `python tools/build_registry.py [SHARED] [RESOURCES]`.

Repeatable: the same input gives the same bytes. Benchmarks and ambiguities come from facts/*.csv, with the fields
that checks need derived by the rules in `tools/registry_benchmarks.py`; models come from the makers' own entries in
models.dev, HELM's model metadata and the checked spellings (see resources/SOURCES.md).
"""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))
sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from registry_benchmarks import write_benchmarks
from registry_models import write_models


def main() -> None:
    """Write all tables."""
    root = Path(__file__).resolve().parents[1]
    shared = Path(sys.argv[1]) if len(sys.argv) > 1 else root.parent / "shared"
    resources = Path(sys.argv[2]) if len(sys.argv) > 2 else root / "resources"
    for name, rows in {**write_benchmarks(shared, resources), **write_models(shared, resources)}.items():
        print(f"{name}: {rows} rows")


if __name__ == "__main__":
    main()
