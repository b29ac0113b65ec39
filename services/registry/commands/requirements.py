"""Commands about kinds of documents."""

from typing import Any

from services.registry.commands.asked import Asked
from services.registry.schemas.requirements import (
    AdoptDocumentKinds,
    ChangeDocumentKind,
    DeclareDocumentKind,
    RetireDocumentKind,
)
from shared.rpc.server import command
from shared.tokens import Warrant


class RequirementCommands(Asked):
    """Which documents the office asks for."""

    @command
    def adopt_document_kinds(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.registry.adopt_document_kinds(cause, **AdoptDocumentKinds().load(payload)).as_dict()

    @command
    def declare_document_kind(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.registry.declare_document_kind(cause, **DeclareDocumentKind().load(payload)).as_dict()

    @command
    def change_document_kind(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.registry.change_document_kind(cause, **ChangeDocumentKind().load(payload)).as_dict()

    @command
    def retire_document_kind(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.registry.retire_document_kind(cause, **RetireDocumentKind().load(payload)).as_dict()
