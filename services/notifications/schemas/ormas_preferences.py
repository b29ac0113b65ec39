"""What commands about how an ormas is told look like."""

from typing import Final

from marshmallow import Schema, fields, validate

from contracts.fields import REQUIRED, ground_without_contact, one_of, past_day
from contracts.telling.preference_words import CONSENTS, NO_CHANNEL, PREFERRED_CHANNELS, STATED_HOW

_ORMAS: Final = validate.Regexp(r"ormas-[0-9a-f]{32}\Z", error="Ormas itu tidak ada.")


class OfOrmas(Schema):
    """An entry of the register, by its number."""

    organisation = fields.String(required=True, validate=_ORMAS, error_messages=REQUIRED)


class _Stated(OfOrmas):
    """Of which ormas, when and how it said so."""

    stated_on = past_day()
    stated_how = one_of([each for each in STATED_HOW if each != "link"])
    ground = ground_without_contact()


class PreferChannel(_Stated):
    """Not to be told at all can be asked for: a rule says why that cannot be."""

    preferred_channel = one_of((*PREFERRED_CHANNELS, NO_CHANNEL))


class ChangeConsent(_Stated):
    """Given or withdrawn."""

    consent_for = one_of(CONSENTS)
