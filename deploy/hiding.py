"""Passwords that were typed on a command line do not stay in the list of processes."""

import os
import sys
from collections.abc import Sequence
from typing import Final

OPTIONS: Final = {
    "--database": "ORMAS_DATABASE_URL",
    "--database-service": "ORMAS_DATABASE_SERVICE_URL",
    "--amqp": "ORMAS_AMQP_URL",
}


def hidden(words: Sequence[str]) -> tuple[list[str], dict[str, str]]:
    """The command line without its addresses, and the addresses by the variable that can carry them."""
    kept: list[str] = []
    taken: dict[str, str] = {}
    left = list(words)
    while left:
        word = left.pop(0)
        option, equals, value = word.partition("=")
        if option in OPTIONS and (value or (not equals and left and left[0])):
            taken[OPTIONS[option]] = value or left.pop(0)
        else:
            kept.append(word)
    return kept, taken


def hide_secrets() -> None:
    """Become the same program without them: the environment of a process is read by its user alone."""
    kept, taken = hidden(sys.orig_argv[1:])
    if taken:
        rest = {name: value for name, value in os.environ.items() if name.removesuffix("_FILE") not in taken}
        os.execve(sys.executable, [sys.executable, *kept], rest | taken)  # noqa: S606
