"""On which terms attributes could be permitted: a proposal; what an office adopts is its own decision."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

from shared.data_file import read_list

PROPOSED_TERMS: Final[Mapping[str, Any]] = read_list(Path(__file__).with_suffix(".yaml"))
"""In the shape of the command that sets terms."""
