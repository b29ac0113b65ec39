"""Everything the portal knows about one ormas."""

from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from contracts.telling.places import Village
from services.portal.boards.leadership import Leadership, leadership_of
from services.portal.cases.case_list import cases_of
from services.portal.changes.change_list import Reported, reported
from services.portal.clusters.membership import Membership, memberships, upcoming
from services.portal.consultations.consultation_list import consultations_of
from services.portal.documents.checklist import Checklist, checklist_of
from services.portal.facilitation.facilitation_list import given_to
from services.portal.grants.grant_list import grants_of
from services.portal.guests.guest_list import guests_from, published_of
from services.portal.letters.letter_list import letters_of
from services.portal.order.activity_list import activities_of
from services.portal.order.case_list import cases_with
from services.portal.oversight.complaint_list import complaints_about
from services.portal.oversight.supervision_list import supervisions_of
from services.portal.permits.permit_list import permits_of
from services.portal.projection.register import NAMES
from services.portal.register.checks import Check, checks_of
from services.portal.register.inside import checked, is_inside, outside
from services.portal.register.legal_checks import LegalCheckShown, legal_checks_of
from services.portal.register.merged import Merged, merged
from services.portal.register.open_pairs import followed
from services.portal.register.presence import PresenceShown, presence_of
from services.portal.register.profile import ProfileShown, profile_of
from services.portal.register.programmes import ProgrammeShown, programmes_of
from services.portal.register.sanctions import SanctionShown, sanctions_of
from services.portal.register.sealed_people import people_of
from services.portal.register.succession_list import Succession, succession_of
from services.portal.register.taking_part import TakingPart, taking_part
from services.portal.register.units import Hierarchy, hierarchy_of, of_one_hierarchy
from services.portal.reports.report_list import reports_of
from services.portal.territory.days_of_villages import Place, changes, place_on
from services.portal.territory.districts import Districts
from services.portal.visits.visit_list import follow_ups_of, visits_of
from services.portal.web.office_day import NOT_YET, OfficeDay
from services.portal.web.rows import dicts
from services.portal.web.who import LOOKED_UP, REFUSED, reads_refusals
from shared.database import Transaction

_ATTENDANCE: Final = "clusters.AttendanceRecorded"
_CORRECTED_ATTENDANCE: Final = "clusters.AttendanceCorrected"
_WAITS: Final = {"verdict": "", "reviewed_why": "", "withdrawn": 0, "related": 0}
_OF_DOCUMENTS: Final = ("registry.Document", LOOKED_UP)


@dataclass(frozen=True)
class Record:
    """One page's worth. ``agencies`` are those that ever served the cluster it is in. What it took part
    in, audiences, help, cases, complaints and supervisions are also those of entries merged into it.
    """

    ormas: dict[str, Any]
    membership: Membership
    upcoming: list[tuple[str, Membership]]
    agencies: list[dict[str, Any]]
    doubts: list[dict[str, Any]]
    duplicates: list[dict[str, Any]]
    people: list[dict[str, Any]]
    leadership: Leadership
    sanctions: list[SanctionShown]
    legal_checks: list[LegalCheckShown]
    presence: list[PresenceShown]
    reported: Reported
    place: Place
    profile: ProfileShown
    hierarchy: Hierarchy
    part: TakingPart
    audiences: list[dict[str, Any]]
    published: list[dict[str, Any]]
    facilitations: list[dict[str, Any]]
    letters: list[dict[str, Any]]
    grants: list[dict[str, Any]]
    order_activities: list[dict[str, Any]]
    order_cases: list[dict[str, Any]]
    service_cases: list[dict[str, Any]]
    semester_reports: list[dict[str, Any]]
    permits: list[dict[str, Any]]
    consultations: list[dict[str, Any]]
    complaints: list[dict[str, Any]]
    supervisions: list[dict[str, Any]]
    visits: list[dict[str, Any]]
    follow_ups: list[dict[str, Any]]
    checks: list[Check]
    programmes: list[ProgrammeShown]
    papers: Checklist
    history: list[dict[str, Any]]
    merged: Merged
    succession: Succession
    derived_district: str
    answered_doubts: list[dict[str, Any]]


