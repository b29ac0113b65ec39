"""A hibah from its agreement to the last report: what is paid is accounted for, to the rupiah."""

from collections.abc import Collection, Sequence
from typing import Any, Final

from contracts.telling.dates import date_words
from contracts.telling.grant_words import (
    GRANT_KINDS,
    GRANT_RUNNING,
    GRANT_STATES,
    GRANT_UNDECIDED,
    STAGE_STATES,
)
from contracts.telling.money import rupiah
from services.requests import events as e
from services.requests.domain.grant_back import GrantBack
from services.requests.domain.grant_hands import StageHands
from services.requests.domain.grant_state import Stage
from services.requests.domain.handing_over import Officer, Step
from services.requests.rules.grants import (
    A_HIBAH_CLOSES_WHEN_ALL_IS_ACCOUNTED_FOR,
    A_PROPOSAL_LAPSES_AFTER_ITS_TERM,
    A_REPORT_ACCOUNTS_FOR_EVERY_RUPIAH,
    A_REPORT_IS_NOT_MORE_THAN_WAS_PAID,
    A_STAGE_FOLLOWS_THE_LPJ_BEFORE,
    A_STAGE_GOES_STEP_BY_STEP,
    A_VALID_BOARD_SIGNS_THE_NPHD,
    GOODS_ARE_NOT_PAID_OUT,
    NOTHING_IS_PAID_BEYOND_THE_AWARD,
    THE_ACCOUNT_BEARS_THE_NAME_OF_THE_RECIPIENT,
    THE_STAGES_ADD_UP_TO_THE_AWARD,
    WHAT_WAS_PAID_IS_NOT_CALLED_OFF,
    WHO_CHECKED_A_STAGE_DOES_NOT_PAY_IT,
)
from services.requests.rules.own_ormas import (
    AN_ORMAS_WITHDRAWS_A_HIBAH_BEFORE_IT_IS_DECIDED,
    EACH_LINE_OF_AN_OWN_LPJ_SHOWS_ITS_EVIDENCE,
)

_OPEN: Final = ("awarded", "agreement", "agreed")


