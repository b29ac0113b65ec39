"""What commands about the profile look like at the border."""

import re
from typing import Any, Final

from marshmallow import ValidationError, fields, validate, validates_schema

from contracts.telling.meeting_words import ACCOMMODATIONS
from services.registry.domain import CHANNELS, NAME_KINDS
from services.registry.schemas.name_lists import LONGEST
from services.registry.schemas.parts import REQUIRED, OfOrmas, ground, one_of, past_day, said_text

MOST_MEMBERS: Final = 100_000_000
COUNTS: Final = ("members", "men", "women", "youth")
_TELEPHONE: Final = re.compile(r"[+(]?[0-9][0-9 ()-]{4,18}[0-9]")
_CHECKS: Final = {
    "email": validate.Email(error="Bukan alamat surel yang benar, misalnya surat@forum-ibu.example."),
    "telephone": validate.Regexp(
        rf"{_TELEPHONE.pattern}\Z", error="Tulis nomor telepon dengan angka, misalnya 0251-8000000."
    ),
    "website": validate.URL(
        schemes={"http", "https"}, error="Tulis alamat situs lengkap, misalnya https://forum-ibu.example."
    ),
}


class RecordOtherName(OfOrmas):
    """A name by which the organisation is or was known."""

    name = said_text(300)
    name_kind = one_of(NAME_KINDS)
    ground = ground()


class StrikeOtherName(OfOrmas):
    """A name that was recorded by mistake."""

    name = said_text(300)
    ground = ground()


class RecordTraits(OfOrmas):
    """All special traits; none is an answer, too."""

    traits = fields.List(said_text(LONGEST), required=True, error_messages=REQUIRED)
    expected_version = fields.Integer(load_default=None, allow_none=True)
    ground = ground()


class RecordAccommodations(OfOrmas):
    """What it needs so that it can come, all of it; nothing is an answer, too."""

    needs = fields.List(one_of(tuple(ACCOMMODATIONS)), required=True, error_messages=REQUIRED)
    expected_version = fields.Integer(load_default=None, allow_none=True)
    ground = ground()

    @validates_schema
    def _each_once(self, said: dict[str, Any], **_: Any) -> None:
        if len(set(said["needs"])) < len(said["needs"]):
            raise ValidationError("Pilih setiap akomodasi satu kali.", "needs")


def _count() -> fields.Integer:
    """A number of people; null is unknown."""
    return fields.Integer(
        strict=True,
        load_default=None,
        allow_none=True,
        validate=validate.Range(min=0, max=MOST_MEMBERS, error="Tulis bilangan bulat mulai dari 0."),
        error_messages={"invalid": "Tulis bilangan bulat, atau kosongkan bila tidak diketahui."},
    )


class TellMembers(OfOrmas):
    """How many members there were on a day: each number for itself, and together they fit."""

    told_on = past_day()
    members, men, women, youth = _count(), _count(), _count(), _count()
    ground = ground()

    @validates_schema
    def _they_fit(self, said: dict[str, Any], **_: Any) -> None:
        members, men, women, youth = (said[name] for name in COUNTS)
        if (members, men, women, youth) == (None, None, None, None):
            raise ValidationError("Isi paling sedikit satu bilangan.", "members")
        most = members if members is not None else MOST_MEMBERS
        if (men or 0) + (women or 0) > most:
            raise ValidationError("Laki-laki dan perempuan bersama melebihi jumlah anggota.", "women")
        if (youth or 0) > most:
            raise ValidationError("Pemuda melebihi jumlah anggota.", "youth")


class _OfChannel(OfOrmas):
    channel = one_of(CHANNELS)
    address = said_text(200)
    ground = ground()


class RecordChannel(_OfChannel):
    """A way to reach the organisation itself; no person's telephone or mailbox."""

    @validates_schema
    def _leads_somewhere(self, said: dict[str, Any], **_: Any) -> None:
        try:
            _CHECKS[said["channel"]](said["address"])
        except ValidationError as wrong:
            raise ValidationError(wrong.messages, "address") from None


class StrikeChannel(_OfChannel):
    """A channel that does not lead there, or no longer."""
