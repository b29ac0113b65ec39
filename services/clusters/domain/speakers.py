"""Who speaks at a meeting, by institution; the name of the person is sealed."""

from services.clusters.domain.meeting import Meeting
from services.clusters.events import SpeakerNamed, SpeakerStruck
from services.clusters.rules.meetings import (
    A_CLOSED_MEETING_CHANGES_ONLY_BY_CORRECTION,
    ONLY_AN_OPEN_MEETING_IS_PREPARED,
)
from shared.errors import NotFound
from shared.events import Fact


class SpokenMeeting(Meeting):
    """``speakers``: what each who stands speaks as and from where, by number; no number is used twice."""

    def __init__(self, stream: str) -> None:
        super().__init__(stream)
        self.speakers: dict[int, tuple[str, str]] = {}
        self.speakers_ever = 0

    def name_speaker(
        self,
        *,
        speaking_as: str,
        institution_kind: str,
        institution: str,
        subject_matter: str,
        name: str,
        subject_id: str,
    ) -> None:
        """Before the meeting or after it, until its record is closed; the name may follow later."""
        if self._may_be_changed():
            self.trigger_event(
                SpeakerNamed,
                subject_id=subject_id,
                speaker=self.speakers_ever + 1,
                speaking_as=speaking_as,
                institution_kind=institution_kind,
                institution=institution,
                subject_matter=subject_matter,
                is_named=bool(name),
                name=name,
            )

    def strike_speaker(self, *, speaker: int, reason: str) -> None:
        """Error: NotFound."""
        if speaker not in self.speakers:
            raise NotFound("Narasumber, moderator, atau tamu ini tidak tercatat dalam pertemuan ini.")
        if self._may_be_changed():
            speaking_as, institution = self.speakers[speaker]
            said = {"speaking_as": speaking_as, "institution": institution}
            self.trigger_event(SpeakerStruck, speaker=speaker, **said, reason=reason)

    def _may_be_changed(self) -> bool:
        if self.state == "closed":
            self._refuse(A_CLOSED_MEETING_CHANGES_ONLY_BY_CORRECTION)
        elif self.state == "cancelled":
            self._refuse(ONLY_AN_OPEN_MEETING_IS_PREPARED)
        return self.state in ("planned", "held")

    def when(self, fact: Fact) -> None:
        match fact:
            case SpeakerNamed():
                self.speakers[fact.speaker] = (fact.speaking_as, fact.institution)
                self.speakers_ever = fact.speaker
            case SpeakerStruck():
                self.speakers.pop(fact.speaker, None)
            case _:
                super().when(fact)
