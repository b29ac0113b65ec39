"""What becomes of a reported change: verified by somebody else, turned down, or taken back."""

from collections.abc import Collection
from dataclasses import replace
from typing import Any, Final

from contracts.telling.changes import NOTHING
from contracts.telling.words import REPORT_STATES
from services.registry.domain.board_youth import BoardsCounted
from services.registry.domain.report import TAKEN_BACK, TURNED_DOWN, VERIFIED, Report
from services.registry.events import (
    ActivityFieldRecorded,
    AddressReported,
    BylawsRecorded,
    ChangeVerified,
    OrmasRenamed,
    ReportDecisionRefused,
    ReportTakenBack,
    ReportTurnedDown,
    SecretariatRecorded,
    TaxIdRecorded,
)
from services.registry.rules.changes import (
    A_CHANGED_REGISTER_IS_LOOKED_AT_AGAIN,
    A_REPORT_IS_DECIDED_ONCE,
    AN_ORMAS_REPORTS_ONLY_ITS_OWN_CHANGES,
    WHO_RECORDS_DOES_NOT_VERIFY,
)
from shared.errors import NotFound
from shared.events import Fact
from shared.rules import Rule

_RECORDED_AS: Final[dict[str, type[Fact]]] = {
    "name": OrmasRenamed,
    "activity_field": ActivityFieldRecorded,
    "tax_id": TaxIdRecorded,
    "address": SecretariatRecorded,
    "bylaws": BylawsRecorded,
}
_UNKNOWN: Final = "belum ada yang tercatat"


class Verifying(BoardsCounted):
    """An organisation whose reports are decided, each once; only a verified one changes the register.

    ``same_hands``: whoever decides is the one who recorded the report; that is looked up outside.
    """

    def report(self, number: int) -> Report:
        """One report by its number. Error: NotFound."""
        if not 0 < number <= len(self.reports):
            raise NotFound(f"Laporan perubahan ke-{number} tidak tercatat pada ormas ini.")
        return self.reports[number - 1]

    def verify_change(
        self, *, report: int, ground: str, same_hands: bool, despite: int | None = None, address: str = ""
    ) -> None:
        """What was reported is so: the register says it in the same decision. Twice is once.

        ``despite``: since which version the register says what it says, from who saw that it is not what it
        was when reported. ``address``: the sealed part of the report. Error: NotFound.
        """
        found = self.report(report)
        now, since = self.says.get(found.change, NOTHING), self.said_at.get(found.change, 0)
        if not self._may_be_decided(found, VERIFIED, ground, same_hands):
            return
        if now != found.before and despite != since:
            words = now["text"] or _UNKNOWN
            self._refuse_decision(A_CHANGED_REGISTER_IS_LOOKED_AT_AGAIN, found, ground, now=words)
            return
        said = {"report": report, "change": found.change, "register_said": now}
        self.trigger_event(ChangeVerified, ground=ground, **said)
        if now != found.after:
            self._take_over(found, address)

    def turn_down_change(self, *, report: int, reason: str, same_hands: bool) -> None:
        """It was looked at and cannot be taken over. Twice is once. Error: NotFound."""
        found = self.report(report)
        if self._may_be_decided(found, TURNED_DOWN, reason, same_hands):
            self.trigger_event(ReportTurnedDown, report=report, change=found.change, reason=reason)

    def take_back_change(self, *, report: int, reason: str, own: Collection[str] | None = None) -> None:
        """The organisation takes it back, or it was recorded by mistake. Twice is once. Error: NotFound.

        ``own``: for which entries alone who takes it back speaks; None for a colleague.
        """
        found = self.report(report)
        if own is not None and self.id not in own:
            self._refuse_decision(AN_ORMAS_REPORTS_ONLY_ITS_OWN_CHANGES, found, reason)
        elif self._may_be_decided(found, TAKEN_BACK, reason, same_hands=False):
            self.trigger_event(ReportTakenBack, report=report, change=found.change, reason=reason)

    def _may_be_decided(self, found: Report, wanted: str, ground: str, same_hands: bool) -> bool:
        if found.state == wanted:
            return False
        if gone := self.gone:
            self._refuse_decision(gone, found, ground)
        elif not found.waits:
            self._refuse_decision(A_REPORT_IS_DECIDED_ONCE, found, ground, state=REPORT_STATES[found.state])
        elif same_hands:
            self._refuse_decision(WHO_RECORDS_DOES_NOT_VERIFY, found, ground)
        else:
            return True
        return False

    def _refuse_decision(self, rule: Rule, found: Report, ground: str, **said: object) -> None:
        words = {"report": found.number, **said}
        self.trigger_event(ReportDecisionRefused, report=found.number, ground=ground, **rule.refusal(**words))

    def _take_over(self, found: Report, address: str) -> None:
        """The fact that always records this; its ground is the letter of the organisation."""
        said: dict[str, Any] = {**found.after["value"], "ground": found.ground}
        match found.change:
            case "name":
                said |= {"old": self.says["name"]["value"]["name"], "decided_on": found.decided_on}
            case "bylaws":
                said |= {"decided_on": found.decided_on}
            case "address":
                said |= {"region_code": "", "address": address}
        self.trigger_event(_RECORDED_AS[found.change], **said)

    def when(self, fact: Fact) -> None:
        match fact:
            case AddressReported():
                self._stands(fact.report, sealed_at=fact.originator_version)
            case ChangeVerified():
                self._stands(fact.report, state=VERIFIED)
            case ReportTurnedDown():
                self._stands(fact.report, state=TURNED_DOWN)
            case ReportTakenBack():
                self._stands(fact.report, state=TAKEN_BACK)
            case ReportDecisionRefused():
                pass  # the refusal itself is what we keep
            case _:
                super().when(fact)

    def _stands(self, number: int, **changed: Any) -> None:
        self.reports[number - 1] = replace(self.reports[number - 1], **changed)
