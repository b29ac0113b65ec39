"""What was handed over to a role of this colleague, whatever it is, and is not over."""

from collections.abc import Callable
from typing import Final, NamedTuple

from flask import current_app, url_for

from contracts.telling.case_words import RUNNING, SUPERIORS
from contracts.telling.consultation_words import OPEN
from contracts.telling.dates import date_words, day_in
from contracts.telling.grant_words import GRANT_RUNNING
from contracts.telling.permit_words import UNDECIDED
from contracts.telling.report_periods import PERIODS
from contracts.telling.words import ACTOR_ROLES, word
from services.portal.waiting.desk import Desk, Line, Subject
from services.portal.web.rows import marks
from shared.database import Transaction


class Matter(NamedTuple):
    """A kind of matter. ``name``, ``what``: SQL for its ormas and for what it is, which ``words`` tells as
    people read it; ``page``: endpoint and the name of its argument; ``goes_on``: states that wait for a word;
    ``waits``: SQL for what else makes it wait; ``key``: SQL for what its page is called by.
    """

    table: str
    name: str
    what: str
    page: tuple[str, str]
    goes_on: tuple[str, ...]
    words: Callable[[str], str] = str
    waits: str = "1 = 1"
    key: str = "m.id"


MATTERS: Final = (
    Matter("office_case", "m.applicant", "m.title", ("handling.show", "case"), RUNNING),
    Matter("office_grant", "m.name", "'Hibah ' || m.title", ("granting.show", "grant"), GRANT_RUNNING),
    Matter(
        "permit",
        "''",
        "'Izin atribut, ' || m.summary",
        ("permitting.show", "permit"),
        UNDECIDED,
    ),
    Matter(
        "semester_report",
        "m.applicant",
        "m.period",
        ("reporting.show", "report"),
        ("submitted",),
        lambda period: f"Laporan {PERIODS[period]}",
    ),
    Matter(
        "consultation", "m.applicant", "'Konsultasi, ' || m.topic", ("consulting.show", "consultation"), OPEN
    ),
    Matter(
        "letter",
        "m.name",
        "'Surat, ' || m.title",
        ("lettering.show", "letter"),
        ("drafted", "checked", "signed", "issued"),
        waits="h.recorded_at >= m.since",
    ),
    Matter(
        "(SELECT stream AS id, 'ormas-' || SUBSTR(stream, 12) AS organisation, 'open' AS state "
        "FROM handed_over WHERE stream LIKE 'reportduty-%')",
        "''",
        "'Kewajiban melapor tiap semester'",
        ("report_data.one", "ormas"),
        ("open",),
        key="m.organisation",
    ),
)
"""A new kind of matter is a line."""


def to_decide(t: Transaction, desk: Desk) -> Subject | None:
    """What came first before the others, with its day; nothing for who is nobody's superior."""
    roles = sorted({role for role in desk.roles if role in SUPERIORS})
    if not roles:
        return None
    found = sorted(each for matter in MATTERS for each in _of(t, matter, roles))
    lines = [Line(text, address, note) for _, text, address, note in found]
    whole = url_for("office_today.all_of", subject="dialihkan")
    return Subject.of("Yang dialihkan kepada Anda", lines, desk, whole)


def _of(t: Transaction, matter: Matter, roles: list[str]) -> list[tuple[str, str, str, str]]:
    """When each was handed over, what it is, its address, and since when it waits."""
    sql = (
        f"SELECT h.recorded_at, {matter.key}, COALESCE(r.name, {matter.name}), {matter.what}, h.office_role "
        f"FROM handed_over h JOIN {matter.table} m ON m.id = h.stream "
        f"LEFT JOIN register r ON r.id = m.organisation "
        f"WHERE h.office_role IN {marks(roles)} AND m.state IN {marks(matter.goes_on)} AND {matter.waits}"
    )
    endpoint, argument = matter.page
    return [
        (at, f"{name}: {matter.words(what)}", url_for(endpoint, **{argument: key}), _since(at, role))
        for at, key, name, what, role in t.all(sql, (*roles, *matter.goes_on))
    ]


def _since(at: str, role: str) -> str:
    day = date_words(day_in(at, current_app.config["ZONE"]))
    return f"dialihkan kepada {word(ACTOR_ROLES, role)} {day}"
