"""What commands about documents look like at the border."""

from typing import Final

from marshmallow import fields, validate

from contracts.telling.documents import CHECKED, MEDIA_TYPES
from services.registry.schemas.parts import REASON, REQUIRED, OfOrmas, day_or_none, ground, one_of, said_text
from services.registry.schemas.requirements import code_field

LARGEST: Final = 20 * 1024 * 1024
"""Bytes; larger than any page of the office takes."""
_FILE = validate.Regexp(r"^[0-9a-f]{64}$", error="Berkasnya tidak dikenal.")
_PERSON = validate.Regexp(r"^[0-9a-z-]{1,64}$", error="Orang ini tidak dikenal.")


def _number() -> fields.Integer:
    return fields.Integer(
        strict=True,
        required=True,
        validate=validate.Range(min=1, max=10_000, error="Nomor dokumen tidak dikenal."),
        error_messages=REQUIRED | {"invalid": "Tulis nomor dokumen."},
    )


class FileDocument(OfOrmas):
    """A document that was received, by its content."""

    document_kind = code_field()
    file = fields.String(required=True, validate=_FILE, error_messages=REQUIRED)
    size = fields.Integer(
        strict=True,
        required=True,
        validate=validate.Range(min=1, max=LARGEST, error="Berkasnya kosong atau terlalu besar."),
        error_messages=REQUIRED,
    )
    media_type = one_of(tuple(MEDIA_TYPES))
    checked = one_of(tuple(CHECKED))
    expires_on = day_or_none()
    signed_by = fields.List(
        said_text(80),
        required=True,
        validate=validate.Length(max=12, error="Sebutkan paling banyak 12 jabatan."),
        error_messages=REQUIRED,
    )
    speaks_of = fields.List(
        fields.String(validate=_PERSON),
        required=True,
        validate=validate.Length(max=100, error="Pilih paling banyak 100 orang."),
        error_messages=REQUIRED,
    )
    ground = ground()


class AcceptDocument(OfOrmas):
    """That a document is in order."""

    document = _number()
    ground = ground()


class ReturnDocument(OfOrmas):
    """What has to be mended, as the organisation is told."""

    document = _number()
    feedback = fields.String(required=True, validate=REASON, error_messages=REQUIRED)


class WaiveDocument(OfOrmas):
    """That the office does without a kind of document, until a day or until further notice."""

    document_kind = code_field()
    until = day_or_none()
    ground = ground()


class RevokeDocumentWaiver(OfOrmas):
    """That a kind is asked again."""

    document_kind = code_field()
    reason = fields.String(required=True, validate=REASON, error_messages=REQUIRED)


class EraseDocument(OfOrmas):
    """Why the file of a document goes for good."""

    document = _number()
    reason = fields.String(required=True, validate=REASON, error_messages=REQUIRED)


class OpenDocument(OfOrmas):
    """Which document somebody wants to look at, and what for."""

    document = _number()
    purpose = fields.String(required=True, validate=REASON, error_messages=REQUIRED)
