"""The documents of one ormas: what the office asks of it, what is there, what is still to come."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, Final

from contracts.telling.documents import rests_on_a_regulation
from contracts.telling.words import BOARD_ROLES, word
from services.portal.boards.leadership import SignatureRule
from services.portal.documents.lasting import last_day
from services.portal.documents.requirement_list import Kind, kinds
from services.portal.projection.documents import LISTS, TEXTS
from services.portal.register.field_list import field_list
from services.portal.web.rows import dicts
from shared.database import Transaction

_NAMES: Final = ("document", "filed_at", "size", "personal", *TEXTS, *LISTS, "state", "said", "by_ormas")
STANDINGS: Final = {
    "there": "ada",
    "missing": "kurang",
    "expired": "kedaluwarsa",
    "waiting": "menunggu pemeriksaan",
    "returned": "dikembalikan",
    "optional": "bila ada",
    "waived": "dibebaskan",
}
UNDONE: Final = ("missing", "expired", "returned", "optional")
"""Where a waiver says something; what was handed in and waits is looked at."""
UNIT_LEVELS: Final = ("wilayah", "cabang", "anak_cabang", "ranting")
HEADS_BASIS: Final = "badan_hukum_induk"


@dataclass(frozen=True)
class Line:
    """One kind of document and where it stands; ``documents`` of it, the newest first.

    ``waiver``: that the office does without it, until when and why; empty where it does not.
    """

    kind: Kind
    standing: str
    documents: list[dict[str, Any]]
    waiver: dict[str, Any]

    @property
    def may_be_waived(self) -> bool:
        """Whether the office asks it by itself, and no regulation does."""
        return not (self.kind.retired or rests_on_a_regulation(self.kind.source))

    @property
    def newest(self) -> dict[str, Any] | None:
        return self.documents[0] if self.documents else None

    @property
    def counted(self) -> dict[str, Any] | None:
        """The one of which the standing speaks."""
        return counting(self.documents)

    @property
    def offered(self) -> dict[str, Any] | None:
        """What the ormas sent since, and does not count yet."""
        return self.newest if self.newest is not self.counted else None

    @property
    def to_come(self) -> str:
        """What the ormas still has to do about it, "" where it has nothing to do."""
        if self.standing == "returned" and self.newest:
            return f"perlu diperbaiki: {self.newest['said'].rstrip(' .')}"
        return {"missing": "belum ada", "expired": "masa berlakunya sudah habis"}.get(self.standing, "")


@dataclass(frozen=True)
class Checklist:
    """What is ``asked`` of an ormas, and what it handed in ``besides``."""

    asked: list[Line]
    besides: list[Line]
    adopted: bool

    def line(self, code: str) -> Line | None:
        """The line of a kind."""
        return next((each for each in (*self.asked, *self.besides) if each.kind.code == code), None)

    @property
    def to_come(self) -> list[Line]:
        """Lines about which the ormas has something to do."""
        return [each for each in self.asked if each.to_come]


def missing_signatures(line: Line, rule: SignatureRule) -> str:
    """In words whose signatures the newest document lacks, by the bylaws where they are recorded."""
    if line.newest is None or not line.kind.signers:
        return ""
    signed = {each.casefold() for each in line.newest["signed_by"]}
    wanted = rule.signatories if rule.ground else line.kind.signers
    needed = rule.signatures if rule.ground else len(wanted)
    left = [word(BOARD_ROLES, each).lower() for each in wanted if each.casefold() not in signed]
    return ", ".join(left) if len(wanted) - len(left) < needed else ""


def counting(documents: Sequence[dict[str, Any]]) -> dict[str, Any] | None:
    """The newest, which is the first; but what an ormas sent by itself is an offer: it takes the place of one
    that was accepted once it is accepted, too.
    """
    has_one = any(each["state"] == "accepted" for each in documents)
    offers = [has_one and each["by_ormas"] and each["state"] != "accepted" for each in documents]
    return next((each for each, offer in zip(documents, offers, strict=True) if not offer), None)


def checklist_of(t: Transaction, ormas: str, today: date) -> Checklist:
    """By its legal form, its bidang and whether it is a branch, as recorded now."""
    of_kind: dict[str, list[dict[str, Any]]] = {}
    for each in documents_of(t, ormas):
        of_kind.setdefault(each["document_kind"], []).append(each)
    asked, besides, every = [], [], kinds(t)
    about, waived, listed = _about(t, ormas), waivers_of(t, ormas, today), field_list(t)
    for kind in every:
        found, waiver = _lasting(kind, of_kind.get(kind.code, [])), waived.get(kind.code, {})
        line = Line(kind, _standing(kind, found, today), found, waiver)
        if line.waiver and line.may_be_waived and line.standing in UNDONE:
            line = replace(line, standing="waived")
        if kind.is_for(*about, listed):
            asked.append(line)
        elif line.documents:
            besides.append(line)
    return Checklist(asked, besides, bool(every))


def _lasting(kind: Kind, documents: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """With the last day of each, also where the office computes it."""
    return [each | {"last_day": last_day(each, kind.holds_months)} for each in documents]


def documents_of(t: Transaction, ormas: str) -> list[dict[str, Any]]:
    """Every document of an ormas, the newest first; ``twins``: how many others are the very same file."""
    names = ", ".join(f"d.{name}" for name in _NAMES)
    sql = (
        f"SELECT {names}, "
        "(SELECT COUNT(*) FROM document o WHERE o.file = d.file AND o.state <> 'erased') - 1 "
        "FROM document d WHERE d.ormas = ? ORDER BY d.document DESC"
    )
    found = dicts(t, (*_NAMES, "twins"), sql, ormas)
    return [row | {name: row[name].split("\n") if row[name] else [] for name in LISTS} for row in found]


def waivers_of(t: Transaction, ormas: str, today: date) -> dict[str, dict[str, Any]]:
    """What the office does without today, by the code of the kind."""
    names = ("document_kind", "until", "ground", "told_at", "actor")
    sql = f"SELECT {', '.join(names)} FROM document_waiver WHERE ormas = ? AND stands = 1"
    found = dicts(t, names, sql, ormas)
    return {
        each["document_kind"]: each
        for each in found
        if not each["until"] or each["until"] >= today.isoformat()
    }


def _about(t: Transaction, ormas: str) -> tuple[str, str, bool]:
    row = t.one("SELECT legal_form, activity_field, level, basis FROM register WHERE id = ?", (ormas,))
    legal_form, activity_field, level, basis = row or ("", "", "", "")
    placed = t.one("SELECT level FROM unit WHERE ormas = ? AND stands = 1", (ormas,))
    return legal_form, activity_field, bool(placed) or level in UNIT_LEVELS or basis == HEADS_BASIS


def _standing(kind: Kind, documents: list[dict[str, Any]], today: date) -> str:
    counted = counting(documents)
    if counted is None or counted["state"] == "erased":
        return "optional" if kind.demand == "if_any" else "missing"
    if counted["state"] != "accepted":
        return str(counted["state"])
    if not counted["last_day"] or counted["last_day"] >= today.isoformat():
        return "there"
    return str(documents[0]["state"]) if documents[0]["state"] in ("waiting", "returned") else "expired"
