"""Commands about programmes of coaching and their meetings."""

from typing import Any

from services.clusters.commands.asked import Asked
from services.clusters.schemas.meetings import (
    AddMaterial,
    CancelMeeting,
    CloseMeeting,
    CorrectAttendance,
    EvaluateMeeting,
    HoldMeeting,
    InviteOrmas,
    MoveMeeting,
    NameSpeaker,
    OpenProgramme,
    PlanMeeting,
    ReadMinutes,
    ReadSpeakers,
    RecordAttendance,
    StrikeSpeaker,
    TakeMinutes,
)
from shared.errors import Forbidden
from shared.rpc.server import command
from shared.tokens import Warrant


class MeetingCommands(Asked):
    """From the plan to the closed record."""

    @command
    def open_programme(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.clusters.open_programme(cause, **OpenProgramme().load(payload)).as_dict()

    @command
    def plan_meeting(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.clusters.plan_meeting(cause, **PlanMeeting().load(payload)).as_dict()

    @command
    def invite_ormas(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.clusters.invite_ormas(cause, **InviteOrmas().load(payload)).as_dict()

    @command
    def move_meeting(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.clusters.move_meeting(cause, **MoveMeeting().load(payload)).as_dict()

    @command
    def cancel_meeting(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.clusters.cancel_meeting(cause, **CancelMeeting().load(payload)).as_dict()

    @command
    def hold_meeting(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.clusters.hold_meeting(cause, **HoldMeeting().load(payload)).as_dict()

    @command
    def record_attendance(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.clusters.record_attendance(cause, **RecordAttendance().load(payload)).as_dict()

    @command
    def correct_attendance(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.clusters.correct_attendance(cause, **CorrectAttendance().load(payload)).as_dict()

    @command
    def add_material(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.clusters.add_material(cause, **AddMaterial().load(payload)).as_dict()

    @command
    def evaluate_meeting(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.clusters.evaluate_meeting(cause, **EvaluateMeeting().load(payload)).as_dict()

    @command
    def take_minutes(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.clusters.take_minutes(cause, **TakeMinutes().load(payload)).as_dict()

    @command
    def name_speaker(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.clusters.name_speaker(cause, **NameSpeaker().load(payload)).as_dict()

    @command
    def strike_speaker(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.clusters.strike_speaker(cause, **StrikeSpeaker().load(payload)).as_dict()

    @command
    def close_meeting(self, warrant: Warrant, payload: dict[str, Any]) -> dict[str, Any]:
        cause = self._cause(warrant, payload)
        return self.clusters.close_meeting(cause, **CloseMeeting().load(payload)).as_dict()

    @command
    def read_minutes(self, warrant: Warrant, payload: dict[str, Any]) -> list[dict[str, Any]]:
        """The sealed minutes of one meeting; one line in the read log. The token names the meeting."""
        wanted = ReadMinutes().load(payload)
        if warrant.correlation != wanted["meeting"]:
            raise Forbidden
        return self._sealed(wanted, warrant, "clusters.MinutesTaken")

    @command
    def read_speakers(self, warrant: Warrant, payload: dict[str, Any]) -> list[dict[str, Any]]:
        """The sealed names of who speaks; one line in the read log. The token names the meeting."""
        wanted = ReadSpeakers().load(payload)
        if warrant.correlation != wanted["meeting"]:
            raise Forbidden
        return self._sealed(wanted, warrant, "clusters.SpeakerNamed")

    def _sealed(self, wanted: dict[str, str], warrant: Warrant, topic: str) -> list[dict[str, Any]]:
        told = self.clusters.reveal(wanted["meeting"], wanted["purpose"], str(warrant.actor))
        return [each for each in told if each["topic"] == topic]
