"""What the read models say of programmes and meetings: a year, one meeting, who was invited and came."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from contracts.telling.meeting_words import ATTENDING
from services.portal.register.kinds import APART, APART_ONCE, BESIDES, IS_ORMAS, Count, counted
from services.portal.register.merged import COUNTED_AS, NOT_WITHDRAWN
from services.portal.register.profile import needs_in
from services.portal.web.rows import dicts
from shared.database import Transaction

PROGRAMME: Final = ("id", "title", "year", "purpose", "modules", "ground")
MEETING: Final = (
    "id", "programme", "title", "modules", "place", "day", "starts", "clusters", "partners", "state", "why",
    "before_average", "before_count", "after_average", "after_count", "minutes", "conclusion",
    "version",
)  # fmt: skip
ROW: Final = (
    "ormas", "name", "legal_form", "village", "district", "withdrawn", "invited", "presence", *ATTENDING,
    "corrected", "version",
)  # fmt: skip
_OF_REGISTER: Final = ("name", "legal_form", "village", "district", "withdrawn")
_TOOK_PLACE: Final = "m.state IN ('held', 'closed')"
_CAME: Final = (
    "FROM meeting_ormas a JOIN meeting m ON m.id = a.meeting JOIN register r ON r.id = a.ormas "
    f"WHERE {_TOOK_PLACE} AND a.presence = 'present' AND {NOT_WITHDRAWN}"
)


@dataclass(frozen=True)
class Year:
    """The coaching of one year. ``reached``: different ormas that came at least once; an ormas of several
    meetings, or of several entries that were merged, counts once, and whoever was withdrawn from the register
    counts neither here nor in ``register``. Bodies that are recorded beside the ormas are counted apart.
    """

    year: str
    programmes: list[dict[str, Any]]
    meetings: list[dict[str, Any]]
    held: int
    reached: Count
    register: Count
    by_office: dict[str, int]


def years(t: Transaction) -> list[str]:
    """The years that have a programme or a meeting, the newest first."""
    sql = "SELECT year FROM coaching_programme UNION SELECT SUBSTR(day, 1, 4) FROM meeting ORDER BY 1 DESC"
    return [year for (year,) in t.all(sql)]


def year_of(t: Transaction, year: str) -> Year:
    """Meetings belong to the year of their day."""
    within = (f"{year}-01-01", f"{year}-12-31")
    sums = ", ".join(f"COALESCE(SUM(a.{name}), 0)" for name in ATTENDING)
    reached = counted(t, f"SELECT {APART_ONCE} {_CAME} AND m.day BETWEEN ? AND ?", within)
    people = t.one(f"SELECT {sums} {_CAME} AND m.day BETWEEN ? AND ?", within) or ()
    meetings = _meetings(t, "m.day BETWEEN ? AND ?", *within)
    return Year(
        year,
        _lists(
            dicts(t, PROGRAMME, f"SELECT {', '.join(PROGRAMME)} FROM coaching_programme WHERE year = ? "
                                "ORDER BY position", year),
            "modules",
        ),
        meetings,
        sum(each["state"] in ("held", "closed") for each in meetings),
        reached,
        counted(t, f"SELECT {APART} FROM register r WHERE r.withdrawn = 0"),
        dict(zip(ATTENDING, map(int, people), strict=True)),
    )  # fmt: skip


def programmes(t: Transaction) -> list[dict[str, Any]]:
    """Every programme, the newest first."""
    return dicts(
        t, PROGRAMME, f"SELECT {', '.join(PROGRAMME)} FROM coaching_programme ORDER BY year DESC, title"
    )


def meeting_of(t: Transaction, meeting: str) -> dict[str, Any] | None:
    """One meeting with the title of its programme, its clusters, and what was handed out."""
    found = _meetings(t, "m.id = ?", meeting)
    if not found:
        return None
    one = found[0]
    titles: dict[str, str] = dict(t.all("SELECT id, title FROM cluster"))
    programme = t.one("SELECT title FROM coaching_programme WHERE id = ?", (one["programme"],))
    one["programme_title"] = programme[0] if programme else ""
    one["cluster_titles"] = [titles.get(each, each) for each in one["clusters"]]
    one["materials"] = dicts(
        t,
        ("title", "reference"),
        "SELECT title, reference FROM meeting_material WHERE meeting = ? ORDER BY version",
        meeting,
    )
    return one


def ormas_of(t: Transaction, meeting: str) -> list[dict[str, Any]]:
    """Everybody who was invited or of whom something is recorded, by name, with what it needs to come."""
    columns = [f"r.{name}" if name in _OF_REGISTER else f"a.{name}" for name in ROW]
    sql = (
        f"SELECT {', '.join(columns)}, {COUNTED_AS}, n.needs FROM meeting_ormas a "
        "JOIN register r ON r.id = a.ormas LEFT JOIN accommodations n ON n.ormas = a.ormas "
        "WHERE a.meeting = ? ORDER BY r.name_key, r.id"
    )
    found = dicts(t, (*ROW, "counted_as", "needs"), sql, meeting)
    return [row | {"needs": needs_in(row["needs"])} for row in found]


def strangers(t: Transaction, ormas: Iterable[str]) -> list[str]:
    """Those of these numbers that the register does not have."""
    return [
        each
        for each in ormas
        if t.one("SELECT 1 FROM register WHERE id = ?", (each.replace("\0", ""),)) is None
    ]


def confirmed_at(t: Transaction, meeting: str) -> set[str]:
    """The ormas of which something was confirmed at this meeting."""
    return {row[0] for row in t.all("SELECT ormas FROM confirmation WHERE meeting = ?", (meeting,))}


def totals(rows: list[dict[str, Any]]) -> dict[str, int]:
    """How many ormas were invited, came, came uninvited, stayed away; how many people of each office came,
    whomever they came from. ``besides_…``: how many bodies beside the ormas were invited and came.

    Entries that were merged are one organisation: if one of them came it came, and if one was invited it was.
    """
    apart = _totals([row for row in rows if row["legal_form"] == BESIDES])
    those = {f"besides_{what}": apart[what] for what in ("invited", "present")}
    people = _people([row for row in rows if row["presence"] == "present"])
    return _totals([row for row in rows if row["legal_form"] != BESIDES]) | those | people


def _totals(rows: list[dict[str, Any]]) -> dict[str, int]:
    came = [row for row in rows if row["presence"] == "present"]
    invited, present = _counted(row for row in rows if row["invited"]), _counted(came)
    excused = _counted(row for row in rows if row["presence"] == "excused") - present
    absent = _counted(row for row in rows if row["presence"] == "absent") - present - excused
    return {
        "invited": len(invited),
        "present": len(present),
        "walked_in": len(present - invited),
        "excused": len(excused),
        "absent": len(absent),
        "open": len(_counted(rows) - present - excused - absent),
    }


def _people(came: list[dict[str, Any]]) -> dict[str, int]:
    return {
        "people": sum(row[office] for row in came for office in ATTENDING),
        **{office: sum(row[office] for row in came) for office in ATTENDING},
    }


def _counted(rows: Iterable[Mapping[str, Any]]) -> set[str]:
    return {str(row["counted_as"]) for row in rows}


def _meetings(t: Transaction, where: str, *values: Any) -> list[dict[str, Any]]:
    # Only whom the register has, as on the page of a meeting: nobody else can be shown.
    # Two entries that were merged are one organisation.
    these = (
        f"(SELECT COUNT(DISTINCT {COUNTED_AS}) FROM meeting_ormas a JOIN register r ON r.id = a.ormas "
        f"WHERE a.meeting = m.id AND {IS_ORMAS}"
    )
    many = f"{these} AND a.invited = 1), {these} AND a.presence = 'present')"
    sql = (
        f"SELECT {', '.join(f'm.{name}' for name in MEETING)}, {many} FROM meeting m "
        f"WHERE {where} ORDER BY m.day, m.starts, m.id"
    )
    return _lists(dicts(t, (*MEETING, "invited", "present"), sql, *values), "modules", "clusters", "partners")


def _lists(rows: list[dict[str, Any]], *names: str) -> list[dict[str, Any]]:
    return [row | {name: row[name].split("\n") if row[name] else [] for name in names} for row in rows]


def unrecorded(rows: Sequence[Mapping[str, Any]]) -> list[Mapping[str, Any]]:
    """The invited of whom nothing is recorded yet and who are still in the register."""
    return [row for row in rows if not row["presence"] and not row["withdrawn"]]
