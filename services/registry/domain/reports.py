"""What the board reports under its signatures, and who signs according to the bylaws."""

from collections.abc import Sequence
from typing import Final

from services.registry.domain.board import SignatureRule
from services.registry.domain.dispute import Disputed
from services.registry.events import (
    ChangeReported,
    ReportRefused,
    SignatureRuleRecorded,
)
from services.registry.rules import SIGNATURES_FOLLOW_THE_BYLAWS, WITHDRAWN_ENTRIES_ARE_NOT_CORRECTED
from shared.events import Fact
from shared.rules import Rule

CHANGES_TO_REPORT: Final = ("name", "activity_field", "tax_id", "address", "board", "bylaws")


class Reporting(Disputed):
    """An organisation that reports: by the board in office, with the signatures its bylaws ask for."""

    def __init__(self, stream: str) -> None:
        super().__init__(stream)
        self.signature_rule = SignatureRule()

    def record_signature_rule(self, *, signatories: Sequence[str], signatures: int, ground: str) -> None:
        """Who signs and how many of them, as the bylaws say."""
        if self.withdrawn:
            self._refuse(WITHDRAWN_ENTRIES_ARE_NOT_CORRECTED, ground)
        else:
            said = {"signatories": list(signatories), "signatures": signatures, "ground": ground}
            self.trigger_event(SignatureRuleRecorded, **said)

    def report_change(
        self, *, change: str, decided_on: str, reported_on: str, signed_by: Sequence[str], ground: str
    ) -> None:
        """A change that was decided in the organisation. It changes nothing in the register by itself."""
        board = self.board_that_signs(reported_on)
        if self.withdrawn:
            self._refuse_report(WITHDRAWN_ENTRIES_ARE_NOT_CORRECTED, ground)
        elif isinstance(board, Rule):
            self._refuse_report(board, ground)
        elif not self.signature_rule.is_met_by(signed_by, board.seats):
            self._refuse_report(SIGNATURES_FOLLOW_THE_BYLAWS, ground, **self._who_signs())
        else:
            self.trigger_event(
                ChangeReported,
                change=change,
                decided_on=decided_on,
                reported_on=reported_on,
                board=board.number,
                signed_by=list(signed_by),
                ground=ground,
            )

    def _refuse_report(self, rule: Rule, ground: str, **said: object) -> None:
        self.trigger_event(ReportRefused, ground=ground, **rule.refusal(**said))

    def _who_signs(self) -> dict[str, object]:
        names = ", ".join(each.replace("_", " ") for each in self.signature_rule.signatories)
        return {"signatures": self.signature_rule.signatures, "signatories": names}

    def when(self, fact: Fact) -> None:
        match fact:
            case SignatureRuleRecorded():
                self.signature_rule = SignatureRule(tuple(fact.signatories), fact.signatures)
            case ChangeReported() | ReportRefused():
                pass  # recorded for people; the register changes when it is verified
            case _:
                super().when(fact)
