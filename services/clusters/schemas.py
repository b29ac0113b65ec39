"""What commands and queries look like at the border."""

from typing import Any, Final

from marshmallow import Schema, ValidationError, fields, validate

from services.clusters.seed.fields import resolve_activity_field

_FIRST_DAY: Final = "2000-01-01"
_LAST_DAY: Final = "2099-12-31"


def _no_control_characters(text: str) -> None:
    if any(ord(c) < 32 or ord(c) == 127 for c in text):
        raise ValidationError("Mengandung huruf kendali yang tidak tampak. Ketik ulang.")


def _said(longest: int, shortest: int = 1) -> fields.String:
    length = validate.Length(shortest, longest, error=f"Isi {shortest} sampai {longest} huruf.")
    return fields.String(required=True, validate=[length, _no_control_characters])


def _matching(pattern: str, error: str) -> fields.String:
    return fields.String(required=True, validate=validate.Regexp(pattern, error=error))


def _cluster() -> fields.String:
    return _matching(r"cluster-[a-z0-9]+(-[a-z0-9]+)*\Z", "Nomor klaster tidak dikenal.")


def _ormas() -> fields.String:
    return _matching(r"ormas-[0-9a-f]{32}\Z", "Nomor ormas tidak dikenal.")


def _code() -> fields.String:
    return _matching(r"[a-z0-9]{1,40}(-[a-z0-9]{1,40}){0,5}\Z", "Pakai huruf kecil, angka dan tanda hubung.")


class Day(fields.Date):
    """A day in this century, as ``YYYY-MM-DD`` text."""

    def _deserialize(self, value: Any, attr: str | None, data: Any, **kwargs: Any) -> Any:
        day = super()._deserialize(value, attr, data, **kwargs).isoformat()
        if not _FIRST_DAY <= day <= _LAST_DAY:
            raise ValidationError("Tulis tanggal antara tahun 2000 dan 2099.")
        return day


class ActivityField(fields.String):
    """A bidang in its one spelling, whatever the case or alias it was written in."""

    def _deserialize(self, value: Any, attr: str | None, data: Any, **kwargs: Any) -> Any:
        name = resolve_activity_field(super()._deserialize(value, attr, data, **kwargs))
        if name is None:
            raise ValidationError("Bidang ini tidak ada dalam daftar bidang.")
        return name


class DefineCluster(Schema):
    """Make a cluster."""

    code = _code()
    title = _said(100)
    ground = _said(1000, shortest=5)


class PlaceField(Schema):
    """Put a field of activity into a cluster."""

    cluster = _cluster()
    activity_field = ActivityField(required=True)
    valid_from = Day(required=True)
    ground = _said(1000, shortest=5)


class MoveField(PlaceField):
    """Put a field of activity into a cluster, out of the one it is in."""


class TakeField(Schema):
    """Take a field of activity out of a cluster."""

    cluster = _cluster()
    activity_field = ActivityField(required=True)
    valid_until = Day(required=True)
    reason = _said(1000, shortest=5)


class AppointAgency(Schema):
    """Let an agency serve a cluster."""

    cluster = _cluster()
    agency = _code()
    name = _said(200)
    abbreviation = _said(50)
    valid_from = Day(required=True)
    ground = _said(1000, shortest=5)


class ReleaseAgency(Schema):
    """Let an agency no longer serve a cluster."""

    cluster = _cluster()
    agency = _code()
    valid_until = Day(required=True)
    reason = _said(1000, shortest=5)


class AssignOrmas(Schema):
    """Say where an ormas belongs."""

    ormas = _ormas()
    cluster = _cluster()
    valid_from = Day(load_default="")
    ground = _said(500, shortest=5)


class FollowField(Schema):
    """Let an ormas follow its field of activity again."""

    ormas = _ormas()
    valid_from = Day(load_default="")
    ground = _said(500, shortest=5)


class ListClusters(Schema):
    """Every cluster on a day."""

    on = Day(required=True)


class FindCluster(Schema):
    """One cluster on a day."""

    cluster = _cluster()
    on = Day(required=True)
