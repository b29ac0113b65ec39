"""What commands about activities for public order look like at the border."""

from marshmallow import Schema

from contracts.telling.order_words import ACTIVITY_PARTS, THEMES
from services.clusters.schemas.parts import count, day, one_of, said, stream, text_or_none


class RecordOrderActivity(Schema):
    """An activity took place."""

    theme = one_of(THEMES)
    title = said(200)
    day = day()
    place = said(200)
    village = text_or_none(100)
    district = text_or_none(100)
    held_by = said(200)
    people = count(99999, least=1)
    ground = said(1000, shortest=5)


class OfActivity(Schema):
    """Whatever is said of one activity."""

    activity = stream("activity")


class JoinOrderActivity(OfActivity):
    """An ormas was part of it."""

    organisation = stream("ormas")
    activity_part = one_of(ACTIVITY_PARTS)
    people = count(99999, least=1)


class LeaveOrderActivity(OfActivity):
    """It was not."""

    organisation = stream("ormas")
    reason = said(1000, shortest=5)


class StrikeOrderActivity(OfActivity):
    """It was recorded by mistake."""

    reason = said(1000, shortest=5)