class GrantUse(GrantBack):
    """What follows the decree, and every end."""

    def draft_agreement(
        self,
        by: Officer,
        *,
        recipient: str,
        dated: str,
        stages: list[int],
        account_name: str,
        today: str,
        **said: str,
    ) -> None:
        """Again as long as nobody signed. The name on the account is compared with the ``recipient``, as the
        register calls it now, and not kept.
        """
        if not self._goes_on(by, "awarded", "agreement", day=dated, today=today):
            return
        total = sum(stages)
        if self.kind != "money" and (stages or account_name):
            self._refuse(GOODS_ARE_NOT_PAID_OUT, kind=GRANT_KINDS[self.kind])
        elif self.kind == "money" and _plain(account_name) != _plain(recipient):
            self._refuse(THE_ACCOUNT_BEARS_THE_NAME_OF_THE_RECIPIENT)
        elif self.kind == "money" and total != self.awarded:
            said = {"total": rupiah(total), "limit": rupiah(self.awarded)}
            self._refuse(THE_STAGES_ADD_UP_TO_THE_AWARD, **said)
        else:
            parts = {"stages": stages, "stage_count": max(1, len(stages))}
            self.trigger_event(e.GrantAgreementDrafted, dated=dated, **parts, **said)

    def sign_agreement(
        self,
        by: Officer,
        *,
        signed_on: str,
        board_from: str,
        board_until: str,
        in_dispute: bool,
        today: str,
    ) -> None:
        if self._goes_on(by, "agreement", day=signed_on, today=today):
            if in_dispute or not board_from <= signed_on or (board_until and board_until < signed_on):
                self._refuse(A_VALID_BOARD_SIGNS_THE_NPHD, day=date_words(signed_on))
            else:
                said = {"signed_on": signed_on, "board_from": board_from, "board_until": board_until}
                self.trigger_event(e.GrantAgreementSigned, **said)

    def request_disbursement(
        self, by: Officer, *, stage: int, amount: int, requested_on: str, today: str
    ) -> None:
        """Of the next stage, or of one whose papers came back."""
        if self._goes_on(by, "agreed", day=requested_on, today=today) and self._opens(
            stage, amount, money=True
        ):
            said = {"stage": stage, "amount": amount, "requested_on": requested_on}
            self.trigger_event(e.GrantDisbursementRequested, **said)

    def verify_disbursement(self, by: Officer, *, stage: int, checked_on: str, today: str) -> None:
        if self._stage_goes_on(by, stage, "requested", day=checked_on, today=today, step=Step.DECIDE):
            self.trigger_event(e.GrantDisbursementVerified, stage=stage, checked_on=checked_on)

    def decline_disbursement(self, by: Officer, *, stage: int, reason: str) -> None:
        if self._stage_goes_on(by, stage, "requested", "checked", step=Step.DECIDE):
            self.trigger_event(e.GrantDisbursementDeclined, stage=stage, reason=reason)

    def disburse(
        self,
        by: Officer,
        *,
        stage: int,
        paid_on: str,
        reference: str,
        checkers: Collection[str],
        today: str,
    ) -> None:
        """The amount is what was asked for and checked."""
        if self._stage_goes_on(by, stage, "checked", day=paid_on, today=today, step=Step.LOOK):
            if by.id in checkers:
                self._refuse(WHO_CHECKED_A_STAGE_DOES_NOT_PAY_IT)
            else:
                said = {"amount": self.stages[stage].amount, "paid_on": paid_on, "reference": reference}
                self.trigger_event(e.GrantDisbursed, stage=stage, **said)

    def hand_over(
        self, by: Officer, *, stage: int, amount: int, handed_on: str, minutes: str, today: str
    ) -> None:
        """Goods or services, with their minutes."""
        if self._goes_on(by, "agreed", day=handed_on, today=today) and self._opens(
            stage, amount, money=False
        ):
            said = {"stage": stage, "amount": amount, "handed_on": handed_on, "minutes": minutes}
            self.trigger_event(e.GrantGoodsHandedOver, **said)

    def report(
        self,
        by: Officer,
        *,
        stage: int,
        reported_on: str,
        receipts: int,
        remainder: int,
        lines: Sequence[dict[str, Any]] = (),
        today: str,
        **said: str,
    ) -> None:
        """As often as it has to be mended; never more than was received. What an ormas itself sent is written
        anew once it was sent back: somebody reads it.
        """
        states = ("paid", "mending") if by.own is not None else ("paid", "reported", "mending")
        if self._is_barred(by, reported_on, today):
            return
        if not self._stage_goes_on(by, stage, *states, day=reported_on, today=today):
            return
        shown = bool(lines) and all(each["document"] for each in lines)
        total, paid = receipts + remainder, self.stages[stage].amount
        if total > paid:
            self._refuse(A_REPORT_IS_NOT_MORE_THAN_WAS_PAID, total=rupiah(total), limit=rupiah(paid))
        elif by.own is not None and not shown and (receipts or remainder < paid):
            self._refuse(EACH_LINE_OF_AN_OWN_LPJ_SHOWS_ITS_EVIDENCE)
        else:
            sums = {"receipts": receipts, "remainder": remainder, "lines": list(lines)}
            self.trigger_event(e.GrantReported, stage=stage, reported_on=reported_on, **sums, **said)

    def return_report(self, by: Officer, *, stage: int, returned_on: str, today: str, **said: str) -> None:
        """To be mended until a day of its own."""
        if self._stage_goes_on(by, stage, "reported", day=returned_on, today=today, step=Step.DECIDE):
            self.trigger_event(e.GrantReportReturned, stage=stage, returned_on=returned_on, **said)

    def accept_report(
        self, by: Officer, *, stage: int, accepted_on: str, hands: StageHands, today: str
    ) -> None:
        if self._stage_goes_on(by, stage, "reported", day=accepted_on, today=today, step=Step.DECIDE):
            told = self.stages[stage]
            gap = told.amount - told.receipts - told.remainder
            if rule := hands.against_accepting(by.id):
                self._refuse(rule)
            elif gap:
                self._refuse(A_REPORT_ACCOUNTS_FOR_EVERY_RUPIAH, gap=rupiah(gap))
            else:
                self.trigger_event(e.GrantReportAccepted, stage=stage, accepted_on=accepted_on)

    def close(self, by: Officer, *, ended_on: str, reason: str, today: str) -> None:
        """Also where less than the award was paid: then nothing more will be."""
        if self._goes_on(by, "agreed", day=ended_on, today=today):
            states = {each.state for each in self.stages.values()} - {"declined"}
            if states == {"accepted"}:
                self.trigger_event(e.GrantClosed, ended_on=ended_on, reason=reason)
            else:
                self._refuse(A_HIBAH_CLOSES_WHEN_ALL_IS_ACCOUNTED_FOR)

    def reject(self, by: Officer, *, ended_on: str, reason: str, legal_basis: str, today: str) -> None:
        """Before the decree."""
        states = [each for each in GRANT_RUNNING if each not in ("draft", *_OPEN)]
        if self._decides(by, *states, day=ended_on, today=today):
            said = {"ended_on": ended_on, "reason": reason, "legal_basis": legal_basis}
            self.trigger_event(e.GrantRejected, **said)

    def cancel(self, by: Officer, *, ended_on: str, reason: str, today: str) -> None:
        if self._is_barred(by, ended_on, today):
            return
        if by.own is not None and self.state in GRANT_RUNNING and self.state not in GRANT_UNDECIDED:
            state = GRANT_STATES[self.state]
            self._refuse(AN_ORMAS_WITHDRAWS_A_HIBAH_BEFORE_IT_IS_DECIDED, state=state)
        elif self._goes_on(by, *GRANT_RUNNING, day=ended_on, today=today) and self._is_unpaid():
            self.trigger_event(e.GrantCancelled, ended_on=ended_on, reason=reason)

    def lapse(self, by: Officer, *, reason: str, today: str) -> None:
        """After the term of the proposer, or after the budget year of an award that nobody drew."""
        if self._decides(by, "returned", *_OPEN) and self._is_unpaid():
            last = self.answer_by if self.state == "returned" else f"{self.budget_year}-12-31"
            if today <= last:
                self._refuse(A_PROPOSAL_LAPSES_AFTER_ITS_TERM, last=date_words(last))
            else:
                self.trigger_event(e.GrantLapsed, ended_on=today, reason=reason)

    def _opens(self, stage: int, amount: int, *, money: bool) -> bool:
        """Whether the next stage begins now, of this kind and with this amount."""
        now = self.stages.get(stage)
        before = self.stages.get(stage - 1)
        room = self._room(stage)
        if (self.kind == "money") != money:
            self._refuse(GOODS_ARE_NOT_PAID_OUT, kind=GRANT_KINDS[self.kind])
        elif now and now.state != "declined":
            self._refuse(A_STAGE_GOES_STEP_BY_STEP, stage=stage, state=STAGE_STATES[now.state])
        elif stage > 1 and (before is None or before.state != "accepted"):
            self._refuse(A_STAGE_FOLLOWS_THE_LPJ_BEFORE, stage=stage - 1)
        elif amount > room:
            self._refuse(NOTHING_IS_PAID_BEYOND_THE_AWARD, limit=rupiah(room))
        else:
            return True
        return False

    def _room(self, stage: int) -> int:
        """What this stage may be at most."""
        left = self.awarded - self.received
        if self.kind != "money":
            return left
        return min(left, self.planned[stage - 1]) if stage <= len(self.planned) else 0

    def _stage_goes_on(
        self, by: Officer, stage: int, *states: str, day: str = "", today: str = "", step: Step = Step.RECORD
    ) -> bool:
        if not self._goes_on(by, "agreed", day=day, today=today, step=step):
            return False
        now = self.stages.get(stage, Stage("", 0)).state
        if now in states:
            return True
        self._refuse(A_STAGE_GOES_STEP_BY_STEP, stage=stage, state=STAGE_STATES.get(now, "belum diajukan"))
        return False

    def _is_unpaid(self) -> bool:
        if not self.received:
            return True
        self._refuse(WHAT_WAS_PAID_IS_NOT_CALLED_OFF)
        return False


def _plain(name: str) -> str:
    """A name as banks and deeds may write it alike."""
    return " ".join(name.casefold().replace(".", " ").split())
