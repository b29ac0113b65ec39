"""A case of public order: its parties, its steps, its end."""

from contracts.telling.classifications import kept
from contracts.telling.dates import date_words
from services.clusters.events import (
    CaseStepTaken,
    OrderCaseChangeRefused,
    OrderCaseClosed,
    OrderCaseOpened,
    OrderCaseReopened,
    PartyJoinedCase,
    PersonJoinedCase,
)
from services.clusters.rules.meetings import A_WITHDRAWN_ORMAS_IS_NOT_INVITED_OR_COUNTED
from services.clusters.rules.order import (
    A_CASE_IS_TOLD_AFTER_IT_HAPPENED,
    AN_ORMAS_IS_A_PARTY_ONCE,
    ONLY_A_CLOSED_CASE_IS_REOPENED,
    ONLY_AN_OPEN_CASE_GOES_ON,
    SECRET_MATTERS_ARE_NOT_RECORDED_HERE,
)
from shared.aggregate import Aggregate
from shared.events import Fact
from shared.rules import Rule


class OrderCase(Aggregate):
    """``state``: "" before, open or closed; ``newest``: the day that was told last, ``newest_step`` without
    that of its end.
    """

    KIND = "ordercase"

    def __init__(self, stream: str) -> None:
        super().__init__(stream)
        self.state = ""
        self.classification = ""
        self.newest = ""
        self.newest_step = ""
        self.parties = 0
        self.ormas: frozenset[str] = frozenset()

    def open(
        self, *, classification: str, matter: str, ground: str, day: str, today: str, **said: str
    ) -> None:
        """Every other field of the event. Of what is secret nothing is kept but that it was refused."""
        if classification == "rahasia":
            self._refuse(SECRET_MATTERS_ARE_NOT_RECORDED_HERE)
        elif day > today:
            self._refuse(A_CASE_IS_TOLD_AFTER_IT_HAPPENED, days="paling lambat hari ini")
        else:
            said |= kept(classification, self.id, matter=matter, ground=ground)
            self.trigger_event(OrderCaseOpened, classification=classification, day=day, **said)

    def add_ormas(self, *, organisation: str, withdrawn: bool) -> None:
        if self._goes_on():
            if organisation in self.ormas:
                self._refuse(AN_ORMAS_IS_A_PARTY_ONCE)
            elif withdrawn:
                self._refuse(A_WITHDRAWN_ORMAS_IS_NOT_INVITED_OR_COUNTED, count=1)
            else:
                self._party(party_kind="ormas", organisation=organisation, description="")

    def add_group(self, *, party_kind: str, description: str) -> None:
        """Described, not named."""
        if self._goes_on():
            self._party(party_kind=party_kind, organisation="", description=description)

    def add_person(self, *, name: str, description: str, subject_id: str) -> None:
        """The name is sealed under a key of its own, and of a limited case the capacity with it."""
        if self._goes_on():
            said = kept(self.classification, subject_id, description=description)
            said |= {"name": name, "subject_id": subject_id}
            self.trigger_event(PersonJoinedCase, party=self.parties + 1, **said)

    def take_step(self, *, day: str, today: str, step: str, text: str, tension: str) -> None:
        """In the order of their days."""
        if self._goes_on() and self._happened(day, today):
            self.trigger_event(CaseStepTaken, day=day, step=step, tension=tension, **self._kept(text=text))

    def close(self, *, day: str, today: str, case_result: str, text: str) -> None:
        if self._goes_on() and self._happened(day, today):
            self.trigger_event(OrderCaseClosed, day=day, case_result=case_result, **self._kept(text=text))

    def reopen(self, *, reason: str) -> None:
        """It goes on from the day of its newest step: its end is told anew."""
        if self.state == "closed":
            self.trigger_event(OrderCaseReopened, **self._kept(reason=reason))
        else:
            self._refuse(ONLY_A_CLOSED_CASE_IS_REOPENED)

    def when(self, fact: Fact) -> None:
        match fact:
            case OrderCaseOpened():
                self.state, self.newest, self.newest_step = "open", fact.day, fact.day
                self.classification = fact.classification
            case PartyJoinedCase():
                self.parties = fact.party
                self.ormas |= {fact.organisation} - {""}
            case PersonJoinedCase():
                self.parties = fact.party
            case CaseStepTaken():
                self.newest = self.newest_step = fact.day
            case OrderCaseClosed():
                self.state, self.newest = "closed", fact.day
            case OrderCaseReopened():
                self.state, self.newest = "open", self.newest_step
            case OrderCaseChangeRefused():
                pass  # the refusal itself is what we keep
            case _:
                super().when(fact)

    def _party(self, *, description: str, **said: str) -> None:
        said |= self._kept(description=description)
        self.trigger_event(PartyJoinedCase, party=self.parties + 1, **said)

    def _kept(self, **words: str) -> dict[str, str]:
        """The words of the case, as an event takes them; those of a limited one under the key of the case."""
        return kept(self.classification, self.id, **words)

    def _goes_on(self) -> bool:
        """Whether it is open; a refusal is recorded where not."""
        if self.state != "open":
            self._refuse(ONLY_AN_OPEN_CASE_GOES_ON)
        return self.state == "open"

    def _happened(self, day: str, today: str) -> bool:
        """Whether that day can be told; a refusal is recorded where not."""
        told = self.newest <= day <= today
        if not told:
            days = f"antara {date_words(self.newest)} dan hari ini"
            self._refuse(A_CASE_IS_TOLD_AFTER_IT_HAPPENED, days=days)
        return told

    def _refuse(self, rule: Rule, **said: object) -> None:
        self.trigger_event(OrderCaseChangeRefused, **rule.refusal(**said))
