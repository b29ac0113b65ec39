"""Invented teams and what they oversee, as forms send it and as it was recorded."""

from typing import Any

from services.registry.events import OversightTeamEnded, OversightTeamFormed
from tests.scenario import fact

TOLD: dict[str, Any] = {
    "team_name": "Tim Contoh",
    "legal_basis": "SK Wali Kota Contoh 1/2026",
    "institutions": ["Bakesbangpol", "Satpol PP"],
    "mark": "office",
}
GROUND = "Rapat kantor contoh"


def team(code: str = "T1", **changed: Any) -> dict[str, Any]:
    """What is said of a team."""
    return {"team": code, "ground": GROUND} | TOLD | changed


def formed(code: str = "T1", **changed: Any):
    """A team that was there before the story begins."""
    return fact(OversightTeamFormed, **team(code, **changed))


TEAM_ENDED = fact(OversightTeamEnded, team="T1", team_name="Tim Contoh", reason="Digabung")
