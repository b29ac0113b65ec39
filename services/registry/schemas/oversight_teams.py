"""What commands about teams that oversee look like at the border."""

from typing import Final

from marshmallow import Schema, fields, validate

from contracts.telling.words import MARKS
from services.registry.schemas.parts import REASON, REQUIRED, ground, one_of, said_text

TEAM: Final = validate.Regexp(
    r"^T[0-9]{1,2}$", error="Tulis kode seperti T3: huruf T, lalu satu atau dua angka."
)
MOST_INSTITUTIONS: Final = 20


class AdoptOversightTeams(Schema):
    """That the office works with the proposed teams."""

    ground = ground()


class OfTeam(Schema):
    """Whatever is said of one team."""

    team = fields.String(required=True, validate=TEAM, error_messages=REQUIRED)


class FormOversightTeam(OfTeam):
    """What the team is called, on what it rests, which institutions sit in it."""

    team_name = said_text(200)
    legal_basis = said_text(300)
    institutions = fields.List(
        said_text(120),
        required=True,
        validate=validate.Length(
            min=1,
            max=MOST_INSTITUTIONS,
            error=f"Tulis 1 sampai {MOST_INSTITUTIONS} lembaga.",
        ),
        error_messages=REQUIRED,
    )
    mark = one_of(tuple(MARKS))
    ground = ground()


class ChangeOversightTeam(FormOversightTeam):
    """The same team, as it is from now on; ``seen``: which version of it one saw."""

    seen = fields.Integer(
        strict=True,
        required=True,
        error_messages=REQUIRED | {"invalid": "Muat ulang halaman, lalu ubah lagi."},
    )


class EndOversightTeam(OfTeam):
    """That a team oversees nobody any more."""

    reason = fields.String(required=True, validate=REASON, error_messages=REQUIRED)
