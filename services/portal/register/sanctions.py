"""The sanctions of one ormas: those that stand and those that ended."""

from dataclasses import dataclass
from datetime import date
from typing import Final

from services.portal.projection.sanctions import COLUMNS
from services.portal.web.rows import dicts
from shared.database import Transaction

_NAMES: Final = ("sanction", *COLUMNS, "ended_by", "ended_on", "end_ground")

MISTAKE: Final = "recorded_by_mistake"


@dataclass(frozen=True)
class SanctionShown:
    """One sanction. ``answer_by``: the last day its letter names; ``ended_by``: empty while it stands."""

    sanction: int
    kind: str
    issuer: str
    letter: str
    decided_on: str
    answer_by: str
    legal_basis: str
    ground: str
    ended_by: str
    ended_on: str
    end_ground: str

    @property
    def stands(self) -> bool:
        """Nothing that ends it was recorded."""
        return not self.ended_by

    def stood_on(self, day: str) -> bool:
        """Whether it had been decided by that day and nothing had ended it; a mistake never stood."""
        ended = self.ended_by and (self.ended_by == MISTAKE or self.ended_on <= day)
        return self.decided_on <= day and not ended

    def days_left(self, today: date) -> int | None:
        """Until the last day that the letter names, negative behind it; None when it names none or ended."""
        if not (self.stands and self.answer_by):
            return None
        return (date.fromisoformat(self.answer_by) - today).days


def sanctions_of(t: Transaction, ormas: str) -> list[SanctionShown]:
    """Those that stand first, then the newest letter first."""
    sql = (
        f"SELECT {', '.join(_NAMES)} FROM sanction WHERE ormas = ? "
        "ORDER BY CASE WHEN ended_by = '' THEN 0 ELSE 1 END, decided_on DESC, sanction DESC"
    )
    return [SanctionShown(**row) for row in dicts(t, _NAMES, sql, ormas)]


def standing_of(t: Transaction, ormas: str) -> list[SanctionShown]:
    """Those that nothing has ended."""
    return [each for each in sanctions_of(t, ormas) if each.stands]
