"""From lines or a shipped sample to what is recorded, and back to the instrument."""

import json
from collections.abc import Sequence
from functools import cache
from typing import Any, Final

from services.scoring.domain.instrument import Instrument
from services.scoring.domain.sheet import Sheet
from services.scoring.instruments.reading import instrument_of, read_instrument
from services.scoring.instruments.shipped import SAMPLES, known_events, sample_text
from services.scoring.schemas.instrument import InstrumentInFile
from shared.errors import FieldProblem, InputWrong
from shared.mistakes import FileWrong, pointer_of

_CALLED: Final = ("code", "year", "title", "mark", "source")
"""What an instrument is called and where it is said to come from; the rest is what it asks and reckons."""
LARGEST_PART: Final = 60_000
"""Bytes of one dimension, or of all counts: each is one event, and an event is at most 64 KiB."""


def sheet_of(lines: Sequence[str]) -> Sheet:
    """Error: InputWrong; the pointer of each mistake names its line."""
    try:
        sheet = Sheet.of(read_instrument("\n".join(lines), known_events()).data)
    except FileWrong as wrong:
        raise wrong.as_input() from wrong
    if large := _too_large(sheet):
        said = f"{large} terlalu besar: paling banyak 60 KB."
        raise InputWrong(fields=(FieldProblem(pointer_of(1), said),))
    return sheet


def sample_sheet(code: str, year: str) -> Sheet:
    """A shipped sample for a year."""
    read = read_instrument(sample_text(code), known_events())
    return Sheet.of({**read.data, "year": year})


def sample_in(sheet: Sheet) -> str:
    """Which shipped sample asks and reckons just this, whatever it is called here; "" for none."""
    asked = _asked(sheet)
    return next((code for code in SAMPLES if _asked_by_sample(code) == asked), "")


@cache
def _asked_by_sample(code: str) -> str:
    return _asked(sample_sheet(code, "2000"))


def _asked(sheet: Sheet) -> str:
    named = dict.fromkeys(_CALLED, "")
    return Sheet({**sheet.frame, **named}, sheet.dimensions, sheet.counts).digest


def instrument_in(sheet: Sheet) -> Instrument:
    """The instrument of a content that was checked before it was recorded."""
    return instrument_of(InstrumentInFile().load(sheet.data))


def _too_large(sheet: Sheet) -> str:
    parts: list[tuple[str, Any]] = [(f"Dimensi “{each['name']}”", each) for each in sheet.dimensions]
    parts += [("Bagian counts", sheet.counts), ("Yang di luar dimensi", sheet.frame)]
    return next((name for name, part in parts if len(json.dumps(part).encode()) > LARGEST_PART), "")
