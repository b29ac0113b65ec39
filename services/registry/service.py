"""The register on the network: translate, delegate, answer with a receipt."""

from typing import Any

from marshmallow import Schema

from services.registry.application import Registry
from services.registry.board_schemas import (
    CloseDispute,
    RecordMediation,
    RecordSignatureRule,
    ReplaceBoard,
)
from services.registry.events import ActivityFieldRecorded, ActivityStatusRecorded, LegalBasisRecorded
from services.registry.report_schemas import DecideAgainstChange, ReportChange, VerifyChange
from services.registry.sanction_schemas import EndSanction, RecordSanction
from services.registry.schemas import (
    CorrectActivityField,
    CorrectActivityStatus,
    CorrectLegalBasis,
    CorrectName,
    ErasePerson,
    RegisterOrmas,
    RevealPersonal,
    ReviewDuplicate,
    WithdrawOrmas,
)
from shared.bus.pages import ledger_page
from shared.commands import cause_of_command
from shared.deployment import Deployment
from shared.errors import Forbidden
from shared.events import Fact
from shared.rpc.server import Wired, command, query
from shared.tokens import Warrant


class RegistryService:
    """The register's commands and queries."""

    name = "registry"

    registry: Registry = Wired(lambda config: Registry(Deployment.open(config["directory"])))

    @command
    def register_ormas(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = cause_of_command(warrant, payload, self.registry.digester)
        return self.registry.register_ormas(cause, **RegisterOrmas().load(payload)).as_dict()

    @command
    def correct_name(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = cause_of_command(warrant, payload, self.registry.digester)
        return self.registry.correct_name(cause, **CorrectName().load(payload)).as_dict()

    @command
    def correct_legal_basis(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        return self._correct(warrant, payload, LegalBasisRecorded, CorrectLegalBasis())

    @command
    def correct_activity_field(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        return self._correct(warrant, payload, ActivityFieldRecorded, CorrectActivityField())

    @command
    def correct_activity_status(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        return self._correct(warrant, payload, ActivityStatusRecorded, CorrectActivityStatus())

    @command
    def review_duplicate(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = cause_of_command(warrant, payload, self.registry.digester)
        return self.registry.review_duplicate(cause, **ReviewDuplicate().load(payload)).as_dict()

    @command
    def replace_board(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = cause_of_command(warrant, payload, self.registry.digester)
        return self.registry.replace_board(cause, **ReplaceBoard().load(payload)).as_dict()

    @command
    def record_mediation(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = cause_of_command(warrant, payload, self.registry.digester)
        return self.registry.record_mediation(cause, **RecordMediation().load(payload)).as_dict()

    @command
    def close_dispute(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = cause_of_command(warrant, payload, self.registry.digester)
        return self.registry.close_dispute(cause, **CloseDispute().load(payload)).as_dict()

    @command
    def record_signature_rule(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = cause_of_command(warrant, payload, self.registry.digester)
        return self.registry.record_signature_rule(cause, **RecordSignatureRule().load(payload)).as_dict()

    @command
    def report_change(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = cause_of_command(warrant, payload, self.registry.digester)
        return self.registry.report_change(cause, **ReportChange().load(payload)).as_dict()

    @command
    def record_sanction(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = cause_of_command(warrant, payload, self.registry.digester)
        return self.registry.record_sanction(cause, **RecordSanction().load(payload)).as_dict()

    @command
    def end_sanction(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = cause_of_command(warrant, payload, self.registry.digester)
        return self.registry.end_sanction(cause, **EndSanction().load(payload)).as_dict()

    @command
    def verify_change(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = cause_of_command(warrant, payload, self.registry.digester)
        return self.registry.verify_change(cause, **VerifyChange().load(payload)).as_dict()

    @command
    def turn_down_change(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = cause_of_command(warrant, payload, self.registry.digester)
        return self.registry.turn_down_change(cause, **DecideAgainstChange().load(payload)).as_dict()

    @command
    def take_back_change(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = cause_of_command(warrant, payload, self.registry.digester)
        return self.registry.take_back_change(cause, **DecideAgainstChange().load(payload)).as_dict()

    @command
    def withdraw_ormas(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = cause_of_command(warrant, payload, self.registry.digester)
        return self.registry.withdraw_ormas(cause, **WithdrawOrmas().load(payload)).as_dict()

    @command
    def erase_person(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = cause_of_command(warrant, payload, self.registry.digester)
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
        cause = cause_of_command(warrant, payload, self.registry.digester)
        return self.registry.correct_reading(cause, kind, **schema.load(payload)).as_dict()

    @query
    def ledger_page(self, payload: dict[str, Any]) -> dict[str, Any]:
        """History for those who missed some of it: public parts only."""
        return ledger_page(self.registry.ledger, payload)
