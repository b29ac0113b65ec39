"""The special traits (ciri khusus) that an ormas can have: one list for the register and the pages."""

from pathlib import Path
from typing import Final

from shared.data_file import read_list

_FILE: Final = Path(__file__).parents[1] / "special_traits.yaml"
_LISTED: Final = read_list(_FILE)
TRAITS: Final[dict[str, str]] = {each["code"]: each["name"] for each in _LISTED["special_traits"]}
MARK: Final[str] = _LISTED["mark"]
"""What the list rests on."""
