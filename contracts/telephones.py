"""Telephone numbers of this country: as they are dialled from anywhere, where that is certain."""

import re
from typing import Final

_MOBILE: Final = re.compile(r"\+628[1-9][0-9]{7,10}")
_BETWEEN: Final = re.compile(r"[\s().-]+")


def normalised(digits: str, *, international: bool) -> tuple[str | None, str | None]:
    """The number with its country, or what is wrong with it. ``international``: a plus stood before it."""
    if international and not digits.startswith("62"):
        return (f"+{digits}", None) if 8 <= len(digits) <= 15 else (None, "phone-length")
    if digits.startswith("62") and (international or len(digits) >= 10):
        return _national(digits[2:].removeprefix("0"))
    if digits.startswith("0"):
        return _national(digits[1:])
    if digits.startswith("8") and 9 <= len(digits) <= 12:  # Excel dropped the leading zero of a mobile number
        return _national(digits)
    return None, "phone-area-code" if 5 <= len(digits) <= 10 else "phone-length"


def mobile(typed: str) -> str:
    """One mobile number of this country, +62…; "" for anything else."""
    bare = _BETWEEN.sub("", typed)
    digits = bare.removeprefix("+")
    if not (digits.isascii() and digits.isdigit()):
        return ""
    found, _ = normalised(digits, international=bare != digits)
    return found if found and _MOBILE.fullmatch(found) else ""


def _national(digits: str) -> tuple[str | None, str | None]:
    """Without country code and leading zero a mobile number begins with 8, a fixed line with 2 to 7 or 9."""
    is_mobile = digits.startswith("8") and 9 <= len(digits) <= 12
    fixed = digits[:1] in set("2345679") and 8 <= len(digits) <= 11
    if not (is_mobile or fixed):
        return None, "phone-length"
    if digits.endswith("000000"):
        return None, "phone-rounded"
    return f"+62{digits}", None
