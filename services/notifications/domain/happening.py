"""An event of another service as it was heard."""

from collections.abc import Mapping
from dataclasses import dataclass
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
        found: Any = self.state
        for name in field.split("."):
            found = found.get(name, "") if isinstance(found, Mapping) else ""
        return "" if found is None else found
