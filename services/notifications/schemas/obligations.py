"""What commands about the table look like."""

from marshmallow import Schema

from contracts.fields import day, reason


class AdoptObligations(Schema):
    """Begin with the table as it is shipped, or take what is new in it."""

    effective_from = day()
    ground = reason()
