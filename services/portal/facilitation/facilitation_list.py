"""What the read models say of agencies, their offers and the ormas that they helped."""

from dataclasses import dataclass
from typing import Any, Final

from services.portal.projection.facilitations import CONTACT, GIVEN, OFFER
from services.portal.register.kinds import FORM
from services.portal.register.merged import COUNTED_AS, NOT_WITHDRAWN
from services.portal.web.rows import dicts, marks
from shared.database import Transaction

_OFFERS: Final = ("id", *OFFER, "ended_why")
_GIVEN: Final = ("id", *GIVEN, "achieved", "result", "struck_why", "ormas", "counted_as", "legal_form")
_ALL_GIVEN: Final = (
    f"SELECT {', '.join(f'f.{name}' for name in _GIVEN[:-3])}, r.name, {COUNTED_AS}, {FORM} "
    "FROM facilitation f JOIN register r ON r.id = f.organisation"
)
_COUNTED: Final = f"f.struck_why = '' AND {NOT_WITHDRAWN}"
"""What was struck, and whoever was withdrawn from the register, counts nowhere."""
_NEWEST: Final = "ORDER BY f.day DESC, f.position DESC"


@dataclass(frozen=True)
class Sought:
    """What is asked for; "" asks for any. ``year`` is always one."""

    year: str
    agency: str = ""
    facility: str = ""

    @property
    def values(self) -> tuple[str, ...]:
        """For the two conditions of :data:`_FITS`."""
        return self.agency, self.agency, self.facility, self.facility


_FITS: Final = "(? = '' OR {0}.agency = ?) AND (? = '' OR {0}.facility = ?)"


def years_of_facilitation(t: Transaction) -> list[str]:
    """The years in which somebody was helped, the newest first."""
    sql = "SELECT DISTINCT SUBSTR(day, 1, 4) FROM facilitation ORDER BY 1 DESC"
    return [year for (year,) in t.all(sql)]


def given_in(t: Transaction, sought: Sought) -> list[dict[str, Any]]:
    """Whom agencies helped in a year, the newest first; ``counted_as``: the entry that stands for it."""
    fits = f"SUBSTR(f.day, 1, 4) = ? AND {_FITS.format('f')} AND {_COUNTED}"
    return dicts(t, _GIVEN, f"{_ALL_GIVEN} WHERE {fits} {_NEWEST}", sought.year, *sought.values)


def offers_in(t: Transaction, sought: Sought) -> list[dict[str, Any]]:
    """The offers that hold on some day of a year, by agency."""
    fits = f"o.first_day <= ? AND (o.last_day = '' OR o.last_day >= ?) AND {_FITS.format('o')}"
    within = (f"{sought.year}-12-31", f"{sought.year}-01-01")
    return _offers(t, f"WHERE {fits} ORDER BY o.name, o.position", *within, *sought.values)


def offers_on(t: Transaction, day: str) -> list[dict[str, Any]]:
    """The offers that hold on a day, by agency."""
    fits = "o.first_day <= ? AND (o.last_day = '' OR o.last_day >= ?)"
    return _offers(t, f"WHERE {fits} ORDER BY o.name, o.position", day, day)


def offer_of(t: Transaction, offer: str) -> dict[str, Any] | None:
    """One offer."""
    found = _offers(t, "WHERE o.id = ?", offer)
    return found[0] if found else None


def given_by(t: Transaction, offer: str) -> list[dict[str, Any]]:
    """Whom an offer helped, the newest first."""
    return dicts(t, _GIVEN, f"{_ALL_GIVEN} WHERE f.offer = ? AND {_COUNTED} {_NEWEST}", offer)


def given_to(t: Transaction, *entries: str) -> list[dict[str, Any]]:
    """What helped the ormas of these entries, the newest first."""
    sql = f"{_ALL_GIVEN} WHERE f.organisation IN {marks(entries)} AND f.struck_why = '' {_NEWEST}"
    return dicts(t, _GIVEN, sql, *entries)


def facilitation_of(t: Transaction, facilitation: str) -> dict[str, Any] | None:
    """One time that an ormas was helped, also when it was struck."""
    found = dicts(t, _GIVEN, f"{_ALL_GIVEN} WHERE f.id = ?", facilitation)
    return found[0] if found else None


def contact_of(t: Transaction, agency: str) -> dict[str, Any] | None:
    """How an agency is reached, None when nobody told."""
    names = (*CONTACT, "recorded_at")
    sql = f"SELECT {', '.join(names)} FROM agency_contact WHERE agency = ?"
    found = dicts(t, names, sql, agency)
    return found[0] if found else None


def clusters_of(t: Transaction, agency: str, day: str) -> list[dict[str, Any]]:
    """The clusters that an agency serves on a day, by title."""
    sql = (
        "SELECT DISTINCT c.code, c.title FROM cluster_agency a JOIN cluster c ON c.id = a.cluster_id "
        "WHERE a.agency = ? AND a.valid_from <= ? AND (a.valid_until = '' OR ? < a.valid_until) "
        "ORDER BY c.title"
    )
    return dicts(t, ("code", "title"), sql, agency, day, day)


def _offers(t: Transaction, which: str, *values: Any) -> list[dict[str, Any]]:
    columns = ", ".join(f"o.{name}" for name in _OFFERS)
    return dicts(t, _OFFERS, f"SELECT {columns} FROM facility_offer o {which}", *values)
