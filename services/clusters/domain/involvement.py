"""What became of an agency's request: which ormas were asked, what they answered, who took part."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from typing import Any

from contracts.telling.dates import date_words
from contracts.telling.meeting_words import INVOLVEMENT_STATES
from services.clusters.domain.acting import OFFICE, Acting
from services.clusters.events import (
    AskedOrmasStruck,
    InvolvementAnswered,
    InvolvementCancelled,
    InvolvementChangeRefused,
    InvolvementEvaluated,
    InvolvementRequested,
    OrmasAskedToTakePart,
    ParticipationRecorded,
)
from services.clusters.rules.involvement import (
    A_LATER_STRIKING_SAYS_WHY,
    AN_EVALUATION_SPEAKS_OF_WHO_WAS_ASKED,
    AN_ORMAS_ANSWERS_BEFORE_IT_IS_OVER,
    AN_ORMAS_ANSWERS_ONLY_FOR_ITSELF,
    AN_ORMAS_IS_ASKED_ONCE,
    ONLY_AN_OPEN_REQUEST_GOES_ON,
    ONLY_WHO_WAS_ASKED_ANSWERS,
    ORMAS_ARE_ASKED_BEFORE_THE_DAY,
    PARTICIPATION_IS_RECORDED_ONCE_ITS_DAY_HAS_COME,
    SILENCE_IS_RECORDED_AFTER_ITS_DAY,
    WHO_ANSWERED_STAYS_ASKED,
)
from services.clusters.rules.meetings import A_WITHDRAWN_ORMAS_IS_NOT_INVITED_OR_COUNTED
from shared.aggregate import Aggregate
from shared.events import Fact
from shared.rules import Rule


@dataclass(frozen=True)
class Asked:
    """One ormas that was asked. ``answer`` and ``participation`` are empty until they are recorded."""

    answer_by: str
    answer: str = ""
    reason: str = ""
    participation: str = ""

    @property
    def may_have_come(self) -> bool:
        """It took part, or it said that it would and nobody told yet."""
        return self.participation == "took_part" or (self.answer == "yes" and not self.participation)


class Involvement(Aggregate):
    """``state``: open, evaluated or cancelled; ``asked``: by the stream of the ormas."""

    KIND = "involvement"

    def __init__(self, stream: str) -> None:
        super().__init__(stream)
        self.state = ""
        self.agency = ""
        self.activity = ""
        self.day = ""
        self.asked: dict[str, Asked] = {}

    def request(self, *, acting: Acting = OFFICE, agency: str, **said: Any) -> None:
        """Every other field of the event."""
        if stranger := acting.barred_from_called(agency):
            self._refuse(stranger, agency=agency)
        else:
            self.trigger_event(InvolvementRequested, agency=agency, **said)

    def ask(self, *, why: Mapping[str, str], answer_by: str, today: str, withdrawn: frozenset[str]) -> None:
        """Several ormas at once, all or none. ``why``: the reasons beside each name."""
        again = [each for each in why if each in self.asked]
        if self.state != "open":
            self._refuse(ONLY_AN_OPEN_REQUEST_GOES_ON)
        elif not today <= answer_by <= self.day:
            self._refuse(ORMAS_ARE_ASKED_BEFORE_THE_DAY)
        elif gone := withdrawn.intersection(why):
            self._refuse(A_WITHDRAWN_ORMAS_IS_NOT_INVITED_OR_COUNTED, count=len(gone))
        elif again:
            self._refuse(AN_ORMAS_IS_ASKED_ONCE, count=len(again))
        else:
            for organisation, reasons in why.items():
                self.trigger_event(
                    OrmasAskedToTakePart,
                    organisation=organisation,
                    agency=self.agency,
                    activity=self.activity,
                    day=self.day,
                    asked_on=today,
                    answer_by=answer_by,
                    why=reasons,
                )

    def strike_asked(self, *, ormas: str, reason: str, undoable: bool) -> None:
        """It was asked by a slip. ``undoable``: who asks recorded that just now, and need not say why."""
        asked = self.asked.get(ormas)
        if self.state != "open":
            self._refuse(ONLY_AN_OPEN_REQUEST_GOES_ON)
        elif asked is None:
            self._refuse(ONLY_WHO_WAS_ASKED_ANSWERS)
        elif asked.answer or asked.participation:
            self._refuse(WHO_ANSWERED_STAYS_ASKED)
        elif not undoable and not reason:
            self._refuse(A_LATER_STRIKING_SAYS_WHY)
        else:
            said = {"organisation": ormas, "activity": self.activity, "reason": reason}
            self.trigger_event(AskedOrmasStruck, **said)

    def answer(
        self, *, ormas: str, answer: str, reason: str, today: str, own: Collection[str] | None = None
    ) -> None:
        """Its last answer counts, the same one twice is once; that it was silent can be said when its day has
        passed.

        ``own``: for which ormas alone who tells it may speak, as long as nothing shows what became of it;
        None: for any.

        After the evaluation only of whom nobody recorded an answer before.
        """
        asked = self.asked.get(ormas)
        if own is not None and ormas not in own:
            self._refuse(AN_ORMAS_ANSWERS_ONLY_FOR_ITSELF)
        elif not self._goes_on(recorded=asked.answer if asked else ""):
            self._refuse(ONLY_AN_OPEN_REQUEST_GOES_ON)
        elif asked is None:
            self._refuse(ONLY_WHO_WAS_ASKED_ANSWERS)
        elif answer == "no_answer" and today <= asked.answer_by:
            self._refuse(SILENCE_IS_RECORDED_AFTER_ITS_DAY, day=date_words(asked.answer_by))
        elif own is not None and (today > self.day or asked.participation):
            self._refuse(AN_ORMAS_ANSWERS_BEFORE_IT_IS_OVER)
        elif (answer, reason) != (asked.answer, asked.reason):
            self.trigger_event(
                InvolvementAnswered,
                organisation=ormas,
                activity=self.activity,
                answer=answer,
                reason=reason,
            )

    def record_participation(
        self, *, acting: Acting = OFFICE, ormas: str, participation: str, people: int, today: str
    ) -> None:
        """Whoever said no may have come all the same; whoever stayed away counts nobody.

        After the evaluation only of whom nobody recorded it before.
        """
        asked = self.asked.get(ormas)
        if stranger := acting.barred_from_called(self.agency):
            self._refuse(stranger, agency=self.agency)
        elif not self._goes_on(recorded=asked.participation if asked else ""):
            self._refuse(ONLY_AN_OPEN_REQUEST_GOES_ON)
        elif asked is None:
            self._refuse(ONLY_WHO_WAS_ASKED_ANSWERS)
        elif today < self.day:
            self._refuse(PARTICIPATION_IS_RECORDED_ONCE_ITS_DAY_HAS_COME)
        else:
            self.trigger_event(
                ParticipationRecorded,
                organisation=ormas,
                activity=self.activity,
                day=self.day,
                participation=participation,
                people=people if participation == "took_part" else 0,
            )

    def evaluate(self, *, acting: Acting = OFFICE, rating: int, text: str, today: str) -> None:
        """The agency's last word: what is recorded stays; what was not can still be told.

        Where nobody took part, or was willing and is still to be told of, there is nothing to evaluate.
        """
        if stranger := acting.barred_from_called(self.agency):
            self._refuse(stranger, agency=self.agency)
        elif self.state != "open":
            self._refuse(ONLY_AN_OPEN_REQUEST_GOES_ON)
        elif today < self.day:
            self._refuse(PARTICIPATION_IS_RECORDED_ONCE_ITS_DAY_HAS_COME)
        elif not any(each.may_have_come for each in self.asked.values()):
            self._refuse(AN_EVALUATION_SPEAKS_OF_WHO_WAS_ASKED, missing=self._missing())
        else:
            self.trigger_event(InvolvementEvaluated, agency=self.agency, rating=rating, text=text)

    def cancel(self, *, acting: Acting = OFFICE, reason: str) -> None:
        if stranger := acting.barred_from_called(self.agency):
            self._refuse(stranger, agency=self.agency)
        elif self.state != "open":
            self._refuse(ONLY_AN_OPEN_REQUEST_GOES_ON)
        else:
            self.trigger_event(InvolvementCancelled, reason=reason)

    def _missing(self) -> str:
        if not self.asked:
            return "Belum ada ormas yang diminta, jadi belum ada yang dinilai."
        return "Tidak tercatat ormas yang ikut serta atau bersedia. Catat dahulu keikutsertaannya."

    def _goes_on(self, *, recorded: str) -> bool:
        """Whether something can still be told; ``recorded``: what was told of it before, if anything."""
        return self.state == "open" or (self.state == "evaluated" and not recorded)

    def when(self, fact: Fact) -> None:
        match fact:
            case InvolvementRequested():
                self.state, self.agency = "open", fact.agency
                self.activity, self.day = fact.activity, fact.day
            case OrmasAskedToTakePart():
                self.asked[fact.organisation] = Asked(fact.answer_by)
            case AskedOrmasStruck():
                del self.asked[fact.organisation]
            case InvolvementAnswered():
                asked = self.asked[fact.organisation]
                self.asked[fact.organisation] = replace(asked, answer=fact.answer, reason=fact.reason)
            case ParticipationRecorded():
                asked = self.asked[fact.organisation]
                self.asked[fact.organisation] = replace(asked, participation=fact.participation)
            case InvolvementEvaluated():
                self.state = "evaluated"
            case InvolvementCancelled():
                self.state = "cancelled"
            case InvolvementChangeRefused():
                pass  # the refusal itself is what we keep
            case _:
                super().when(fact)

    def _refuse(self, rule: Rule, **said: object) -> None:
        told = {"state": INVOLVEMENT_STATES.get(self.state, ""), "day": date_words(self.day)} | said
        self.trigger_event(InvolvementChangeRefused, **rule.refusal(**told))
