"""Commands about changes that an organisation reports."""

from typing import Any

from contracts.own_ormas import own_ormas
from services.registry.commands.asked import Asked
from services.registry.schemas.reports import DecideAgainstChange, ReportChange, VerifyChange
from shared.rpc.server import command
from shared.tokens import Warrant


class ReportCommands(Asked):
    """Reports, from a letter to a verdict."""

    @command
    def report_change(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        own = own_ormas(warrant.actor)
        return self.registry.report_change(cause, own, **ReportChange().load(payload)).as_dict()

    @command
    def verify_change(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.registry.verify_change(cause, **VerifyChange().load(payload)).as_dict()

    @command
    def turn_down_change(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.registry.turn_down_change(cause, **DecideAgainstChange().load(payload)).as_dict()

    @command
    def take_back_change(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        own = own_ormas(warrant.actor)
        return self.registry.take_back_change(cause, own, **DecideAgainstChange().load(payload)).as_dict()
