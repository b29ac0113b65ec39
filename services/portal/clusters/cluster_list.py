"""The clusters with the agencies that serve them and their ormas on a day."""

from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from services.portal.clusters.membership import IN_REGISTER, asked, counts, memberships, on_a_day
from services.portal.register.kinds import APART_THEN, BESIDES_THEN, Count, counted
from services.portal.register.record import agencies_of, history_of
from services.portal.web.office_day import OfficeDay
from services.portal.web.rows import dicts
from shared.database import Transaction

NAMES: Final = ("id", "code", "title", "mark", "source")
PER_PAGE: Final = 100


@dataclass(frozen=True)
class Members:
    """One page of the ormas of a cluster and of what is recorded beside them, and how many there are."""

    rows: list[dict[str, Any]]
    count: Count
    page: int

    @property
    def pages(self) -> int:
        """How many pages."""
        return max(1, -(-sum(self.count) // PER_PAGE))


def clusters(t: Transaction, today: date, on: OfficeDay) -> list[dict[str, Any]]:
    """Every cluster by title, its agencies of today and the number of its ormas."""
    found = dicts(t, NAMES, "SELECT id, code, title, mark, source FROM cluster ORDER BY title")
    members = counts(t, on)
    for each in found:
        each["agencies"] = [a for a in agencies_of(t, each["id"]) if serves(a, today)]
        each["members"], each["besides"] = members.get(each["id"], Count())
    return found


def cluster(t: Transaction, code: str) -> dict[str, Any] | None:
    """One cluster with every field of activity and every agency it ever had."""
    found = dicts(t, NAMES, "SELECT id, code, title, mark, source FROM cluster WHERE code = ?", code)
    if not found:
        return None
    one = found[0]
    one["agencies"] = agencies_of(t, one["id"])
    names = ("activity_field", "valid_from", "valid_until", "mark", "source")
    sql = (
        f"SELECT {', '.join(names)} FROM cluster_field WHERE cluster_id = ? "
        "ORDER BY activity_field, valid_from"
    )
    one["fields"] = dicts(t, names, sql, one["id"])
    one["history"] = history_of(t, one["id"])
    return one


def members(t: Transaction, cluster: str, on: OfficeDay, page: int) -> Members:
    """The ormas of a cluster on a day by name, one page of them."""
    these, values = on_a_day(cluster="= ?"), [*asked(on), cluster, cluster]
    joined = "FROM asked d CROSS JOIN member k JOIN register r ON r.id = k.ormas"
    many = counted(t, f"{these} SELECT {APART_THEN} {joined}", values)
    page = max(1, min(page, -(-sum(many) // PER_PAGE)))
    names = ("id", "name", "abbreviation", "activity", "village")
    sql = (
        f"{these} SELECT {', '.join(f'r.{name}' for name in names)} {joined} ORDER BY r.name_key, r.id "
        f"LIMIT {PER_PAGE} OFFSET {(page - 1) * PER_PAGE}"
    )
    rows = dicts(t, names, sql, *values)
    there = memberships(t, on, [row["id"] for row in rows])
    return Members([row | {"membership": there[row["id"]]} for row in rows], many, page)


def without_cluster(t: Transaction, on: OfficeDay) -> int:
    """How many ormas of the register are in no cluster on a day; nobody asks it of what is beside them."""
    sql = (
        f"{on_a_day()} SELECT COUNT(*) FROM asked d CROSS JOIN register r "
        f"WHERE {IN_REGISTER} AND NOT {BESIDES_THEN} AND r.id NOT IN (SELECT ormas FROM member)"
    )
    counted = t.one(sql, asked(on))
    return int(counted[0]) if counted else 0


def to_place(t: Transaction, on: OfficeDay, size: int) -> list[dict[str, Any]]:
    """Those that are in no cluster on a day, the first recorded first, with the reason."""
    sql = (
        f"{on_a_day()} SELECT r.id, r.name FROM asked d CROSS JOIN register r WHERE {IN_REGISTER} "
        f"AND NOT {BESIDES_THEN} AND r.id NOT IN (SELECT ormas FROM member) "
        "ORDER BY r.registered_on, r.id LIMIT ?"
    )
    rows = dicts(t, ("id", "name"), sql, *asked(on), size)
    there = memberships(t, on, [row["id"] for row in rows])
    return [row | {"membership": there[row["id"]]} for row in rows]


def serving_agencies(t: Transaction) -> list[str]:
    """The names of agencies that serve a cluster until further notice."""
    return [
        name
        for (name,) in t.all("SELECT DISTINCT name FROM cluster_agency WHERE valid_until = '' ORDER BY name")
    ]


def agencies_known(t: Transaction) -> list[tuple[str, str]]:
    """Every agency that was appointed for a cluster, code and name, by name: as its newest appointment calls
    it, one that has no end yet before any that has.
    """
    sql = "SELECT agency, name FROM cluster_agency ORDER BY valid_until = '', valid_from, position"
    called: dict[str, str] = dict(t.all(sql))  # the last one stays
    return sorted(called.items(), key=lambda each: each[::-1])


def codes_called(t: Transaction, name: str) -> list[str]:
    """The codes of who is called so today; when nobody is, of whoever was ever appointed under this name."""
    if today := [code for code, called in agencies_known(t) if called == name]:
        return today
    sql = "SELECT DISTINCT agency FROM cluster_agency WHERE name = ? ORDER BY agency"
    return [code for (code,) in t.all(sql, (name,))]


def serves(agency: dict[str, Any], today: date) -> bool:
    """Whether an appointment is in force; an open beginning or end counts as in force."""
    day = today.isoformat()
    begun = not agency["valid_from"] or agency["valid_from"] <= day
    return begun and (not agency["valid_until"] or day < agency["valid_until"])
