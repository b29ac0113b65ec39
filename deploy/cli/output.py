"""What commands print: JSON on standard output alone, or words and tables for people."""

import json
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, Final

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

UNLIMITED: Final = 100_000
"""Characters of a line in a pipe: no table is cut there."""
console = Console() if sys.stdout.isatty() else Console(soft_wrap=True, width=UNLIMITED)
"""Wraps at words on a terminal; a pipe gets whole lines."""
messages = Console(stderr=True, soft_wrap=True)


def print_json(value: Any) -> None:
    """One JSON document."""
    json.dump(value, sys.stdout, ensure_ascii=False, indent=1)
    sys.stdout.write("\n")


@contextmanager
def progress_bar(title: str) -> Iterator[Any]:
    """A function ``(done, total)`` that moves a bar on standard error, where that is a terminal."""
    columns = (TextColumn(title), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=messages, transient=True, disable=not messages.is_terminal) as progress:
        task = progress.add_task(title, total=None)
        yield lambda done, total: progress.update(task, completed=done, total=total)
