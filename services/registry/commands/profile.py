"""Commands about the profile."""

from typing import Any

from services.registry.commands.asked import Asked
from services.registry.schemas.profile import (
    RecordAccommodations,
    RecordChannel,
    RecordOtherName,
    RecordTraits,
    StrikeChannel,
    StrikeOtherName,
    TellMembers,
)
from shared.rpc.server import command
from shared.tokens import Warrant


class ProfileCommands(Asked):
    """Other names, traits, counts and channels."""

    @command
    def record_other_name(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.registry.record_other_name(cause, **RecordOtherName().load(payload)).as_dict()

    @command
    def strike_other_name(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.registry.strike_other_name(cause, **StrikeOtherName().load(payload)).as_dict()

    @command
    def record_traits(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.registry.record_traits(cause, **RecordTraits().load(payload)).as_dict()

    @command
    def record_accommodations(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        said = RecordAccommodations().load(payload)
        return self.registry.record_accommodations(cause, **said).as_dict()

    @command
    def tell_members(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.registry.tell_members(cause, **TellMembers().load(payload)).as_dict()

    @command
    def record_channel(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.registry.record_channel(cause, **RecordChannel().load(payload)).as_dict()

    @command
    def strike_channel(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.registry.strike_channel(cause, **StrikeChannel().load(payload)).as_dict()
