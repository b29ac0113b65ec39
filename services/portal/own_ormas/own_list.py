"""Everything that is told an ormas about itself: what waits for it, what it has, what it did."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, Final

from services.portal.cases.case_list import OVER, cases_of, items_of
from services.portal.cases.offered import OPEN, door_of
from services.portal.changes import change_list
from services.portal.consultations.consultation_list import consultations_of
from services.portal.documents.checklist import Checklist, checklist_of
from services.portal.grants.grant_list import grants_of
from services.portal.letters.letter_list import letters_of, standing
from services.portal.own_ormas.inbox import unread_by
from services.portal.own_ormas.own_grants import awaited
from services.portal.permits.permit_list import permits_of
from services.portal.projection.register import NAMES
from services.portal.register.confirmable import Thing, things_of
from services.portal.register.merged import merged
from services.portal.reports.compliance import Standing, standing_of
from services.portal.reports.report_list import feedback_of, reports_of
from services.portal.scoring.assessment_list import ANSWERING, assessments_of, published_scores
from services.portal.scoring.editions import content_in, of_panel_alone
from services.portal.web.rows import dicts, marks
from shared.database import Transaction

PRESENCE: Final = "presence_letter"
HANDED_OVER: Final = ("issued", "superseded", "revoked")
A_YEAR: Final = timedelta(days=365)
"""After so long the office asks whether what the register says is still right: its own policy."""
_MEETING: Final = ("id", "title", "day", "starts", "place", "state", "presence", "invited")
_REQUEST: Final = (
    "id", "activity", "agency", "day", "place", "state", "answer_by", "answer", "participation", "ormas",
)  # fmt: skip


@dataclass(frozen=True)
class Own:
    """One page's worth; nothing of it is a word of the office about the ormas that the ormas is not told."""

    row: dict[str, Any]
    things: list[Thing]
    reported: list[dict[str, Any]]
    papers: Checklist
    running: list[dict[str, Any]]
    over: list[dict[str, Any]]
    reports: list[dict[str, Any]]
    duty: Standing | None
    letters: list[dict[str, Any]]
    permits: list[dict[str, Any]]
    grants: list[dict[str, Any]]
    consultations: list[dict[str, Any]]
    invitations: list[dict[str, Any]]
    attended: list[dict[str, Any]]
    requests: list[dict[str, Any]]
    assessments: list[dict[str, Any]]
    is_open: bool
    unread: int
    today: date

    @property
    def unanswered(self) -> list[dict[str, Any]]:
        """Requests of agencies that wait for an answer of the ormas."""
        return [each for each in self.requests if each["state"] == "open" and not each["answer"]]

    @property
    def to_assess(self) -> list[dict[str, Any]]:
        """Assessments whose answers it can send today."""
        return [each for each in self.assessments if each["is_open"]]

    @property
    def may_apply(self) -> bool:
        """Whether a letter of presence can be asked for: the service takes cases, and none runs."""
        return self.is_open and all(each["service"] != PRESENCE for each in self.running)

    @property
    def to_confirm(self) -> list[Thing]:
        """What the ormas can say is right, and nobody made sure of for a year."""
        return [each for each in self.things if each.is_readable and _is_stale(each, self.today)]

    @property
    def letters_in_force(self) -> list[dict[str, Any]]:
        """Those that hold today."""
        return [each for each in self.letters if each["standing"] == "issued"]

    @property
    def letters_over(self) -> list[dict[str, Any]]:
        """Those whose time is over, that were replaced or revoked."""
        return [each for each in self.letters if each["standing"] != "issued"]

    @property
    def is_asked(self) -> bool:
        """Whether anything waits for the ormas."""
        waits = any(case["state"] in ("returned", "draft") for case in self.running)
        back = any(report["state"] in ("returned", "draft") for report in self.reports)
        back = back or any(permit["state"] == "returned" for permit in self.permits)
        back = back or any(grant["awaited"] for grant in self.grants)
        owed = bool(self.duty and self.duty.owed)
        asked = self.unread or self.unanswered or self.to_assess or self.to_confirm or self.papers.to_come
        return bool(waits or back or owed or asked)


