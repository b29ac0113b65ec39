"""What commands about kinds of documents look like at the border."""

from typing import Any

from marshmallow import Schema, ValidationError, fields, validate, validates_schema

from contracts.telling.documents import ASKED_OF, DEMANDS
from contracts.telling.words import MARKS
from services.registry.domain import BOARD_ROLES, LEGAL_FORMS
from services.registry.schemas.parts import REASON, REQUIRED, ground, one_of, said_text, some_text

CODE = validate.Regexp(
    r"^[A-Z]{1,3}[0-9]{2,3}$", error="Tulis kode seperti D28: huruf besar, lalu dua atau tiga angka."
)
MOST_FIELDS = 60
MOST_MONTHS = 120
MONTHS = f"Tulis jumlah bulannya, paling banyak {MOST_MONTHS}, atau kosongkan."
UP_TO_MONTHS = validate.Range(min=0, max=MOST_MONTHS, error=MONTHS)


def code_field() -> fields.String:
    """The code of a kind."""
    return fields.String(required=True, validate=CODE, error_messages=REQUIRED)


def _several(each: fields.Field) -> fields.List:  # type: ignore[type-arg]
    most = validate.Length(max=MOST_FIELDS, error=f"Pilih paling banyak {MOST_FIELDS}.")
    return fields.List(each, required=True, validate=most, error_messages=REQUIRED)


class AdoptDocumentKinds(Schema):
    """That the office works with the proposed catalogue."""

    ground = ground()


class DeclareDocumentKind(Schema):
    """A kind of document, of whom it is asked and on what that rests."""

    document_kind = code_field()
    title = said_text(300)
    demand = one_of(tuple(DEMANDS))
    legal_forms = _several(one_of(LEGAL_FORMS))
    activity_fields = _several(some_text(200))
    asked_of = one_of(tuple(ASKED_OF))
    signers = _several(one_of(tuple(BOARD_ROLES)))
    expires = fields.Boolean(required=True, error_messages=REQUIRED)
    holds_months = fields.Integer(
        strict=True, load_default=0, error_messages={"invalid": MONTHS, "null": MONTHS}, validate=UP_TO_MONTHS
    )
    personal = fields.Boolean(required=True, error_messages=REQUIRED)
    mark = one_of(tuple(MARKS))
    source = said_text(300)
    ground = ground()

    @validates_schema
    def _a_statement_is_signed(self, said: dict[str, Any], **_: Any) -> None:
        if said["demand"] == "statement" and not said["signers"]:
            raise ValidationError("Sebutkan siapa yang menandatangani surat pernyataan ini.", "signers")


class ChangeDocumentKind(DeclareDocumentKind):
    """The same kind, as it is asked from now on; ``seen``: which version of it one saw."""

    seen = fields.Integer(
        strict=True,
        required=True,
        error_messages=REQUIRED | {"invalid": "Muat ulang halaman, lalu ubah lagi."},
    )


class RetireDocumentKind(Schema):
    """That a kind is not asked for any more."""

    document_kind = code_field()
    reason = fields.String(required=True, validate=REASON, error_messages=REQUIRED)
