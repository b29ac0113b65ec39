"""What every event is: a fact with a topic of its own, in the past tense, that is never changed."""

from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from typing import Annotated, Any, ClassVar, Final, dataclass_transform, get_type_hints

from shared.errors import CallUs

PERSONAL_MARK: Final = "personal"
Personal = Annotated[str, PERSONAL_MARK]
"""The type of a field that says something about a person: sealed in the ledger, never on the bus."""

SEALED: Final = "‹tersegel›"
"""What stands in a personal field of a fact that was read back: nobody decides on personal data."""

_FACTS: dict[str, type["Fact"]] = {}


class UnknownFact(CallUs):
    """Jenis peristiwa ini belum dikenal oleh versi program yang terpasang."""

    code = "unknown-fact"


@dataclass_transform(kw_only_default=True, frozen_default=True)
@dataclass(frozen=True, kw_only=True, eq=False, repr=False)
class Fact:
    """Something that happened. A subclass is found by its TOPIC alone, never by a Python path.

    SENTENCE tells it to people: ``str.format`` over the public fields, in Bahasa Indonesia.
    SUBJECT names the field with the subject's id when a field is :data:`Personal`.
    ERASES names the field with the id of the subject who is unreadable from this fact on.
    EFFECTIVE names the field with the day from which on it holds (``a.b``: inside an object), if it says.
    """

    TOPIC: ClassVar[str] = ""
    SENTENCE: ClassVar[str] = ""
    SUBJECT: ClassVar[str] = ""
    ERASES: ClassVar[str] = ""
    EFFECTIVE: ClassVar[str] = ""
    PERSONAL_FIELDS: ClassVar[tuple[str, ...]] = ()
    class_version: ClassVar[int] = 1

    originator_id: str
    originator_version: int
    recorded_at: str = field(default="", compare=False)

    def __init_subclass__(cls, **kwargs: Any) -> None:
        super().__init_subclass__(**kwargs)
        # What this class says of itself once would else be compiled for hundreds of them, in every program.
        dataclass(frozen=True, kw_only=True, eq=False, repr=False)(cls)
        if "TOPIC" in vars(cls):
            _enter(cls)

    def __eq__(self, other: object) -> bool:
        """Facts of one kind that say the same, whenever they were recorded."""
        return type(self) is type(other) and _compared(self) == _compared(other)

    def __hash__(self) -> int:
        return hash(_compared(self))

    def __repr__(self) -> str:
        said = (f"{each.name}={getattr(self, each.name)!r}" for each in fields(self))
        return f"{type(self).__qualname__}({', '.join(said)})"

    def public_state(self) -> dict[str, Any]:
        """The open part: every field of its own, without the personal ones."""
        mine = vars(self)
        return {name: mine[name] for name in _own_fields(type(self)) if name not in self.PERSONAL_FIELDS}

    def personal_state(self) -> dict[str, str]:
        """The part to be sealed: personal fields that say anything."""
        mine = vars(self)
        return {name: mine[name] for name in self.PERSONAL_FIELDS if mine[name]}

    @property
    def subject(self) -> str:
        """Whom the personal fields speak of; empty when there are none."""
        return str(getattr(self, self.SUBJECT)) if self.SUBJECT else ""


@dataclass_transform(kw_only_default=True, frozen_default=True)
class Refusal(Fact):
    """A rule said no. The refusal is recorded, not raised; ``message`` is what the officer reads."""

    rule: str
    message: str


def fact_class(topic: str) -> type[Fact]:
    """The class of a topic; :class:`UnknownFact` when this program does not have it."""
    try:
        return _FACTS[topic]
    except KeyError:
        raise UnknownFact(f"Jenis peristiwa “{topic}” belum dikenal oleh versi program ini.") from None


def all_facts() -> Mapping[str, type[Fact]]:
    """Every fact class that has been imported, by topic."""
    return dict(_FACTS)


def _enter(cls: type[Fact]) -> None:
    hints = get_type_hints(cls, include_extras=True)
    cls.PERSONAL_FIELDS = tuple(
        name for name, hint in hints.items() if PERSONAL_MARK in getattr(hint, "__metadata__", ())
    )
    if cls.PERSONAL_FIELDS and not cls.SUBJECT:
        raise TypeError(f"{cls.__name__} has personal fields but no SUBJECT")
    other = _FACTS.setdefault(cls.TOPIC, cls)
    if other.__qualname__ != cls.__qualname__ or other.__module__ != cls.__module__:
        raise TypeError(f"topic {cls.TOPIC} belongs to {other.__name__} already")


def _compared(fact: Fact) -> tuple[Any, ...]:
    return tuple(getattr(fact, each.name) for each in fields(fact) if each.compare)


_BASE_FIELDS: Final = frozenset(("originator_id", "originator_version", "recorded_at"))
_OWN: dict[type[Fact], tuple[str, ...]] = {}


def _own_fields(cls: type[Fact]) -> tuple[str, ...]:
    if cls not in _OWN:
        _OWN[cls] = tuple(f.name for f in fields(cls) if f.name not in _BASE_FIELDS)
    return _OWN[cls]
