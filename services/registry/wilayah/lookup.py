"""Finds a kabupaten or kota by its code, on any day."""

from datetime import date

from services.registry.wilayah.suggestions import explain
from services.registry.wilayah.table import Region, dotted, entries


class UnknownRegion(LookupError):
    """No kabupaten or kota has this code on that day; the message is for the user, in Bahasa Indonesia."""


def find_region(code: str, on: date | None = None) -> Region:
    """The region with this code (3271 or 32.71); without a day, among the codes valid today."""
    entry = entries().get(dotted(code))
    if entry is None or not entry.is_valid(on):
        raise UnknownRegion(explain(code, on))
    return entry.region


def codes_of(code: str) -> list[str]:
    """Every code that this kabupaten or kota had or has, the present one last: the name stays.

    A code that no table knows is the only one of its region.
    """
    entry = entries().get(dotted(code))
    if entry is None:
        return [dotted(code)]
    same = [each for each in entries().values() if each.region.name == entry.region.name]
    return [each.region.code for each in sorted(same, key=lambda each: each.valid_until or date.max)]
