"""What the office runs: money for an ormas, its assessment, directions, awards, surveys, signatories."""

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from random import Random

from services.notifications.domain.happening import Happening
from tests.notifications.heard import Told

NEXT = {
    "": ("GrantProposed",),
    "GrantProposed": ("GrantSubmitted",),
    "GrantSubmitted": ("GrantReturned", "GrantAwarded", "GrantAwarded"),
    "GrantReturned": (*("GrantSubmitted",) * 4, "GrantLapsed"),
    "GrantAwarded": (*("GrantAgreementSigned",) * 6, "GrantCancelled"),
    "GrantAgreementSigned": (
        "GrantDisbursementRequested",
        "GrantDisbursementRequested",
        "GrantGoodsHandedOver",
    ),
    "GrantDisbursementRequested": ("GrantDisbursed", "GrantDisbursed", "GrantDisbursementDeclined"),
    "GrantDisbursementDeclined": ("GrantDisbursementRequested",),
    "GrantDisbursed": ("GrantReported", "GrantReported", "GrantDisbursementRequested"),
    "GrantGoodsHandedOver": ("GrantReported",),
    "GrantReported": (*("GrantReportReturned",) * 3, "GrantReportAccepted"),
    "GrantReportReturned": ("GrantReported",),
    "GrantReportAccepted": ("GrantClosed",),
}
"""What may come next of a grant; nothing behind its end."""
TAKEN_BACK = (
    "GrantAwarded",
    "GrantAgreementSigned",
    "GrantDisbursementRequested",
    "GrantDisbursed",
    "GrantReported",
)


