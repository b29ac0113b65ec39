"""A supervision: planned, dropped or carried out; what was found, what is done about it, how that ended."""

from dataclasses import dataclass
from typing import Any, Final
from uuid import uuid4

from contracts.telling.classifications import kept
from contracts.telling.dates import date_words
from services.registry.domain.complaint import Complaint
from services.registry.domain.ormas import Ormas
from services.registry.domain.oversight_teams import Team
from services.registry.domain.retention import kept_until
from services.registry.events import (
    FindingClosed,
    FindingNoted,
    FindingStruck,
    FindingTasked,
    SupervisionCarriedOut,
    SupervisionDropped,
    SupervisionPlanned,
    SupervisionRefused,
    WordsErased,
)
from services.registry.rules.complaints import SECRET_MATTERS_ARE_NOT_KEPT_HERE
from services.registry.rules.oversight import (
    A_CLOSED_FINDING_STAYS_CLOSED,
    A_FINDING_IS_CLOSED_AFTER_ITS_FOLLOW_UP,
    A_FINDING_IS_NOT_DUE_BEFORE_ITS_SUPERVISION,
    A_STRUCK_FINDING_STAYS_STRUCK,
    A_SUPERVISION_IS_ENDED_ONCE,
    AN_ENDED_TEAM_SUPERVISES_NOBODY,
    AN_ERASED_FINDING_IS_NOT_STRUCK,
    FINDINGS_COME_FROM_A_SUPERVISION_THAT_WAS_MADE,
    ONLY_A_CONFIRMED_COMPLAINT_IS_A_REASON,
)
from services.registry.rules.retention import WORDS_ARE_KEPT_FOR_THEIR_TIME, WORDS_OF_WHAT_GOES_ON_ARE_KEPT
from shared.aggregate import Aggregate
from shared.errors import NotFound
from shared.events import Fact
from shared.rules import Rule

CONFIRMED: Final = "terkonfirmasi"
FINDING_KINDS: Final = ("address", "expired", "reports", "board", "activity", "money", "other")
FINDING_OUTCOMES: Final = ("settled", "not_needed", "passed_on")
SUPERVISION_REASONS: Final = ("routine", "complaint", "visit", "sanction", "other")


@dataclass
class Finding:
    """One finding: under whose key its words stand, whether somebody has it to do, and how it ended."""

    classification: str
    subject: str
    tasked: bool = False
    closed: bool = False
    struck: bool = False
    erased: bool = False

    @property
    def why_ended(self) -> Rule | None:
        """The rule by which nothing is done about it any more."""
        if self.struck:
            return A_STRUCK_FINDING_STAYS_STRUCK
        return A_CLOSED_FINDING_STAYS_CLOSED if self.closed else None

    def kept(self, **words: str) -> dict[str, str]:
        """The words about it, as an event takes them."""
        return kept(self.classification, self.subject, **words)


