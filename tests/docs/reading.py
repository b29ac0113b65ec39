"""Reads a page of the guide: files to write, changes to make, commands and programs to run."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from tests.breakages.table import Change

_BLOCK = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_PATH = re.compile(r"# ([\w/]+\.py)\n")


class Block(NamedTuple):
    """One block of a page; ``place`` is where to look when it does not hold."""

    place: str
    kind: str
    text: str

    @property
    def file(self) -> str:
        """The file that it is, or nothing."""
        named = _PATH.match(self.text) if self.kind == "python" else None
        return named[1] if named else ""


def blocks(page: Path) -> list[Block]:
    """In the order of the page."""
    text = page.read_text(encoding="utf-8")
    return [
        Block(f"{page.name}:{text.count(chr(10), 0, found.start()) + 2}", found[1], found[2])
        for found in _BLOCK.finditer(text)
    ]


def changes(diff: str) -> Iterator[Change]:
    """``--- file`` names the file, ``@@`` stands between two places in it."""
    for part in re.split(r"^--- ", diff, flags=re.MULTILINE)[1:]:
        file, _, hunks = part.partition("\n")
        for hunk in hunks.split("@@\n"):
            lines = hunk.splitlines(keepends=True)
            old = "".join(line[1:] for line in lines if line[0] in " -")
            yield Change(file, old, "".join(line[1:] for line in lines if line[0] in " +"))


def commands(console: str) -> Iterator[tuple[str, str]]:
    """Each command with what the page says it prints."""
    for part in re.split(r"^\$ ", console, flags=re.MULTILINE)[1:]:
        command, _, printed = part.partition("\n")
        yield command, printed
