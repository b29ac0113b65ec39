"""Fields that commands about letters, their looks and their signatories share."""

from typing import Final

from marshmallow import ValidationError, fields, validate

from contracts.fields import REQUIRED, a_day_of_this_century, said

MOST_PARAGRAPHS: Final = 40
FILE: Final = validate.Regexp(r"[0-9a-f]{64}\Z", error="Berkasnya tidak dikenal.")


def stream(kind: str, error: str, required: bool = True) -> fields.String:
    pattern = rf"{kind}-[0-9a-f]{{32}}\Z" if required else rf"({kind}-[0-9a-f]{{32}})?\Z"
    check = validate.Regexp(pattern, error=error)
    if required:
        return fields.String(required=True, validate=check, error_messages=REQUIRED)
    return fields.String(load_default="", validate=check)


def until(text: str | None) -> None:
    if text:
        a_day_of_this_century(text)


def day_or_none() -> fields.String:
    return fields.String(load_default="", validate=until)


def line_or_none(longest: int) -> fields.String:
    length = validate.Length(max=longest, error=f"Isi paling banyak {longest} huruf.")
    return fields.String(load_default="", validate=length)


def paragraphs(least: int, longest: int) -> "fields.List[str]":
    """Lines that say something; not longer than so many letters together."""

    def together(lines: list[str]) -> None:
        if not least <= len(lines) <= MOST_PARAGRAPHS:
            raise ValidationError(f"Isi {least} sampai {MOST_PARAGRAPHS} alinea.")
        if sum(len(line) for line in lines) > longest:
            raise ValidationError(f"Isi paling banyak {longest} huruf.")

    return fields.List(said(longest), required=True, validate=together, error_messages=REQUIRED)
