"""What commands about consultations look like at the border."""

from typing import Any, Final

from marshmallow import Schema, ValidationError, fields, validate, validates_schema

from contracts.fields import REQUIRED, day, one_of, past_day, reason, reason_or_none, said
from contracts.telling.consultation_words import KEPT, MODES, OUTCOMES, TO_FOUND

MOST_TEXTS: Final = 20
_CONSULTATION: Final = validate.Regexp(
    r"consultation-[0-9a-f]{32}\Z", error="Nomor konsultasi tidak dikenal."
)
_ORMAS: Final = validate.Regexp(r"ormas-[0-9a-f]{32}\Z", error="Nomor ormas tidak dikenal.")
_CASE: Final = validate.Regexp(r"(case-[0-9a-f]{32})?\Z", error="Nomor berkas tidak dikenal.")
_TIME: Final = validate.Regexp(r"([01]\d|2[0-3]):[0-5]\d\Z", error="Tulis jam dan menit, misalnya 09:30.")
_LINK: Final = validate.Regexp(
    r"(https://[^\s\"'<>]{4,400})?\Z", error="Tulis tautan yang diawali https://, atau kosongkan."
)
NOT_KEPT: Final = "Yang rahasia tidak dicatat: simpan di luar sistem."


def _words(longest: int) -> fields.String:
    length = validate.Length(max=longest, error=f"Isi paling banyak {longest} huruf.")
    return fields.String(load_default="", validate=length)


def _matching(pattern: validate.Regexp) -> fields.String:
    return fields.String(required=True, validate=pattern, error_messages=REQUIRED)


def _classification() -> fields.String:
    def check(text: str) -> None:
        if text not in KEPT:
            raise ValidationError(NOT_KEPT if text == "rahasia" else "Pilih salah satu.")

    return fields.String(required=True, validate=check, error_messages=REQUIRED)


class AskConsultation(Schema):
    """Somebody wants advice: an ormas of the register, or founders."""

    organisation = fields.String(load_default="", validate=lambda text: _ORMAS(text) if text else None)
    applicant = said(300)
    planned_form = fields.String(
        load_default="", validate=validate.OneOf(["", *TO_FOUND], error="Pilih salah satu.")
    )
    case = fields.String(load_default="", validate=_CASE)
    asked_on = past_day()
    mode = one_of(MODES)
    topic = said(200)
    classification = _classification()
    question = _words(2000)
    contact = _words(200)
    ground = reason()

    @validates_schema
    def _only_founders_are_reached_by_a_contact(self, told: dict[str, Any], **_: Any) -> None:
        if told["organisation"] and (told["contact"] or told["planned_form"]):
            raise ValidationError("Hanya untuk calon pendiri; data ormas ada di register.", "contact")


class OfConsultation(Schema):
    """Whatever is said of one consultation."""

    consultation = _matching(_CONSULTATION)


class ScheduleConsultation(OfConsultation):
    """When and where one meets."""

    day = day()
    starts = _matching(_TIME)
    place = said(200)


class AdviseConsultation(OfConsultation):
    """What was said."""

    advised_on = past_day()
    note = said(3000)
    basis_texts = fields.List(
        said(300),
        load_default=list,
        validate=validate.Length(max=MOST_TEXTS, error=f"Paling banyak {MOST_TEXTS} baris."),
    )
    basis_links = fields.List(fields.String(validate=_LINK), load_default=list)

    @validates_schema
    def _each_text_has_its_link(self, told: dict[str, Any], **_: Any) -> None:
        if len(told["basis_links"]) != len(told["basis_texts"]):
            raise ValidationError("Setiap sandaran mempunyai satu tautan, atau kosong.", "basis_texts")


class PromiseInConsultation(OfConsultation):
    """What the office promises."""

    promise = said(1000)
    promised_by = said(200)
    due = day()


class _OfPromise(OfConsultation):
    promise_number = fields.Integer(
        strict=True,
        required=True,
        validate=validate.Range(1, 1000, error="Pilih janjinya."),
        error_messages=REQUIRED | {"invalid": "Pilih janjinya.", "null": "Pilih janjinya."},
    )


class FulfilConsultationPromise(_OfPromise):
    """The office did it."""

    result = reason()


class LiftConsultationPromise(_OfPromise):
    """The office will not do it."""

    reason = reason()


class UndoConsultationPromise(OfConsultation):
    """What this version of the consultation says of a promise."""

    version = fields.Integer(
        strict=True,
        required=True,
        validate=validate.Range(0, 10**9, error="Nomor perubahan tidak dikenal."),
        error_messages=REQUIRED | {"invalid": "Tulis nomornya.", "null": "Wajib diisi."},
    )


class CloseConsultation(OfConsultation):
    """How it ended."""

    closed_on = past_day()
    consultation_outcome = one_of(OUTCOMES)
    result = reason()


class ReopenConsultation(OfConsultation):
    """Closed by a slip: it goes on."""

    why_reopened = reason_or_none()


class LinkConsultation(OfConsultation):
    """The ormas exists now."""

    organisation = _matching(_ORMAS)
    ground = reason()


class EraseConsultationWords(OfConsultation):
    """Nobody reads them any more."""

    ground = reason()
    reason = reason()


class ReadConsultation(OfConsultation):
    """Open what is sealed in it."""

    purpose = fields.String(required=True, validate=validate.Length(min=3, max=200), error_messages=REQUIRED)
