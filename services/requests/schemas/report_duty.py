"""What commands about the office's data of semester reports look like at the border."""

from typing import Any, Final

from marshmallow import Schema, ValidationError, fields, validate, validates_schema

from contracts.fields import REQUIRED, a_day_of_this_century, one_of, past_day, reason, said
from contracts.telling.report_periods import YEAR_DAYS
from contracts.telling.report_words import COUNTS_AS
from services.requests.schemas.semester_reports import OfOrmas, matching, period

_CODE: Final = validate.Regexp(
    r"[a-z0-9][a-z0-9_-]{0,39}\Z", error="Pakai huruf kecil dan angka, paling banyak 40."
)
_DAY: Final = validate.OneOf([*YEAR_DAYS], error="Tulis bulan-tanggal, misalnya 07-31.")


def _until(text: str) -> None:
    """“” without an end."""
    if text:
        a_day_of_this_century(text)


class SetSemesterTerms(Schema):
    """From a period on."""

    period = period()
    first_due = fields.String(required=True, validate=_DAY, error_messages=REQUIRED)
    second_due = fields.String(required=True, validate=_DAY, error_messages=REQUIRED)
    recorded_bodies = fields.Boolean(load_default=False)
    decided_on = past_day()
    ground = reason()

    @validates_schema
    def _the_first_is_due_after_june(self, told: dict[str, Any], **_: Any) -> None:
        if told["first_due"] < "07-01":
            raise ValidationError("Semester I berakhir 30 Juni: batasnya sesudah itu.", "first_due")
        if told["second_due"] > "06-30":
            raise ValidationError("Batas semester II jatuh sampai 30 Juni tahun berikutnya.", "second_due")


class ActivityType(Schema):
    """A type, and what it counts as."""

    code = matching(_CODE)
    title = said(120)
    counts_as = one_of(COUNTS_AS)


class SetActivityTypes(Schema):
    """The whole list."""

    types = fields.List(
        fields.Nested(ActivityType),
        required=True,
        validate=validate.Length(1, 60, error="Isi 1 sampai 60 jenis kegiatan."),
        error_messages=REQUIRED,
    )
    ground = reason()

    @validates_schema
    def _each_code_once(self, told: dict[str, Any], **_: Any) -> None:
        if len({each["code"] for each in told["types"]}) < len(told["types"]):
            raise ValidationError("Satu kode ditulis satu kali.", "types")


class RecordReportDuty(OfOrmas):
    """A letter on paper."""

    letter_number = said(120)
    letter_on = past_day()
    valid_until = fields.String(load_default="", validate=_until)
    ground = reason()

    @validates_schema
    def _it_ends_after_it_began(self, told: dict[str, Any], **_: Any) -> None:
        if told["valid_until"] and told["valid_until"] < told["letter_on"]:
            raise ValidationError("Tidak lebih awal dari tanggal surat.", "valid_until")


class LiftReportDuty(OfOrmas):
    """Nothing is owed after a period."""

    period = period()
    reason = reason()
    legal_basis = said(300)


class StrikeReportDuty(OfOrmas):
    """The record of a letter on paper was a mistake."""

    reason = reason()
