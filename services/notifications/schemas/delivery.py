"""What commands about a message on its way look like."""

from marshmallow import Schema

from contracts.fields import one_of, reason, said
from contracts.telling.delivery_words import SETTLEMENTS


class SettleSending(Schema):
    """It arrived, or is sent once more. ``sending``: the stream of the message."""

    sending = said(80)
    settled_as = one_of(SETTLEMENTS)
    ground = reason()
