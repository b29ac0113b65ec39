"""What the second reckoning sees: events, and what is known of register and calendar at a tick."""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from typing import Any, NamedTuple, Protocol

CALENDAR = "calendar-office"


class Seen(Protocol):
    """An event as far as it is looked at; a ``Happening`` is one."""

    @property
    def stream(self) -> str: ...
    @property
    def topic(self) -> str: ...
    @property
    def state(self) -> Mapping[str, Any]: ...
    @property
    def place(self) -> str: ...


class Owed(NamedTuple):
    """One thing that is or was to be done by a day."""

    about: str
    period: str
    ormas: str
    due: str
    open: bool = True


def once_more(period: str, place: str) -> str:
    """The period of what was over and is open again since this place; "" for no place."""
    return f"{period}@{place}" if place else period


class World:
    """``merged``: entries that others stand for; ``gone``: those that owe nothing; ``seen``: by stream."""

    def __init__(self) -> None:
        self.day = ""
        self.seen: dict[str, list[Seen]] = {}
        self.merged: dict[str, str] = {}
        self.gone: set[str] = set()
        self._with_topic: dict[str, dict[str, None]] = {}
        self._days: dict[str, str] = {}

    def hear(self, seen: Seen) -> None:
        told = self.seen.setdefault(seen.stream, [])
        told.append(seen)
        self._with_topic.setdefault(seen.topic, {})[seen.stream] = None
        if seen.topic.startswith("registry."):
            self._stands(seen.stream, told)
        elif seen.stream == CALENDAR:
            self._days = self._read_decrees()

    def with_topics(self, *topics: str) -> list[str]:
        """The streams in which one of these was heard."""
        return sorted({stream for topic in topics for stream in self._with_topic.get(topic, ())})

    def _stands(self, stream: str, told: Sequence[Seen]) -> None:
        steps = [e for e in told if e.topic in ("registry.EntryMerged", "registry.EntrySeparated")]
        self.merged.pop(stream, None)
        if steps and steps[-1].topic == "registry.EntryMerged":
            self.merged[stream] = steps[-1].state["survivor"]
        (self.gone.add if _is_gone(told) else self.gone.discard)(stream)

    def survivor(self, ormas: str) -> str:
        while ormas in self.merged:
            ormas = self.merged[ormas]
        return ormas

    def form(self, ormas: str) -> str:
        """The legal form that was told last."""
        forms = ("registry.OrmasRegistered", "registry.LegalFormRecorded")
        return last(self.seen.get(ormas, ()), *forms, field="legal_form")

    def is_worked(self, day: date) -> bool:
        """Monday to Friday, but for what a decree that is known says of this day."""
        said = self._days.get(day.isoformat())
        return said == "masuk" if said else day.isoweekday() <= 5

    def working_days_after(self, start: str, count: int, still: Sequence[tuple[str, str]] = ()) -> str:
        """Counted one by one; not on the days after a question up to the day of its answer."""
        day = date.fromisoformat(start)
        while count:
            day += timedelta(days=1)
            stands = any(asked < day.isoformat() <= answered for asked, answered in still)
            count -= self.is_worked(day) and not stands
        return day.isoformat()

    def _read_decrees(self) -> dict[str, str]:
        told = self.seen[CALENDAR]
        back = {each.state["decree"] for each in told if each.topic.endswith("DecreeTakenBack")}
        decrees = [each.state for each in told if each.topic.endswith("DaysDecreed")]
        decrees = [each for each in decrees if each["decree"] not in back and each["known_on"] <= self.day]
        replaced = {each["replaces"] for each in decrees}
        found: dict[str, str] = {}
        for each in sorted(decrees, key=lambda d: (d["mark"] != "proposal", d["known_on"], d["decree"])):
            if each["decree"] not in replaced:
                found |= {day["day"]: day["kind"] for day in each["days"]}
        return found


def _is_gone(told: Sequence[Seen]) -> bool:
    topics = [each.topic.partition(".")[2] for each in told]
    ends = [t for t in topics if t in ("DissolutionRecorded", "DissolutionStruck", "ReturnRecorded")]
    dissolved = bool(ends) and ends[-1] == "DissolutionRecorded"
    said_so = last(told, "registry.ActivityStatusRecorded", field="status") == "bubar"
    return "RegistrationWithdrawn" in topics or dissolved or said_so


def last(told: Sequence[Seen], *topics: str, field: str) -> str:
    """What the last of these events says in a field; "" where there is none."""
    return next((each.state[field] for each in reversed(told) if each.topic in topics), "")
