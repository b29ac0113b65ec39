"""An instrument as plain data in the parts in which it is recorded, and the digest that names its content."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from typing import Any, Final

_APART: Final = ("dimensions", "counts")
"""Recorded each by itself: an event is at most 64 KiB."""


@dataclass(frozen=True)
class Sheet:
    """``frame``: everything of the instrument but its dimensions and counts."""

    frame: Mapping[str, Any]
    dimensions: Sequence[Mapping[str, Any]]
    counts: Sequence[Mapping[str, Any]]

    @classmethod
    def of(cls, data: Mapping[str, Any]) -> "Sheet":
        """Of an instrument as its file has it."""
        frame = {name: value for name, value in data.items() if name not in _APART}
        return cls(frame | {"year": str(data["year"])}, data["dimensions"], data.get("counts") or [])

    @property
    def data(self) -> dict[str, Any]:
        """As its file has it."""
        return {**self.frame, "dimensions": list(self.dimensions), "counts": list(self.counts)}

    @property
    def digest(self) -> str:
        """SHA-256 of the content, however its file was laid out."""
        text = json.dumps(self.data, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
        return sha256(text.encode()).hexdigest()

    @property
    def summary(self) -> str:
        """How much there is of it, in words."""
        indicators = sum(indicators_in(each) for each in self.dimensions)
        return f"{len(self.dimensions)} dimensi, {indicators} indikator"


def indicators_in(dimension: Mapping[str, Any]) -> int:
    """How many a dimension asks."""
    return sum(len(each["indicators"]) for each in dimension["variables"])
