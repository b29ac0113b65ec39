"""What the read models say of the requests of agencies, and of the ormas that were asked."""

from collections.abc import Collection, Mapping, Sequence
from typing import Any, Final

from services.portal.projection.involvements import LISTS, TOLD
from services.portal.register.kinds import IS_ORMAS
from services.portal.web.rows import dicts
from shared.database import Transaction

NAMES: Final = ("id", *TOLD, "state", "rating", "evaluation", "why")
ROW: Final = (
    "ormas", "name", "legal_form", "withdrawn", "asked_on", "answer_by", "why", "answer", "reason",
    "participation", "people",
)  # fmt: skip


def requests(t: Transaction) -> list[dict[str, Any]]:
    """Every request, the latest day first, with how many ormas were asked, said yes and took part."""
    these = (
        "(SELECT COUNT(*) FROM involvement_ormas a JOIN register r ON r.id = a.ormas "
        f"WHERE a.involvement = i.id AND {IS_ORMAS}"
    )
    counted = f"{these}), {these} AND a.answer = 'yes'), {these} AND a.participation = 'took_part')"
    sql = f"SELECT {_columns()}, {counted} FROM involvement i ORDER BY i.day DESC, i.position DESC"
    return _lists(dicts(t, (*NAMES, "asked", "willing", "took_part"), sql))


def requests_in(t: Transaction, year: str) -> list[dict[str, Any]]:
    """Those whose activity is in this year; "" asks for all."""
    return [each for each in requests(t) if each["day"].startswith(year)]


def years_of_requests(t: Transaction) -> list[str]:
    """The years of their activities, the newest first."""
    return [year for (year,) in t.all("SELECT DISTINCT SUBSTR(day, 1, 4) FROM involvement ORDER BY 1 DESC")]


def sums_of(found: Sequence[Mapping[str, Any]]) -> dict[str, int]:
    """How many requests, and how often ormas were asked, said yes and took part."""
    counted = {name: sum(each[name] for each in found) for name in ("asked", "willing", "took_part")}
    return {"requests": len(found), **counted}


def request_of(t: Transaction, involvement: str) -> dict[str, Any] | None:
    """One request."""
    found = _lists(dicts(t, NAMES, f"SELECT {_columns()} FROM involvement i WHERE i.id = ?", involvement))
    return found[0] if found else None


def asked_for(t: Transaction, involvement: str) -> list[dict[str, Any]]:
    """Whoever was asked, by name."""
    columns = [f"r.{name}" if name in ("name", "legal_form", "withdrawn") else f"a.{name}" for name in ROW]
    sql = (
        f"SELECT {', '.join(columns)} FROM involvement_ormas a JOIN register r ON r.id = a.ormas "
        "WHERE a.involvement = ? ORDER BY r.name_key, r.id"
    )
    return dicts(t, ROW, sql, involvement)


def open_to(state: str, rows: Sequence[Mapping[str, Any]]) -> dict[str, list[tuple[str, str]]]:
    """Of which ormas an answer and a participation can be recorded: empty once nothing can.

    After the evaluation of those of whom nobody told it before.
    """
    found = {
        told: [(r["ormas"], r["name"]) for r in rows if state == "open" or not r[told]]
        for told in ("answer", "participation")
    }
    goes_on = state == "open" or (state == "evaluated" and any(found.values()))
    return found if goes_on else {}


def untold(rows: Sequence[Mapping[str, Any]]) -> str:
    """In words what is not recorded yet: the answer of whom nothing is known, and who of the willing came."""
    answers = sum(not (r["answer"] or r["participation"]) for r in rows)
    came = sum(r["answer"] == "yes" and not r["participation"] for r in rows)
    told = ((answers, "jawaban"), (came, "keikutsertaan"))
    return ", ".join(f"{word} {count} ormas" for count, word in told if count)


def names_of(t: Transaction, ormas: Collection[str]) -> list[str]:
    """As the register calls them; whom it does not know by their number."""
    return sorted(
        row[0] if (row := t.one("SELECT name FROM register WHERE id = ?", (each,))) else each[:40]
        for each in ormas
    )


def _columns() -> str:
    return ", ".join(f"i.{name}" for name in NAMES)


def _lists(rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return [row | {name: row[name].split("\n") if row[name] else [] for name in LISTS} for row in rows]
