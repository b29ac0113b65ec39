"""What the registry tells of oversight."""

from typing import Any

from services.registry import events as r
from services.registry.domain import OversightTeams
from tests.portal.office import OfficeUnderTest, Said
from tests.registry.overseeing import team


def formed(code: str, **changed: Any) -> Said:
    return r.OversightTeamFormed, team(code, **changed)


def tell_oversight_teams(office: OfficeUnderTest) -> None:
    """Teams that were formed, changed and ended."""
    office.tell(
        OversightTeams.STREAM,
        formed("T1"),
        formed("T2", team_name="Tim Lama", mark="proposal"),
        (r.OversightTeamChanged, team("T1", team_name="Tim Baru", institutions=["Bakesbangpol", "Kejari"])),
        (r.OversightTeamEnded, {"team": "T2", "team_name": "Tim Lama", "reason": "Digabung."}),
        formed("T3", team_name="Tim Ketiga"),
    )
