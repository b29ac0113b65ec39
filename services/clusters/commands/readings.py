"""The look at who read personal data."""

from typing import Any

from contracts.readings import ListReadings
from services.clusters.commands.asked import Asked
from shared.rpc.server import command
from shared.tokens import Warrant


class ReadingCommands(Asked):
    """The log of readings of this service."""

    @command
    def list_readings(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        """Its lines; one more line in it says who looked."""
        return self.clusters.list_readings(actor=str(warrant.actor), **ListReadings().load(payload))
