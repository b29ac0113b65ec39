"""Commands about cases of public order."""

from typing import Any

from services.clusters.commands.asked import Asked
from services.clusters.schemas.order_cases import (
    AddOrderParty,
    CloseOrderCase,
    OpenOrderCase,
    ReadOrderNames,
    ReopenOrderCase,
    TakeOrderStep,
)
from shared.errors import Forbidden
from shared.rpc.server import command
from shared.tokens import Warrant


class OrderCaseCommands(Asked):
    """From the first word of a case to its end, and who is named in it."""

    @command
    def open_order_case(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.clusters.open_order_case(cause, **OpenOrderCase().load(payload)).as_dict()

    @command
    def add_order_party(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.clusters.add_order_party(cause, **AddOrderParty().load(payload)).as_dict()

    @command
    def take_order_step(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.clusters.take_order_step(cause, **TakeOrderStep().load(payload)).as_dict()

    @command
    def close_order_case(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.clusters.close_order_case(cause, **CloseOrderCase().load(payload)).as_dict()

    @command
    def reopen_order_case(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.clusters.reopen_order_case(cause, **ReopenOrderCase().load(payload)).as_dict()

    @command
    def read_order_names(self, warrant: Warrant, payload: dict[str, Any]) -> list[dict[str, Any]]:
        """The sealed names of one case; one line in the read log. The token names the case."""
        wanted = ReadOrderNames().load(payload)
        if warrant.correlation != wanted["order_case"]:
            raise Forbidden
        return self.clusters.reveal(wanted["order_case"], wanted["purpose"], str(warrant.actor))
