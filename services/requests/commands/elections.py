"""Commands about the election calendar."""

from typing import Any

from services.requests.commands.asked import Asked
from services.requests.schemas.elections import EndElectionPeriod, EnterElectionPeriod, StrikeElectionPeriod
from shared.rpc.server import command
from shared.tokens import Warrant


class ElectionCommands(Asked):
    """Periods of elections, each with the text that sets it."""

    @command
    def enter_election_period(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.requests.enter_election_period(cause, **EnterElectionPeriod().load(payload)).as_dict()

    @command
    def end_election_period(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.requests.end_election_period(cause, **EndElectionPeriod().load(payload)).as_dict()

    @command
    def strike_election_period(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.requests.strike_election_period(cause, **StrikeElectionPeriod().load(payload)).as_dict()