class OfOffice:
    """``number`` names the streams."""

    def __init__(self, told: Told, random: Random, number: int) -> None:
        self.told, self.random, self.number = told, random, number
        self.id = f"ormas-{number}"
        self.grant = 0
        self.stage = 1

    def live(self, day: str) -> Iterator[Happening]:
        """Mostly the one thing that is going on with this ormas: what has many steps comes to its end."""
        steps: tuple[Callable[[str], Iterator[Happening]], ...] = (
            self._grant,
            self._assessment,
            self._grant,
            self._presence_letter,
            self._grant,
            self._follow_up,
            self._assessment,
            self._improvement,
            self._report_of_change,
            self._direction,
            self._award,
            self._perception,
            self._slips,
            self._signatory,
        )
        usual = steps[self.number % len(steps)]
        for _ in range(self.random.randint(1, 3)):
            yield from (usual if self.random.random() < 0.9 else self.random.choice(steps))(day)

    def _in(self, day: str, least: int, most: int) -> str:
        return (date.fromisoformat(day) + timedelta(self.random.randint(least, most))).isoformat()

    def _grant(self, day: str) -> Iterator[Happening]:
        """Its next step, or the last one never was."""
        stream = f"grant-{self.number}-{self.grant}"
        before = self.told.streams.get(stream, [])
        undone = {each.state["undone"] for each in before if "undone" in each.state}
        done = [each for each in before if each.version not in undone and "undone" not in each.state]
        last = done[-1].topic.partition(".")[2] if done else ""
        if last in TAKEN_BACK and self.random.random() < 0.2:
            said = {"undone": done[-1].version, "stage": done[-1].state.get("stage", 0)}
            yield self.told.tell("requests.GrantStepTakenBack", stream, day, **said)
            return
        if last not in NEXT:
            self.grant, self.stage, last = self.grant + 1, 1, ""
            stream = f"grant-{self.number}-{self.grant}"
        step = self.random.choice(NEXT[last])
        if last == "GrantDisbursed" and step == "GrantDisbursementRequested":
            self.stage += 1
        yield self.told.tell(f"requests.{step}", stream, day, **self._said(step, day))

    def _said(self, step: str, day: str) -> dict[str, object]:
        soon = {"answer_by": self._in(day, 3, 20)}
        said: dict[str, dict[str, object]] = {
            "GrantProposed": {"organisation": self.id, "title": "Hibah contoh"},
            "GrantSubmitted": {"submitted_on": day, "terms": {"report_due_on": self._in(day, 20, 120)}},
            "GrantReturned": {"asked_on": day, **soon},
            "GrantAwarded": {"decided_on": day},
            "GrantAgreementSigned": {"signed_on": day},
            "GrantDisbursementRequested": {"stage": self.stage, "requested_on": day},
            "GrantReportReturned": {"stage": self.stage, "returned_on": day, **soon},
        }
        staged = step in ("GrantDisbursementDeclined", "GrantDisbursed", "GrantGoodsHandedOver")
        staged = staged or step in ("GrantReported", "GrantReportAccepted")
        return said.get(step, {"stage": self.stage} if staged else {})

    def _assessment(self, day: str) -> Iterator[Happening]:
        """In one of two periods; who is merged with another may be asked under both names."""
        which = self.random.choice((1, 2))
        period, stream = f"assessmentperiod-{which}", f"assessment-{which}-{self.number}"
        if period not in self.told.streams:
            yield self.told.tell(
                "scoring.AssessmentPeriodOpened", period, day, self_until=self._in(day, 60, 150)
            )
        elif self.random.random() < 0.02:
            yield self.told.tell(
                "scoring.AssessmentPeriodCorrected", period, day, self_until=self._in(day, 5, 90)
            )
        elif stream not in self.told.streams:
            said = {"organisation": self.id, "period": period, "period_title": "Contoh"}
            yield self.told.tell("scoring.OrmasInvitedToAssessment", stream, day, **said)
        else:
            last = self.told.streams[stream][-1].topic.partition(".")[2]
            step = self.random.choice(ASSESSED.get(last, ("AssessmentReturned",)))
            also = {"ScoreComputed": "objection_until", "AssessmentReturned": "until"}.get(step)
            said = {also: self._in(day, 5, 30)} if also else {}
            yield self.told.tell(f"scoring.{step}", stream, day, **said)

    def _presence_letter(self, day: str) -> Iterator[Happening]:
        own = [each for each in self.told.streams[self.id] if each.topic == "registry.PresenceReported"]
        if own and self.random.random() < 0.4:
            ended = {"letter": self.random.choice(own).state["letter"], "ended_on": day}
            yield self.told.tell("registry.PresenceReportEnded", self.id, day, **ended)
        else:
            said = {"letter": f"letter-{self.number}-{len(own)}", "valid_until": self._in(day, 10, 120)}
            yield self.told.tell("registry.PresenceReported", self.id, day, **said)

    def _follow_up(self, day: str) -> Iterator[Happening]:
        own = [each for each in self.told.streams[self.id] if each.topic == "registry.FollowUpAsked"]
        if own and self.random.random() < 0.4:
            closed = {"follow_up": self.random.choice(own).state["follow_up"]}
            yield self.told.tell("registry.FollowUpClosed", self.id, day, **closed)
        else:
            said = {"follow_up": len(own) + 1, "due_on": self._in(day, 3, 40)}
            yield self.told.tell("registry.FollowUpAsked", self.id, day, **said)

    def _improvement(self, day: str) -> Iterator[Happening]:
        stream, item = f"improvement-{self.number}", self.random.randint(1, 3)
        if item in [each.state["item"] for each in self.told.streams.get(stream, [])]:
            step = self.random.choice(("ImprovementDone", "ImprovementDropped", "ImprovementReopened"))
            yield self.told.tell(f"scoring.{step}", stream, day, item=item)
        else:
            said = {"organisation": self.id, "item": item, "text": "contoh", "due": self._in(day, 5, 60)}
            yield self.told.tell("scoring.ImprovementAgreed", stream, day, **said)

    def _report_of_change(self, day: str) -> Iterator[Happening]:
        own = [each for each in self.told.streams[self.id] if each.topic == "registry.ChangeReported"]
        if own and self.random.random() < 0.4:
            step = self.random.choice(("ChangeVerified", "ReportTurnedDown", "ReportTakenBack"))
            number = self.random.choice(own).state["report"]
            yield self.told.tell(f"registry.{step}", self.id, day, report=number)
        else:
            said = {"report": len(own) + 1, "change": "address", "reported_on": day}
            yield self.told.tell("registry.ChangeReported", self.id, day, **said)

    def _direction(self, day: str) -> Iterator[Happening]:
        stream, number = f"expose-{self.number}", self.random.randint(1, 2)
        given = [each.state.get("direction") for each in self.told.streams.get(stream, [])]
        if number in given:
            step = self.random.choice(("DirectionDone", "DirectionReopened"))
            yield self.told.tell(f"scoring.{step}", stream, day, direction=number)
        else:
            said = {"direction": number, "text": "contoh", "due": self._in(day, 3, 60)}
            yield self.told.tell("scoring.DirectionGiven", stream, day, **said)

    def _award(self, day: str) -> Iterator[Happening]:
        stream = f"award-{self.number}"
        if stream in self.told.streams:
            yield self.told.tell("scoring.AwardAnnounced", stream, day)
        else:
            yield self.told.tell(
                "scoring.AwardCalled", stream, day, title="Contoh", until=self._in(day, 3, 50)
            )

    def _perception(self, day: str) -> Iterator[Happening]:
        stream = f"perception-{self.number}"
        if stream in self.told.streams:
            yield self.told.tell("scoring.PerceptionSurveyClosed", stream, day)
        else:
            yield self.told.tell("scoring.PerceptionSurveyOpened", stream, day, until=self._in(day, 3, 50))

    def _slips(self, day: str) -> Iterator[Happening]:
        said = {"service": self.random.choice(("surat", "izin")), "period": "2026-1"}
        said["closes_on"] = self._in(day, 3, 50)
        yield self.told.tell("requests.SurveySlipsMade", f"survey-{self.number}", day, **said)

    def _signatory(self, day: str) -> Iterator[Happening]:
        stream = f"signatory-{self.number}"
        until = {"valid_until": self._in(day, 10, 90)}
        if stream not in self.told.streams:
            yield self.told.tell("requests.SignatoryAppointed", stream, day, capacity="kepala", **until)
        else:
            step = self.random.choice(SIGNED)
            said = until if step != "SignatoryEnded" else {"last_day": day}
            yield self.told.tell(f"requests.{step}", stream, day, **said)


ASSESSED = {
    "OrmasInvitedToAssessment": ("AssessmentSubmitted", "AssessmentSubmitted", "InvitationTakenBack"),
    "AssessmentSubmitted": ("AssessmentReturned", "ScoreComputed"),
    "AssessmentReturned": ("AssessmentSubmitted",),
    "InvitationTakenBack": ("InvitationTakenBack",),
    "ScoreComputed": (
        "ScoreObjected",
        "ScoreDecided",
        "ScorePublished",
        "ScoreComputed",
        "AssessmentReturned",
    ),
    "ScoreObjected": ("ScoreComputed",),
    "ScoreDecided": ("ScorePublished",),
    "ScorePublished": ("ScorePublished",),
}
"""What may come next of an assessment."""
SIGNED = (
    "SignatoryTermCorrected",
    "SignatoryCertificateRecorded",
    "SignatoryCertificateRecorded",
    "SignatoryEnded",
)
