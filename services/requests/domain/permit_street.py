"""A street in a year: which granted permits stand on it."""

import hashlib
from collections.abc import Iterable, Mapping
from typing import Any

from contracts.telling.permit_words import at_one_place, at_one_time, street_key
from services.requests.events import StreetFreed, StreetTaken
from shared.aggregate import Aggregate
from shared.events import Fact


class PermitStreet(Aggregate):
    """Two permits that are up on one day are in one stream, so nobody overlooks the other one."""

    KIND = "permitstreet"

    def __init__(self, stream: str) -> None:
        super().__init__(stream)
        self.standing: list[Mapping[str, Any]] = []

    @classmethod
    def stream_of(cls, street: str, year: int) -> str:
        """By the letters of its name: “Jl. Contoh” and “Jalan Contoh” are one."""
        return f"{cls.KIND}-{year}-{hashlib.sha256(street_key(street).encode()).hexdigest()[:32]}"

    def clashing(
        self, permit: str, places: Iterable[Mapping[str, Any]], days: Mapping[str, Any]
    ) -> list[Mapping[str, Any]]:
        """What other permits have at one of these places on these days."""
        return [
            each
            for each in self.standing
            if each["permit"] != permit
            and at_one_time(each, days)
            and any(at_one_place(each, place) for place in places)
        ]

    def take(self, permit: str, organisation: str, place: Mapping[str, str], days: Mapping[str, str]) -> None:
        said = {name: place[name] for name in ("street", "section", "area")}
        self.trigger_event(StreetTaken, permit=permit, organisation=organisation, **said, **days)

    def free(self, permit: str, free_from: str) -> None:
        """Only where it stood, and longer than that."""
        if any(each["permit"] == permit and each["until_day"] > free_from for each in self.standing):
            self.trigger_event(StreetFreed, permit=permit, free_from=free_from)

    def when(self, fact: Fact) -> None:
        match fact:
            case StreetTaken():
                self.standing.append(fact.public_state())
            case StreetFreed():
                self.standing = [_until(each, fact) for each in self.standing]
            case _:
                super().when(fact)


def _until(taken: Mapping[str, Any], fact: StreetFreed) -> Mapping[str, Any]:
    if taken["permit"] != fact.permit:
        return taken
    return {**taken, "until_day": min(str(taken["until_day"]), fact.free_from)}
