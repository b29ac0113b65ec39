"""What commands about the table look like at the border."""

from typing import Any, Final

from marshmallow import Schema, fields, post_load, validate

from contracts.fields import REQUIRED, day, reason
from services.notifications.schemas.obligation import SaidOfObligation

MOST_LINES: Final = 8000
_CHANGED: Final = ("title", "text", "mark", "source", "tells")
"""What a form changes of a line; what starts and ends it is changed by a file."""


def _seen() -> fields.Integer:
    """Up to which version of the table was read what is changed; None: nobody says so."""
    return fields.Integer(strict=True, load_default=None, allow_none=True)


def _lines() -> "fields.List[str]":
    return fields.List(
        fields.String(),
        required=True,
        validate=validate.Length(1, MOST_LINES, error=f"Berkas berisi 1 sampai {MOST_LINES} baris."),
        error_messages=REQUIRED,
    )


class AdoptObligations(Schema):
    """Begin with the table as it is shipped, or take what is new in it."""

    effective_from = day()
    ground = reason()


class LoadObligations(Schema):
    """A file, line by line: in one text a new line would be a character that nobody sees."""

    lines = _lines()
    effective_from = day()
    ground = reason()
    seen = _seen()


class LookAtObligations(Schema):
    """A file that is not loaded yet, and from when on it would hold."""

    lines = _lines()
    effective_from = day()


class TryObligation(SaidOfObligation):
    """Other words, recipients or days of a line, and from when on."""

    effective_from = day()

    @post_load
    def _apart(self, data: dict[str, Any], **_: object) -> dict[str, Any]:
        said = {name: data.pop(name) for name in _CHANGED}
        return {**data, "said": said}


class SetObligation(TryObligation):
    """The same, to be recorded."""

    ground = reason()
    seen = _seen()


class StopObligation(Schema):
    """Nobody is reminded by it any more."""

    code = fields.String(required=True, validate=validate.Length(1, 80), error_messages=REQUIRED)
    effective_from = day()
    reason = reason()
    seen = _seen()


class TakeBackObligationPlan(StopObligation):
    """What is planned for that day is not done."""
