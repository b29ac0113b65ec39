"""Commands about an entry, and the look at what is sealed in it."""

from typing import Any

from marshmallow import Schema

from services.registry.commands.asked import Asked
from services.registry.events import ActivityStatusRecorded, LegalBasisRecorded, LegalFormRecorded
from services.registry.schemas.entries import (
    CorrectActivityField,
    CorrectActivityStatus,
    CorrectContact,
    CorrectLegalBasis,
    CorrectLegalForm,
    CorrectName,
    CorrectSecretariat,
    ErasePerson,
    RegisterOrmas,
    RevealPersonal,
    ReviewDuplicate,
    TakeBackVerdict,
    WithdrawOrmas,
)
from shared.errors import Forbidden
from shared.events import Fact
from shared.rpc.server import command
from shared.tokens import Warrant


class EntryCommands(Asked):
    """Entering, correcting, withdrawing, erasing, looking."""

    @command
    def register_ormas(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.registry.register_ormas(cause, **RegisterOrmas().load(payload)).as_dict()

    @command
    def correct_name(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.registry.correct_name(cause, **CorrectName().load(payload)).as_dict()

    @command
    def correct_legal_basis(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        return self._correct(warrant, payload, LegalBasisRecorded, CorrectLegalBasis())

    @command
    def correct_legal_form(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        return self._correct(warrant, payload, LegalFormRecorded, CorrectLegalForm())

    @command
    def correct_activity_field(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.registry.correct_activity_field(cause, **CorrectActivityField().load(payload)).as_dict()

    @command
    def correct_activity_status(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        return self._correct(warrant, payload, ActivityStatusRecorded, CorrectActivityStatus())

    @command
    def correct_secretariat(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.registry.correct_secretariat(cause, **CorrectSecretariat().load(payload)).as_dict()

    @command
    def correct_contact(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.registry.correct_contact(cause, **CorrectContact().load(payload)).as_dict()

    @command
    def review_duplicate(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.registry.review_duplicate(cause, **ReviewDuplicate().load(payload)).as_dict()

    @command
    def take_back_verdict(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.registry.take_back_verdict(cause, **TakeBackVerdict().load(payload)).as_dict()

    @command
    def withdraw_ormas(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.registry.withdraw_ormas(cause, **WithdrawOrmas().load(payload)).as_dict()

    @command
    def erase_person(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.registry.erase_person(cause, **ErasePerson().load(payload)).as_dict()

    @command
    def reveal(self, warrant: Warrant, payload: dict[str, Any]) -> list[dict[str, Any]]:
        """What is sealed about the people of one organisation; one line in the read log.

        The token's correlation names the organisation: it opens no other one.
        """
        wanted = RevealPersonal().load(payload)
        if warrant.correlation != wanted["ormas"]:
            raise Forbidden
        return self.registry.reveal(wanted["ormas"], wanted["purpose"], str(warrant.actor))

    def _correct(
        self, warrant: Warrant, payload: dict[str, Any], kind: type[Fact], schema: Schema
    ) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.registry.correct_reading(cause, kind, **schema.load(payload)).as_dict()
