"""Lists that people keep in files: read once at the start of every process."""

from pathlib import Path
from typing import Any

import yaml

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
"""The one written in C where it was built: ten times as fast, with the same answer."""


def read_list(path: Path) -> Any:
    """What the YAML file says."""
    return list_in(path.read_text(encoding="utf-8"))


def list_in(text: str) -> Any:
    """What a YAML text says."""
    return yaml.load(text, Loader=_LOADER)  # noqa: S506  # both loaders are safe ones
