"""Codes of kelurahan and desa as Kemendagri writes them: 32.71.01.1001."""

import re
from typing import Final

from services.registry.wilayah.lookup import codes_of

_WRITTEN: Final = re.compile(r"([0-9]{2})[. ]?([0-9]{2})[. ]?([0-9]{2})[. ]?([0-9]{4})")


def village_code(text: str) -> str:
    """With its dots, also when it was typed without them; empty for anything that is no such code."""
    match = _WRITTEN.fullmatch(text.strip())
    return ".".join(match.groups()) if match else ""


def region_of(code: str) -> str:
    """The kabupaten or kota in which this village lies, by the code that begins its own."""
    return code[: len("32.71")]


def lies_in(code: str, kode_wilayah: str) -> bool:
    """Whether it is a village of this kabupaten or kota, under any code that the region ever had."""
    return region_of(code) in codes_of(kode_wilayah)
