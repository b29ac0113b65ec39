"""The ormas as the register told of them: it decides who is asked for what, and whether a case begins."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final

from contracts.telling.facts import state_of
from services.requests.domain import Applicant
from shared.database import Database, Transaction
from shared.ledger import LedgerRow
from shared.projection import Projection

STOPPING: Final = ("penghentian_kegiatan", "pencabutan_skt", "pencabutan_badan_hukum")
"""Sanctions by which activities are stopped; a warning stops nothing."""
_TOLD: Final = (
    "name", "legal_form", "level", "own_level", "legal_basis", "activity_field", "withdrawn", "merged_into",
    "dissolved_on",
)  # fmt: skip
State = Mapping[str, Any]
Columns = Mapping[str, str]


class KnownOrmas(Projection):
    """A row for each ormas; ``withdrawn`` says why, "" while it is in the register. Sanctions that stop its
    activities are rows of their own, with the day of their end.
    """

    name = "known_ormas"
    sources = ("registry",)
    tables = f"""
    CREATE TABLE IF NOT EXISTS known_ormas (
      id TEXT PRIMARY KEY, {", ".join(f"{name} TEXT NOT NULL" for name in _TOLD)}
    );
    CREATE TABLE IF NOT EXISTS known_sanction (
      ormas TEXT NOT NULL, sanction BIGINT NOT NULL, kind TEXT NOT NULL, letter TEXT NOT NULL,
      ended_on TEXT NOT NULL, PRIMARY KEY (ormas, sanction)
    );
    """

    def apply(self, t: Transaction, rows: Sequence[LedgerRow]) -> None:
        for row in rows:
            if change := CHANGES.get(row.topic.removeprefix("registry.")):
                change(t, row.stream, state_of(row))


def applicant_of(views: Database, ormas: str) -> Applicant | None:
    """As it is known now; None where the register told of no such ormas yet."""
    with views.read() as t:
        row = t.one(
            "SELECT k.name, k.legal_form, k.level, k.legal_basis, k.activity_field, k.withdrawn, "
            "COALESCE(m.name, k.merged_into), k.dissolved_on FROM known_ormas k "
            "LEFT JOIN known_ormas m ON m.id = k.merged_into WHERE k.id = ?",
            (ormas,),
        )
        stops = t.one(
            "SELECT MIN(letter) FROM known_sanction WHERE ormas = ? AND ended_on = ''",
            (ormas,),
        )
    known = (*row, str((stops and stops[0]) or "")) if row else ()
    return Applicant(*known) if known else None


def _registered(t: Transaction, ormas: str, s: State) -> None:
    known = (ormas, s["name"], s["legal_form"], s["level"], s["level"], *[""] * 5)
    t.run("INSERT INTO known_ormas VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING", known)


def _says(**columns: str) -> Callable[[Transaction, str, State], None]:
    """Each column becomes what the event says in that field; "" empties it."""
    sets = ", ".join(f"{column} = ?" for column in columns)

    def change(t: Transaction, ormas: str, s: State) -> None:
        values = [s[field] if field else "" for field in columns.values()]
        t.run(f"UPDATE known_ormas SET {sets} WHERE id = ?", (*values, ormas))

    return change


def _released(t: Transaction, ormas: str, _: State) -> None:
    t.run("UPDATE known_ormas SET level = own_level WHERE id = ?", (ormas,))


def _sanctioned(t: Transaction, ormas: str, s: State) -> None:
    if s["kind"] in STOPPING:
        told = (ormas, s["sanction"], s["kind"], s["letter"])
        t.run("INSERT INTO known_sanction VALUES (?, ?, ?, ?, '') ON CONFLICT DO NOTHING", told)


def _sanction_ended(t: Transaction, ormas: str, s: State) -> None:
    sql = "UPDATE known_sanction SET ended_on = ? WHERE ormas = ? AND sanction = ?"
    t.run(sql, (s["ended_on"], ormas, s["sanction"]))


CHANGES: Final[Mapping[str, Callable[[Transaction, str, State], None]]] = {
    "OrmasRegistered": _registered,
    "NameCorrected": _says(name="name"),
    "OrmasRenamed": _says(name="name"),
    "LegalFormRecorded": _says(legal_form="legal_form"),
    "LegalBasisRecorded": _says(legal_basis="basis"),
    "ActivityFieldRecorded": _says(activity_field="activity_field"),
    "UnitPlaced": _says(level="level"),
    "UnitReleased": _released,
    "RegistrationWithdrawn": _says(withdrawn="reason"),
    "EntryMerged": _says(merged_into="survivor"),
    "EntrySeparated": _says(merged_into=""),
    "DissolutionRecorded": _says(dissolved_on="decided_on"),
    "DissolutionStruck": _says(dissolved_on=""),
    "ReturnRecorded": _says(dissolved_on=""),
    "SanctionRecorded": _sanctioned,
    "SanctionEnded": _sanction_ended,
}
