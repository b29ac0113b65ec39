"""What was typed about boards and disputes: for the register's commands, and for showing it again."""

from typing import Any, Final

from werkzeug.datastructures import MultiDict

from contracts.telling.words import BOARD_ROLES
from services.portal.web.numbers import whole_number
from services.portal.web.writing import Places

Form = MultiDict[str, str]
ROWS: Final = 6
MOST_ROWS: Final = 80
FILING: Final[Places] = {
    "/replaces": ("pendahulu", "Kepengurusan sebelumnya"),
    "/decree": ("sk", "Nomor SK"),
    "/decided_on": ("tanggal", "Tanggal"),
    "/starts": ("mulai", "Mulai menjabat"),
    "/ends": ("sampai", "Sampai dengan"),
    "/officers": ("jabatan-1", "Susunan pengurus"),
    "/officers/*/role": ("jabatan-{}", "Susunan pengurus, orang ke-{}, jabatan"),
    "/officers/*/own_title": ("sebutan-{}", "Susunan pengurus, orang ke-{}, sebutan"),
    "/officers/*/division": ("divisi-{}", "Susunan pengurus, orang ke-{}, divisi"),
    "/officers/*/name": ("nama-{}", "Susunan pengurus, orang ke-{}, nama"),
    "/ground": ("dasar", "Dasar"),
}
MEDIATING: Final[Places] = {
    "/held_on": ("m-tanggal", "Tanggal mediasi"),
    "/requested_by": ("m-peminta", "Diminta oleh"),
    "/outcome": ("m-hasil", "Hasil"),
    "/ground": ("m-dasar", "Dasar"),
}
DECIDING: Final[Places] = {
    "/accepted": ("a-hasil", "Hasil"),
    "/ground": ("a-dasar", "Dasar"),
}
SLIP: Final[Places] = {
    "/board": ("k-klaim", "Klaim yang salah catat"),
    "/replaces": ("k-sebenarnya", "Yang sebenarnya"),
    "/reason": ("k-alasan", "Alasan"),
}
CLOSING: Final[Places] = {
    "/closed_by": ("s-melalui", "Selesai melalui"),
    "/decided_on": ("s-tanggal", "Tanggal"),
    "/recognised": ("s-diakui", "Yang menjabat"),
    "/since": ("s-sejak", "Menjabat sejak"),
    "/ground": ("s-dasar", "Dasar"),
}
SIGNING: Final[Places] = {
    "/signatories": ("t-penanda", "Jabatan yang menandatangani"),
    "/signatures": ("t-jumlah", "Jumlah tanda tangan"),
    "/ground": ("t-dasar", "Dasar"),
}
"""Where the pages ask for what the commands want."""
RIVALS: Final = "sengketa"
"""Chosen instead of a board before it: both say that they lead."""
_CODES: Final = {word.casefold(): code for code, word in BOARD_ROLES.items()}
"""An office that is called as we call it is ours; any other is the title that the bylaws give."""


def board_of(form: Form) -> dict[str, Any]:
    """A board with its decree; rows without anything in them are left out."""
    rivals = form.get("pendahulu") == RIVALS
    return {
        "replaces": 0 if rivals else _number(form, "pendahulu"),
        "rivals": rivals,
        "decree": _line(form, "sk"),
        "decided_on": _line(form, "tanggal"),
        "starts": _line(form, "mulai"),
        "ends": _line(form, "sampai"),
        "ground": _line(form, "dasar"),
        "officers": [row for row in officers_of(form) if any(row.values())],
    }


def mediation_of(form: Form) -> dict[str, Any]:
    """A mediation, and who asked for it."""
    return {
        "held_on": _line(form, "tanggal"),
        "requested_by": [
            number for each in form.getlist("peminta") if (number := whole_number(each)) is not None
        ],
        "outcome": _line(form, "hasil"),
        "ground": _line(form, "dasar"),
    }


def ending_of(form: Form) -> dict[str, Any]:
    """How a dispute ended."""
    return {
        "closed_by": _line(form, "melalui"),
        "decided_on": _line(form, "tanggal"),
        "recognised": _number(form, "diakui"),
        "since": _line(form, "sejak"),
        "ground": _line(form, "dasar"),
    }


def decision_of(form: Form) -> dict[str, Any]:
    """What another person found of a later end."""
    chosen = {"ya": True, "tidak": False}.get(form.get("hasil", ""))
    return {"board": _number(form, "kepengurusan"), "accepted": chosen, "ground": _line(form, "dasar")}


def slip_of(form: Form) -> dict[str, Any]:
    """A claim that was none, and what it really is."""
    return {
        "board": _number(form, "klaim"),
        "replaces": _number(form, "sebenarnya"),
        "reason": _line(form, "alasan"),
    }


def signature_rule_of(form: Form) -> dict[str, Any]:
    """Who signs, an office in each line, and how many of them."""
    lines = (_plain(line) for line in form.get("penanda", "").splitlines())
    return {
        "signatories": [_CODES.get(line.casefold(), line) for line in lines if line],
        "signatures": _number(form, "jumlah"),
        "ground": _line(form, "dasar"),
    }


def officers_of(form: Form) -> list[dict[str, str]]:
    """Every row of the form, also an empty one."""
    columns = [form.getlist(name)[:MOST_ROWS] for name in ("jabatan", "sebutan", "divisi", "nama")]
    return [
        {"role": role, "own_title": _plain(title), "division": _plain(division), "name": _plain(name)}
        for role, title, division, name in zip(*columns, strict=False)
    ]


def rows_to_show(officers: list[dict[str, str]], more: int = 0) -> list[dict[str, str]]:
    """What was typed, with empty rows to go on."""
    wanted = min(MOST_ROWS, max(ROWS, len(officers) + more))
    empty = {"role": "", "own_title": "", "division": "", "name": ""}
    return [*officers, *({**empty} for _ in range(wanted - len(officers)))]


def _number(form: Form, name: str) -> int | None:
    return whole_number(form.get(name, ""))


def _line(form: Form, name: str) -> str:
    return _plain(form.get(name, ""))


def _plain(text: str) -> str:
    """Lines become one."""
    return " ".join(text.split())
