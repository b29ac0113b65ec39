"""Says, in Bahasa Indonesia, why a code was not found and which region may have been meant."""

from datetime import date
from difflib import get_close_matches

from services.registry.wilayah.table import (
    Region,
    dotted,
    entries,
    find_by_name,
    name_key,
    provinces,
    regions,
    short_key,
)

SHOWN = 3
LONGEST_ECHO = 40


def explain(code: str, on: date | None) -> str:
    """One or two sentences: what is wrong with this code, and what to write instead."""
    written = dotted(code)
    if written in provinces():
        return _is_a_province(written, on)
    if written in entries():
        return _is_not_valid_then(written, on)
    if any(character.isalpha() for character in written):
        return f"“{_echo(written)}” bukan kode wilayah. {_meant(near_name(written, on))}"
    return f"Kode wilayah “{_echo(written)}” tidak dikenal. {_meant(near_code(written, on))}"


def near_name(name: str, on: date | None) -> list[Region]:
    """Up to three regions of this name or, failing that, of a name spelled almost like it."""
    exact = find_by_name(name, on)
    if exact:
        return exact[:SHOWN]
    wanted = name_key(name)[: 2 * LONGEST_ECHO]
    keys = dict.fromkeys(short_key(region) for region in regions(on))
    close = get_close_matches(_without_kind(wanted), keys, n=SHOWN, cutoff=0.75)
    found = [region for key in close for region in regions(on) if short_key(region) == key]
    return sorted(found, key=lambda region: not wanted.startswith(region.kind))[:SHOWN]


def _without_kind(key: str) -> str:
    return key.removeprefix("kabupaten").removeprefix("kota")


def near_code(code: str, on: date | None) -> list[Region]:
    """Up to three regions whose code is one slip away: neighbours swapped, or one digit wrong."""
    digits = code.replace(".", "")
    ranked = [(_slip(digits, region.code.replace(".", "")), region) for region in regions(on)]
    return [region for slip, region in sorted(ranked, key=lambda pair: pair[0] or 0) if slip][:SHOWN]


def _slip(written: str, code: str) -> int | None:
    """1 for swapped neighbours, 2 for one wrong digit after the dot, 3 for one before it."""
    if len(written) != len(code):
        return None
    wrong = [place for place in range(len(code)) if written[place] != code[place]]
    if len(wrong) == 1:
        return 2 if wrong[0] > 1 else 3
    first, last = wrong[0], wrong[-1]
    swapped = len(wrong) == 2 and last == first + 1
    return 1 if swapped and written[first] == code[last] and written[last] == code[first] else None


def _is_a_province(code: str, on: date | None) -> str:
    example = next((region for region in regions(on) if region.code.startswith(f"{code}.")), None)
    instead = f", misalnya {example.code} {example.name}" if example else ""
    return f"Kode {code} adalah Provinsi {provinces()[code]}. Tuliskan kode kabupaten atau kota{instead}."


def _is_not_valid_then(code: str, on: date | None) -> str:
    region = entries()[code].region
    when = f"pada {on.isoformat()}" if on else "sekarang"
    others = [other for other in find_by_name(region.name, on) if other.code != code]
    return f"Kode {code} ({region.name}) tidak berlaku {when}. {_meant(others)}"


def _meant(candidates: list[Region]) -> str:
    if not candidates:
        return "Tuliskan kode seperti 32.71 atau nama seperti Kota Bogor."
    return f"Maksud Anda {' atau '.join(f'{region.code} {region.name}' for region in candidates)}?"


def _echo(text: str) -> str:
    printable = "".join(character for character in text if character.isprintable())
    return printable if len(printable) <= LONGEST_ECHO else f"{printable[:LONGEST_ECHO]}…"
