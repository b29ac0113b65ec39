"""Streams as they would be heard, told in a few words."""

from collections.abc import Sequence
from typing import Any

from contracts.telling.facts import CATALOGUE
from services.notifications.domain.happening import Happening

_EMPTY: dict[str, Any] = {
    "string": "",
    "integer": 0,
    "boolean": False,
    "array": [],
    "object": {},
}


class Told:
    """What other services recorded, one after the other."""

    def __init__(self) -> None:
        self.streams: dict[str, list[Happening]] = {}
        self.count = 0

    def tell(self, topic: str, stream: str, day: str = "2026-01-05", /, **said: Any) -> Happening:
        """An event of the catalogue; fields that are not said are empty. Error: KeyError for unknown ones."""
        kinds = CATALOGUE[topic]["fields"]
        if unknown := set(said) - set(kinds):
            raise KeyError(f"{topic}: {unknown}")
        self.count += 1
        state = {name: _EMPTY[kind] for name, kind in kinds.items()} | said
        before = self.streams.setdefault(stream, [])
        place = f"{topic.partition('.')[0]}:{self.count}"
        before.append(Happening(stream, len(before) + 1, topic, state, place, day))
        return before[-1]

    def of(self, *topics: str) -> list[Sequence[Happening]]:
        """Stream by stream, the events of these kinds."""
        found = [[each for each in told if each.topic in topics] for told in self.streams.values()]
        return [each for each in found if each]

    def in_order(self) -> list[Happening]:
        every = [each for told in self.streams.values() for each in told]
        return sorted(every, key=lambda each: int(each.place.partition(":")[2]))
