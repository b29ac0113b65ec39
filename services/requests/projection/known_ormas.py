"""The ormas as the register told of them: it decides who is asked for what, and whether a case begins."""

from collections.abc import Callable, Collection, Mapping, Sequence
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
    activities, and letters of presence, are rows of their own with the day of their end.
    """

    name = "known_ormas"
    revision = "3"
    sources = ("registry",)
    tables = f"""
    CREATE TABLE IF NOT EXISTS known_ormas (
      id TEXT PRIMARY KEY, {", ".join(f"{name} TEXT NOT NULL" for name in _TOLD)}
    );
    CREATE TABLE IF NOT EXISTS known_sanction (
      ormas TEXT NOT NULL, sanction BIGINT NOT NULL, kind TEXT NOT NULL, letter TEXT NOT NULL,
      ended_on TEXT NOT NULL, PRIMARY KEY (ormas, sanction)
    );
    CREATE TABLE IF NOT EXISTS known_dispute (ormas TEXT PRIMARY KEY);
    CREATE TABLE IF NOT EXISTS known_presence (
      ormas TEXT NOT NULL, letter TEXT NOT NULL, since TEXT NOT NULL, revoked_on TEXT NOT NULL,
      PRIMARY KEY (ormas, letter)
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


def entries_of(views: Database, ormas: str) -> set[str]:
    """Every entry of the same ormas: those that merged, with the one that stands for them."""
    with views.read() as t:
        rows = t.all("SELECT id, merged_into FROM known_ormas WHERE merged_into <> ''", ())
    merged: dict[str, str] = dict(rows)
    found, size = {ormas}, 0
    while len(found) > size:
        size = len(found)
        found |= {merged[each] for each in found if each in merged}
        found |= {each for each, survivor in merged.items() if survivor in found}
    return found


def survivor_of(views: Database, ormas: str) -> str:
    """The entry that stands for this one today."""
    with views.read() as t:
        merged: dict[str, str] = dict(t.all("SELECT id, merged_into FROM known_ormas", ()))
    seen: set[str] = set()
    while merged.get(ormas) and ormas not in seen:
        seen.add(ormas)
        ormas = merged[ormas]
    return ormas


def is_disputed(views: Database, entries: Collection[str]) -> bool:
    """Whether a dispute of the board of one of them is open."""
    marks = ", ".join("?" * len(entries))
    with views.read() as t:
        return t.one(f"SELECT 1 FROM known_dispute WHERE ormas IN ({marks})", (*entries,)) is not None


def present_since(views: Database, entries: Collection[str]) -> str:
    """The day of the first letter of presence of one of them, "" where there is none: without what was taken
    back or recorded by mistake.

    A letter that another one replaced was true in its time.
    """
    marks = ", ".join("?" * len(entries))
    sql = (
        f"SELECT MIN(since) FROM known_presence WHERE ormas IN ({marks}) AND since <> '' AND revoked_on = ''"
    )
    with views.read() as t:
        row = t.one(sql, (*entries,))
    return str((row and row[0]) or "")


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


def _disputed(t: Transaction, ormas: str, _: State) -> None:
    t.run("INSERT INTO known_dispute VALUES (?) ON CONFLICT DO NOTHING", (ormas,))


def _dispute_closed(t: Transaction, ormas: str, _: State) -> None:
    t.run("DELETE FROM known_dispute WHERE ormas = ?", (ormas,))


def _present(t: Transaction, ormas: str, s: State) -> None:
    sql = "INSERT INTO known_presence VALUES (?, ?, ?, '') ON CONFLICT (ormas, letter) DO UPDATE SET "
    t.run(f"{sql}since = excluded.since", (ormas, s["letter"], s["reported_on"]))


def _presence_ended(t: Transaction, ormas: str, s: State) -> None:
    """Also of a letter that is heard of later."""
    if s["presence_end"] in ("revoked", "slip"):
        sql = "INSERT INTO known_presence VALUES (?, ?, '', ?) ON CONFLICT (ormas, letter) DO UPDATE SET "
        t.run(f"{sql}revoked_on = excluded.revoked_on", (ormas, s["letter"], s["ended_on"]))


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
    "LeadershipDisputeOpened": _disputed,
    "DisputeEndingTakenBack": _disputed,
    "LeadershipDisputeClosed": _dispute_closed,
    "LeadershipDisputeTakenBack": _dispute_closed,
    "PresenceReported": _present,
    "PresenceReportEnded": _presence_ended,
    "SanctionRecorded": _sanctioned,
    "SanctionEnded": _sanction_ended,
}
