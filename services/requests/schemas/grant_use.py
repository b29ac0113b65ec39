"""What commands about a granted hibah look like at the border, and about every end."""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any, Final

from marshmallow import ValidationError, fields, validate, validates_schema

from contracts.fields import REQUIRED, a_day_of_this_century, day, has_come, one_of, past_day, reason, said
from contracts.telling.grant_words import GRANT_ENTRIES, OF_STAGE
from contracts.telling.money import rupiah
from services.requests.schemas.grants import OfGrant, day_or_none, line_or_none, yes_or_no
from services.requests.schemas.money import MOST_STAGES, FewReceipts, Receipt, count_of, money

_ACCOUNT: Final = validate.Regexp(r"[0-9][0-9 .-]{4,39}\Z|\Z", error="Tulis nomor rekening dengan angka.")
MOST_VERSIONS: Final = 100_000
LONGEST_TO_MEND: Final = timedelta(days=366)


def _names_a_bank(name: str) -> None:
    """A number of an account is sealed; written among the letters of a bank it would lie open."""
    if sum(sign.isdigit() for sign in name) >= 5:
        raise ValidationError("Tulis nama bank saja; nomor rekening di isiannya sendiri.")


class DraftGrantAgreement(OfGrant):
    """The agreement (NPHD)."""

    agreement_number = said(120)
    dated = past_day()
    stages = fields.List(
        money(1),
        required=True,
        validate=validate.Length(max=MOST_STAGES, error=f"Paling banyak {MOST_STAGES} tahap."),
        error_messages=REQUIRED,
    )
    bank = fields.String(
        load_default="",
        validate=[validate.Length(max=80, error="Isi paling banyak 80 huruf."), _names_a_bank],
    )
    account_name = line_or_none(300)
    account_number = fields.String(load_default="", validate=_ACCOUNT)
    signatories = said(300)

    @validates_schema
    def _money_goes_to_an_account(self, told: Mapping[str, Any], **_: Any) -> None:
        for name in ("bank", "account_name", "account_number"):
            if bool(told[name]) != bool(told["stages"]):
                raise ValidationError("Diisi bila ada tahap pencairan uang, dan hanya bila ada.", name)


class ReadGrantAccount(OfGrant):
    """Open what is sealed in the agreement."""

    purpose = fields.String(required=True, validate=validate.Length(min=3, max=200), error_messages=REQUIRED)


class SignGrantAgreement(OfGrant):
    """Both sides signed."""

    signed_on = past_day()
    board_from = day()
    board_until = day_or_none()
    in_dispute = yes_or_no()


class OfStage(OfGrant):
    """Whatever is said of one stage."""

    stage = count_of(1, MOST_STAGES)


class RequestGrantStage(OfStage):
    """The recipient asks for it."""

    amount = money(1)
    requested_on = past_day()


class VerifyGrantStage(OfStage):
    """Its papers are right."""

    checked_on = past_day()


class DeclineGrantStage(OfStage):
    """Its papers go back."""

    reason = reason()


class DisburseGrantStage(OfStage):
    """It was paid."""

    paid_on = past_day()
    reference = said(120)


class HandOverGrantGoods(OfStage):
    """Goods or services were handed over."""

    amount = money(1)
    handed_on = past_day()
    minutes = said(120)


class ReportGrantStage(OfStage):
    """The recipient accounts for it."""

    reported_on = past_day()
    receipts = money()
    remainder = money()
    remainder_reference = line_or_none(120)
    note = line_or_none(1000)
    lines = FewReceipts(fields.Nested(Receipt), load_default=list)

    @validates_schema
    def _the_lines_are_the_receipts(self, told: Mapping[str, Any], **_: Any) -> None:
        total = sum(each["amount"] for each in told["lines"])
        if told["lines"] and total != told["receipts"]:
            said = f"Rincian berjumlah {rupiah(total)}, buktinya {rupiah(told['receipts'])}."
            raise ValidationError(said, "receipts")

    @validates_schema
    def _what_came_back_is_shown(self, told: Mapping[str, Any], **_: Any) -> None:
        if told["remainder"] and not told["remainder_reference"].strip():
            raise ValidationError("Tulis nomor bukti setor sisa.", "remainder_reference")


class ReturnGrantReport(OfStage):
    """A report to be mended."""

    returned_on = past_day()
    answer_by = day()
    reason = reason()

    @validates_schema
    def _days_in_order(self, told: Mapping[str, Any], **_: Any) -> None:
        if told["answer_by"] < told["returned_on"]:
            raise ValidationError("Tidak lebih awal dari hari dikembalikan.", "answer_by")
        if date.fromisoformat(told["answer_by"]) - date.fromisoformat(told["returned_on"]) > LONGEST_TO_MEND:
            raise ValidationError("Paling lama setahun sesudah dikembalikan.", "answer_by")


class AcceptGrantReport(OfStage):
    """A report that is right."""

    accepted_on = past_day()


class UndoGrantStep(OfGrant):
    """A wrong click of a moment ago; ``version``: what told it."""

    version = count_of(1, MOST_VERSIONS)


class TakeBackGrantStep(UndoGrantStep):
    """The newest step was recorded by a slip."""

    reason = reason()


class CorrectGrantEntry(OfGrant):
    """A number, or the day of the agreement; ``stage`` 0 where it is of none."""

    grant_entry = one_of(GRANT_ENTRIES)
    stage = count_of(0, MOST_STAGES)
    after = said(160)
    reason = reason()

    @validates_schema
    def _fits_what_it_corrects(self, told: Mapping[str, Any], **_: Any) -> None:
        if told["grant_entry"] == "dated":
            try:
                a_day_of_this_century(told["after"])
                has_come(told["after"])
            except ValidationError as wrong:
                raise ValidationError(wrong.messages, "after") from None
        if bool(told["stage"]) != (told["grant_entry"] in OF_STAGE):
            raise ValidationError("Pilih tahap, hanya untuk nomor yang dimiliki setiap tahap.", "stage")


class _End(OfGrant):
    ended_on = past_day()
    reason = reason()


class CloseGrant(_End):
    """All is accounted for."""


class RejectGrant(_End):
    """The proposal is refused."""

    legal_basis = said(300)


class CancelGrant(_End):
    """It is called off."""


class LapseGrant(OfGrant):
    """Nobody went on with it in time."""

    reason = reason()
