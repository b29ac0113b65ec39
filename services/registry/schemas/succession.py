"""What commands about a claim to follow another organisation look like at the border."""

from marshmallow import fields

from services.registry.domain import CLAIMED_BY
from services.registry.schemas.parts import REQUIRED, STREAM, OfOrmas, ground, one_of, past_day, said_text


class ClaimSuccession(OfOrmas):
    """Whom it says to follow, who says so, in which letter, of which day."""

    predecessor = fields.String(required=True, validate=STREAM, error_messages=REQUIRED)
    claimed_by = one_of(CLAIMED_BY)
    letter = said_text(120)
    claimed_on = past_day()
    ground = ground()


class StrikeSuccession(OfOrmas):
    """Why the claim does not stand."""

    reason = ground()
