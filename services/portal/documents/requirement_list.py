"""The kinds of documents that the office keeps, and which of them it asks of an ormas."""

from dataclasses import dataclass
from typing import Final

from services.portal.projection.requirements import LISTS, NUMBERS, TEXTS
from services.portal.register.field_list import FieldList
from services.portal.register.kinds import BESIDES
from services.portal.web.rows import dicts
from shared.database import Transaction

_NAMES: Final = ("code", *TEXTS, *LISTS, *NUMBERS, "retired", "version")


@dataclass(frozen=True)
class Kind:
    """One kind of document; ``retired`` says why it is not asked any more."""

    code: str
    title: str
    demand: str
    asked_of: str
    mark: str
    source: str
    ground: str
    legal_forms: tuple[str, ...]
    activity_fields: tuple[str, ...]
    signers: tuple[str, ...]
    expires: int
    personal: int
    holds_months: int
    retired: str
    version: int

    def is_for(self, legal_form: str, activity_field: str, is_unit: bool, listed: FieldList) -> bool:
        """Whether it is asked of such an ormas; an old name of a bidang counts as the one of today."""
        formed = legal_form in self.legal_forms if self.legal_forms else legal_form != BESIDES
        fielded = not self.activity_fields or listed.now(activity_field) in {
            *self.activity_fields,
            *map(listed.now, self.activity_fields),
        }
        placed = self.asked_of == "everyone" or is_unit == (self.asked_of == "units")
        return not self.retired and formed and fielded and placed


def kinds(t: Transaction) -> list[Kind]:
    """The whole catalogue; what is not asked any more comes last."""
    sql = (
        f"SELECT {', '.join(_NAMES)} FROM document_kind "
        "ORDER BY CASE WHEN retired = '' THEN 0 ELSE 1 END, code"
    )
    return [
        Kind(**row | {name: tuple(row[name].split("\n")) if row[name] else () for name in LISTS})
        for row in dicts(t, _NAMES, sql)
    ]
