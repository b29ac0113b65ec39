"""The samples that are shipped: none is official, and each says what of it was found."""

import json
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Final

from services.scoring.domain.soundness import EventFields

FOLDER: Final = Path(__file__).parent
UNOFFICIAL: Final = "contoh tidak resmi"
SAMPLES: Final = tuple(sorted(path.stem for path in FOLDER.glob("*.yaml")))
_CATALOGUE: Final = Path(__file__).parents[3] / "contracts/catalogue.json"


def sample_text(code: str) -> str:
    """The file of a sample as it is shipped."""
    return (FOLDER / f"{code}.yaml").read_text(encoding="utf-8")


@cache
def known_events() -> EventFields:
    """Every kind of event of this program, with its fields."""
    catalogue: Mapping[str, Mapping[str, Mapping[str, str]]] = json.loads(_CATALOGUE.read_text("utf-8"))
    return {topic: said["fields"] for topic, said in catalogue.items()}
