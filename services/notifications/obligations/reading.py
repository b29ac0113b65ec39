"""From a file of the office to the lines of the table, or to every mistake with its line; and back."""

import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final

from marshmallow import Schema, ValidationError, fields, validate

from contracts.fields import REQUIRED
from services.notifications.domain.soundness import faults_of_all
from services.notifications.domain.table import tidied
from services.notifications.obligations.known import known
from services.notifications.schemas.obligation import (
    EventInFile,
    ObligationInFile,
    TermInFile,
    ToldInFile,
    obligation_of,
)
from shared.invalid import input_wrong
from shared.lined import Lined, TextWrong, read_lined
from shared.mistakes import FileWrong, Mistake, at_lines
from shared.yaml_text import yaml_text

LARGEST_LINE: Final = 30_000
"""Bytes of one line of the table: it is one event, and an event is at most 64 KiB."""
MOST: Final = 200
_PARTS: Final = (ObligationInFile, EventInFile, TermInFile, ToldInFile)
_NAMES: Final = [name for each in _PARTS for name in each().fields if name != "tells"]
_ORDER: Final = {name: place for place, name in enumerate(dict.fromkeys([*_NAMES, "tells"]))}
"""Who is told is read last."""


class TableInFile(Schema):
    """A file of the table."""

    obligations = fields.List(
        fields.Nested(ObligationInFile),
        required=True,
        validate=validate.Length(1, MOST, error=f"Berkas memuat 1 sampai {MOST} ketentuan."),
        error_messages=REQUIRED,
    )


def lines_in(text: str) -> list[dict[str, Any]]:
    """As they are recorded. Error: :class:`FileWrong` with every mistake that could be found."""
    try:
        lined = read_lined(text)
    except TextWrong as error:
        raise FileWrong([Mistake(error.line, error.message)]) from error
    try:
        TableInFile().load(lined.data)
    except ValidationError as error:
        raise FileWrong(at_lines(input_wrong(error), lined)) from error
    written = lined.data["obligations"]
    if found := _mistakes(written, lined):
        raise FileWrong(found)
    return [tidied(each) for each in written]


def lines_of(lines: Sequence[str]) -> list[dict[str, Any]]:
    """Of a file that came line by line. Error: InputWrong."""
    try:
        return lines_in("\n".join(lines))
    except FileWrong as wrong:
        raise wrong.as_input() from wrong


def file_of(lines: Iterable[Mapping[str, Any]]) -> str:
    """The file from which these lines can be loaded again."""
    return yaml_text({"obligations": list(lines)}, _ORDER)


def _mistakes(written: list[dict[str, Any]], lined: Lined) -> list[Mistake]:
    found = [
        Mistake(lined.line_of(each.pointer), each.message)
        for each in faults_of_all([obligation_of(line) for line in written], known())
    ]
    large = f"Ketentuan ini terlalu besar: paling banyak {LARGEST_LINE // 1000} KB."
    return found + [
        Mistake(lined.line_of(f"/obligations/{place}"), large)
        for place, line in enumerate(written)
        if len(json.dumps(line).encode()) > LARGEST_LINE
    ]
