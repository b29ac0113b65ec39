"""What else happens in the life of an ormas and in the office: files, papers, promises, each with its end."""

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from random import Random
from typing import Any

from contracts.telling.facts import CATALOGUE
from services.notifications.domain.happening import Happening
from tests.notifications.heard import Told


class Besides:
    """Of one ormas; ``number`` names its streams."""

    def __init__(self, told: Told, random: Random, number: int) -> None:
        self.told, self.random, self.number = told, random, number
        self.id = f"ormas-{number}"

    def live(self, day: str) -> Iterator[Happening]:
        steps: tuple[Callable[[str], Iterator[Happening]], ...] = (
            self._rename,
            self._document,
            self._round,
            self._supervision,
            self._finding,
            self._coordination,
            self._consultation,
        )
        yield from self.random.choice(steps)(day)

    def _soon(self, day: str, most: int = 40) -> str:
        return (date.fromisoformat(day) + timedelta(self.random.randint(1, most))).isoformat()

    def _or(self, stream: str, day: str, begin: str, said: dict[str, Any], *ends: str) -> Iterator[Happening]:
        """Begun, or told again; or ended."""
        if stream in self.told.streams and self.random.random() < 0.5:
            topic = self.random.choice(ends)
            kept = {name: each for name, each in said.items() if name in CATALOGUE[topic]["fields"]}
            kept.pop("due_on", None)
            yield self.told.tell(topic, stream, day, **kept)
        else:
            yield self.told.tell(begin, stream, day, **said)

    def _rename(self, day: str) -> Iterator[Happening]:
        if self.random.random() < 0.5:
            yield self.told.tell("registry.OrmasRenamed", self.id, day, decided_on=day)
        elif self.random.random() < 0.5:
            change = self.random.choice(("bylaws", "address"))
            yield self.told.tell("registry.ChangeReported", self.id, day, change=change)
        else:
            yield self.told.tell("registry.BylawsRecorded", self.id, day)

    def _document(self, day: str) -> Iterator[Happening]:
        said = {"document_kind": self.random.choice(("domisili", "npwp"))}
        said["expires_on"] = self._soon(day, 60) if self.random.random() < 0.8 else ""
        ends = ("registry.DocumentReturned", "registry.DocumentWaived")
        yield from self._or(self.id, day, "registry.DocumentFiled", said, *ends)

    def _round(self, day: str) -> Iterator[Happening]:
        said = {"until_day": self._soon(day)}
        yield from self._or(f"round-{self.number}", day, "registry.RoundOpened", said, "registry.RoundClosed")

    def _supervision(self, day: str) -> Iterator[Happening]:
        ends = ("registry.SupervisionCarriedOut", "registry.SupervisionDropped")
        begins, said = "registry.SupervisionPlanned", {"due_on": self._soon(day)}
        yield from self._or(f"supervision-{self.number}", day, begins, said, *ends)

    def _finding(self, day: str) -> Iterator[Happening]:
        said = {"finding_number": self.random.randint(1, 2), "due_on": self._soon(day)}
        ends = ("registry.FindingClosed", "registry.FindingStruck")
        yield from self._or(f"finding-{self.number}", day, "registry.FindingTasked", said, *ends)

    def _coordination(self, day: str) -> Iterator[Happening]:
        said = {"follow_up_number": self.random.randint(1, 2), "due_on": self._soon(day)}
        ends = ("registry.CoordinationSettled", "registry.CoordinationStruck")
        yield from self._or(f"coordination-{self.number}", day, "registry.CoordinationTasked", said, *ends)

    def _consultation(self, day: str) -> Iterator[Happening]:
        """Promised, kept, and sometimes one of both never was."""
        stream = f"consultation-{self.number}"
        before = self.told.streams.get(stream, [])
        last = before[-1].topic.partition(".")[2] if before else ""
        number = {"promise_number": len(before) + 1}
        if last == "ConsultationPromised":
            number = {"promise_number": before[-1].state["promise_number"]}
            kept = self.random.random() < 0.7
            undo = {} if kept else {"undone": len(before)}
            topic = "ConsultationPromiseFulfilled" if kept else "ConsultationPromiseTakenBack"
            yield self.told.tell(f"requests.{topic}", stream, day, **number, **undo)
        elif last == "ConsultationPromiseFulfilled" and self.random.random() < 0.5:
            number = {"promise_number": before[-1].state["promise_number"]}
            again = "requests.ConsultationPromiseReopened"
            yield self.told.tell(again, stream, day, **number, undone=len(before))
        else:
            yield self.told.tell("requests.ConsultationPromised", stream, day, **number, due=self._soon(day))
