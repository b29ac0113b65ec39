"""The table as it is shipped: a proposal that an office changes line by line."""

from functools import cache
from pathlib import Path
from typing import Any, Final

from shared.lined import read_lined

FILE: Final = Path(__file__).with_name("shipped.yaml")


@cache
def shipped_lines() -> tuple[dict[str, Any], ...]:
    """Every line, as it is written."""
    found = read_lined(FILE.read_text(encoding="utf-8")).data["obligations"]
    return tuple(found)
