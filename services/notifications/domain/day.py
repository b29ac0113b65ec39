"""A day of the reminders: it comes once, and is finished when everything of it is recorded."""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from services.notifications.events import DayCame, DayFinished
from shared.aggregate import Aggregate
from shared.events import Fact


class Day(Aggregate):
    """``came``: with what was heard by then, None before; ``finished``: nothing of it is missing."""

    KIND = "day"

    def __init__(self, stream: str) -> None:
        super().__init__(stream)
        self.came: DayCame | None = None
        self.finished = False

    @staticmethod
    def stream_of(day: str) -> str:
        """The one stream of a day."""
        return f"{Day.KIND}-{day}"

    @property
    def told_until(self) -> str:
        """Up to which day everything was told that fell due; "" before it came. What was recorded before a
        day and heard after it could not be told on it: the next day tells it.
        """
        if self.came is None:
            return ""
        return (self.came.previous or day_before(self.came.day)) if self.came.unheard else self.came.day

    def come(
        self,
        *,
        day: str,
        previous: str,
        positions: Mapping[str, int],
        caught_up: bool,
        unheard: Sequence[str],
    ) -> None:
        """Again: nothing."""
        if self.came is None:
            said = {"day": day, "previous": previous, "caught_up": caught_up}
            self.trigger_event(DayCame, **said, positions=dict(positions), unheard=sorted(unheard))

    def finish(self, *, reminders: int, messages: int, digest: str) -> None:
        """Again: nothing."""
        if self.came is not None and not self.finished:
            said = {"reminders": reminders, "messages": messages, "digest": digest}
            self.trigger_event(DayFinished, day=self.came.day, **said)

    def when(self, fact: Fact) -> None:
        match fact:
            case DayCame():
                self.came = fact
            case DayFinished():
                self.finished = True
            case _:
                super().when(fact)


def day_before(day: str) -> str:
    """Also of the first day that there is."""
    return (date.fromisoformat(day) - timedelta(days=1)).isoformat()
