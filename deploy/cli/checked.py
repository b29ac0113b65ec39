"""What an operator typed, checked as at the border of a service."""

from typing import Any

from marshmallow import Schema, ValidationError

from shared.invalid import input_wrong
from shared.rpc.hidden import refuse_hidden


def checked(schema: Schema, payload: dict[str, Any]) -> dict[str, Any]:
    """The payload as the command takes it. Errors: InputWrong."""
    refuse_hidden(payload)
    try:
        loaded: dict[str, Any] = schema.load(payload)
    except ValidationError as wrong:
        raise input_wrong(wrong) from None
    return loaded
