"""Village and district inside an address."""

import re

from services.registry.sheet.text import clean

STOP = r"(?=\s*(?:,|;|\n|\b(?:kec|kecamatan|kota|kab|kabupaten|kode|rt|rw|telp|jl)\b|\d|[-–]|$))"
VILLAGE = re.compile(r"\b(?:kel|kelurahan|desa|ds)\b[.:]?\s*([^\W\d_][^,;\d]*?)" + STOP, re.IGNORECASE)
DISTRICT = re.compile(r"\b(?:kec|kecamatan)\b[.:]?\s*([^\W\d_][^,;\d]*?)" + STOP, re.IGNORECASE)


def village_in(address: str) -> str | None:
    return only_one(VILLAGE, address)


def district_in(address: str) -> str | None:
    return only_one(DISTRICT, address)


def only_one(pattern: re.Pattern[str], address: str) -> str | None:
    """The one place of this kind; two different ones are no answer."""
    found = {clean(match).strip(" ./,;-(") for match in pattern.findall(clean(address))}
    return found.pop() if len(found) == 1 else None
