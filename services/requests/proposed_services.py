"""How services could be asked for: proposals that are shipped; what an office adopts is its own decision."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

from shared.data_file import read_list

_FILE: Final = Path(__file__).with_suffix(".yaml")
_OF_EVERYBODY: Final = {"legal_forms": [], "levels": [], "legal_bases": [], "required": True}


def _whole(entry: Mapping[str, Any]) -> dict[str, Any]:
    checklist = [_OF_EVERYBODY | each for each in entry["checklist"]]
    form = [{"choices": [], "required": True} | each for each in entry["form"]]
    return dict(entry) | {"checklist": checklist, "form": form}


PROPOSED: Final[Mapping[str, dict[str, Any]]] = {
    each["service"]: _whole(each) for each in read_list(_FILE)["services"]
}
"""By service, in the shape of the command that configures it."""
