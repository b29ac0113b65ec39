"""What commands about cases look like at the border."""

from typing import Any, Final

from marshmallow import Schema, ValidationError, fields, validate, validates_schema

from contracts.fields import REQUIRED, day, one_of, past_day, reason, reason_or_none, said
from contracts.roles import OFFICE_ROLES
from contracts.telling.case_words import APPLICATIONS, CHECKS, SUPERIORS, TIES, VISIT_RESULTS
from contracts.telling.meeting_words import ACCOMMODATIONS
from contracts.telling.service_words import SERVICES

_CASE: Final = validate.Regexp(r"case-[0-9a-f]{32}\Z", error="Nomor berkas tidak dikenal.")
_ORMAS: Final = validate.Regexp(r"ormas-[0-9a-f]{32}\Z", error="Nomor ormas tidak dikenal.")
_KEY: Final = validate.Regexp(r"[a-z0-9][a-z0-9_-]{0,39}\Z", error="Syarat atau isian tidak dikenal.")
_DOCUMENT: Final = validate.Range(0, 1_000_000, error="Nomor dokumen tidak dikenal.")
_MANY: Final = validate.Length(max=60, error="Paling banyak 60 baris.")
_ACCOUNT: Final = validate.Regexp(r"[\w.-]{1,60}\Z", error="Akun tidak dikenal.")


def _matching(pattern: validate.Regexp) -> fields.String:
    return fields.String(required=True, validate=pattern, error_messages=REQUIRED)


def _words(longest: int) -> fields.String:
    length = validate.Length(max=longest, error=f"Isi paling banyak {longest} huruf.")
    return fields.String(load_default="", validate=length)


def _document() -> fields.Integer:
    return fields.Integer(strict=True, load_default=0, validate=_DOCUMENT)


def _seen() -> fields.Integer:
    return fields.Integer(load_default=None, allow_none=True, strict=True)


def _needs() -> fields.List[Any]:
    return fields.List(one_of(ACCOMMODATIONS), load_default=list, validate=_each_once)


def _each_once(codes: list[str]) -> None:
    if len(set(codes)) < len(codes):
        raise ValidationError("Pilih masing-masing satu kali.")


class DraftCase(Schema):
    """For whom; what is asked of it follows from what the register told of it."""

    service = one_of(SERVICES)
    organisation = fields.String(load_default="", validate=lambda text: _ORMAS(text) if text else None)
    applicant = said(300)
    applied_on = past_day()
    ground = reason()
    application = fields.String(
        load_default="new", validate=validate.OneOf(list(APPLICATIONS), error="Pilih yang tersedia.")
    )
    earlier_letter = _words(80)
    ticket = reason_or_none(80)
    needs = _needs()

    @validates_schema
    def _a_later_letter_names_the_earlier_one(self, told: dict[str, Any], **_: Any) -> None:
        if told["application"] == "new" and told["earlier_letter"]:
            raise ValidationError("Hanya untuk perpanjangan atau perubahan.", "earlier_letter")
        if told["application"] != "new" and not told["earlier_letter"].strip():
            raise ValidationError("Tulis nomor surat yang diperpanjang atau diubah.", "earlier_letter")

    @validates_schema
    def _only_advice_is_given_without_an_ormas(self, told: dict[str, Any], **_: Any) -> None:
        if not told["organisation"] and told["service"] != "consultation":
            raise ValidationError(
                "Layanan ini dimohonkan oleh ormas yang tercatat di register.", "organisation"
            )


class OfCase(Schema):
    """Whatever is said of one case."""

    case = _matching(_CASE)


class Answer(Schema):
    """A field of the form, filled."""

    field = _matching(_KEY)
    value = _words(500)


class Attached(Schema):
    """Which document of the register stands for an item."""

    item = _matching(_KEY)
    document = _document()


class SubmitCase(OfCase):
    """It was handed in."""

    submitted_on = past_day()
    why_earlier = reason_or_none(500)
    answers = fields.List(fields.Nested(Answer), load_default=list, validate=_MANY)
    documents = fields.List(fields.Nested(Attached), load_default=list, validate=_MANY)


