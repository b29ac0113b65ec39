"""What commands about news look like."""

from typing import Final

from marshmallow import Schema, fields, validate

from contracts.fields import REQUIRED, one_of, reason, says_something
from contracts.telling.preference_words import CONSENTS

_NEWS: Final = validate.Regexp(r"news-[0-9a-f]{32}\Z", error="Kabar itu tidak ada.")
_ONE_LINE: Final = validate.Regexp(r"[^\x00-\x1f\x7f\u2028\u2029]*\Z", error="Tulis satu baris.")
_PLAIN: Final = validate.Regexp(
    r"[^<>\x00-\x08\x0b\x0c\x0e-\x1f\x7f]*\Z", error="Tulis teks biasa tanpa < dan >."
)
_LINK: Final = validate.Regexp(
    r"(https?://[A-Za-z0-9.-]+(:[0-9]{1,5})?(/[!-;=?-~]*)?)?\Z",
    error="Tulis satu alamat lengkap, misalnya https://survei.kota.go.id/ormas, atau kosongkan.",
)


def _text(longest: int, *checks: validate.Validator) -> fields.String:
    length = validate.Length(min=1, max=longest, error=f"Isi 1 sampai {longest} huruf.")
    return fields.String(required=True, validate=[length, says_something, *checks], error_messages=REQUIRED)


class DraftNews(Schema):
    """A text without markup; what is written between < and > would look like some."""

    consent_for = one_of(CONSENTS)
    title = _text(120, _ONE_LINE, _PLAIN)
    paragraphs = fields.List(
        _text(1000, _ONE_LINE, _PLAIN),
        required=True,
        validate=validate.Length(1, 30, error="Isi 1 sampai 30 alinea."),
        error_messages=REQUIRED,
    )
    link = fields.String(load_default="", validate=[validate.Length(max=300), _LINK])


class OfNews(Schema):
    """Which one."""

    news = fields.String(required=True, validate=_NEWS, error_messages=REQUIRED)


class WithdrawNews(OfNews):
    """And why not."""

    reason = reason()


class NewsReaders(Schema):
    """Of which consent."""

    consent_for = one_of(CONSENTS)


class Unsubscribe(Schema):
    """The token of a link."""

    token = fields.String(required=True, validate=validate.Length(max=80), error_messages=REQUIRED)
