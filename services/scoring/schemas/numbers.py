"""Numbers and codes as an instrument's file has them: exact, never a float."""

import re
from collections.abc import Iterable
from fractions import Fraction
from typing import Any, Final

from marshmallow import ValidationError, fields, validate

from contracts.fields import REQUIRED

LONGEST_NUMBER: Final = 20
LONGEST_CODE: Final = 60
_WRITTEN: Final = re.compile(r"[+-]?([0-9]+(\.[0-9]*)?|\.[0-9]+|[0-9]+/[0-9]+)\Z")
"""With the digits of the keyboard only: int() takes those of every script."""
_CODE: Final = r"[a-z0-9]+(-[a-z0-9]+)*"
_WRONG_CODE: Final = "Kode: huruf kecil, angka, tanda hubung."
CODE_OR_NONE: Final = validate.Regexp(rf"({_CODE})?\Z", error=_WRONG_CODE)


class Number(fields.Field[Fraction]):
    """A whole number; ``decimals``: also 0.25 as it is written; ``fractions``: also 1/3."""

    def __init__(self, *, fractions: bool = False, decimals: bool = True, **said: Any) -> None:
        super().__init__(error_messages=REQUIRED, **said)
        self.fractions, self.decimals = fractions, decimals

    def _deserialize(self, value: Any, *_: Any, **__: Any) -> Fraction:
        if isinstance(value, bool) or not isinstance(value, int | str) or len(str(value)) > LONGEST_NUMBER:
            raise ValidationError("Bukan angka.")
        if not self.decimals and "." in str(value):
            said = f"Bobot ditulis sebagai bilangan bulat atau pecahan seperti 1/3, bukan {value}."
            raise ValidationError(said)
        if not self.fractions and "/" in str(value):
            raise ValidationError("Tulis sebagai bilangan bulat atau desimal, bukan pecahan.")
        if not _WRITTEN.match(str(value)):
            raise ValidationError(f"“{value}” bukan angka.")
        try:
            return Fraction(value)
        except (ValueError, ZeroDivisionError) as error:
            raise ValidationError(f"“{value}” bukan angka.") from error


def code() -> fields.String:
    """What a part is called by the others."""
    matching = validate.Regexp(rf"{_CODE}\Z", error=_WRONG_CODE)
    short = validate.Length(max=LONGEST_CODE, error=f"Kode paling panjang {LONGEST_CODE} huruf.")
    return fields.String(required=True, validate=[matching, short], error_messages=REQUIRED)


def chosen(codes: Iterable[str], default: str | None) -> fields.String:
    """One of these codes, or this one when nothing is said."""
    return fields.String(load_default=default, validate=_among(codes))


def listed(codes: Iterable[str]) -> fields.String:
    """One of these codes, which has to be said."""
    return fields.String(required=True, validate=_among(codes), error_messages=REQUIRED)


def _among(codes: Iterable[str]) -> validate.OneOf:
    """In a file nobody sees the choices: the complaint names them."""
    known = [*codes]
    return validate.OneOf(known, error=f"Pilih salah satu: {', '.join(known)}.")
