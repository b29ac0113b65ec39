"""Commands about permits for attributes, and the terms of the office."""

from typing import Any

from contracts.own_ormas import own_ormas
from services.requests.commands.asked import Asked
from services.requests.schemas.permits import (
    AdoptPermitTerms,
    AskPermit,
    CheckPermit,
    ConfirmPermitRemoval,
    GrantPermit,
    LapsePermit,
    LinkPermitLetter,
    LookAtPermit,
    OpenPermitPhoto,
    RejectPermit,
    ReturnPermit,
    RevisePermit,
    RevokePermit,
    SetPermitTerms,
    StrikePermit,
    WithdrawPermit,
)
from shared.errors import Forbidden
from shared.rpc.server import command
from shared.tokens import Warrant


class PermitTermsCommands(Asked):
    """On which terms the office permits attributes."""

    @command
    def set_permit_terms(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.requests.set_permit_terms(cause, **SetPermitTerms().load(payload)).as_dict()

    @command
    def adopt_permit_terms(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.requests.adopt_permit_terms(cause, **AdoptPermitTerms().load(payload)).as_dict()


class PermitCommands(Asked):
    """From the application until it is down."""

    @command
    def ask_permit(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        said = AskPermit().load(payload)
        return self.requests.ask_permit(cause, own_ormas(warrant.actor), **said).as_dict()

    @command
    def return_permit(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.requests.return_permit(cause, **ReturnPermit().load(payload)).as_dict()

    @command
    def revise_permit(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        said = RevisePermit().load(payload)
        return self.requests.revise_permit(cause, own_ormas(warrant.actor), **said).as_dict()

    @command
    def check_permit(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.requests.check_permit(cause, **CheckPermit().load(payload)).as_dict()

    @command
    def grant_permit(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.requests.grant_permit(cause, **GrantPermit().load(payload)).as_dict()

    @command
    def reject_permit(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.requests.reject_permit(cause, **RejectPermit().load(payload)).as_dict()

    @command
    def strike_permit(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.requests.strike_permit(cause, **StrikePermit().load(payload)).as_dict()

    @command
    def withdraw_permit(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        said = WithdrawPermit().load(payload)
        return self.requests.withdraw_permit(cause, own_ormas(warrant.actor), **said).as_dict()

    @command
    def revoke_permit(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.requests.revoke_permit(cause, **RevokePermit().load(payload)).as_dict()

    @command
    def lapse_permit(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.requests.lapse_permit(cause, **LapsePermit().load(payload)).as_dict()

    @command
    def link_permit_letter(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.requests.link_permit_letter(cause, **LinkPermitLetter().load(payload)).as_dict()

    @command
    def look_at_permit(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.requests.look_at_permit(cause, **LookAtPermit().load(payload)).as_dict()

    @command
    def confirm_permit_removal(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.requests.confirm_permit_removal(cause, **ConfirmPermitRemoval().load(payload)).as_dict()

    @command
    def open_permit_photo(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, str]:
        """Which file it is; one line in the read log. The token names the permit."""
        wanted = OpenPermitPhoto().load(payload)
        if warrant.correlation != wanted["permit"]:
            raise Forbidden
        return self.requests.open_permit_photo(actor=str(warrant.actor), **wanted)
