"""An office is founded once by each process that tests, and copied for whoever asks for one like it.

A copy has the keys and the identity of what it was copied from. Several take turns, so that the offices of
one test are different offices.
"""

import os
from collections.abc import Callable
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

TURNS: Final = 4


@dataclass(frozen=True)
class Template:
    """The files of a directory that nobody has open, and their modes."""

    files: dict[str, tuple[int, bytes]]

    @classmethod
    def of(cls, directory: Path) -> "Template":
        # Whoever is to have a log beside a database gets one when he opens it.
        assert not list(directory.glob("*-wal")), "somebody has this office open"
        return cls({p.name: (p.stat().st_mode & 0o777, p.read_bytes()) for p in directory.iterdir()})

    def unpack(self, directory: Path) -> None:
        """Into a directory that is empty or not there yet."""
        directory.mkdir(parents=True, exist_ok=True, mode=0o700)
        directory.chmod(0o700)
        for name, (mode, content) in self.files.items():
            handle = os.open(directory / name, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
            with os.fdopen(handle, "wb") as file:
                os.fchmod(handle, mode)
                file.write(content)


class Templates:
    """``make`` founds an office in a directory and closes whatever it opened."""

    def __init__(self, make: Callable[[Path], object]) -> None:
        self._make = make
        self._made: dict[int, Template] = {}
        self._turns = count()

    def next(self) -> Template:
        """The one whose turn it is."""
        turn = next(self._turns) % TURNS
        if turn not in self._made:
            self._made[turn] = made_by(self._make)
        return self._made[turn]


def made_by(make: Callable[[Path], object]) -> Template:
    """What ``make`` left in an empty directory."""
    with TemporaryDirectory() as scratch:
        directory = Path(scratch) / "office"
        make(directory)
        return Template.of(directory)