class Supervision(Aggregate):
    """One supervision of one organisation. It never changes how that organisation stands."""

    KIND = "supervision"

    def __init__(self, stream: str) -> None:
        super().__init__(stream)
        self.state = self.carried_out_on = ""
        self.findings: dict[int, Finding] = {}

    def plan(self, ormas: Ormas, team: Team, complaint: Complaint | None, **said: Any) -> None:
        """Who is to be supervised, by whom and why; of a complaint only where it is confirmed for them."""
        if gone := ormas.gone:
            self._refuse(gone)
        elif team.ended:
            self._refuse(AN_ENDED_TEAM_SUPERVISES_NOBODY, code=team.code)
        elif complaint and not _is_confirmed(complaint, ormas):
            self._refuse(ONLY_A_CONFIRMED_COMPLAINT_IS_A_REASON)
        else:
            whom = {"organisation": ormas.id, "organisation_name": ormas.name}
            by = {"team": team.code, "team_name": team.name}
            why = complaint.id if complaint else ""
            self.trigger_event(SupervisionPlanned, **whom, **by, complaint=why, **said)

    def drop(self, *, reason: str) -> None:
        if self._is_planned():
            self.trigger_event(SupervisionDropped, reason=reason)

    def carry_out(self, team: Team, **said: Any) -> None:
        """Also by another team than the plan names, or by one that ended since then."""
        if self._is_planned():
            by = {"team": team.code, "team_name": team.name}
            self.trigger_event(SupervisionCarriedOut, **by, **said)

    def note(self, *, classification: str, **said: Any) -> None:
        """One thing that was found. Of what is secret nothing is kept."""
        if classification == "rahasia":
            self._refuse(SECRET_MATTERS_ARE_NOT_KEPT_HERE)
        elif self._known() != "carried_out":
            self._refuse(FINDINGS_COME_FROM_A_SUPERVISION_THAT_WAS_MADE)
        else:
            numbered = {"finding_number": len(self.findings) + 1, "subject_id": uuid4().hex}
            self.trigger_event(FindingNoted, **numbered, classification=classification, **said)

    def task(self, *, finding_number: int, follow_up: str, due_on: str, **said: Any) -> None:
        """What is to be done about a finding; a later word replaces an earlier one. Error: NotFound."""
        finding = self._finding(finding_number)
        if ended := finding.why_ended:
            self._refuse(ended)
        elif due_on < self.carried_out_on:
            self._refuse(A_FINDING_IS_NOT_DUE_BEFORE_ITS_SUPERVISION, day=date_words(self.carried_out_on))
        else:
            said |= {"due_on": due_on, **finding.kept(follow_up=follow_up)}
            self.trigger_event(FindingTasked, finding_number=finding_number, **said)

    def close(self, *, finding_number: int, result: str, **said: Any) -> None:
        """How a finding ended. Error: NotFound."""
        finding = self._finding(finding_number)
        if ended := finding.why_ended:
            self._refuse(ended)
        elif not finding.tasked:
            self._refuse(A_FINDING_IS_CLOSED_AFTER_ITS_FOLLOW_UP)
        else:
            said |= finding.kept(result=result)
            self.trigger_event(FindingClosed, finding_number=finding_number, **said)

    def strike(self, *, finding_number: int, reason: str) -> None:
        """It was noted wrongly, of whatever became of it since. Error: NotFound."""
        finding = self._finding(finding_number)
        if finding.struck:
            self._refuse(A_STRUCK_FINDING_STAYS_STRUCK)
        elif finding.erased:
            self._refuse(AN_ERASED_FINDING_IS_NOT_STRUCK)
        else:
            said = finding.kept(reason=reason)
            self.trigger_event(FindingStruck, finding_number=finding_number, **said)

    def erase_words(
        self, *, finding_number: int, closed_on: str, today: str, reason: str, ground: str
    ) -> None:
        """Record that what was said of a finding is gone for good; twice changes nothing. Error: NotFound.

        ``closed_on``: on which day its end was recorded, "" while it goes on.
        """
        finding = self._finding(finding_number)
        if not finding.why_ended:
            self._refuse(WORDS_OF_WHAT_GOES_ON_ARE_KEPT)
        elif (until := kept_until(closed_on)) > today:
            self._refuse(WORDS_ARE_KEPT_FOR_THEIR_TIME, from_day=date_words(until))
        elif not finding.erased:
            rested = {"retention_rule": WORDS_ARE_KEPT_FOR_THEIR_TIME.id, "kept_until": until}
            said = {"subject_id": finding.subject, "words_of": f"temuan {finding_number}"}
            self.trigger_event(WordsErased, **said, **rested, reason=reason, ground=ground)

    def _finding(self, number: int) -> Finding:
        if number not in self.findings:
            raise NotFound("Temuan ini tidak ada dalam pengawasan ini.")
        return self.findings[number]

    def _known(self) -> str:
        if self.state == "":
            raise NotFound
        return self.state

    def _is_planned(self) -> bool:
        if self._known() != "planned":
            self._refuse(A_SUPERVISION_IS_ENDED_ONCE)
        return self.state == "planned"

    def _refuse(self, rule: Rule, **said: str) -> None:
        self.trigger_event(SupervisionRefused, **rule.refusal(**said))

    def when(self, fact: Fact) -> None:
        match fact:
            case SupervisionPlanned():
                self.state = "planned"
            case SupervisionDropped():
                self.state = "dropped"
            case SupervisionCarriedOut():
                self.state, self.carried_out_on = "carried_out", fact.carried_out_on
            case FindingNoted():
                self.findings[fact.finding_number] = Finding(fact.classification, fact.subject_id)
            case FindingTasked():
                self.findings[fact.finding_number].tasked = True
            case FindingClosed():
                self.findings[fact.finding_number].closed = True
            case FindingStruck():
                self.findings[fact.finding_number].struck = True
            case WordsErased():
                for finding in self.findings.values():
                    finding.erased |= finding.subject == fact.subject_id
            case SupervisionRefused():
                pass  # the refusal itself is what we keep
            case _:
                super().when(fact)


def _is_confirmed(complaint: Complaint, ormas: Ormas) -> bool:
    """For the organisation, under its own entry or one that was merged into it."""
    entries = (ormas.id, *ormas.taken_in)
    return any(complaint.links.get(each, ("", ""))[1] == CONFIRMED for each in entries)
