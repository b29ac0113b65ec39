"""A row is the same row when its region was given another code meanwhile."""

import re
from typing import Final

from services.registry.wilayah import codes_of, region_of, village_code

_CODE: Final = re.compile(r"^regency_code=(.*)$", re.MULTILINE)


def under_every_code(fingerprint_text: str) -> list[str]:
    """The text as it is and, where it names a code, with every code of that region, dotted or not."""
    written = _CODE.search(fingerprint_text)
    if written is None:
        return [fingerprint_text]
    region, rest = written[1], ""
    if village := village_code(written[1]):
        region, rest = region_of(village), village.removeprefix(region_of(village))
    codes = [f"{code}{rest}" for code in codes_of(region)]
    spelled = [each for code in codes for each in (code, code.replace(".", ""))]
    start, end = written.span(1)
    texts = [fingerprint_text[:start] + each + fingerprint_text[end:] for each in spelled]
    return list(dict.fromkeys([fingerprint_text, *texts]))
