"""What the registry tells of oversight."""

from typing import Any

from services.registry import events as r
from services.registry.domain import OversightTeams
from tests.portal.office import OfficeUnderTest, Said
from tests.portal.told.complaints import complaint
from tests.registry.overseeing import BY, DONE, END, FOLLOW_UP, FOUND, PLAN, team


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


def supervision(number: int) -> str:
    return f"supervision-{number:032x}"


def planned(ormas: str, **changed: Any) -> Said:
    whom = {"organisation": ormas, "organisation_name": "Forum Contoh", "complaint": ""}
    return r.SupervisionPlanned, whom | BY | PLAN | changed


def noted(number: int, **changed: Any) -> Said:
    return r.FindingNoted, FOUND | {"finding_number": number, "subject_id": f"temuan-{number}"} | changed


def tell_supervisions(office: OfficeUnderTest, ormas: str) -> None:
    """One with findings in each state, one of a confirmed complaint, one that was dropped."""
    office.tell(
        supervision(1),
        planned(ormas),
        (r.SupervisionCarriedOut, BY | {"team": "T3", "team_name": "Tim Ketiga"} | DONE),
        noted(1),
        noted(2, classification="terbatas", finding_kind="money"),
        (r.FindingTasked, FOLLOW_UP),
        (r.FindingTasked, FOLLOW_UP | {"finding_number": 2, "due_on": "2026-07-31"}),
        (r.FindingClosed, END),
        noted(3, finding_kind="reports"),
    )
    why = {"supervision_reason": "complaint", "complaint": complaint(1)}
    office.tell(supervision(2), planned(ormas, due_on="2026-04-30", **why))
    dropped = (r.SupervisionDropped, {"reason": "Sudah dikunjungi."})
    office.tell(supervision(3), planned(ormas, due_on="2027-01-31"), dropped)
