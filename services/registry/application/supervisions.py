"""What one can ask of supervisions."""

from typing import Any

from services.registry.application.office_day import day_of_newest, office_day
from services.registry.domain import Complaint, Ormas, OversightTeams, Supervision, Team
from services.registry.events import FindingClosed, FindingStruck
from shared.application import EventSourced
from shared.ledger import Cause, Receipt


class Supervisions(EventSourced):
    """From the plan to the result of the last finding."""

    def plan_supervision(
        self, cause: Cause, *, organisation: str, team: str, complaint: str, **said: Any
    ) -> Receipt:
        """Whom a team is to supervise. Error: NotFound."""
        ormas, by = self.load(Ormas, organisation), self._team(team)
        why = self.load(Complaint, complaint) if complaint else None

        def begin() -> Supervision:
            supervision = Supervision.new()
            supervision.plan(ormas, by, why, **said)
            return supervision

        return self.create(cause, begin)

    def drop_supervision(self, cause: Cause, *, supervision: str, reason: str) -> Receipt:
        """Not carried out after all."""
        return self.change(Supervision, supervision, cause, lambda s: s.drop(reason=reason))

    def carry_out_supervision(self, cause: Cause, *, supervision: str, team: str, **said: Any) -> Receipt:
        """A team was there. Error: NotFound."""
        by = self._team(team)
        return self.change(Supervision, supervision, cause, lambda s: s.carry_out(by, **said))

    def note_finding(self, cause: Cause, *, supervision: str, **said: Any) -> Receipt:
        """What it found; what is secret is refused and not kept."""
        return self.change(Supervision, supervision, cause, lambda s: s.note(**said))

    def task_finding(self, cause: Cause, *, supervision: str, **said: Any) -> Receipt:
        """What is to be done about it. Error: NotFound."""
        return self.change(Supervision, supervision, cause, lambda s: s.task(**said))

    def close_finding(self, cause: Cause, *, supervision: str, **said: Any) -> Receipt:
        """How it ended. Error: NotFound."""
        return self.change(Supervision, supervision, cause, lambda s: s.close(**said))

    def strike_finding(self, cause: Cause, *, supervision: str, **said: Any) -> Receipt:
        """It was noted wrongly. Error: NotFound."""
        return self.change(Supervision, supervision, cause, lambda s: s.strike(**said))

    def erase_finding_words(
        self, cause: Cause, *, supervision: str, finding_number: int, **said: str
    ) -> Receipt:
        """What was said of a finding, once its time is over: the record first, then the key. A crash in
        between is mended by ``finish_erasures``. Error: NotFound.
        """
        said |= {"today": office_day(self)}
        which = {"finding_number": finding_number}

        def erase(found: Supervision) -> None:
            ends = (FindingClosed.TOPIC, FindingStruck.TOPIC)
            closed_on = max(day_of_newest(self, supervision, each, **which) for each in ends)
            found.erase_words(finding_number=finding_number, closed_on=closed_on, **said)

        receipt = self.change(Supervision, supervision, cause, erase)
        finding = self.load(Supervision, supervision).findings[finding_number]
        if finding.erased:
            self.keys.destroy(finding.subject)
        return receipt

    def _team(self, code: str) -> Team:
        return self.load_or_new(OversightTeams, OversightTeams.STREAM).team(code)
