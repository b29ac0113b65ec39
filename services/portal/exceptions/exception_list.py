"""What the read model says of exceptions."""

from typing import Any, Final, NamedTuple

from contracts.telling.exception_words import EXCEPTIONS
from contracts.telling.grant_words import CRITERIA
from services.portal.web.rows import dicts
from shared.database import Transaction

NAMES: Final = (
    "source", "position", "kind", "stream", "organisation", "actor", "recorded_at", "what", "reason", "name",
)  # fmt: skip
_FROM: Final = "FROM office_exception e LEFT JOIN register r ON r.id = e.organisation"
_SELECT: Final = f"SELECT {', '.join(f'e.{name}' for name in NAMES[:-1])}, COALESCE(r.name, '') {_FROM}"
_WHERE: Final = "WHERE (? = '' OR SUBSTR(e.recorded_at, 1, 4) = ?) AND (? = '' OR e.kind = ?)"


class Wanted(NamedTuple):
    """``year`` and ``kind``: "" for any."""

    year: str = ""
    kind: str = ""

    @property
    def values(self) -> tuple[str, ...]:
        return (self.year, self.year, self.kind, self.kind)


def exceptions(t: Transaction, wanted: Wanted, size: int, page: int = 1) -> list[dict[str, Any]]:
    """The newest first, with what each is called in words."""
    sql = f"{_SELECT} {_WHERE} ORDER BY e.recorded_at DESC, e.source, e.position DESC LIMIT ? OFFSET ?"
    found = dicts(t, NAMES, sql, *wanted.values, size, (page - 1) * size)
    return [each | {"title": EXCEPTIONS[each["kind"]], "what": _words(each)} for each in found]


def how_many(t: Transaction, wanted: Wanted) -> int:
    row = t.one(f"SELECT COUNT(*) FROM office_exception e {_WHERE}", wanted.values)
    return int(row[0]) if row else 0


def years(t: Transaction) -> list[str]:
    """In which any was recorded, the newest first."""
    return [
        year
        for (year,) in t.all(
            "SELECT DISTINCT SUBSTR(recorded_at, 1, 4) FROM office_exception ORDER BY 1 DESC"
        )
    ]


def _words(each: dict[str, Any]) -> str:
    return CRITERIA[each["what"]] if each["kind"] == "criterion_waived" else str(each["what"])