def record_of(
    t: Transaction,
    ormas: str,
    today: date,
    on: OfficeDay,
    *,
    inside: bool,
    public: bool = False,
    looked_up: bool = True,
) -> Record | None:
    """The record, or None when the register has no such ormas. ``public``: as visitors read it. ``inside``:
    with doubts, suspected doubles and what was found at visits, as the office reads it.
    ``looked_up``: the reader may know of checks of the legal basis, as who may open documents does.
    """
    found = dicts(t, NAMES, f"SELECT {', '.join(NAMES)} FROM register WHERE id = ?", ormas)
    if not found:
        return None
    membership, both = memberships(t, on, [ormas])[ormas], merged(t, ormas)
    told = checks_of(t, ormas, looked_up=looked_up)
    entries = (ormas, *(each["id"] for each in both.taken_in))
    return Record(
        found[0] if inside else outside(found[0]),
        membership,
        upcoming(t, ormas, on, membership),
        agencies_of(t, membership.cluster) if membership.cluster else [],
        _doubts_of(t, ormas) if inside else [],
        _duplicates_of(t, ormas) + [each | _WAITS for each in followed(t, ormas)] if inside else [],
        people_of(t, ormas),
        leadership_of(t, ormas, today),
        sanctions_of(t, ormas),
        legal_checks_of(t, ormas) if looked_up else [],
        presence_of(t, *entries),
        reported(t, ormas, inside=inside),
        place_on(on.day, Village(found[0]["village"], found[0]["district"]), changes(t)),
        profile_of(t, ormas),
        hierarchy_of(t, ormas),
        taking_part(t, *entries),
        guests_from(t, *entries),
        published_of(t, *entries),
        given_to(t, *entries),
        letters_of(t, *entries),
        grants_of(t, *entries),
        activities_of(t, *entries),
        cases_with(t, *entries),
        [] if public else cases_of(t, today, *entries),
        [] if public else reports_of(t, *entries),
        [] if public else permits_of(t, *entries),
        [] if public else consultations_of(t, *entries),
        complaints_about(t, *entries),
        supervisions_of(t, *entries),
        visits_of(t, ormas) if inside else [],
        follow_ups_of(t, ormas) if inside else [],
        list((told if inside else checked(told, found[0])).values()),
        programmes_of(t, ormas),
        checklist_of(t, ormas, today),
        history_of(t, ormas, public=public, looked_up=looked_up),
        both,
        succession_of(t, ormas),
        _derived_district(t, found[0], on),
        _answered(t, ormas) if inside else [],
    )


def _doubts_of(t: Transaction, ormas: str) -> list[dict[str, Any]]:
    names = ("version", "cell", "sentence")
    return dicts(t, names, f"SELECT {', '.join(names)} FROM doubt WHERE ormas = ? ORDER BY version", ormas)


def _answered(t: Transaction, ormas: str) -> list[dict[str, Any]]:
    names = ("version", "cell", "sentence", "outcome")
    sql = f"SELECT {', '.join(names)} FROM answered_doubt WHERE ormas = ? ORDER BY version"
    return dicts(t, names, sql, ormas)


def _derived_district(t: Transaction, row: dict[str, Any], on: OfficeDay) -> str:
    """Of a village that was recorded without one, where the office knows just one of that name."""
    where = Districts.on(t, on).of(Village(row["village"], row["district"]))
    return where.district if where.derived else ""