def own_of(t: Transaction, ormas: str, today: date) -> Own:
    """Of an entry that stands, with what was recorded for those merged into it.

    What was struck is left out: it may be another ormas's, typed here by mistake.
    """
    [row] = dicts(t, NAMES, f"SELECT {', '.join(NAMES)} FROM register WHERE id = ?", ormas)
    entries = (ormas, *(each["id"] for each in merged(t, ormas).taken_in))
    day = today.isoformat()
    cases = [each | {"items": items_of(t, each["id"])} for each in cases_of(t, today, *entries)]
    meetings = _meetings(t, *entries)
    return Own(
        row,
        things_of(t, row, today, looked_up=False),
        change_list.reports_of(t, ormas, inside=True),
        checklist_of(t, ormas, today),
        [each for each in cases if each["state"] not in OVER],
        [each for each in cases if each["state"] in OVER and each["state"] != "struck"],
        [each | {"feedback": feedback_of(t, each["id"])} for each in reports_of(t, *entries)],
        standing_of(t, ormas, day),
        [each | {"standing": standing(each, today)} for each in handed_letters(t, ormas)],
        [each for each in permits_of(t, *entries) if each["state"] != "struck"],
        [each | {"awaited": awaited(each)} for each in grants_of(t, *entries)],
        [each for each in consultations_of(t, *entries) if not each["linked"]],
        [each for each in meetings if each["invited"] and each["state"] == "planned" and each["day"] >= day],
        [each for each in meetings if each["presence"]],
        _requests_of(t, *entries),
        scores_of(t, ormas, day),
        door_of(t, PRESENCE) == OPEN,
        unread_by(t, ormas),
        today,
    )


def readable_things(t: Transaction, ormas: str, today: date) -> list[Thing]:
    """What an account can say of that it is still right."""
    [row] = dicts(t, NAMES, f"SELECT {', '.join(NAMES)} FROM register WHERE id = ?", ormas)
    return [each for each in things_of(t, row, today, looked_up=False) if each.is_readable]


def _is_stale(thing: Thing, today: date) -> bool:
    """Whether nobody made sure of it for a year."""
    return not thing.check.how or thing.check.told_on[:10] <= (today - A_YEAR).isoformat()


def handed_letters(t: Transaction, ormas: str) -> list[dict[str, Any]]:
    """Letters that it got, also under an entry that was merged into this one, and that still count or did."""
    entries = (ormas, *(each["id"] for each in merged(t, ormas).taken_in))
    return [each for each in letters_of(t, *entries) if each["state"] in HANDED_OVER]


def scores_of(t: Transaction, ormas: str, day: str) -> list[dict[str, Any]]:
    """Its assessments; ``told``: the final scores that it was told, the newest first."""
    entries = (ormas, *(each["id"] for each in merged(t, ormas).taken_in))
    found = assessments_of(t, *entries)
    found = [each | _asked_of(t, each) for each in found]
    return [each | _answering(each, day) | {"told": published_scores(t, each["id"])} for each in found]


def _asked_of(t: Transaction, assessment: dict[str, Any]) -> dict[str, bool]:
    """``asks``: the ormas is to answer something; ``of_panel``: a panel judges all of it."""
    content = content_in(t, assessment["instrument"], assessment["edition"])
    alone = content is not None and of_panel_alone(content)
    return {"asks": assessment["state"] in ANSWERING and not alone, "of_panel": alone}


def _answering(assessment: dict[str, Any], day: str) -> dict[str, Any]:
    """``asked``: its answers are not sent; ``is_open``: they can be on this day, the last is ``answer_by``;
    ``mended``: it went back, and why stands in its note.
    """
    until = assessment["until"] or assessment["self_until"]
    asked = assessment["asks"] and assessment["period_state"] == "open"
    mended = asked and bool(assessment["until"])
    return {"asked": asked, "is_open": asked and day <= until, "answer_by": until, "mended": mended}


def _meetings(t: Transaction, *entries: str) -> list[dict[str, Any]]:
    sql = (
        "SELECT m.id, m.title, m.day, m.starts, m.place, m.state, MAX(a.presence), MAX(a.invited) "
        f"FROM meeting_ormas a JOIN meeting m ON m.id = a.meeting WHERE a.ormas IN {marks(entries)} "
        "GROUP BY m.id, m.title, m.day, m.starts, m.place, m.state ORDER BY m.day DESC, m.id"
    )
    return dicts(t, _MEETING, sql, *entries)


def requests_of(t: Transaction, ormas: str) -> list[dict[str, Any]]:
    """As on its page."""
    return _requests_of(t, ormas, *(each["id"] for each in merged(t, ormas).taken_in))


def _requests_of(t: Transaction, *entries: str) -> list[dict[str, Any]]:
    """What agencies asked of it; why it was proposed and what an agency thinks of it stay inside."""
    sql = (
        "SELECT i.id, i.activity, i.agency, i.day, i.place, i.state, a.answer_by, a.answer, a.participation, "
        "a.ormas FROM involvement_ormas a JOIN involvement i ON i.id = a.involvement "
        f"WHERE a.ormas IN {marks(entries)} AND i.state <> 'cancelled' ORDER BY i.day DESC, i.id, a.ormas"
    )
    return dicts(t, _REQUEST, sql, *entries)
