"""Progress on a terminal: a bar on standard error, nothing where nobody looks."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager

from claimcheck.progress import Progress, Step


@contextmanager
def terminal_progress(title: str) -> Iterator[Progress]:
    """A progress whose steps are drawn on a terminal and dropped elsewhere."""
    if not sys.stderr.isatty():
        yield Progress()
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, SpinnerColumn, TextColumn
    from rich.progress import Progress as Bars

    columns = (
        SpinnerColumn(),
        TextColumn("{task.description}"),
        BarColumn(bar_width=30),
        MofNCompleteColumn(),
    )
    with Bars(*columns, console=Console(stderr=True), transient=True) as bars:
        task = bars.add_task(title, total=None)

        def report(step: Step) -> None:
            bars.update(task, description=f"{title}: {step.stage}", completed=step.done, total=step.total)

        yield Progress(report)
