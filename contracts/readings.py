"""How every service is asked who read the personal data that it keeps."""

from typing import Final

from marshmallow import Schema, fields, validate

MOST: Final = 500
"""Of lines in an answer, and of things of one ormas that are asked about at once."""


class ListReadings(Schema):
    """Of these streams, or of all where none is named, below a line of the log; the newest first."""

    streams = fields.List(
        fields.String(validate=validate.Regexp(r"[a-z]+-[0-9a-f]{32}\Z")),
        required=True,
        validate=validate.Length(max=MOST),
    )
    reader = fields.String(required=True, validate=validate.Regexp(r"[0-9a-f-]{0,40}\Z"))
    before = fields.Integer(required=True, strict=True, validate=validate.Range(min=0))
    limit = fields.Integer(required=True, strict=True, validate=validate.Range(min=1, max=MOST))
