"""What the command-line library and the operating system complain of, in Bahasa Indonesia."""

import errno
import re
from pathlib import Path
from typing import Final

from typer.exceptions import TyperException

_FORBIDDEN: Final = "Tidak ada izin untuk {}. Periksa pemilik dan izin berkasnya."
_MISUSE: Final = (
    (r"Missing parameter: .*", "{} belum disebut."),
    (r"Input should be a valid integer.*", "{} harus bilangan bulat."),
    (r"Input should be greater than or equal to (\d+)", r"{} paling kecil \1."),
    (r"Input should be less than or equal to (\d+)", r"{} paling besar \1."),
    (r"\w+ '(.*)' is not readable\.", _FORBIDDEN.format(r"\1")),
    (r"No such option: (.*)", r"Pilihan \1 tidak dikenal."),
    (r"Option '(.*?)' requires an argument\.", r"Pilihan \1 memerlukan nilai."),
    (r"Option '(.*?)' does not take a value\.", r"Pilihan \1 tidak memakai nilai."),
    (r"No such command ['\"](.*?)['\"]\.", r"Perintah “\1” tidak ada. Lihat ./ormas --help."),
    (
        r"No such command ['\"](.*?)['\"]\. Did you mean '(.*?)'.*\?",
        r"Perintah “\1” tidak ada; maksud Anda \2? Lihat ./ormas --help.",
    ),
    (r"Got unexpected extra argument\(s\) \((.*)\)", r"Isian berlebih: \1."),
)
"""The library's sentences; ``{}`` is the option or argument that it is about."""
_SYSTEM: Final = {
    errno.ENOENT: "{} tidak ada dan tidak dapat dibuat.",
    errno.EACCES: _FORBIDDEN,
    errno.EPERM: _FORBIDDEN,
    errno.EISDIR: "{} adalah folder, bukan berkas.",
    errno.EROFS: "{} hanya dapat dibaca. Pilih tempat lain.",
    errno.ENOSPC: "Ruang simpan untuk {} penuh. Kosongkan ruang, lalu ulangi.",
}


def misuse_words(wrong: TyperException) -> str:
    """Why a command cannot be meant. Sentences of our own are left as they are."""
    said = str(wrong)
    for english, indonesian in _MISUSE:
        if found := re.fullmatch(english, said):
            return found.expand(indonesian).replace("{}", _about(wrong)) + _meant(wrong)
    return said


def system_words(failed: OSError) -> str:
    """What the operating system refused, and where."""
    place = str(failed.filename or "Berkas")
    if failed.errno == errno.ENOTDIR:
        file = next((each for each in Path(place).parents if each.is_file()), place)
        return f"{file} adalah berkas, bukan folder."
    number = errno.errorcode.get(failed.errno or 0, type(failed).__name__)
    return _SYSTEM.get(failed.errno or 0, f"{{}} tidak dapat dipakai ({number}).").format(place)


def _about(wrong: TyperException) -> str:
    """As it is typed (an option) or as the help and the manual call it (an argument)."""
    parameter = getattr(wrong, "param", None)
    if parameter is None:
        return "Isian"
    if parameter.param_type_name == "option":
        return f"Pilihan {parameter.opts[-1]}"
    return f"Isian {parameter.metavar or parameter.name.upper()}"


def _meant(wrong: TyperException) -> str:
    near = getattr(wrong, "possibilities", None)
    return f" Maksud Anda {' atau '.join(sorted(near))}?" if near else ""
