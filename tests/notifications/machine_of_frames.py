"""What the machine asks of the frames of messages."""

from datetime import date, timedelta

from hypothesis import strategies as st
from hypothesis.stateful import invariant, rule

from services.notifications.application import Notifications
from services.notifications.domain import MessageFrame
from services.notifications.service import NotificationsService
from tests.commanded import GROUND
from tests.notifications.frames import FRAME
from tests.shown import Shown

CHANNELS = st.sampled_from(["email", "hand"])
AHEAD = st.integers(0, 4)
GREETINGS = st.sampled_from(["Halo {name}", "Salam."])


class Frames(Shown):
    """Two channels, and the days to come."""

    SERVICE, APPLICATION, WIRED = NotificationsService, Notifications, "notifications"

    def frame(self, channel: str) -> MessageFrame:
        return self.now(MessageFrame, MessageFrame.stream_of(channel))

    def day(self, ahead: int) -> str:
        return (date.fromisoformat(self.application._today()) + timedelta(days=ahead)).isoformat()

    def overlooked(self, channel: str, behind: int) -> dict[str, int]:
        """Now and then somebody did not see the last change."""
        return {"seen": max(self.frame(channel).version - behind, 0)}

    @rule(channel=CHANNELS, ahead=AHEAD, greeting=GREETINGS, behind=st.integers(0, 2))
    def set_message_frame(self, channel, ahead, greeting, behind):
        """Whatever is planned for another day stays."""
        before = self.frame(channel).said
        said = FRAME | {"greeting": greeting, "effective_from": self.day(ahead), "ground": GROUND}
        self.ask("set_message_frame", frame_channel=channel, **said, **self.overlooked(channel, behind))
        assert self.frame(channel).said[: len(before)] == before

    @rule(channel=CHANNELS, ahead=AHEAD)
    def stop_message_frame(self, channel, ahead):
        self.ask(
            "stop_message_frame", frame_channel=channel, effective_from=self.day(ahead), reason="Bawaan saja."
        )
        assert ahead == 0 or self.frame(channel).on(self.day(ahead)) is None

    @rule(channel=CHANNELS, ahead=AHEAD)
    def drop_planned_frame(self, channel, ahead):
        day = self.day(ahead)
        self.ask("drop_planned_frame", frame_channel=channel, effective_from=day, reason="Keliru rencana.")
        assert ahead == 0 or day not in dict(self.frame(channel).said)

    @rule(ahead=AHEAD)
    def test_message_frame(self, ahead):
        """No server is set here."""
        self.ask("test_message_frame", effective_from=self.day(ahead), to="saya@kantor.example")

    @invariant()
    def nothing_holds_today_that_was_set_today(self):
        for channel in ("email", "hand"):
            assert self.frame(channel).on(self.day(0)) is None
