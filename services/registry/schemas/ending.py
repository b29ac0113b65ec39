"""What commands about the end of an organisation look like at the border."""

from services.registry.domain import DISSOLVED_BY, RETURNED_BY
from services.registry.schemas.parts import OfOrmas, ground, one_of, past_day, said_text


class Paper(OfOrmas):
    """Who decided it, in which letter, of which day."""

    ending_issuer = said_text(200)
    letter = said_text(120)
    decided_on = past_day()
    ground = ground()


class RecordDissolution(Paper):
    """By whom an organisation was dissolved."""

    dissolved_by = one_of(tuple(DISSOLVED_BY))


class StrikeDissolution(OfOrmas):
    """Why what was recorded as a dissolution is none."""

    reason = ground()


class RecordReturn(Paper):
    """By whom it is said to be back."""

    returned_by = one_of(tuple(RETURNED_BY))
