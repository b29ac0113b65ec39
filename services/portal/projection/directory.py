"""The clusters: their fields of activity, the agencies that serve them, what officers decided of ormas."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final

from contracts.telling.facts import state_of
from shared.database import Transaction
from shared.ledger import LedgerRow
from shared.projection import Projection

Apply = Callable[[Transaction, LedgerRow, Mapping[str, Any]], None]


class Directory(Projection):
    """Written from the clusters alone. In which cluster an ormas is, is read (``portal/membership.py``).

    ``placement``: what officers decided, one row each; ``cluster`` is empty where the field counts again.
    """

    name = "directory"
    sources = ("clusters",)
    tables = """
    CREATE TABLE IF NOT EXISTS cluster (
      id TEXT PRIMARY KEY, code TEXT NOT NULL, title TEXT NOT NULL, mark TEXT NOT NULL, source TEXT NOT NULL
    );
    CREATE TABLE IF NOT EXISTS cluster_field (
      position BIGINT PRIMARY KEY, cluster_id TEXT NOT NULL, activity_field TEXT NOT NULL,
      valid_from TEXT NOT NULL, valid_until TEXT NOT NULL, mark TEXT NOT NULL, source TEXT NOT NULL
    );
    CREATE TABLE IF NOT EXISTS cluster_agency (
      position BIGINT PRIMARY KEY, cluster_id TEXT NOT NULL, agency TEXT NOT NULL, name TEXT NOT NULL,
      abbreviation TEXT NOT NULL, valid_from TEXT NOT NULL, valid_until TEXT NOT NULL,
      observed_on TEXT NOT NULL,
      found_for TEXT NOT NULL, mark TEXT NOT NULL, source TEXT NOT NULL
    );
    CREATE TABLE IF NOT EXISTS placement (
      position BIGINT PRIMARY KEY, ormas TEXT NOT NULL, cluster TEXT NOT NULL, valid_from TEXT NOT NULL,
      ground TEXT NOT NULL, version BIGINT NOT NULL
    );
    CREATE INDEX IF NOT EXISTS cluster_field_field ON cluster_field (activity_field);
    CREATE INDEX IF NOT EXISTS placement_ormas ON placement (ormas);
    """

    def apply(self, t: Transaction, rows: Sequence[LedgerRow]) -> None:
        for row in rows:
            if row.topic in HANDLERS:
                HANDLERS[row.topic](t, row, state_of(row))


def _defined(t: Transaction, row: LedgerRow, s: Mapping[str, Any]) -> None:
    t.run(
        "INSERT INTO cluster VALUES (?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET "
        "code = excluded.code, title = excluded.title, mark = excluded.mark, source = excluded.source",
        (row.stream, s["code"], s["title"], s["mark"], s["source"]),
    )


def _placed(t: Transaction, row: LedgerRow, s: Mapping[str, Any]) -> None:
    t.run(
        "INSERT INTO cluster_field VALUES (?, ?, ?, ?, '', ?, ?) ON CONFLICT DO NOTHING",
        (row.position, s["cluster"], s["activity_field"], s["valid_from"], s["mark"], s["source"]),
    )


def _taken(t: Transaction, row: LedgerRow, s: Mapping[str, Any]) -> None:
    """Ends what was open before this position: the same event again finds nothing that is still open."""
    t.run(
        "UPDATE cluster_field SET valid_until = ? "
        "WHERE cluster_id = ? AND activity_field = ? AND valid_until = '' AND position < ?",
        (s["valid_until"], s["cluster"], s["activity_field"], row.position),
    )


def _appointed(t: Transaction, row: LedgerRow, s: Mapping[str, Any]) -> None:
    t.run(
        "INSERT INTO cluster_agency VALUES (?, ?, ?, ?, ?, ?, '', ?, ?, ?, ?) ON CONFLICT DO NOTHING",
        (
            row.position, row.stream, s["agency"], s["name"], s["abbreviation"], s["valid_from"],
            s["observed_on"], s["found_for"], s["mark"], s["source"],
        ),
    )  # fmt: skip


def _dismissed(t: Transaction, row: LedgerRow, s: Mapping[str, Any]) -> None:
    t.run(
        "UPDATE cluster_agency SET valid_until = ? "
        "WHERE cluster_id = ? AND agency = ? AND valid_until = '' AND position < ?",
        (s["valid_until"], row.stream, s["agency"], row.position),
    )


def _assigned(t: Transaction, row: LedgerRow, s: Mapping[str, Any]) -> None:
    """Before officers were asked for a day: what they said counts, the rest the map says as well."""
    if s["by_officer"]:
        _decided(t, row, {**s, "valid_from": row.recorded_at[:10]})


def _lifted(t: Transaction, row: LedgerRow, s: Mapping[str, Any]) -> None:
    _decided(t, row, {**s, "cluster": ""})


def _decided(t: Transaction, row: LedgerRow, s: Mapping[str, Any]) -> None:
    t.run(
        "INSERT INTO placement VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
        (row.position, s["ormas"], s["cluster"], s["valid_from"], s["ground"], row.version),
    )


HANDLERS: Final[Mapping[str, Apply]] = {
    "clusters.ClusterDefined": _defined,
    "clusters.FieldPlacedInCluster": _placed,
    "clusters.FieldTakenFromCluster": _taken,
    "clusters.AgencyAppointed": _appointed,
    "clusters.AgencyReleased": _dismissed,
    "clusters.OrmasAssigned": _assigned,
    "clusters.PlacementDecided": _decided,
    "clusters.PlacementLifted": _lifted,
}
