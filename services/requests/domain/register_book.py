"""The register book of a service and a year, in volumes; the numbers of the agenda, one stream each."""

import hashlib
from typing import Final

from services.requests.events import (
    LetterNumberFreed,
    LetterNumberTaken,
    RegisterNumberIssued,
    RegisterNumberReserved,
    RegisterNumberVoided,
)
from shared.aggregate import Aggregate
from shared.events import Fact

NUMBERS_IN_A_VOLUME: Final = 400
"""Two events for each number: a stream stays under 1,000 events, however many letters a year has."""


class RegisterVolume(Aggregate):
    """Numbers in the order in which they were given, without a gap. ``fates``: of each number that was
    given, ``reserved``, ``issued`` or ``void``.
    """

    KIND = "registerbook"

    def __init__(self, stream: str) -> None:
        super().__init__(stream)
        self.fates: dict[int, str] = {}

    @classmethod
    def stream_of(cls, service: str, year: str, volume: int) -> str:
        """Volumes are counted from 1."""
        return f"{cls.KIND}-{service}-{year}-{volume}"

    @property
    def is_full(self) -> bool:
        """The next number opens the next volume."""
        return len(self.fates) == NUMBERS_IN_A_VOLUME

    @property
    def next(self) -> int:
        """The number that the next letter gets."""
        volume = int(self.id.rpartition("-")[2])
        return (volume - 1) * NUMBERS_IN_A_VOLUME + len(self.fates) + 1

    def reserve(self, *, service: str, year: str, letter: str) -> None:
        """The next number is this letter's for good."""
        said = {"service": service, "year": year, "letter": letter}
        self.trigger_event(RegisterNumberReserved, number=self.next, **said)

    def issue(self, number: int) -> None:
        """Its letter was handed over."""
        self.trigger_event(RegisterNumberIssued, number=number)

    def void(self, number: int, reason: str) -> None:
        """Its letter was not signed."""
        self.trigger_event(RegisterNumberVoided, number=number, reason=reason)

    def when(self, fact: Fact) -> None:
        match fact:
            case RegisterNumberReserved():
                self.fates[fact.number] = "reserved"
            case RegisterNumberIssued():
                self.fates[fact.number] = "issued"
            case RegisterNumberVoided():
                self.fates[fact.number] = "void"
            case _:
                super().when(fact)


class AgendaNumber(Aggregate):
    """A letter number of a year: who comes second finds ``letter``, the one that has it."""

    KIND = "agendanumber"

    def __init__(self, stream: str) -> None:
        super().__init__(stream)
        self.letter = ""

    @classmethod
    def stream_of(cls, letter_number: str, year: str) -> str:
        """Capitals and spaces make no other number; 417.a is one."""
        same = "".join(letter_number.casefold().split())
        return f"{cls.KIND}-{year}-{hashlib.sha256(same.encode()).hexdigest()[:32]}"

    def take(self, *, letter_number: str, year: str, letter: str) -> None:
        """It stands on this letter from now on."""
        self.trigger_event(LetterNumberTaken, letter_number=letter_number, year=year, letter=letter)

    def free(self, *, letter_number: str, year: str, letter: str, reason: str) -> None:
        """It was typed by mistake: the letter whose number it is may still take it."""
        said = {"letter_number": letter_number, "year": year, "letter": letter, "reason": reason}
        self.trigger_event(LetterNumberFreed, **said)

    def when(self, fact: Fact) -> None:
        match fact:
            case LetterNumberTaken():
                self.letter = fact.letter
            case LetterNumberFreed():
                self.letter = ""
            case _:
                super().when(fact)


def volume_of(number: int) -> int:
    """In which volume a number stands."""
    return (number - 1) // NUMBERS_IN_A_VOLUME + 1
