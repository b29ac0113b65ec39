"""The words of permits for attributes, and when two of them hang at one place at one time."""

import unicodedata
from collections.abc import Mapping
from typing import Any, Final

from contracts.telling.dates import date_words

PERMIT_STATES: Final = {
    "asked": "menunggu pemeriksa",
    "returned": "menunggu perbaikan pemohon",
    "checked": "menunggu putusan",
    "granted": "diizinkan",
    "revoked": "dicabut",
    "removed": "sudah diturunkan",
    "rejected": "ditolak",
    "withdrawn": "ditarik pemohon",
    "lapsed": "gugur",
    "struck": "dicoret, keliru dicatat",
}
UNDECIDED: Final = ("asked", "returned", "checked")
"""States in which nobody said yes or no."""
PLACE_KINDS: Final = {"point": "titik", "street": "ruas jalan"}
FIELD_FINDINGS: Final = {
    "as_permitted": "terpasang sesuai izin",
    "differs": "terpasang tidak sesuai izin",
    "not_hung": "belum terpasang",
    "still_there": "masih terpasang sesudah waktunya",
    "gone": "sudah diturunkan",
}
"""What Satpol PP finds in the street; a finding decides nothing by itself."""
_STREET_WORDS: Final = ("jalan", "jln", "jl", "jlan", "djalan")
_WRITTEN_OUT: Final = {
    "gg": "gang", "jend": "jenderal", "jendral": "jenderal", "letjen": "letnanjenderal",
    "letjend": "letnanjenderal", "mayjen": "mayorjenderal", "mayjend": "mayorjenderal",
    "brigjen": "brigadirjenderal", "brigjend": "brigadirjenderal", "let": "letnan", "kol": "kolonel",
    "kapt": "kapten", "prof": "profesor", "ir": "insinyur", "rd": "raden", "h": "haji", "hj": "hajah",
    "kh": "kiaihaji", "kyai": "kiai", "kp": "kampung", "ps": "pasar", "psr": "pasar",
}  # fmt: skip
"""As they stand on street signs. What may mean two things (Dr., St.) is left as it is."""
Spot = Mapping[str, Any]
"""A place: ``street``, ``section`` ("" for the whole street) and ``area``, a code of the wilayah."""


def street_key(street: str) -> str:
    """The letters of a street's name: “Jl. Jend. Contoh” is “jalan jenderal contoh”. Streets are stored under
    it: who looks for one that was taken before asks what is stored, not this alone.
    """
    words = "".join(c if c.isalnum() else " " for c in _plain(street)).split()
    while len(words) > 1 and words[0] in _STREET_WORDS:
        words = words[1:]
    return "".join(_WRITTEN_OUT.get(word, word) for word in words)


def at_one_place(one: Spot, other: Spot) -> bool:
    """The same street in areas that contain each other, and the same section; a whole street has each."""
    areas = sorted((_area(one), _area(other)), key=len)
    sections = [_letters(each["section"]) for each in (one, other)]
    return (
        street_key(one["street"]) == street_key(other["street"])
        and areas[1].startswith(areas[0])
        and ("" in sections or sections[0] == sections[1])
    )


def at_one_time(one: Mapping[str, Any], other: Mapping[str, Any]) -> bool:
    """Half-open: on ``until_day`` at 00.00 in the office's time zone nothing hangs any more."""
    begins = max(one["from_day"], other["from_day"])
    return bool(begins < min(one["until_day"], other["until_day"]))


def place_words(place: Spot) -> str:
    """“Jalan Contoh Raya, depan balai kota (32.71.01)”."""
    section = f", {place['section']}" if place["section"] else ""
    return f"{place['street']}{section} ({place['area']})"


def hanging_words(permit: Mapping[str, Any]) -> str:
    """“1 Maret 2026 sampai 7 Maret 2026 pukul 00.00”."""
    return f"{date_words(permit['from_day'])} sampai {date_words(permit['until_day'])} pukul 00.00"


def _area(place: Spot) -> str:
    """With a point behind it: 32.7 does not contain 32.71."""
    return f"{place['area']}."


def _letters(text: str) -> str:
    return "".join(c for c in _plain(text) if c.isalnum())


def _plain(text: str) -> str:
    return unicodedata.normalize("NFKD", text.casefold())
