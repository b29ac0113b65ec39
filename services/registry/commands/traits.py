"""Commands about the office's list of special traits."""

from typing import Any

from services.registry.commands.asked import Asked
from services.registry.schemas.name_lists import (
    ListTrait,
    OrderTraits,
    RenameTrait,
    RetireTrait,
)
from shared.rpc.server import command
from shared.tokens import Warrant


class TraitCommands(Asked):
    """What the office offers as special traits."""

    @command
    def list_trait(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.registry.list_trait(cause, **ListTrait().load(payload)).as_dict()

    @command
    def rename_trait(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.registry.rename_trait(cause, **RenameTrait().load(payload)).as_dict()

    @command
    def retire_trait(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.registry.retire_trait(cause, **RetireTrait().load(payload)).as_dict()

    @command
    def order_traits(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.registry.order_traits(cause, **OrderTraits().load(payload)).as_dict()