class EnterCaseInAgenda(OfCase):
    """It has a number in the agenda."""

    agenda_number = said(80)
    agenda_on = past_day()
    document = _document()


class DisposeCase(OfCase):
    """Who works on it."""

    office_role = one_of(OFFICE_ROLES)
    note = said(500)
    seen = _seen()


class Check(Schema):
    """What was found of one item."""

    item = _matching(_KEY)
    found = one_of(CHECKS)
    feedback = _words(500)

    @validates_schema
    def _what_to_mend_is_said(self, told: dict[str, Any], **_: Any) -> None:
        if told["found"] == "mend" and not told["feedback"].strip():
            raise ValidationError("Tuliskan apa yang perlu diperbaiki.", "feedback")


class CheckCase(OfCase):
    """What was found of what was looked at."""

    checks = fields.List(
        fields.Nested(Check),
        required=True,
        validate=validate.Length(1, 60, error="Periksa paling sedikit satu syarat."),
        error_messages=REQUIRED,
    )
    seen = _seen()


class WaiveCaseItem(OfCase):
    """The office does without."""

    item = _matching(_KEY)
    reason = reason()


class ReturnCase(OfCase):
    """To be mended."""

    asked_on = past_day()
    seen = _seen()


class AnswerCase(OfCase):
    """The applicant answered."""

    answered_on = past_day()
    documents = fields.List(fields.Nested(Attached), load_default=list, validate=_MANY)
    note = said(500)


class CompleteCase(OfCase):
    """Nothing is missing since."""

    complete_since = past_day()
    ground = reason()
    why_two = reason_or_none(500)
    seen = _seen()


class TellOfficeSize(Schema):
    """How many officers work on cases."""

    officers = fields.Integer(
        strict=True,
        required=True,
        validate=validate.Range(1, 500, error="Tulis bilangan 1 sampai 500."),
        error_messages=REQUIRED | {"invalid": "Tulis dengan angka."},
    )
    ground = reason()


class OrderCaseVisit(OfCase):
    """Somebody is to look."""

    visit_by = day()
    note = said(500)


class RecordCaseVisit(OfCase):
    """What was seen."""

    visited_on = past_day()
    visit_result = one_of(VISIT_RESULTS)
    minutes = reason()


class NoteCaseMessage(OfCase):
    """A sentence was sent by hand."""

    item = _matching(_KEY)


class NoteCaseTicket(OfCase):
    """Under which number another system counts it."""

    ticket = said(80)


class TellCaseNeeds(OfCase):
    """What the applicant needs so that it can be served."""

    needs = _needs()


class EndOfCase(OfCase):
    """A day and a reason."""

    ended_on = past_day()
    reason = reason()


class FinishCase(EndOfCase):
    """Nothing is to be done any more."""

    seen = _seen()


class RejectCase(EndOfCase):
    """The office says no."""

    legal_basis = said(300)
    seen = _seen()


class WithdrawCase(EndOfCase):
    """The applicant wants it no more."""


class StrikeCase(OfCase):
    """Typed by mistake."""

    reason = reason_or_none()


class CorrectCaseAgenda(OfCase):
    """Its number in the agenda was typed wrongly."""

    agenda_number = said(80)
    reason = reason()


class TakeBackCaseCompletion(OfCase):
    """It was not complete."""

    reason = reason_or_none()


class LapseCase(OfCase):
    """Nobody answered in time."""

    reason = reason()
    seen = _seen()


class DeclareTie(Schema):
    """The own tie to an ormas, and who decides instead."""

    organisation = _matching(_ORMAS)
    tie = one_of(TIES)
    office_role = one_of(SUPERIORS)
    ground = reason()


class TakeBackTie(Schema):
    """The own tie was a wrong click."""

    organisation = _matching(_ORMAS)


class EndTie(Schema):
    """A tie of somebody else is over."""

    officer = _matching(_ACCOUNT)
    organisation = _matching(_ORMAS)
    reason = reason()
