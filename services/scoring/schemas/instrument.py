"""What an instrument looks like in its file."""

from typing import Any, Final

from marshmallow import Schema, ValidationError, fields, pre_load, validate

from contracts.fields import REQUIRED, said
from services.scoring.domain.instrument import DIRECTIONS, KINDS, MISSING_POLICIES, SETTLED_BY
from services.scoring.schemas.counts import CountInFile
from services.scoring.schemas.numbers import CODE_OR_NONE, Number, chosen, code, listed

MOST_INDICATORS: Final = 300
MOST_PARTS: Final = 60
MOST_DECIMALS: Final = 4
MOST_ASSESSORS: Final = 9
MARKS: Final = ("found", "press", "general_knowledge", "proposal", "office")
ASSESSORS: Final = ("ormas", "office", "panel", "public")
_YEAR: Final = validate.Regexp(r"20[0-9]{2}\Z", error="Tulis tahun, misalnya 2026.")
MOST_OF_A_LIST: Final = 20
_SOME: Final = validate.Length(1, MOST_OF_A_LIST, error=f"Tulis 1 sampai {MOST_OF_A_LIST} butir.")

_MODULES: Final = validate.Length(max=5, error="Paling banyak 5 materi.")
_AT_MOST: Final = validate.Length(max=MOST_PARTS, error=f"Paling banyak {MOST_PARTS} bagian.")
_FEW: Final = validate.Length(max=20, error="Paling banyak 20 kategori.")


def _weight() -> Number:
    above = validate.Range(min=0, min_inclusive=False, error="Bobot lebih besar dari nol.")
    return Number(required=True, fractions=True, decimals=False, validate=above)


def _parts(kind: type[Schema]) -> fields.List[Any]:
    length = validate.Length(1, MOST_PARTS, error=f"Tulis 1 sampai {MOST_PARTS} bagian.")
    return fields.List(fields.Nested(kind), required=True, validate=length, error_messages=REQUIRED)


class ScaleInFile(Schema):
    """From which value to which; ``zero``: the value worth nothing, when it is not the lower end."""

    min = Number(required=True)
    max = Number(required=True)
    zero = Number(load_default=None)
    direction = chosen(DIRECTIONS, "higher_is_better")


class DescribedInFile(Schema):
    """What is measured, in the words that the statistics office asks for."""

    concept = said(500)
    unit = said(80)
    numerator = said(500)
    denominator = said(500)
    source = said(500)
    frequency = said(120)


class IndicatorInFile(Schema):
    """One question, or one count of what was recorded."""

    code = code()
    question = said(500)
    type = listed(KINDS)
    weight = _weight()
    scale = fields.Nested(ScaleInFile, load_default=None)
    missing = chosen(MISSING_POLICIES, None)
    evidence = fields.List(fields.List(said(300), validate=_SOME), load_default=list)
    counts = fields.String(load_default="", validate=CODE_OR_NONE)
    assessors = fields.List(listed(ASSESSORS), load_default=lambda: ["ormas", "office"], validate=_SOME)
    training = fields.List(said(100), load_default=list, validate=_MODULES)
    described = fields.Nested(DescribedInFile, required=True, error_messages=REQUIRED)


class VariableInFile(Schema):
    """Indicators weighed against one another."""

    code = code()
    name = said(200)
    weight = _weight()
    indicators = _parts(IndicatorInFile)


class DimensionInFile(Schema):
    """Variables weighed against one another."""

    code = code()
    name = said(200)
    weight = _weight()
    variables = _parts(VariableInFile)


class BandInFile(Schema):
    """What scores from ``min`` to ``max`` are called."""

    code = code()
    label = said(80)
    min = Number(required=True)
    max = Number(required=True)


class GateInFile(Schema):
    """Whoever has fewer than ``least`` points in dimension ``after`` goes no further."""

    after = code()
    least = Number(required=True)


class PanelInFile(Schema):
    """How several assessors come to one value. ``moderate_above``: points of 0–100."""

    assessors = fields.Integer(
        required=True,
        strict=True,
        validate=validate.Range(2, MOST_ASSESSORS, error=f"Tulis 2 sampai {MOST_ASSESSORS} penilai."),
        error_messages=REQUIRED | {"invalid": "Tulis dengan angka."},
    )
    settled_by = listed(SETTLED_BY)
    moderate_above = Number(required=True, validate=validate.Range(0, 100, error="Tulis 0 sampai 100 poin."))


class InstrumentInFile(Schema):
    """The whole of it. ``mark``: how sure its content is; ``official`` is never true of a shipped sample."""

    code = code()
    year = fields.String(required=True, validate=_YEAR, error_messages=REQUIRED)
    title = said(200)
    mark = listed(MARKS)
    source = said(1000)
    decimals = fields.Integer(required=True, strict=True, validate=validate.Range(0, MOST_DECIMALS))
    missing = listed(MISSING_POLICIES)
    min_answered_weight = Number(required=True, fractions=True, validate=validate.Range(0, 1))
    dimensions = _parts(DimensionInFile)
    panel = fields.Nested(PanelInFile, load_default=None)
    gates = fields.List(fields.Nested(GateInFile), load_default=list, validate=_AT_MOST)
    counts = fields.List(fields.Nested(CountInFile), load_default=list, validate=_AT_MOST)
    bands = fields.List(
        fields.Nested(BandInFile),
        load_default=list,
        validate=_FEW,
    )

    @pre_load
    def _counted(self, told: Any, **_: Any) -> Any:
        """Counted before each is looked at: ten thousand indicators are refused at once."""
        if isinstance(told, dict) and "year" in told:
            told = told | {"year": str(told["year"])}
        for pointer, nth in _indicators(told):
            if nth > MOST_INDICATORS:
                raise ValidationError(
                    {"dimensions": _nested(pointer, f"Paling banyak {MOST_INDICATORS} indikator.")}
                )
        return told


def _indicators(told: Any) -> Any:
    nth = 0
    for d, dimension in enumerate(_list(told, "dimensions")):
        for v, variable in enumerate(_list(dimension, "variables")):
            for i, _ in enumerate(_list(variable, "indicators")):
                nth += 1
                yield (d, "variables", v, "indicators", i), nth


def _list(told: Any, name: str) -> list[Any]:
    inner = told.get(name) if isinstance(told, dict) else None
    return inner if isinstance(inner, list) else []


def _nested(pointer: tuple[Any, ...], message: str) -> Any:
    inner: Any = [message]
    for key in reversed(pointer):
        inner = {key: inner}
    return inner
