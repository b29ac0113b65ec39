"""What commands about visits look like at the border."""

from typing import Any, Final

from marshmallow import Schema, ValidationError, fields, validate, validates_schema

from contracts.telling.words import FINDINGS as IN_WORDS
from services.registry.domain import FINDINGS, FOLLOW_UP_OUTCOMES, MET, NOT_TOGETHER, TASKS
from services.registry.schemas.parts import (
    REASON,
    REQUIRED,
    OfOrmas,
    a_day,
    ground,
    one_of,
    past_day,
    seen,
    some_text,
)
from services.registry.schemas.places import VillageCode
from services.registry.schemas.rounds import ROUND

REPORTERS = tuple(role for role in MET if role != "nobody")
MOVED: Final = ("moved_to", "moved_village", "moved_district", "moved_region_code")


class Seen(Schema):
    """What visitors saw: findings that one eye can see together, and whom they met, by role."""

    visited_on = past_day()
    findings = fields.List(
        fields.String(validate=validate.OneOf(FINDINGS, error="Pilih dari daftar.")),
        required=True,
        validate=validate.Length(min=1, error="Pilih paling sedikit satu temuan."),
        error_messages=REQUIRED,
    )
    met = fields.List(
        fields.String(validate=validate.OneOf(MET, error="Pilih dari daftar.")),
        required=True,
        validate=validate.Length(min=1, error="Pilih siapa yang ditemui, atau “tidak ada orang”."),
        error_messages=REQUIRED,
    )
    reported_by = fields.String(
        load_default="", validate=validate.OneOf(("", *REPORTERS), error="Pilih salah satu.")
    )
    moved_to = some_text(300, load_default="")
    moved_village = some_text(100, load_default="")
    moved_district = some_text(100, load_default="")
    moved_region_code = VillageCode(load_default="")
    remarks = some_text(1000, load_default="")

    @validates_schema
    def _fits_together(self, said: dict[str, Any], **_: Any) -> None:
        found = set(said["findings"])
        for one, other in NOT_TOGETHER:
            if {one, other} <= found:
                words = f"“{IN_WORDS[one]}” dan “{IN_WORDS[other]}” tidak dapat ditemukan bersama."
                raise ValidationError(words, "findings")
        if "nobody" in said["met"] and len(said["met"]) > 1:
            raise ValidationError("Bila tidak ada orang, jangan pilih yang lain.", "met")
        if ("reported_dissolved" in found) != bool(said["reported_by"]):
            raise ValidationError(
                "Isi siapa yang melaporkan bubar, dan hanya bila ada yang melaporkan.", "reported_by"
            )
        _check_where_it_moved(said)


def _check_where_it_moved(said: dict[str, Any]) -> None:
    """An address of who moved, and a district or a code of a village that is named."""
    told = next((field for field in MOVED if said[field]), "")
    if told and "moved" not in said["findings"]:
        raise ValidationError("Isi alamat baru hanya bila temuannya “pindah”.", told)
    if (said["moved_district"] or said["moved_region_code"]) and not said["moved_village"]:
        raise ValidationError("Sebutkan juga kelurahan atau desanya.", "moved_village")


class RecordVisit(OfOrmas, Seen):
    """What was found in a round."""

    round = fields.String(required=True, validate=ROUND, error_messages=REQUIRED)
    ground = ground()


def _number(what: str) -> fields.Integer:
    return fields.Integer(
        strict=True,
        required=True,
        validate=validate.Range(min=1, max=10_000, error=f"Nomor {what} tidak dikenal."),
        error_messages=REQUIRED | {"invalid": f"Pilih {what}nya.", "null": f"Pilih {what}nya."},
    )


class CorrectVisit(OfOrmas, Seen):
    """What was found really."""

    visit = _number("kunjungan")
    seen = seen()
    reason = fields.String(required=True, validate=REASON, error_messages=REQUIRED)


class AskFollowUp(OfOrmas):
    """What has to follow, and by when."""

    visit = _number("kunjungan")
    task = one_of(TASKS)
    due_on = fields.String(required=True, validate=a_day, error_messages=REQUIRED)
    ground = ground()


class CloseFollowUp(OfOrmas):
    """That it is done, or not needed."""

    follow_up = _number("tindak lanjut")
    follow_up_outcome = one_of(FOLLOW_UP_OUTCOMES)
    ground = ground()
