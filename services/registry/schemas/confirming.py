"""What a confirmation looks like at the border."""

from typing import Final

from marshmallow import fields, validate

from contracts.telling.confirmation_words import CONFIRMABLE, CONFIRMED_BY
from services.registry.schemas.parts import REQUIRED, OfOrmas, ground, one_of, past_day, seen

_MEETING: Final = validate.Regexp(r"^meeting-[0-9a-f]{32}$", error="Nomor pertemuan tidak dikenal.")
_NOTHING: Final = "Centang paling sedikit satu hal yang dikonfirmasi."


class ConfirmEntry(OfOrmas):
    """Which things, by whom in the organisation, of which day, at which meeting if at one."""

    confirmed = fields.List(
        fields.String(validate=validate.OneOf(tuple(CONFIRMABLE), error="Pilih dari daftar.")),
        required=True,
        validate=validate.Length(min=1, error=_NOTHING),
        error_messages=REQUIRED,
    )
    confirmed_by = one_of(tuple(CONFIRMED_BY))
    confirmed_on = past_day()
    meeting = fields.String(load_default="", validate=lambda text: _MEETING(text) if text else None)
    ground = ground()
    seen = seen()
