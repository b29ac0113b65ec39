"""What commands about scans look like at the border."""

from typing import Final

from marshmallow import Schema, fields, validate

from contracts.fields import REQUIRED, one_of, reason
from contracts.telling.documents import MEDIA_TYPES

LARGEST: Final = 10 * 1024 * 1024
_FILE = validate.Regexp(r"[0-9a-f]{64}\Z", error="Berkasnya tidak dikenal.")
_OF = validate.Regexp(r"(meeting|audience)-[0-9a-f]{32}\Z", error="Pertemuan atau tamu ini tidak dikenal.")
_SIZE = validate.Range(min=1, max=LARGEST, error="Berkasnya kosong atau terlalu besar.")


class OpenPaper(Schema):
    """Which scan is looked at."""

    stream = fields.String(required=True, validate=_OF, error_messages=REQUIRED)
    file = fields.String(required=True, validate=_FILE, error_messages=REQUIRED)


class KeepPaper(OpenPaper):
    """A scan that arrived."""

    size = fields.Integer(strict=True, required=True, validate=_SIZE, error_messages=REQUIRED)
    media_type = one_of(tuple(MEDIA_TYPES))


class RemovePaper(OpenPaper):
    """A scan that goes, for a reason."""

    reason = reason()
