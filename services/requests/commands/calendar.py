"""Commands about the working days of the office."""

from typing import Any

from services.requests.commands.asked import Asked
from services.requests.proposal import LISTED, proposed_days
from services.requests.schemas.calendar import DecreeDays, ProposeDays, SetWorkingWeek, TakeBackDecree
from shared.rpc.server import command, query
from shared.tokens import Warrant


class CalendarCommands(Asked):
    """Decrees about days, and the weekdays that are worked."""

    @command
    def decree_days(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.requests.decree_days(cause, **DecreeDays().load(payload)).as_dict()

    @command
    def take_back_decree(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.requests.take_back_decree(cause, **TakeBackDecree().load(payload)).as_dict()

    @command
    def set_working_week(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.requests.set_working_week(cause, **SetWorkingWeek().load(payload)).as_dict()

    @query
    def proposed_days(self, payload: dict[str, Any]) -> dict[str, Any]:
        """What a public list of holidays proposes for a year: ``source`` and ``days``."""
        return {"source": LISTED, "days": proposed_days(**ProposeDays().load(payload))}
