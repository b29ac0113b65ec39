"""Facilitation: contacts of agencies, what they offer, whom they helped and what came of it."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final

from contracts.telling.facts import state_of
from shared.database import Transaction
from shared.ledger import LedgerRow
from shared.projection import Projection

State = Mapping[str, Any]
CONTACT: Final = ("agency", "name", "unit", "telephone", "ground")
OFFER: Final = (
    "agency", "name", "facility", "description", "quantity", "measure", "first_day", "last_day", "ground",
)  # fmt: skip
GIVEN: Final = ("organisation", "offer", "agency", "name", "facility", "day", "what", "ground")


class Facilitations(Projection):
    """A row for each agency that told its contact, for each offer, and for each time an ormas was helped.

    ``struck_why`` is "" while the facilitation counts, ``ended_why`` while nobody ended the offer.
    """

    name = "facilitations"
    sources = ("clusters",)
    tables = f"""
    CREATE TABLE IF NOT EXISTS agency_contact (
      agency TEXT PRIMARY KEY, {", ".join(f"{name} TEXT NOT NULL" for name in CONTACT[1:])},
      recorded_at TEXT NOT NULL
    );
    CREATE TABLE IF NOT EXISTS facility_offer (
      id TEXT PRIMARY KEY, position BIGINT NOT NULL,
      {", ".join(f"{name} {'BIGINT' if name == 'quantity' else 'TEXT'} NOT NULL" for name in OFFER)},
      ended_why TEXT NOT NULL
    );
    CREATE TABLE IF NOT EXISTS facilitation (
      id TEXT PRIMARY KEY, position BIGINT NOT NULL,
      {", ".join(f"{name} TEXT NOT NULL" for name in GIVEN)},
      achieved TEXT NOT NULL, result TEXT NOT NULL, struck_why TEXT NOT NULL
    );
    CREATE INDEX IF NOT EXISTS facilitation_organisation ON facilitation (organisation);
    """

    def apply(self, t: Transaction, rows: Sequence[LedgerRow]) -> None:
        for row in rows:
            if change := CHANGES.get(row.topic):
                change(t, row, state_of(row))


def _contact(t: Transaction, row: LedgerRow, s: State) -> None:
    newest = ", ".join(f"{name} = excluded.{name}" for name in (*CONTACT[1:], "recorded_at"))
    t.run(
        f"INSERT INTO agency_contact VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (agency) DO UPDATE SET {newest}",
        (*(s[name] for name in CONTACT), row.recorded_at),
    )


def _offered(t: Transaction, row: LedgerRow, s: State) -> None:
    marks = ", ".join("?" * (2 + len(OFFER)))
    t.run(
        f"INSERT INTO facility_offer VALUES ({marks}, '') ON CONFLICT DO NOTHING",
        (row.stream, row.position, *(s[name] for name in OFFER)),
    )


def _ended(t: Transaction, row: LedgerRow, s: State) -> None:
    t.run(
        "UPDATE facility_offer SET last_day = ?, ended_why = ? WHERE id = ?",
        (s["last_day"], s["reason"], row.stream),
    )


def _given(t: Transaction, row: LedgerRow, s: State) -> None:
    marks = ", ".join("?" * (2 + len(GIVEN)))
    t.run(
        f"INSERT INTO facilitation VALUES ({marks}, '', '', '') ON CONFLICT DO NOTHING",
        (row.stream, row.position, *(s[name] for name in GIVEN)),
    )


def _result(t: Transaction, row: LedgerRow, s: State) -> None:
    t.run(
        "UPDATE facilitation SET achieved = ?, result = ? WHERE id = ?",
        (s["achieved"], s["text"], row.stream),
    )


def _struck(t: Transaction, row: LedgerRow, s: State) -> None:
    t.run("UPDATE facilitation SET struck_why = ? WHERE id = ?", (s["reason"], row.stream))


CHANGES: Final[Mapping[str, Callable[[Transaction, LedgerRow, State], None]]] = {
    "clusters.AgencyContactRecorded": _contact,
    "clusters.FacilitationOffered": _offered,
    "clusters.OfferEnded": _ended,
    "clusters.OrmasFacilitated": _given,
    "clusters.FacilitationResultRecorded": _result,
    "clusters.FacilitationStruck": _struck,
}
