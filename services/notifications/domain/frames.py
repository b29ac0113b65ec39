"""What is put around the reminders of one channel: everything that was set, each from a day on."""

from contracts.telling.frames import Frame, in_force
from services.notifications.events import (
    MessageFrameChangeRefused,
    MessageFrameSet,
    MessageFrameStopped,
    PlannedFrameDropped,
)
from services.notifications.rules.frames import A_FRAME_HOLDS_FROM_TOMORROW, ONLY_A_PLANNED_FRAME_IS_DROPPED
from shared.aggregate import Aggregate, not_overtaken
from shared.events import Fact
from shared.rules import Rule


class MessageFrame(Aggregate):
    """``said``: what was set and from which day on, in the order of recording; None: as it is shipped.
    ``changed``: the version of the event that spoke of it last.

    What is planned for a later day stays when something is set for an earlier one.
    """

    KIND = "frame"

    def __init__(self, stream: str) -> None:
        super().__init__(stream)
        self.said: list[tuple[str, Frame | None]] = []
        self.changed = 0

    @staticmethod
    def stream_of(channel: str) -> str:
        """The one stream of a channel."""
        return f"{MessageFrame.KIND}-{channel}"

    @property
    def channel(self) -> str:
        return str(self.id).removeprefix(f"{self.KIND}-")

    def on(self, day: str) -> Frame | None:
        """What holds on a day; None: as it is shipped."""
        return in_force(self.said, day)

    def set(
        self, *, frame: Frame, effective_from: str, ground: str, today: str, seen: int | None = None
    ) -> None:
        """What holds so already is not set again. Error: Conflict."""
        not_overtaken(self.changed, seen)
        if effective_from <= today:
            self._refuse(A_FRAME_HOLDS_FROM_TOMORROW)
        elif self.on(effective_from) != frame:
            said = {"frame_channel": self.channel, "effective_from": effective_from}
            self.trigger_event(MessageFrameSet, **said, frame=dict(frame), ground=ground)

    def stop(self, *, effective_from: str, reason: str, today: str, seen: int | None = None) -> None:
        """As it is shipped from a day on; where that holds already: nothing. Error: Conflict."""
        not_overtaken(self.changed, seen)
        if effective_from <= today:
            self._refuse(A_FRAME_HOLDS_FROM_TOMORROW)
        elif self.on(effective_from) is not None:
            said = {"frame_channel": self.channel, "effective_from": effective_from}
            self.trigger_event(MessageFrameStopped, **said, reason=reason)

    def drop(self, *, effective_from: str, reason: str, today: str, seen: int | None = None) -> None:
        """Whatever is planned for this day. Error: Conflict."""
        not_overtaken(self.changed, seen)
        if effective_from <= today or all(since != effective_from for since, _ in self.said):
            self._refuse(ONLY_A_PLANNED_FRAME_IS_DROPPED)
        else:
            said = {"frame_channel": self.channel, "effective_from": effective_from}
            self.trigger_event(PlannedFrameDropped, **said, reason=reason)

    def _refuse(self, rule: Rule) -> None:
        self.trigger_event(MessageFrameChangeRefused, **rule.refusal())

    def when(self, fact: Fact) -> None:
        match fact:
            case MessageFrameSet():
                self.said.append((fact.effective_from, fact.frame))
            case MessageFrameStopped():
                self.said.append((fact.effective_from, None))
            case PlannedFrameDropped():
                self.said = [each for each in self.said if each[0] != fact.effective_from]
            case MessageFrameChangeRefused():
                return  # the refusal itself is what we keep
            case _:
                super().when(fact)
        self.changed = fact.originator_version
