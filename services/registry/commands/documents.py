"""Commands about documents, and the look at one."""

from typing import Any

from contracts.own_ormas import own_ormas
from services.registry.commands.asked import Asked
from services.registry.schemas.documents import (
    AcceptDocument,
    EraseDocument,
    FileDocument,
    OpenDocument,
    ReturnDocument,
    RevokeDocumentWaiver,
    WaiveDocument,
)
from shared.errors import Forbidden
from shared.rpc.server import command
from shared.tokens import Warrant


class DocumentCommands(Asked):
    """Documents that organisations handed in."""

    @command
    def file_document(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        said = FileDocument().load(payload)
        return self.registry.file_document(cause, own_ormas(warrant.actor), **said).as_dict()

    @command
    def accept_document(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.registry.accept_document(cause, **AcceptDocument().load(payload)).as_dict()

    @command
    def return_document(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.registry.return_document(cause, **ReturnDocument().load(payload)).as_dict()

    @command
    def waive_document(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.registry.waive_document(cause, **WaiveDocument().load(payload)).as_dict()

    @command
    def revoke_document_waiver(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.registry.revoke_document_waiver(cause, **RevokeDocumentWaiver().load(payload)).as_dict()

    @command
    def erase_document(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.registry.erase_document(cause, **EraseDocument().load(payload)).as_dict()

    @command
    def open_document(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, str]:
        """Which file a document is; one line in the read log. The token names the organisation."""
        wanted = OpenDocument().load(payload)
        if warrant.correlation != wanted["ormas"]:
            raise Forbidden
        return self.registry.open_document(actor=str(warrant.actor), **wanted)
