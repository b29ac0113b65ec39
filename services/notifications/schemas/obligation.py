"""A line of the table as it is written in a file, and what is made of it."""

from typing import Any, Final

from marshmallow import Schema, ValidationError, fields, validate, validates_schema

from contracts.fields import REQUIRED
from services.notifications.domain.obligation import Event, Obligation, Term, Told

MARKS: Final = ("law", "policy", "proposal")
_CODE: Final = validate.Regexp(r"[a-z0-9]+(-[a-z0-9]+)*\Z", error="Kode: huruf kecil, angka, dan garis.")
_WHO: Final = validate.Regexp(
    r"(ormas|role:[a-z_]+|account:[a-z_.]+)\Z", error="Tulis ormas, role:<peran>, atau account:<isian>."
)


def _text(most: int) -> fields.String:
    length = validate.Length(1, most, error=f"1 sampai {most} huruf.")
    return fields.String(required=True, validate=length, error_messages=REQUIRED)


def _values() -> fields.Dict:
    some = fields.List(fields.String(), validate=validate.Length(1, error="Sebutkan paling sedikit satu."))
    return fields.Dict(keys=fields.String(), values=some, load_default=dict)


class EventInFile(Schema):
    """A kind of event, and what its fields must say."""

    event = _text(100)
    where = _values()
    where_not = _values()


class TermInFile(Schema):
    """When it falls due."""

    field = _text(60)
    days = fields.Integer(strict=True, load_default=0, validate=validate.Range(-366, 3660))
    working = fields.Boolean(load_default=False)


class ToldInFile(Schema):
    """Who is told, and how many days from the due day."""

    who = fields.String(required=True, validate=_WHO, error_messages=REQUIRED)
    offsets = fields.List(
        fields.Integer(strict=True, validate=validate.Range(-366, 366)),
        required=True,
        validate=validate.Length(1, 12),
        error_messages=REQUIRED,
    )


class SaidOfObligation(Schema):
    """What a line says to people; whoever has a form changes this."""

    code = fields.String(required=True, validate=_CODE, error_messages=REQUIRED)
    title = _text(80)
    text = _text(400)
    mark = fields.String(required=True, validate=validate.OneOf(MARKS), error_messages=REQUIRED)
    source = _text(200)
    tells = fields.List(
        fields.Nested(ToldInFile), required=True, validate=validate.Length(1, 8), error_messages=REQUIRED
    )


class ObligationInFile(SaidOfObligation):
    """One line of the table."""

    derived = fields.String(load_default="")
    starts = fields.List(fields.Nested(EventInFile), load_default=list)
    ends = fields.List(fields.Nested(EventInFile), load_default=list)
    reopens = fields.List(fields.Nested(EventInFile), load_default=list)
    changes = fields.List(fields.Nested(EventInFile), load_default=list)
    undoes = fields.List(fields.Nested(EventInFile), load_default=list)
    reads = fields.List(fields.String(), load_default=list)
    not_of_forms = fields.List(fields.String(), load_default=list)
    key = fields.List(fields.String(), load_default=list)
    period = fields.List(fields.String(), load_default=list)
    ormas = fields.String(load_default="")
    ormas_in = fields.String(load_default="")
    due = fields.Nested(TermInFile, load_default=None)

    @validates_schema
    def starts_somehow(self, data: dict[str, Any], **_: object) -> None:
        """By events with a day, or by a reckoning of the program."""
        if bool(data["derived"]) == bool(data["starts"]):
            raise ValidationError("Sebutkan starts, atau derived, salah satu.", "starts")
        if data["starts"] and data["due"] is None:
            raise ValidationError("Sebutkan kapan jatuh tempo.", "due")


def obligation_of(line: dict[str, Any]) -> Obligation:
    """Of a line as it is written or recorded. Error: ValidationError."""
    told = ObligationInFile().load(line)
    names = ("code", "title", "text", "mark", "source", "derived", "ormas", "ormas_in")
    return Obligation(
        **{name: told[name] for name in names},
        tells=tuple(Told(each["who"], tuple(each["offsets"])) for each in told["tells"]),
        starts=_events(told["starts"]),
        ends=_events(told["ends"]),
        reopens=_events(told["reopens"]),
        changes=_events(told["changes"]),
        undoes=_events(told["undoes"]),
        reads=tuple(told["reads"]),
        not_of_forms=tuple(told["not_of_forms"]),
        key=tuple(told["key"]),
        period=tuple(told["period"]),
        term=Term(**told["due"]) if told["due"] else None,
    )


def _events(told: list[dict[str, Any]]) -> tuple[Event, ...]:
    def values(said: dict[str, list[str]]) -> dict[str, tuple[str, ...]]:
        return {name: tuple(each) for name, each in said.items()}

    return tuple(Event(each["event"], values(each["where"]), values(each["where_not"])) for each in told)
