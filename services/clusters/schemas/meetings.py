"""What commands about programmes and meetings look like at the border."""

from decimal import Decimal
from typing import Any

from marshmallow import Schema, ValidationError, fields, validate, validates_schema

from contracts.telling.meeting_words import ATTENDING, INSTITUTIONS, PRESENCES, SPEAKING
from services.clusters.schemas.parts import (
    MOST_ORMAS,
    clock,
    count,
    day,
    different,
    one_of,
    said,
    seen,
    stream,
    text_or_none,
    texts,
)


class OpenProgramme(Schema):
    """Begin a programme of coaching for a year."""

    title = said(200)
    year = fields.String(
        required=True, validate=validate.Regexp(r"20[0-9][0-9]\Z", error="Tulis tahun, misalnya 2026.")
    )
    purpose = said(1000, shortest=5)
    modules = texts(12, 100)
    ground = said(1000, shortest=5)


class PlanMeeting(Schema):
    """Plan a meeting of a programme."""

    programme = stream("programme")
    title = said(200)
    modules = texts(12, 100)
    day = day()
    starts = clock()
    place = said(200)
    partners = texts(20, 200)
    clusters = texts(30, 100)


class OfMeeting(Schema):
    """Whatever is said of one meeting."""

    meeting = stream("meeting")


class InviteOrmas(OfMeeting):
    """Put ormas on the list of the invited."""

    ormas = fields.List(
        stream("ormas"),
        required=True,
        validate=[
            validate.Length(1, MOST_ORMAS, error=f"Pilih 1 sampai {MOST_ORMAS} ormas sekaligus."),
            different,
        ],
    )
    chosen_by = said(500)


class MoveMeeting(OfMeeting):
    """Another day, time or place."""

    day = day()
    starts = clock()
    place = said(200)
    seen = seen()
    reason = said(1000, shortest=5)


class CancelMeeting(OfMeeting):
    """Call a meeting off."""

    reason = said(1000, shortest=5)


class HoldMeeting(OfMeeting):
    """Say that it took place."""


class CountsByOffice(Schema):
    """One ormas, and how many people of each office it sent."""

    ormas = stream("ormas")
    chair = count(99)
    secretary = count(99)
    treasurer = count(99)
    division = count(999)
    member = count(9999)


class CameToMeeting(CountsByOffice):
    """One ormas that came, with somebody at least."""

    @validates_schema
    def _somebody_came(self, told: dict[str, Any], **_: Any) -> None:
        if not any(told[office] for office in ATTENDING):
            raise ValidationError("Sebutkan paling sedikit satu orang menurut jabatannya.", "member")


class StayedAway(Schema):
    """One invited ormas that did not come."""

    ormas = stream("ormas")
    presence = one_of(code for code in PRESENCES if code != "present")


class RecordAttendance(OfMeeting):
    """Tick in the list that was signed at the meeting."""

    came = fields.List(fields.Nested(CameToMeeting), required=True)
    absent = fields.List(fields.Nested(StayedAway), required=True)

    @validates_schema
    def _each_once(self, told: dict[str, Any], **_: Any) -> None:
        named = [each["ormas"] for each in (*told["came"], *told["absent"])]
        if not 1 <= len(named) <= MOST_ORMAS:
            raise ValidationError(f"Isi kehadiran 1 sampai {MOST_ORMAS} ormas sekaligus.", "came")
        if len(set(named)) != len(named):
            raise ValidationError("Satu ormas disebut dua kali.", "came")


class CorrectAttendance(OfMeeting, CountsByOffice):
    """Put what was recorded about one ormas right."""

    presence = one_of(PRESENCES)
    seen = seen()
    reason = said(1000, shortest=5)

    @validates_schema
    def _somebody_came(self, told: dict[str, Any], **_: Any) -> None:
        if told["presence"] == "present" and not any(told[office] for office in ATTENDING):
            raise ValidationError("Sebutkan paling sedikit satu orang menurut jabatannya.", "member")


class AddMaterial(OfMeeting):
    """Name what was handed out."""

    title = said(200)
    reference = said(500)


class Average(fields.String):
    """A number from 0 to 100 as text with two decimals, also typed with a comma; or empty."""

    def _deserialize(self, value: Any, attr: str | None, data: Any, **kwargs: Any) -> Any:
        text = super()._deserialize(value, attr, data, **kwargs).strip().replace(",", ".")
        if not text:
            return ""
        parts = text.split(".")
        if len(parts) > 2 or not all(part.isascii() and part.isdigit() for part in parts) or len(text) > 6:
            raise ValidationError("Tulis angka 0 sampai 100, misalnya 62,5.")
        number = Decimal(text)
        if number > 100 or number != round(number, 2):
            raise ValidationError("Tulis angka 0 sampai 100, paling banyak dua angka di belakang koma.")
        return f"{number:.2f}"


class EvaluateMeeting(OfMeeting):
    """Averages of the tests before and after."""

    before_average = Average(required=True)
    before_count = count(99_999)
    after_average = Average(required=True)
    after_count = count(99_999)
    seen = seen()

    @validates_schema
    def _averages_of_answers(self, told: dict[str, Any], **_: Any) -> None:
        for when in ("before", "after"):
            if bool(told[f"{when}_average"]) != bool(told[f"{when}_count"]):
                raise ValidationError("Isi rata-rata bersama jumlah jawabannya.", f"{when}_average")
        if not (told["before_count"] or told["after_count"]):
            raise ValidationError("Isi paling sedikit salah satu evaluasi.", "after_average")


class TakeMinutes(OfMeeting):
    """The minutes, line by line."""

    lines = fields.List(
        said(2000), required=True, validate=validate.Length(1, 200, error="Isi 1 sampai 200 baris.")
    )
    seen = seen()

    @validates_schema
    def _not_too_long(self, told: dict[str, Any], **_: Any) -> None:
        if sum(len(line.encode()) for line in told["lines"]) > 40_000:
            raise ValidationError("Terlalu panjang. Lampirkan sebagai bahan, lalu ringkas di sini.", "lines")


class NameSpeaker(OfMeeting):
    """Who speaks, moderates or is a guest, and for which institution."""

    speaking_as = one_of(SPEAKING)
    institution_kind = one_of(INSTITUTIONS)
    institution = said(200)
    subject_matter = text_or_none(200)
    name = text_or_none(200)


class StrikeSpeaker(OfMeeting):
    """Somebody who was recorded and does not speak."""

    speaker = count(9999, least=1)
    reason = said(1000, shortest=5)


class CloseMeeting(OfMeeting):
    """The record is complete."""

    conclusion = said(1000, shortest=5)


class ReadMinutes(OfMeeting):
    """Open the sealed minutes."""

    purpose = said(200, shortest=3)


class ReadSpeakers(ReadMinutes):
    """Open the sealed names of who speaks."""
