"""What was recorded of a granted hibah since the decree, so that a slip can be taken back."""

from typing import Any, Final, NamedTuple

from contracts.telling.dates import date_words
from contracts.telling.grant_words import GRANT_ENTRIES, GRANT_STEP_OF, GRANT_STEPS
from services.requests import events as e
from services.requests.domain.grant_state import Stage
from services.requests.domain.grant_theme import GrantTheme
from services.requests.domain.handing_over import Officer, Step
from services.requests.rules.grant_back import (
    A_STEP_OF_A_HIBAH_IS_UNDONE_WITHIN_TEN_MINUTES,
    ONLY_THE_NEWEST_STEP_OF_A_HIBAH_IS_TAKEN_BACK,
    ONLY_WHAT_WAS_TOLD_OF_A_HIBAH_IS_CORRECTED,
    THE_DAY_OF_AN_NPHD_STAYS_IN_ORDER,
)
from shared.errors import NotFound
from shared.events import Fact

_TOLD: Final = {
    "decree": "decree",
    "decided_on": "decided_on",
    "agreement_number": "agreement_number",
    "dated": "dated",
    "signed_on": "signed_on",
    "reference": "payment_reference",
    "minutes": "payment_reference",
    "remainder_reference": "remainder_reference",
}
"""Of a field of a step: what it tells, in the words of a correction."""
Told = dict[tuple[str, int], str]


class Standing(NamedTuple):
    """How a hibah stood before a step; ``told``: the numbers and days of it, each with its stage or 0."""

    state: str
    newest: str
    awarded: int
    planned: tuple[int, ...]
    stages: dict[int, Stage]
    told: Told


class Taken(NamedTuple):
    """A step, the version that told it, and what was before."""

    version: int
    step: str
    stage: int
    before: Standing


class GrantBack(GrantTheme):
    """Money is told once: what was wrong is taken back, step by step, and recorded anew by the rules of its
    step. So no correction can pay more than was granted.
    """

    def __init__(self, stream: str) -> None:
        super().__init__(stream)
        self.taken: list[Taken] = []
        self.told: Told = {}

    def undo_step(self, by: Officer, *, version: int, undoable: bool) -> None:
        """``undoable``: who asks recorded that version, a moment ago; it is looked up outside."""
        if self._is_newest(by, version):
            if undoable:
                self._take_back("")
            else:
                self._refuse(A_STEP_OF_A_HIBAH_IS_UNDONE_WITHIN_TEN_MINUTES)

    def take_back_step(self, by: Officer, *, version: int, reason: str) -> None:
        if self._is_newest(by, version):
            self._take_back(reason)

    def correct_entry(
        self, by: Officer, *, grant_entry: str, stage: int, after: str, reason: str, today: str
    ) -> None:
        """The same again changes nothing."""
        before = self.told.get((grant_entry, stage), "")
        if self._is_kept_from(by, Step.DECIDE):
            return
        if not before:
            self._refuse(ONLY_WHAT_WAS_TOLD_OF_A_HIBAH_IS_CORRECTED, entry=GRANT_ENTRIES[grant_entry])
        elif grant_entry == "dated" and not self._keeps_order(after, today):
            return
        elif after != before:
            said = {"before": before, "after": after, "reason": reason}
            self.trigger_event(e.GrantEntryCorrected, grant_entry=grant_entry, stage=stage, **said)

    def when(self, fact: Fact) -> None:
        match fact:
            case e.GrantStepTakenBack():
                self._stands_as(self.taken.pop().before)
                return
            case e.GrantEntryCorrected():
                self._keep(fact)
                self.told = self.told | {(fact.grant_entry, fact.stage): fact.after}
                if fact.grant_entry == "dated" and self.state == "agreement":
                    self.newest = fact.after
                return
        if fact.TOPIC in GRANT_STEP_OF:
            self._keep(fact)
        super().when(fact)

    def _keep(self, fact: Fact) -> None:
        """How it stood, and what this step tells."""
        stage = getattr(fact, "stage", 0)
        now = Standing(self.state, self.newest, self.awarded, self.planned, dict(self.stages), self.told)
        self.taken.append(Taken(fact.originator_version, GRANT_STEP_OF[fact.TOPIC], stage, now))
        said = {(entry, stage): getattr(fact, name) for name, entry in _TOLD.items() if hasattr(fact, name)}
        self.told = {where: text for where, text in (self.told | said).items() if text}

    def _stands_as(self, before: Standing) -> None:
        self.state, self.newest, self.awarded, self.planned, stages, self.told = before
        self.stages = dict(stages)

    def _is_newest(self, by: Officer, version: int) -> bool:
        """Whether that version told the step that was taken last, and nothing ended the hibah since."""
        if version not in {each.version for each in self.taken}:
            raise NotFound("Langkah ini tidak ada, atau sudah ditarik kembali.")
        newest = self.taken[-1]
        if self._goes_on(by, "awarded", "agreement", "agreed", "closed", step=Step.DECIDE):
            if version == newest.version:
                return True
            self._refuse(ONLY_THE_NEWEST_STEP_OF_A_HIBAH_IS_TAKEN_BACK, step=GRANT_STEPS[newest.step])
        return False

    def _take_back(self, reason: str) -> None:
        newest = self.taken[-1]
        said: dict[str, Any] = {"grant_step": newest.step, "stage": newest.stage, "reason": reason}
        self.trigger_event(e.GrantStepTakenBack, undone=newest.version, **said)

    def _keeps_order(self, day: str, today: str) -> bool:
        first = self.told.get(("decided_on", 0), day)
        last = self.told.get(("signed_on", 0), today)
        if first <= day <= last:
            return True
        self._refuse(THE_DAY_OF_AN_NPHD_STAYS_IN_ORDER, first=date_words(first), last=date_words(last))
        return False
