"""Whole rupiah at the border, and the lines of a budget (RAB) that must add up."""

from collections.abc import Mapping
from typing import Any, Final

from marshmallow import Schema, ValidationError, fields, validate, validates_schema

from contracts.fields import REQUIRED, said
from contracts.telling.money import rupiah

MOST: Final = 1_000_000_000_000
"""Rupiah; more than any region gives to one ormas."""
MOST_LINES: Final = 200
MOST_STAGES: Final = 12
_WORDS: Final[dict[str, Any]] = REQUIRED | {
    "invalid": "Tulis rupiah utuh dengan angka, tanpa pecahan.",
    "null": "Wajib diisi.",
}


def money(least: int = 0) -> fields.Integer:
    """Whole rupiah; neither a fraction nor a text that looks like a number."""
    between = validate.Range(least, MOST, error=f"Tulis {rupiah(least)} sampai {rupiah(MOST)}.")
    return fields.Integer(strict=True, required=True, validate=between, error_messages=_WORDS)


def count_of(least: int, most: int) -> fields.Integer:
    between = validate.Range(least, most, error=f"Tulis bilangan {least} sampai {most}.")
    words: dict[str, Any] = REQUIRED | {"invalid": "Tulis dengan angka.", "null": "Tulis dengan angka."}
    return fields.Integer(strict=True, required=True, validate=between, error_messages=words)


class FewLines(fields.List[Any]):
    """Too many lines are counted before one of them is read."""

    LEAST, WORDS = 1, "RAB"

    def _deserialize(self, value: Any, attr: Any, data: Any, **kwargs: Any) -> Any:
        if isinstance(value, list) and not self.LEAST <= len(value) <= MOST_LINES:
            raise ValidationError(f"Isi {self.LEAST} sampai {MOST_LINES} baris {self.WORDS}.")
        return super()._deserialize(value, attr, data, **kwargs)


class FewReceipts(FewLines):
    """None where only the sum was told."""

    LEAST, WORDS = 0, "rincian"


class BudgetLine(Schema):
    """One line: how many of what, at which price."""

    item = said(200)
    quantity = count_of(1, 1_000_000)
    unit = said(40)
    unit_price = money(1)
    amount = money(1)

    @validates_schema
    def _multiplies(self, told: Mapping[str, Any], **_: Any) -> None:
        product = told["quantity"] * told["unit_price"]
        if product != told["amount"]:
            raise ValidationError(
                f"{told['item']}: jumlahnya {rupiah(product)}, bukan {rupiah(told['amount'])}.", "amount"
            )


class Receipt(Schema):
    """What was spent for one thing; ``document``: its evidence among those of the ormas, 0 for none."""

    item = said(200)
    amount = money(1)
    document = count_of(0, 100_000)
