"""How a process that nobody sits before ends when it cannot begin: one sentence, no trace."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager

from shared.errors import Problem


@contextmanager
def plainly() -> Iterator[None]:
    """A Problem is said on standard error and ends the process with 1."""
    try:
        yield
    except Problem as problem:
        sys.exit(problem.message)
