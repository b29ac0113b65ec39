"""Commands about letters, and the look at one."""

from typing import Any

from contracts.own_ormas import own_ormas
from services.requests.commands.asked import Asked
from services.requests.schemas.letters import (
    CheckLetter,
    CorrectLetterNumber,
    DraftCaseLetter,
    DraftLetter,
    DropLetter,
    EraseLetterNames,
    IssueLetter,
    LeaveLetterUnsigned,
    NumberLetter,
    OpenLetter,
    ReadLetterNames,
    RedraftLetter,
    ReplaceLetterScan,
    ReturnLetter,
    RevokeLetter,
    SignLetter,
)
from services.requests.schemas.signing import (
    AppointSignatory,
    CorrectSignatoryTerm,
    EndSignatory,
    PlaceLetterLogo,
    RecordSignatoryCertificate,
    RemoveLetterLogo,
    SetLetterhead,
    SetLetterTemplate,
)
from shared.errors import Forbidden
from shared.rpc.server import command
from shared.tokens import Warrant


class SigningCommands(Asked):
    """What letters look like, and who signs them."""

    @command
    def set_letterhead(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.requests.set_letterhead(cause, **SetLetterhead().load(payload)).as_dict()

    @command
    def place_letter_logo(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.requests.place_letter_logo(cause, **PlaceLetterLogo().load(payload)).as_dict()

    @command
    def remove_letter_logo(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.requests.remove_letter_logo(cause, **RemoveLetterLogo().load(payload)).as_dict()

    @command
    def set_letter_template(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.requests.set_letter_template(cause, **SetLetterTemplate().load(payload)).as_dict()

    @command
    def appoint_signatory(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.requests.appoint_signatory(cause, **AppointSignatory().load(payload)).as_dict()

    @command
    def record_signatory_certificate(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        said = RecordSignatoryCertificate().load(payload)
        return self.requests.record_signatory_certificate(cause, **said).as_dict()

    @command
    def end_signatory(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.requests.end_signatory(cause, **EndSignatory().load(payload)).as_dict()

    @command
    def correct_signatory_term(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.requests.correct_signatory_term(cause, **CorrectSignatoryTerm().load(payload)).as_dict()


class LetterCommands(Asked):
    """From a draft to the ormas."""

    @command
    def draft_letter(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.requests.draft_letter(cause, **DraftLetter().load(payload)).as_dict()

    @command
    def draft_case_letter(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.requests.draft_case_letter(cause, **DraftCaseLetter().load(payload)).as_dict()

    @command
    def drop_letter(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.requests.drop_letter(cause, **DropLetter().load(payload)).as_dict()

    @command
    def redraft_letter(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.requests.redraft_letter(cause, **RedraftLetter().load(payload)).as_dict()

    @command
    def check_letter(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.requests.check_letter(cause, **CheckLetter().load(payload)).as_dict()

    @command
    def return_letter(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.requests.return_letter(cause, **ReturnLetter().load(payload)).as_dict()

    @command
    def number_letter(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.requests.number_letter(cause, **NumberLetter().load(payload)).as_dict()

    @command
    def sign_letter(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.requests.sign_letter(cause, **SignLetter().load(payload)).as_dict()

    @command
    def correct_letter_number(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.requests.correct_letter_number(cause, **CorrectLetterNumber().load(payload)).as_dict()

    @command
    def replace_letter_scan(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.requests.replace_letter_scan(cause, **ReplaceLetterScan().load(payload)).as_dict()

    @command
    def leave_letter_unsigned(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.requests.leave_letter_unsigned(cause, **LeaveLetterUnsigned().load(payload)).as_dict()

    @command
    def issue_letter(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.requests.issue_letter(cause, **IssueLetter().load(payload)).as_dict()

    @command
    def revoke_letter(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.requests.revoke_letter(cause, **RevokeLetter().load(payload)).as_dict()

    @command
    def erase_letter_names(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.requests.erase_letter_names(cause, **EraseLetterNames().load(payload)).as_dict()

    @command
    def read_letter_names(self, warrant: Warrant, payload: dict[str, Any]) -> list[dict[str, Any]]:
        """What is sealed in the newest draft; one line in the read log. The token names the letter."""
        wanted = ReadLetterNames().load(payload)
        if warrant.correlation != wanted["letter"]:
            raise Forbidden
        return self.requests.read_letter_names(**wanted, actor=str(warrant.actor))

    @command
    def open_letter(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, str]:
        """Which file it is; one line in the read log. The token names the letter."""
        wanted = OpenLetter().load(payload)
        if warrant.correlation != wanted["letter"]:
            raise Forbidden
        own = own_ormas(warrant.actor)
        return self.requests.open_letter(actor=str(warrant.actor), own=own, **wanted)
