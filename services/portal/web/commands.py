"""Commands on a page as they must be typed on the office's machine."""

import shlex
from pathlib import Path
from typing import Final

USUAL: Final = Path(__file__).resolve().parents[3] / "data"


def data_option(directory: Path) -> str:
    """`` --data DIR`` when the office does not lie where the command line looks by itself."""
    return "" if directory.resolve() == USUAL else f" --data {shlex.quote(str(directory.resolve()))}"
