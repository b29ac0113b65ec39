"""An event of another service as it was heard."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any


@dataclass(frozen=True)
class Happening:
    """``place``: source:position; ``day``: that of its recording, where the office is."""

    stream: str
    version: int
    topic: str
    state: Mapping[str, Any]
    place: str
    day: str

    def value(self, field: str) -> Any:
        """Of a field, or of a part of one (``valid_until.value``); "" where it says nothing."""
        return value_in(self.state, field)


def value_in(state: Mapping[str, Any], field: str) -> Any:
    """What a state says of a field or of a part of one; "" for nothing."""
    found: Any = state
    for name in field.split("."):
        found = found.get(name, "") if isinstance(found, Mapping) else ""
    return "" if found is None else found


def in_order(happenings: Sequence[Happening]) -> Sequence[Happening]:
    """Of one stream, each event once."""
    if all(one.version < other.version for one, other in pairwise(happenings)):
        return happenings
    once = {each.version: each for each in happenings}
    return [once[version] for version in sorted(once)]
