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


REACTIONS: Final[Mapping[str, Handler]] = {
    "registry.RegistrationWithdrawn": on_registration_withdrawn,
}
