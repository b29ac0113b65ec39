"""What the clusters do when the register records something."""

from collections.abc import Mapping
from typing import Final

from contracts.telling.facts import state_of
from services.clusters.domain import Placement
from shared.ledger import LedgerRow
from shared.reaction import Desk, Handler


def on_registration_withdrawn(row: LedgerRow, desk: Desk) -> None:
    """Whoever is not in the register is in no cluster."""
    state_of(row)
    placement = desk.load_or_new(Placement, Placement.stream_of(row.stream))
    placement.close(ground="catatan ditarik dari register")


def on_entry_merged(row: LedgerRow, desk: Desk) -> None:
    """Another entry stands for it: that one is where it is."""
    state_of(row)
    placement = desk.load_or_new(Placement, Placement.stream_of(row.stream))
    placement.close(ground="catatan digabungkan dengan catatan lain")


def on_entry_separated(row: LedgerRow, desk: Desk) -> None:
    """It stands by itself again, and what officers decided about it holds again."""
    state_of(row)
    placement = desk.load_or_new(Placement, Placement.stream_of(row.stream))
    placement.reopen(ground="catatan dipisahkan lagi")


REACTIONS: Final[Mapping[str, Handler]] = {
    "registry.RegistrationWithdrawn": on_registration_withdrawn,
    "registry.EntryMerged": on_entry_merged,
    "registry.EntrySeparated": on_entry_separated,
}
