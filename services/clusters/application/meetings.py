"""What one can ask of programmes of coaching and their meetings."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any
from uuid import uuid4

from services.clusters.application.beginning import Beginning
from services.clusters.domain import AttendedMeeting, Came, Cluster, Programme
from shared.ledger import Cause, Receipt


class Meetings(Beginning):
    """Plan, invite, hold, count, document, close."""

    def open_programme(
        self, cause: Cause, *, title: str, year: str, purpose: str, modules: list[str], ground: str
    ) -> Receipt:
        """Begin a programme; the stream of its first event names it."""
        programme = Programme.new()
        programme.open(title=title, year=year, purpose=purpose, modules=modules, ground=ground)
        return self.create(cause, lambda: programme)

    def plan_meeting(self, cause: Cause, *, programme: str, clusters: list[str], **said: Any) -> Receipt:
        """Plan a meeting of a programme for clusters that are there. Error: NotFound."""
        self.load(Programme, programme)
        for each in clusters:
            self.load(Cluster, each)
        meeting = AttendedMeeting.new()
        meeting.plan(programme=programme, clusters=clusters, **said)
        return self.create(cause, lambda: meeting)

    def invite_ormas(self, cause: Cause, *, meeting: str, ormas: list[str], chosen_by: str) -> Receipt:
        """Put these on the list of the invited."""
        gone = self._withdrawn()
        return self._of_meeting(
            meeting, cause, lambda m: m.invite(ormas=ormas, chosen_by=chosen_by, withdrawn=gone)
        )

    def move_meeting(self, cause: Cause, *, meeting: str, **said: Any) -> Receipt:
        """Another day, another time, or elsewhere."""
        return self._of_meeting(meeting, cause, lambda m: m.move(**said))

    def cancel_meeting(self, cause: Cause, *, meeting: str, reason: str) -> Receipt:
        """It does not take place."""
        return self._of_meeting(meeting, cause, lambda m: m.cancel(reason=reason))

    def hold_meeting(self, cause: Cause, *, meeting: str) -> Receipt:
        """It took place on its day."""
        today = self._today()
        return self._of_meeting(meeting, cause, lambda m: m.hold(today=today))

    def record_attendance(
        self,
        cause: Cause,
        *,
        meeting: str,
        came: Sequence[Mapping[str, Any]],
        absent: Sequence[Mapping[str, str]],
    ) -> Receipt:
        """Who came and who did not, of several ormas at once: all or none."""
        gone, present = self._withdrawn(), [Came(**each) for each in came]
        away = {each["ormas"]: each["presence"] for each in absent}
        return self._of_meeting(
            meeting, cause, lambda m: m.record_attendance(came=present, absent=away, withdrawn=gone)
        )

    def correct_attendance(
        self,
        cause: Cause,
        *,
        meeting: str,
        presence: str,
        reason: str,
        seen: int | None = None,
        **counts: Any,
    ) -> Receipt:
        """What is right instead for one ormas, also after the record was closed."""
        came = Came(**counts)
        gone = came.ormas in self._withdrawn()
        return self._of_meeting(
            meeting,
            cause,
            lambda m: m.correct_attendance(
                came=came, presence=presence, withdrawn=gone, reason=reason, seen=seen
            ),
        )

    def add_material(self, cause: Cause, *, meeting: str, title: str, reference: str) -> Receipt:
        """What was handed out, and where it is kept."""
        return self._of_meeting(meeting, cause, lambda m: m.add_material(title=title, reference=reference))

    def evaluate_meeting(self, cause: Cause, *, meeting: str, **averages: Any) -> Receipt:
        """Averages before and after."""
        return self._of_meeting(meeting, cause, lambda m: m.evaluate(**averages))

    def take_minutes(
        self, cause: Cause, *, meeting: str, lines: list[str], seen: int | None = None
    ) -> Receipt:
        """The minutes, sealed under a key of their own."""
        subject = uuid4().hex
        return self._of_meeting(
            meeting, cause, lambda m: m.take_minutes(lines=lines, subject_id=subject, seen=seen)
        )

    def name_speaker(self, cause: Cause, *, meeting: str, **said: str) -> Receipt:
        """Who speaks, from which institution; the name is sealed under a key of its own."""
        subject = uuid4().hex
        return self._of_meeting(meeting, cause, lambda m: m.name_speaker(subject_id=subject, **said))

    def strike_speaker(self, cause: Cause, *, meeting: str, speaker: int, reason: str) -> Receipt:
        """Who was recorded and does not speak."""
        return self._of_meeting(meeting, cause, lambda m: m.strike_speaker(speaker=speaker, reason=reason))

    def close_meeting(self, cause: Cause, *, meeting: str, conclusion: str) -> Receipt:
        """The record is complete."""
        gone = self._withdrawn()
        return self._of_meeting(meeting, cause, lambda m: m.close(conclusion=conclusion, withdrawn=gone))

    def _of_meeting(self, meeting: str, cause: Cause, decide: Callable[[AttendedMeeting], None]) -> Receipt:
        return self.change(AttendedMeeting, meeting, cause, decide)
