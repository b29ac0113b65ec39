"""What is wrong with a file that somebody wrote, each with the line on which it stands."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from shared.errors import FieldProblem, InputWrong
from shared.lined import Lined

MOST_TOLD: Final = 40
"""Mistakes that are told at once; with more of them it is another file."""


@dataclass(frozen=True)
class Mistake:
    """``line``: from 1."""

    line: int
    message: str


class FileWrong(ValueError):
    """Every mistake of a file, by line."""

    def __init__(self, mistakes: Iterable[Mistake]) -> None:
        self.mistakes = sorted(mistakes, key=lambda each: each.line)
        super().__init__("; ".join(f"baris {each.line}: {each.message}" for each in self.mistakes))

    def as_input(self) -> InputWrong:
        """For who sent the file line by line: the pointer of each mistake names its line."""
        told = [
            FieldProblem(pointer_of(each.line), f"Baris {each.line}: {each.message}")
            for each in self.mistakes
        ]
        return InputWrong(fields=tuple(told[:MOST_TOLD]))


def pointer_of(line: int) -> str:
    """Where a line, from 1, stands in what was sent."""
    return f"/lines/{line - 1}"


def at_lines(wrong: InputWrong, lined: Lined) -> list[Mistake]:
    """What a schema complains of, at the lines where it stands."""
    return [
        Mistake(lined.line_of(each.pointer), f"{_last(each.pointer)}{each.message}") for each in wrong.fields
    ]


def _last(pointer: str) -> str:
    name = pointer.rpartition("/")[2]
    return f"{name}: " if name and not name.isdecimal() else ""