def history_of(
    t: Transaction, about: str, *, public: bool = False, looked_up: bool = False, night: str = NOT_YET
) -> list[dict[str, Any]]:
    """Its events as sentences, newest first, those recorded before ``night``. Order holds within a source;
    between sources by the clock.

    ``beside`` and ``beside_name``: the other ormas of a pair, or one that was merged into this one on that
    night, when the event stands in its stream.
    What a rule refused, what visitors found and what is only suspected is told to the office alone, on every
    page.
    ``public``: without an attendance that was corrected, on whichever day, for who stayed away is nobody's
    news, and without documents: what is missing in them is between the ormas and the office; so is what was
    looked up elsewhere. ``looked_up`` as in :func:`record_of`: who does not say it tells nobody.
    """
    names = ("source", "position", "recorded_at", "actor", "sentence", "ground", "topic", "stream", "version")
    columns = ", ".join(f"h.{name}" for name in names)
    sql = (
        f"SELECT {columns}, '', '' FROM history h WHERE h.about = ? UNION ALL "
        f"SELECT {columns}, h.about, COALESCE(r.name, h.about) FROM history h "
        "LEFT JOIN register r ON r.id = h.about WHERE h.about <> ? "
        "AND (h.other = ? OR h.about IN "
        "(SELECT ormas FROM register_away WHERE merged_into = ? AND began < ? AND ? <= until)) "
        "ORDER BY 3 DESC, 1, 2 DESC"
    )
    told = dicts(t, (*names, "beside", "beside_name"), sql, *[about] * 4, night, night)
    inside = reads_refusals()
    known = [
        line
        for line in told
        if line["recorded_at"] < night
        and (looked_up or not line["topic"].startswith(LOOKED_UP))
        and (inside or not (line["topic"].endswith(REFUSED) or is_inside(line)))
    ]
    if not public:
        return known
    corrected = {line["stream"] for line in told if line["topic"] == _CORRECTED_ATTENDANCE}
    unsaid = {(each, topic) for each in corrected for topic in (_CORRECTED_ATTENDANCE, _ATTENDANCE)}
    return [
        line
        for line in known
        if not line["topic"].startswith(_OF_DOCUMENTS) and (line["stream"], line["topic"]) not in unsaid
    ]


def agencies_of(t: Transaction, cluster_id: str) -> list[dict[str, Any]]:
    """The agencies that ever served a cluster, those of today first."""
    names = (
        "agency",
        "name",
        "abbreviation",
        "valid_from",
        "valid_until",
        "observed_on",
        "found_for",
        "mark",
        "source",
    )
    sql = (
        f"SELECT {', '.join(names)} FROM cluster_agency WHERE cluster_id = ? "
        "ORDER BY CASE WHEN valid_until = '' THEN 0 ELSE 1 END, name, position"
    )
    return dicts(t, names, sql, cluster_id)


def _duplicates_of(t: Transaction, ormas: str) -> list[dict[str, Any]]:
    """Pairs that either side named or reviewed; the other one's name is today's."""
    names = ("other", "name", "reasons", "verdict", "reviewed_why", "withdrawn", "related")
    related = of_one_hierarchy("d.ormas", "d.other")
    sql = (
        "SELECT d.other, COALESCE(r.name, d.other_name), COALESCE(NULLIF(d.reasons, ''), b.reasons, ''), "
        "COALESCE(NULLIF(d.verdict, ''), b.verdict, ''), "
        "COALESCE(NULLIF(d.reviewed_why, ''), b.reviewed_why, ''), r.withdrawn, "
        f"CASE WHEN {related} THEN 1 ELSE 0 END "
        "FROM duplicate d LEFT JOIN register r ON r.id = d.other "
        "LEFT JOIN duplicate b ON b.ormas = d.other AND b.other = d.ormas WHERE d.ormas = ? UNION ALL "
        "SELECT d.ormas, r.name, d.reasons, d.verdict, d.reviewed_why, r.withdrawn, "
        f"CASE WHEN {related} THEN 1 ELSE 0 END "
        "FROM duplicate d JOIN register r ON r.id = d.ormas WHERE d.other = ? AND NOT EXISTS "
        "(SELECT 1 FROM duplicate b WHERE b.ormas = d.other AND b.other = d.ormas)"
    )
    return dicts(t, names, sql, ormas, ormas)
