"""The special traits (ciri khusus) with which every office begins; an office changes its list by events."""

from pathlib import Path
from typing import Final

from shared.data_file import read_list

_FILE: Final = Path(__file__).parents[1] / "special_traits.yaml"
_LISTED: Final = read_list(_FILE)
TRAITS: Final[dict[str, str]] = {each["code"]: each["name"] for each in _LISTED["special_traits"]}
SHIPPED_TRAITS: Final = tuple(TRAITS.values())
MARK: Final[str] = _LISTED["mark"]
"""What the list rests on."""
_CODES: Final = {name: code for code, name in TRAITS.items()}


def trait_name(recorded: str) -> str:
    """The name of what a record says: a shipped trait has a code, one of the office its name."""
    return TRAITS.get(recorded, recorded)


def as_recorded(trait: str) -> str:
    """How a trait of that name is recorded."""
    return _CODES.get(trait, trait)


def trait_words(lines: str) -> str:
    """Those of a record, kept one a line, as people read them."""
    return ", ".join(trait_name(each) for each in lines.split("\n") if each)
