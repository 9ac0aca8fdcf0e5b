"""Rows on standard output: a table for a person at a terminal, tab-separated for a script."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence

import click
from rich.console import Console
from rich.table import Table
from rich.text import Text


def print_rows(columns: Sequence[str], rows: Iterable[Sequence[object]]) -> None:
    """Print rows of one cell a column; the columns' names head the table and are left out for scripts.

    A cell is one line: tabs and line breaks in it become spaces, so that rows stay rows.
    """
    lines = [[" ".join(str(cell).split()) for cell in row] for row in rows]
    if not sys.stdout.isatty():
        for line in lines:
            click.echo("\t".join(line))
        return
    table = Table(*columns, box=None, pad_edge=False, header_style="bold", show_header=any(columns))
    for line in lines:
        table.add_row(*map(Text, line))
    Console().print(table)
