"""What was typed about boards and disputes: for the register's commands, and for showing it again."""

from collections.abc import Iterator
from typing import Any, Final

from werkzeug.datastructures import MultiDict

from contracts.telling.words import BOARD_ROLES
from shared.errors import FieldProblem, Problem

Form = MultiDict[str, str]
ROWS: Final = 6
MOST_ROWS: Final = 80
LABELS: Final = {
    "replaces": "Kepengurusan sebelumnya",
    "decree": "Nomor SK",
    "decided_on": "Tanggal",
    "starts": "Mulai menjabat",
    "ends": "Sampai dengan",
    "officers": "Susunan pengurus",
    "ground": "Dasar",
    "held_on": "Tanggal mediasi",
    "requested_by": "Diminta oleh",
    "outcome": "Hasil",
    "closed_by": "Selesai melalui",
    "recognised": "Yang menjabat",
    "signatories": "Jabatan yang menandatangani",
    "signatures": "Jumlah tanda tangan",
    "role": "jabatan",
    "own_title": "sebutan",
    "division": "divisi",
    "name": "nama",
}
"""The name of a field of a command on the page."""


_CODES: Final = {word.casefold(): code for code, word in BOARD_ROLES.items()}
"""An office that is called as we call it is ours; any other is the title that the bylaws give."""


def board_of(form: Form) -> dict[str, Any]:
    """A board with its decree; rows without anything in them are left out."""
    return {
        "replaces": _number(form, "pendahulu"),
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
            number for each in form.getlist("peminta") if (number := _as_number(each)) is not None
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
        "ground": _line(form, "dasar"),
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


def complaints_of(problem: Problem) -> list[str]:
    """Each with the name that its field has on the page."""
    return [f"{_label(each)}: {each.message}" for each in problem.fields]


def _label(problem: FieldProblem) -> str:
    return ", ".join(_steps(problem.pointer.strip("/").split("/"))) or "Isian"


def _steps(path: list[str]) -> Iterator[str]:
    for step in path:
        if not step.isdecimal():
            yield LABELS.get(step, step)
        elif path[0] == "officers":
            yield f"orang ke-{int(step) + 1}"


def _number(form: Form, name: str) -> int | None:
    return _as_number(form.get(name, ""))


def _as_number(text: str) -> int | None:
    return int(text) if text.isdecimal() and len(text) < 6 else None


def _line(form: Form, name: str) -> str:
    return _plain(form.get(name, ""))


def _plain(text: str) -> str:
    """Lines become one."""
    return " ".join(text.split())
