"""What agencies offer to ormas, and whom they helped with it."""

from typing import Any

from contracts.telling.dates import date_words
from services.clusters.domain.acting import OFFICE, Acting
from services.clusters.events import (
    AgencyContactRecorded,
    FacilitationChangeRefused,
    FacilitationOffered,
    FacilitationResultRecorded,
    FacilitationStruck,
    OfferEnded,
    OrmasFacilitated,
)
from services.clusters.rules.facilitation import (
    A_FACILITATION_IS_RECORDED_ONCE_ITS_DAY_HAS_COME,
    A_FACILITATION_LIES_WITHIN_ITS_OFFER,
    AN_OFFER_ENDS_WITHIN_ITS_DAYS,
    ONLY_A_STANDING_FACILITATION_GOES_ON,
    ONLY_AN_APPOINTED_AGENCY_FACILITATES,
    ONLY_AN_OPEN_OFFER_ENDS,
)
from services.clusters.rules.meetings import A_WITHDRAWN_ORMAS_IS_NOT_INVITED_OR_COUNTED
from shared.aggregate import Aggregate
from shared.events import Fact
from shared.rules import Rule


class _Facilitating(Aggregate):
    """What the three have in common: a refusal stays where it was asked for."""

    def when(self, fact: Fact) -> None:
        match fact:
            case FacilitationChangeRefused():
                pass  # the refusal itself is what we keep
            case _:
                super().when(fact)

    def _refuse(self, rule: Rule, **said: object) -> None:
        self.trigger_event(FacilitationChangeRefused, **rule.refusal(**said))


class AgencyDesk(_Facilitating):
    """Where an agency is reached. ``contact``: unit and telephone as last told."""

    KIND = "agency"

    def __init__(self, stream: str) -> None:
        super().__init__(stream)
        self.contact = ("", "")

    @classmethod
    def stream_of(cls, agency: str) -> str:
        """A code of an agency never changes, so it names the stream."""
        return f"{cls.KIND}-{agency}"

    def record_contact(
        self, *, acting: Acting = OFFICE, agency: str, name: str, unit: str, telephone: str, ground: str
    ) -> None:
        """``name``: as it was appointed, "" when it never was. The same again changes nothing."""
        if stranger := acting.barred_from(agency):
            self._refuse(stranger, agency=name or agency)
        elif not name:
            self._refuse(ONLY_AN_APPOINTED_AGENCY_FACILITATES)
        elif self.contact != (unit, telephone):
            self.trigger_event(
                AgencyContactRecorded, agency=agency, name=name, unit=unit, telephone=telephone, ground=ground
            )

    def when(self, fact: Fact) -> None:
        match fact:
            case AgencyContactRecorded():
                self.contact = (fact.unit, fact.telephone)
            case _:
                super().when(fact)


class Offer(_Facilitating):
    """One offer. ``last_day`` is "" while it has no end; ``ended``: it was ended before its time."""

    KIND = "offer"

    def __init__(self, stream: str) -> None:
        super().__init__(stream)
        self.agency = ""
        self.name = ""
        self.facility = ""
        self.first_day = ""
        self.last_day = ""
        self.ended = False

    @property
    def days(self) -> str:
        """Its time in words."""
        until = f"sampai {date_words(self.last_day)}" if self.last_day else "tanpa batas"
        return f"mulai {date_words(self.first_day)} {until}"

    def holds_on(self, day: str) -> bool:
        """Its first and its last day count."""
        return self.first_day <= day and (not self.last_day or day <= self.last_day)

    def make(self, *, acting: Acting = OFFICE, agency: str, name: str, **said: Any) -> None:
        """Every other field of the event. ``name``: the agency as it was appointed, "" if it never was."""
        if stranger := acting.barred_from(agency):
            self._refuse(stranger, agency=name or agency)
        elif not name:
            self._refuse(ONLY_AN_APPOINTED_AGENCY_FACILITATES)
        else:
            self.trigger_event(FacilitationOffered, agency=agency, name=name, **said)

    def end(self, *, acting: Acting = OFFICE, last_day: str, reason: str) -> None:
        if stranger := acting.barred_from(self.agency):
            self._refuse(stranger, agency=self.name or self.agency)
        elif self.ended or not self.agency:
            self._refuse(ONLY_AN_OPEN_OFFER_ENDS)
        elif not self.holds_on(last_day):
            self._refuse(AN_OFFER_ENDS_WITHIN_ITS_DAYS, days=self.days)
        else:
            self.trigger_event(OfferEnded, last_day=last_day, reason=reason)

    def when(self, fact: Fact) -> None:
        match fact:
            case FacilitationOffered():
                self.agency, self.name, self.facility = fact.agency, fact.name, fact.facility
                self.first_day, self.last_day = fact.first_day, fact.last_day
            case OfferEnded():
                self.last_day, self.ended = fact.last_day, True
            case _:
                super().when(fact)


class Facilitation(_Facilitating):
    """One ormas helped once by an ``agency`` (code, name). ``state``: "" before, recorded or struck."""

    KIND = "facilitation"

    def __init__(self, stream: str) -> None:
        super().__init__(stream)
        self.state = ""
        self.agency = ("", "")
        self.result = ("", "")

    def record(
        self,
        *,
        acting: Acting = OFFICE,
        offered: Offer | None,
        agency: str,
        name: str,
        day: str,
        today: str,
        withdrawn: bool,
        **said: Any,
    ) -> None:
        """Every other field of the event. ``offered``: the offer it was given by, if there was one."""
        if stranger := acting.barred_from(agency):
            self._refuse(stranger, agency=name or agency)
        elif not name:
            self._refuse(ONLY_AN_APPOINTED_AGENCY_FACILITATES)
        elif day > today:
            self._refuse(A_FACILITATION_IS_RECORDED_ONCE_ITS_DAY_HAS_COME)
        elif offered and not offered.holds_on(day):
            self._refuse(A_FACILITATION_LIES_WITHIN_ITS_OFFER, days=offered.days)
        elif withdrawn:
            self._refuse(A_WITHDRAWN_ORMAS_IS_NOT_INVITED_OR_COUNTED, count=1)
        else:
            offer = offered.id if offered else ""
            self.trigger_event(OrmasFacilitated, offer=offer, agency=agency, name=name, day=day, **said)

    def record_result(self, *, acting: Acting = OFFICE, achieved: str, text: str) -> None:
        """The newest word counts; the same again changes nothing."""
        code, name = self.agency
        if stranger := acting.barred_from(code):
            self._refuse(stranger, agency=name or code)
        elif self.state != "recorded":
            self._refuse(ONLY_A_STANDING_FACILITATION_GOES_ON)
        elif self.result != (achieved, text):
            self.trigger_event(FacilitationResultRecorded, achieved=achieved, text=text)

    def strike(self, *, reason: str) -> None:
        if self.state != "recorded":
            self._refuse(ONLY_A_STANDING_FACILITATION_GOES_ON)
        else:
            self.trigger_event(FacilitationStruck, reason=reason)

    def when(self, fact: Fact) -> None:
        match fact:
            case OrmasFacilitated():
                self.state, self.agency = "recorded", (fact.agency, fact.name)
            case FacilitationResultRecorded():
                self.result = (fact.achieved, fact.text)
            case FacilitationStruck():
                self.state = "struck"
            case _:
                super().when(fact)
