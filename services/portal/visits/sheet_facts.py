"""What a sheet to take along says of an ormas: the register's words, its leaders, and what is sealed."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Final

from services.portal.boards.leadership import BoardShown, Leadership, leadership_of
from services.portal.register.profile import needs_of
from services.portal.register.sealed_people import people_of
from services.portal.search.find import rows_of
from services.portal.visits.visit_list import visits_of
from services.portal.web.office_day import OfficeDay
from services.portal.web.personal import CONTACT, CONTACT_CORRECTED, SECRETARIAT, Line, Owner, section
from shared.database import Transaction
from shared.tokens import Actor

SEATS: Final = 5
"""As many leaders fit on the page beside all that is ticked."""


@dataclass(frozen=True)
class Opened:
    """What may be printed of the sealed part; whatever is not known is a line to fill in by hand."""

    address: str = ""
    contact: str = ""
    names: Mapping[str, str] = field(default_factory=dict)
    problem: str = ""


@dataclass(frozen=True)
class Facts:
    """One ormas of a round. ``last``: the newest visit, empty when there was none; ``needs``: None where
    nobody told which accommodations it needs.
    """

    ormas: dict[str, Any]
    leadership: Leadership
    last: str
    people: Sequence[dict[str, Any]]
    needs: list[str] | None = None

    @property
    def board(self) -> BoardShown | None:
        """The board of today; without one the newest that held office, unless boards are disputed."""
        known = [each for each in self.leadership.boards if each.state in ("in_office", "over")]
        return None if self.leadership.parties else self.leadership.in_office or next(iter(known), None)

    @property
    def seats(self) -> Sequence[dict[str, Any]]:
        """The first of them; the page says how many more there are."""
        return self.board.seats[:SEATS] if self.board else ()

    def personal(self, actor: Actor | None, owner: Owner) -> Opened:
        """Opened for this reader, which the registry logs; for nobody where there is none."""
        people = [each for each in self.people if not each["erased_at"]]
        if actor is None or not people:
            return Opened()
        told = section(people, self.ormas["id"], actor, owner)
        lines = {each["subject"]: line for each, line in zip(people, told.lines, strict=True)}
        # Also where the newest was erased: what was true before is then not printed in its place.
        newest = {
            each["topic"]: each["subject"] for each in self.people if not (each["former"] or each["slip"])
        }
        return Opened(
            _text(lines.get(newest.get(SECRETARIAT, ""))),
            _text(lines.get(newest.get(CONTACT_CORRECTED) or newest.get(CONTACT, ""))),
            {subject: _text(line) for subject, line in lines.items()},
            told.problem,
        )


def facts_of(t: Transaction, ormas: Sequence[str], on: OfficeDay) -> list[Facts]:
    """Of these, in their order."""
    return [
        Facts(
            row,
            leadership_of(t, row["id"], date.fromisoformat(on.day)),
            _last(t, row["id"]),
            people,
            needs_of(t, row["id"]),
        )
        for row in rows_of(t, list(ormas), on)
        for people in [people_of(t, row["id"])]
    ]


def _last(t: Transaction, ormas: str) -> str:
    return max((each["visited_on"] for each in visits_of(t, ormas)), default="")


def _text(line: Line | None) -> str:
    if line is None or line.state:
        return ""
    point = [f"koordinat {line.point.replace(',', ', ')}"] if line.point else []
    return ", ".join([*line.texts, *point])
