"""Everything that the office decided in a year, from the first paper to the decision."""

from collections.abc import Iterator
from datetime import date
from typing import Final, NamedTuple

from contracts.telling.working_days import Calendar, Pause
from shared.database import Transaction

OWN_PAGES: Final = ("semester_report", "attribute_permit", "consultation")
"""Services whose pages record no pauses: the days on which the applicant had to act are among the counted."""
_Row = tuple[str, str, str, str, int, int | None]


class Ended(NamedTuple):
    """One that was decided. ``days``: working days; ``promised``: 0 where the office had set no term;
    ``returned``: whether it was ever sent back, None where that is not recorded.
    """

    service: str
    ended_on: str
    days: int
    promised: int
    returned: bool | None


def ended(t: Transaction, year: int, known: Calendar) -> list[Ended]:
    """Finished, granted, accepted, closed or rejected; what was withdrawn or lapsed was not decided."""
    within = f"{year}-01-01", f"{year}-12-31"
    pauses = _pauses(t, within)
    versions = _versions(t)
    found = []
    for id, service, begun, end, promised, returned in _rows(t, within):
        days = known.taken(date.fromisoformat(begun), date.fromisoformat(end), pauses.get(id, []))
        term = promised if promised >= 0 else _promised(versions.get(service, []), begun)
        sent_back = id in pauses if returned is None and id.startswith("case-") else returned
        found.append(Ended(service, end, days, term, None if sent_back is None else bool(sent_back)))
    return found


def _rows(t: Transaction, within: tuple[str, str]) -> Iterator[_Row]:
    """The stream, its service, from when to when, the pinned term (-1: none is pinned), sent back or not."""
    cases = (
        "SELECT id, service, submitted_on, ended_on, sla_working_days, NULL FROM office_case WHERE "
        "state IN ('finished', 'rejected') AND submitted_on <> '' AND ended_on BETWEEN ? AND ?"
    )
    of_case = "SELECT 1 FROM office_case c WHERE c.id = p.for_case AND c.service = ?"
    decided = "CASE WHEN p.granted_on <> '' THEN p.granted_on ELSE p.ended_on END"
    permits = (
        f"SELECT p.id, ?, p.applied_on, {decided}, -1, CASE WHEN p.returned_why <> '' THEN 1 ELSE 0 END "
        f"FROM permit p WHERE (p.granted_on <> '' OR p.state = 'rejected') AND {decided} BETWEEN ? AND ? "
        f"AND NOT EXISTS ({of_case})"
    )
    reports = (
        "SELECT id, ?, first_on, judged_on, -1, CASE WHEN attempt > 1 THEN 1 ELSE 0 END "
        "FROM semester_report WHERE state = 'accepted' AND judged_on BETWEEN ? AND ?"
    )
    consultations = (
        "SELECT p.id, ?, p.asked_on, p.closed_on, -1, NULL FROM consultation p WHERE p.state = 'closed' "
        f"AND p.closed_on BETWEEN ? AND ? AND NOT EXISTS ({of_case})"
    )
    yield from t.all(cases, within)
    yield from t.all(permits, ("attribute_permit", *within, "attribute_permit"))
    yield from t.all(reports, ("semester_report", *within))
    yield from t.all(consultations, ("consultation", *within, "consultation"))


def _pauses(t: Transaction, within: tuple[str, str]) -> dict[str, list[Pause]]:
    sql = (
        "SELECT p.case_id, p.asked, p.answered FROM case_pause p JOIN office_case c ON c.id = p.case_id "
        "WHERE c.ended_on BETWEEN ? AND ? ORDER BY p.version"
    )
    found: dict[str, list[Pause]] = {}
    for case, asked, answered in t.all(sql, within):
        found.setdefault(case, []).append(Pause(asked, answered))
    return found


def _versions(t: Transaction) -> dict[str, list[tuple[str, int]]]:
    """Since when which term was promised, of each service in the order of its versions."""
    sql = (
        "SELECT service, effective_from, sla_working_days FROM service_version WHERE withdrawn = '' "
        "ORDER BY service, configuration"
    )
    found: dict[str, list[tuple[str, int]]] = {}
    for service, effective_from, term in t.all(sql, ()):
        found.setdefault(service, []).append((effective_from, int(term)))
    return found


def _promised(versions: list[tuple[str, int]], on: str) -> int:
    """By the version that held on the day on which somebody asked."""
    held = [term for effective_from, term in versions if effective_from <= on]
    return held[-1] if held else 0
