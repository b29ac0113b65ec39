"""The programmes of one ormas: those that go on, and those that ended with what came of them."""

from dataclasses import dataclass
from typing import Final

from services.portal.projection.profile import PLAN
from services.portal.register.rpjmd_list import title_of
from services.portal.web.rows import dicts
from shared.database import Transaction

_NAMES: Final = ("programme", *PLAN, "ground", "ended_on", "result", "end_ground")


@dataclass(frozen=True)
class ProgrammeShown:
    """One programme; ``ended_on`` is empty while it goes on."""

    programme: int
    title: str
    goal: str
    target_group: str
    rpjmd_theme: str
    rpjmd_code: str
    benefit: str
    measure: str
    starts: str
    ends: str
    ground: str
    ended_on: str
    result: str
    end_ground: str
    rpjmd_title: str = ""


def programmes_of(t: Transaction, ormas: str) -> list[ProgrammeShown]:
    """Those that go on first, then the newest first."""
    sql = (
        f"SELECT {', '.join(_NAMES)} FROM programme WHERE ormas = ? "
        "ORDER BY CASE WHEN ended_on = '' THEN 0 ELSE 1 END, starts DESC, programme DESC"
    )
    return [
        ProgrammeShown(**row, rpjmd_title=title_of(t, row["rpjmd_code"]))
        for row in dicts(t, _NAMES, sql, ormas)
    ]
