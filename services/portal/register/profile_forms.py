"""Each form of the profile page: its command, what its fields are called, what was typed in it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Final

from services.portal.register.correction_forms import Form, line
from services.portal.web.numbers import as_typed

LONGEST_NUMBER: Final = 11


@dataclass(frozen=True)
class ProfileForm:
    """``names``: each field of the command, and what the page calls it; ``whole``: it replaces all of what
    was shown, and so says which version that was.
    """

    command: str
    names: Mapping[str, str]
    said: Callable[[Form], dict[str, Any]]
    whole: bool = False


def number(form: Form, name: str) -> int | str | None:
    """A number that was typed, as the register's commands take it."""
    return as_typed(line(form, name), LONGEST_NUMBER)


def _lines(names: Mapping[str, str]) -> Callable[[Form], dict[str, Any]]:
    return lambda form: {field: line(form, name) for field, name in names.items()}


def _form(command: str, names: Mapping[str, str]) -> ProfileForm:
    return ProfileForm(command, names, _lines(names))


_COUNTS: Final = {"members": "anggota", "men": "laki", "women": "perempuan", "youth": "pemuda"}
_BOARD: Final = {"board": "kepengurusan", "size": "pengurus", "youth": "pengurus_muda"}
FORMS: Final[Mapping[str, ProfileForm]] = {
    "nama-lain": _form(
        "registry.record_other_name",
        {"name": "nama_lain", "name_kind": "jenis_nama", "ground": "dasar_nama"},
    ),
    "coret-nama": _form("registry.strike_other_name", {"name": "nama_dicoret", "ground": "dasar_coret"}),
    "ciri": ProfileForm(
        "registry.record_traits",
        {"traits": "ciri", "ground": "dasar_ciri"},
        lambda form: {"traits": form.getlist("ciri")[:50], "ground": line(form, "dasar_ciri")},
        whole=True,
    ),
    "akomodasi": ProfileForm(
        "registry.record_accommodations",
        {"needs": "akomodasi", "ground": "dasar_akomodasi"},
        lambda form: {"needs": form.getlist("akomodasi")[:50], "ground": line(form, "dasar_akomodasi")},
        whole=True,
    ),
    "anggota": ProfileForm(
        "registry.tell_members",
        {"told_on": "tanggal", **_COUNTS, "ground": "dasar_anggota"},
        lambda form: {
            "told_on": line(form, "tanggal"),
            **{field: number(form, name) for field, name in _COUNTS.items()},
            "ground": line(form, "dasar_anggota"),
        },
    ),
    "pengurus-muda": ProfileForm(
        "registry.tell_board_youth",
        {**_BOARD, "told_on": "tanggal_pengurus", "ground": "dasar_pengurus"},
        lambda form: {
            "told_on": line(form, "tanggal_pengurus"),
            **{field: number(form, name) for field, name in _BOARD.items()},
            "ground": line(form, "dasar_pengurus"),
        },
    ),
    "coret-pengurus-muda": ProfileForm(
        "registry.strike_board_youth",
        {"board": "hitungan", "told_on": "hitungan", "ground": "dasar_coret_pengurus"},
        lambda form: {
            "board": as_typed(line(form, "hitungan").partition(" ")[0], LONGEST_NUMBER),
            "told_on": line(form, "hitungan").partition(" ")[2],
            "ground": line(form, "dasar_coret_pengurus"),
        },
    ),
    "saluran": _form(
        "registry.record_channel",
        {"channel": "jenis_saluran", "address": "saluran", "ground": "dasar_saluran"},
    ),
    "coret-saluran": ProfileForm(
        "registry.strike_channel",
        {"channel": "saluran_dicoret", "address": "saluran_dicoret", "ground": "dasar_coret_saluran"},
        lambda form: {
            "channel": line(form, "saluran_dicoret").partition(" ")[0],
            "address": line(form, "saluran_dicoret").partition(" ")[2],
            "ground": line(form, "dasar_coret_saluran"),
        },
    ),
}
"""By their address."""
