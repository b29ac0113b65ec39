"""What one can ask about the frames of messages."""

from collections.abc import Callable
from typing import Any

from contracts.telling.frames import EMAIL, Frame
from services.notifications.application.email_server import EmailSettings
from services.notifications.application.today import OfficeDay
from services.notifications.domain import MessageFrame
from services.notifications.mailing.text import example_mail
from shared.ledger import Cause, Receipt


class Framing(OfficeDay, EmailSettings):
    """Set a frame, go back to the one that is shipped, try one."""

    def set_message_frame(self, cause: Cause, *, frame_channel: str, **said: Any) -> Receipt:
        """Error: Conflict."""
        today = self._today()
        return self._on_frame(cause, frame_channel, lambda frame: frame.set(today=today, **said))

    def stop_message_frame(self, cause: Cause, *, frame_channel: str, **said: Any) -> Receipt:
        """As it is shipped. Error: Conflict."""
        today = self._today()
        return self._on_frame(cause, frame_channel, lambda frame: frame.stop(today=today, **said))

    def drop_planned_frame(self, cause: Cause, *, frame_channel: str, **said: Any) -> Receipt:
        """What is planned for a day. Error: Conflict."""
        today = self._today()
        return self._on_frame(cause, frame_channel, lambda frame: frame.drop(today=today, **said))

    def test_message_frame(self, cause: Cause, *, effective_from: str, to: str) -> Receipt:
        """An invented reminder in the frame of a day, to an address that is not kept; what the server said is
        kept.
        """
        office, frame = self.deployment.office.name, self.frame_on(EMAIL, effective_from)
        return self.try_email(cause, to, lambda sender: example_mail(sender, office, frame, effective_from))

    def frame_on(self, channel: str, day: str) -> Frame | None:
        """With which a message of this day is shown and sent; None: as it is shipped."""
        return self.load_or_new(MessageFrame, MessageFrame.stream_of(channel)).on(day)

    def _on_frame(self, cause: Cause, channel: str, decide: Callable[[MessageFrame], None]) -> Receipt:
        stream = MessageFrame.stream_of(channel)
        return self.change(MessageFrame, stream, cause, decide, load=self.load_or_new)
