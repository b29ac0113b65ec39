"""The bidang with which every office begins: an unofficial list, which an office changes by events."""

from pathlib import Path
from typing import Final

from shared.data_file import read_list

_FILE: Final = Path(__file__).parents[1] / "activity_fields.yaml"
SHIPPED_FIELDS: Final[tuple[str, ...]] = tuple(
    str(each["name"]) for each in read_list(_FILE)["activity_fields"]
)
"""In the one spelling that every service shares, in the order of the file."""


def as_compared(name: str) -> str:
    """By which two spellings are one: whatever the case or spacing."""
    return " ".join(name.casefold().split())
