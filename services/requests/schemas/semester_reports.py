"""What commands about semester reports look like at the border."""

from typing import Any, Final

from marshmallow import Schema, ValidationError, fields, validate, validates_schema

from contracts.fields import REQUIRED, one_of, past_day, reason, reason_or_none, said
from contracts.telling.report_periods import PERIODS
from contracts.telling.report_words import MONEY_SOURCES, PROGRESS

MOST_RUPIAH: Final = 10**15
_ORMAS: Final = validate.Regexp(r"ormas-[0-9a-f]{32}\Z", error="Nomor ormas tidak dikenal.")
_REPORT: Final = validate.Regexp(r"semesterreport-[0-9a-f]{32}\Z", error="Nomor laporan tidak dikenal.")
_CODE: Final = validate.Regexp(r"[a-z0-9][a-z0-9_-]{0,39}\Z", error="Pilih dari daftar.")
_ITEM: Final = validate.Regexp(r"(activity-[0-9]{1,3}|progress|money|paper)\Z", error="Bagian tidak dikenal.")
_WHOLE: Final[dict[str, Any]] = REQUIRED | {
    "invalid": "Tulis bilangan bulat, tanpa koma.",
    "null": "Tulis bilangan bulat, tanpa koma.",
    "too_large": "Bilangan terlalu besar.",
}


def matching(pattern: validate.Regexp) -> fields.String:
    return fields.String(required=True, validate=pattern, error_messages=REQUIRED)


def whole(most: int, error: str, least: int = 0) -> fields.Integer:
    """A count; a part, a sign or a text is none."""
    between = validate.Range(least, most, error=error)
    return fields.Integer(strict=True, required=True, validate=between, error_messages=_WHOLE)


def rupiah() -> fields.Integer:
    """Money: whole and not less than nothing."""
    return whole(MOST_RUPIAH, "Tulis rupiah utuh, dari 0 sampai seribu triliun.")


def ormas() -> fields.String:
    return matching(_ORMAS)


def period() -> fields.String:
    return one_of(PERIODS)


def seen() -> fields.Integer:
    return fields.Integer(load_default=None, allow_none=True, strict=True)


def words(longest: int) -> fields.String:
    length = validate.Length(max=longest, error=f"Isi paling banyak {longest} huruf.")
    return fields.String(load_default="", validate=length)


class Counted(fields.List[Any]):
    """A list whose length is looked at before anything in it is read."""

    def __init__(self, each: fields.Field[Any], *lengths: validate.Length, **more: Any) -> None:
        super().__init__(each, **more)
        self.lengths = lengths

    def _deserialize(self, value: Any, *about: Any, **more: Any) -> list[Any]:
        if isinstance(value, list):
            for length in self.lengths:
                length(value)
        return super()._deserialize(value, *about, **more)


class Rows(Counted):
    """Rows of a list; too many are counted and not read."""

    def __init__(self, schema: type[Schema], most: int, what: str, least: int = 0) -> None:
        fewest = validate.Length(min=least, error=f"Isi paling sedikit satu {what}.")
        longest = validate.Length(max=most, error=f"Isi paling banyak {most} {what}.")
        row = fields.Nested(schema)
        super().__init__(row, fewest, longest, required=True, error_messages=REQUIRED)


class OfOrmas(Schema):
    """Whatever is said of one ormas."""

    organisation = ormas()


class OfReport(Schema):
    """Whatever is said of one report."""

    report = matching(_REPORT)


class BeginSemesterReport(OfOrmas):
    """For whom, and of which half of a year."""

    period = period()
    ground = reason()


class AddSemesterActivity(OfReport):
    """One activity."""

    activity_type = matching(_CODE)
    title = said(200)
    held_on = past_day()
    place = said(200)
    reached = whole(10_000_000, "Tulis jumlah orang, dari 0 sampai 10 juta.")
    cost = rupiah()
    money_source = one_of(MONEY_SOURCES)
    partner = words(200)
    benefit = said(500)
    measure = said(500)
    photographs = Counted(
        fields.Integer(strict=True, validate=validate.Range(1, 1_000_000, error="Foto tidak dikenal.")),
        validate.Length(max=10, error="Paling banyak 10 foto."),
        load_default=list,
    )


class ReviseSemesterActivity(AddSemesterActivity):
    """All of it as it is now."""

    activity = whole(1000, "Kegiatan tidak dikenal.", 1)
    seen = seen()


class DropSemesterActivity(OfReport):
    """One that does not belong there."""

    activity = whole(1000, "Kegiatan tidak dikenal.", 1)
    reason = reason()


class Progress(Schema):
    """How a programme goes."""

    programme = whole(10_000, "Program tidak dikenal.", 1)
    title = said(200)
    progress = one_of(PROGRESS)
    note = words(500)


class TellSemesterProgress(OfReport):
    """Of every programme that the ormas has."""

    programmes = Rows(Progress, 100, "program")
    seen = seen()


class Received(Schema):
    """What came from one source."""

    money_source = one_of(MONEY_SOURCES)
    amount = rupiah()


class TellSemesterMoney(OfReport):
    """What came in, by source."""

    money = Rows(Received, len(MONEY_SOURCES), "sumber")
    seen = seen()

    @validates_schema
    def _each_source_once(self, told: dict[str, Any], **_: Any) -> None:
        sources = [each["money_source"] for each in told["money"]]
        if len(set(sources)) < len(sources):
            raise ValidationError("Satu sumber ditulis satu kali.", "money")


class SubmitSemesterReport(OfReport):
    """The signed paper is here."""

    received_on = past_day()
    why_earlier = reason_or_none(500)
    document = fields.Integer(
        strict=True,
        load_default=0,
        validate=validate.Range(0, 1_000_000, error="Nomor dokumen tidak dikenal."),
    )
    signed_by = fields.List(
        said(80), load_default=list, validate=validate.Length(max=20, error="Terlalu banyak.")
    )
    seen = seen()


class SubmitNilSemesterReport(SubmitSemesterReport):
    """The signed paper says that nothing was done."""

    reason = reason()


class Feedback(Schema):
    """What is to be mended of one part."""

    item = matching(_ITEM)
    text = said(500)


class ReturnSemesterReport(OfReport):
    """To be mended."""

    returned_on = past_day()
    feedback = Rows(Feedback, 210, "catatan", 1)
    seen = seen()


class AcceptSemesterReport(OfReport):
    """In order."""

    accepted_on = past_day()
    ground = reason()
    seen = seen()


class WithdrawSemesterReport(OfReport):
    """Sent by mistake."""

    reason = reason()
    seen = seen()


class DiscardSemesterReport(OfReport):
    """Begun by mistake."""

    reason = reason()
