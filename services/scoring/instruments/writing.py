"""An instrument as the file from which it can be loaded again."""

from collections.abc import Mapping
from typing import Any, Final

from services.scoring.schemas.counts import CountInFile
from services.scoring.schemas.instrument import (
    BandInFile,
    DescribedInFile,
    GateInFile,
    IndicatorInFile,
    InstrumentInFile,
    PanelInFile,
    ScaleInFile,
    VariableInFile,
)
from shared.yaml_text import yaml_text

_SCHEMAS: Final = (
    InstrumentInFile,
    VariableInFile,
    IndicatorInFile,
    ScaleInFile,
    DescribedInFile,
    CountInFile,
    BandInFile,
    GateInFile,
    PanelInFile,
)
_ORDER: Final = {
    name: place
    for place, name in enumerate(
        dict.fromkeys([*VariableInFile().fields] + [name for each in _SCHEMAS for name in each().fields])
    )
}
"""A part is read from what it is called to what it is made of."""


def text_of(data: Mapping[str, Any]) -> str:
    """YAML, in the order in which the samples are written; an empty list stays where it was written."""
    written = {name: value for name, value in data.items() if (name, value) != ("counts", [])}
    return yaml_text(written, _ORDER)
