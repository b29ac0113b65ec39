"""Messages to telephones: where the gateway is, what signs, and how it answers."""

from collections.abc import Mapping, Sequence
from typing import Final

from contracts.telling.facts import state_of
from services.portal.projection.carriers import (
    USE,
    Change,
    answered_in,
    failed_in,
    said_in,
    set_in,
    stands_in,
    table_of,
    tested_in,
)
from shared.database import Transaction
from shared.ledger import LedgerRow
from shared.projection import Projection

TABLE: Final = "message_gateway"
SET: Final = ("webhook_address", *USE)


class Gateways(Projection):
    """``secret``, ``shown``: numbers of the secret that signs and of the one that was seen last."""

    name = "gateways"
    sources = ("notifications",)
    tables = table_of(TABLE, SET, "secret BIGINT NOT NULL DEFAULT 1, shown BIGINT NOT NULL DEFAULT 0, ")

    def apply(self, t: Transaction, rows: Sequence[LedgerRow]) -> None:
        for row in rows:
            if change := CHANGES.get(row.topic.removeprefix("notifications.")):
                change(t, row, state_of(row))


CHANGES: Final[Mapping[str, Change]] = {
    "GatewaySet": set_in(TABLE, SET),
    "GatewaySwitchedOn": stands_in(TABLE, is_on=1),
    "GatewaySwitchedOff": stands_in(TABLE, is_on=0),
    "GatewayTested": tested_in(TABLE),
    "GatewayFailed": failed_in(TABLE),
    "GatewayAnswered": answered_in(TABLE),
    "GatewaySecretShown": said_in(TABLE, "shown", "secret_number"),
    "GatewaySecretRotated": said_in(TABLE, "secret", "secret_number"),
}
