"""What is counted from events: a definition, never a program."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Count:
    """:class:`services.scoring.schemas.counts.CountInFile` says what each field means."""

    code: str
    title: str
    each: str = ""
    revised_by: str = ""
    taken_back_by: str = ""
    once: str = ""
    ormas_in: str = ""
    ormas: str = ""
    day: str = ""
    adds: str = ""
    key: tuple[str, ...] = ()
    where: Mapping[str, tuple[Any, ...]] | None = None
    of: str = ""
    among: str = ""
    sum: tuple[str, ...] = ()

    def made_of(self) -> tuple[str, ...]:
        """The codes of the counts that this one is made of."""
        return tuple(code for code in (self.of, self.among, *self.sum) if code)

    def topics(self) -> dict[str, str]:
        """The kinds of events that it looks at, by the name of the field that says so."""
        names = ("each", "revised_by", "taken_back_by", "once", "ormas_in")
        return {name: getattr(self, name) for name in names if getattr(self, name)}
