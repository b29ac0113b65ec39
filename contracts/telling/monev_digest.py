"""The digest that names a pack of monev: the same wherever its chapters are read."""

import json
from collections.abc import Mapping, Sequence
from hashlib import sha256
from typing import Any


def monev_digest(year: str, chapters: Sequence[Mapping[str, Any]]) -> str:
    """SHA-256 of the year and of each chapter with its ``code``, ``title`` and ``figures``."""
    said = [{name: each[name] for name in ("code", "title", "figures")} for each in chapters]
    text = json.dumps(
        {"year": year, "chapters": said}, sort_keys=True, ensure_ascii=False, separators=(",", ":")
    )
    return sha256(text.encode()).hexdigest()
