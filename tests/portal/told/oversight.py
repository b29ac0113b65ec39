"""What the registry tells of oversight."""

from typing import Any

from services.registry import events as r
from services.registry.domain import OversightTeams
from tests.portal.office import OfficeUnderTest, Said
from tests.portal.told.complaints import complaint
from tests.registry.coordinating import RESULT, TASK, WHY
from tests.registry.coordinating import SAID as COORDINATED
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


def coordination(number: int) -> str:
    return f"coordination-{number:032x}"


def met(**changed: Any) -> Said:
    return r.CoordinationHeld, COORDINATED | changed


def tell_coordinations(office: OfficeUnderTest) -> None:
    """One with a task of each state, one that is limited, one that was struck."""
    late = (r.CoordinationTasked, TASK | {"follow_up_number": 2, "due_on": "2026-12-18"})
    first = (r.CoordinationTasked, TASK | {"follow_up_number": 1})
    office.tell(coordination(1), met(), first, late, (r.CoordinationSettled, RESULT))
    sealed = {"agenda": "tersegel", "sealed_agenda": "Agenda rekaan.", "subject_id": coordination(2)}
    office.tell(coordination(2), met(held_on="2026-07-01", classification="terbatas", **sealed))
    office.tell(coordination(3), met(held_on="2026-08-01"), (r.CoordinationStruck, WHY))


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
        noted(4, finding_kind="board"),
        (r.FindingStruck, {"finding_number": 4, "reason": "Jenisnya salah dipilih."}),
    )
    why = {"supervision_reason": "complaint", "complaint": complaint(1)}
    office.tell(supervision(2), planned(ormas, due_on="2026-04-30", **why))
    dropped = (r.SupervisionDropped, {"reason": "Sudah dikunjungi."})
    office.tell(supervision(3), planned(ormas, due_on="2027-01-31"), dropped)
