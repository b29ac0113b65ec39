"""The panel of an assessment: who may sit in it, what each gave, and what a moderation agreed."""

from collections.abc import Collection, Mapping, Sequence
from typing import Any, Final

from services.scoring.domain.correcting import Correctable
from services.scoring.domain.instrument import Instrument
from services.scoring.domain.panel import Agreed, Opinions, Panel, changed_open, owed
from services.scoring.domain.period import AssessmentPeriod
from services.scoring.domain.steps import ANSWERING
from services.scoring.events import (
    AssessmentReturned,
    CorrectedScorePublished,
    PanelAnswersGiven,
    PanelConflictDeclared,
    PanelIndependenceDeclared,
    PanelModerated,
    ScoreCorrectionOpened,
    ScorePublished,
)
from services.scoring.rules.assessments import A_TIED_PERSON_ASSESSES_NOTHING, ONLY_AN_OPEN_PERIOD_ASSESSES
from services.scoring.rules.panel import (
    A_PANEL_ASSESSOR_DECLARES_FIRST,
    A_PANEL_IS_MODERATED_BY_ANOTHER_PERSON,
    A_SCORE_WAITS_FOR_ITS_PANEL,
    A_WIDE_SPREAD_IS_MODERATED_FIRST,
    ONLY_A_WIDE_SPREAD_IS_MODERATED,
    ONLY_AN_INSTRUMENT_WITH_A_PANEL_ASKS_ONE,
    PANEL_ANSWERS_COME_FROM_ANOTHER_HAND,
    WHAT_CHANGED_AFTER_SEEING_IS_MODERATED,
    WHO_MODERATED_A_PANEL_GIVES_IT_NOTHING,
)
from shared.events import Fact

JUDGED: Final = ("checked", "computed", "objected", "correcting")
"""States in which evidence was checked and nothing is decided."""
UNCHECKED: Final = (*ANSWERING, "submitted")
DECLARED: Final = ("submitted", *JUDGED)


class Panelled(Correctable):
    """``panel``: as it is now; ``told_panel``: as it was when a score was published last."""

    def __init__(self, stream: str) -> None:
        super().__init__(stream)
        self.panel = self.told_panel = Panel()

    def declare_independence(
        self, period: AssessmentPeriod, of: Instrument, *, by: str, tied: Collection[str], ground: str
    ) -> None:
        """Before anything is given. ``tied``: who declared a tie elsewhere; twice is once."""
        if not self._asks_a_panel(period, of, *DECLARED) or by in self.panel.free:
            return
        if by in tied:
            self._refuse(A_TIED_PERSON_ASSESSES_NOTHING)
        else:
            self.trigger_event(PanelIndependenceDeclared, assessor=by, ground=ground)

    def declare_conflict(
        self, period: AssessmentPeriod, of: Instrument, *, by: str, tie: str, ground: str
    ) -> None:
        """Whatever this person gave is set aside; twice is once."""
        if self._asks_a_panel(period, of, *DECLARED) and by not in self.panel.tied:
            given = self.panel.given.get(by)
            said = {"assessor": by, "tie": tie, "set_aside": len(given.values) if given else 0}
            self.trigger_event(PanelConflictDeclared, **said, ground=ground)

    def give_to_panel(
        self,
        period: AssessmentPeriod,
        of: Instrument,
        *,
        answers: Sequence[dict[str, Any]],
        by: str,
        typists: Collection[str],
        tied: Collection[str],
        ground: str,
        moderators: Collection[str] = (),
    ) -> None:
        """All that this assessor finds, anew; the same again changes nothing. ``moderators``: who moderated
        anything of this panel.
        """
        if not self._asks_a_panel(period, of, *JUDGED):
            return
        given = self.panel.given.get(by)
        if by in tied or by in self.panel.tied:
            self._refuse(A_TIED_PERSON_ASSESSES_NOTHING)
        elif by not in self.panel.free:
            self._refuse(A_PANEL_ASSESSOR_DECLARES_FIRST)
        elif by in typists:
            self._refuse(PANEL_ANSWERS_COME_FROM_ANOTHER_HAND)
        elif by in moderators:
            self._refuse(WHO_MODERATED_A_PANEL_GIVES_IT_NOTHING)
        elif not given or given.values != _values(answers):
            said = {"assessor": by, "answers": [*answers], "answered": len(answers), "ground": ground}
            seen = changed_open(self.panel.opinions(of, tied), by, _values(answers))
            self.trigger_event(PanelAnswersGiven, **said, after_seeing=seen)

    def moderate(
        self,
        period: AssessmentPeriod,
        of: Instrument,
        *,
        answer: Mapping[str, Any],
        by: str,
        typists: Collection[str],
        tied: Collection[str],
        reason: str,
    ) -> None:
        """What the assessors agreed on one indicator, by somebody who gave nothing to it."""
        if not self._asks_a_panel(period, of, *JUDGED):
            return
        opinions = {each.indicator.code: each for each in self.panel.opinions(of, tied)}
        about = opinions.get(answer["code"])
        if by in tied or by in self.panel.tied:
            self._refuse(A_TIED_PERSON_ASSESSES_NOTHING)
        elif by in self.panel.given or by in typists:
            self._refuse(A_PANEL_IS_MODERATED_BY_ANOTHER_PERSON)
        elif about is None or about.lacking or not about.due:
            self._refuse(ONLY_A_WIDE_SPREAD_IS_MODERATED)
        elif not (about.agreed and about.agreed.value == answer["value"]):
            said = {"question": about.indicator.question, "given": list(about.given), "reason": reason}
            spread = "" if about.spread is None else str(about.spread)
            said |= {name: answer[name] for name in ("code", "value", "applies")}
            self.trigger_event(PanelModerated, **said, spread=spread)

    def settled_panel(self, of: Instrument, tied: Collection[str]) -> list[Opinions] | None:
        """What a score is computed from; None after it was refused, because the panel is not done."""
        opinions = self.panel.opinions(of, tied)
        short = owed(of, opinions)
        if short and of.panel:
            said = {"question": short.indicator.question, "least": of.panel.assessors}
            self._refuse(A_SCORE_WAITS_FOR_ITS_PANEL, **said)
            return None
        begun = [each for each in opinions if each.by]
        waiting = next((each for each in begun if each.value is None), None)
        if waiting:
            wide, seen = A_WIDE_SPREAD_IS_MODERATED_FIRST, WHAT_CHANGED_AFTER_SEEING_IS_MODERATED
            self._refuse(wide if waiting.wide else seen, question=waiting.indicator.question)
            return None
        return begun

    def when(self, fact: Fact) -> None:
        match fact:
            case PanelIndependenceDeclared():
                self.panel = self.panel.freed(fact.assessor)
            case PanelConflictDeclared():
                self.panel = self.panel.barred(fact.assessor)
                self.state = "checked" if fact.set_aside else self.state
            case PanelAnswersGiven():
                version, values = fact.originator_version, _values(fact.answers)
                self.panel = self.panel.answered(fact.assessor, values, version, fact.after_seeing)
                self.state = "checked"
            case PanelModerated():
                agreed = Agreed(fact.value, tuple(fact.given), fact.originator_version)
                self.panel, self.state = self.panel.moderated(fact.code, agreed), "checked"
            case AssessmentReturned():
                self.panel = self.panel.emptied()
            case ScorePublished() | CorrectedScorePublished():
                self.told_panel = self.panel
                super().when(fact)
            case ScoreCorrectionOpened():
                self.panel = self.panel.as_told(self.told_panel)
                super().when(fact)
            case _:
                super().when(fact)

    def _asks_a_panel(self, period: AssessmentPeriod, of: Instrument, *states: str) -> bool:
        """An ormas of which nothing is asked is not waited for."""
        if of.panel is None:
            self._refuse(ONLY_AN_INSTRUMENT_WITH_A_PANEL_ASKS_ONE)
            return False
        return self._may(period, *(UNCHECKED if of.of_panel_alone else ()), *states)

    def _may(self, period: AssessmentPeriod, *states: str) -> bool:
        if self.state not in states:
            self._refuse_step()
        elif not self._open(period):
            self._refuse(ONLY_AN_OPEN_PERIOD_ASSESSES)
        return self.state in states and self._open(period)

    def _open(self, period: AssessmentPeriod) -> bool:
        """A correction does not wait for a period that is over."""
        return period.state == "open" or bool(self.why)


def _values(answers: Sequence[Mapping[str, Any]]) -> dict[str, str]:
    return {each["code"]: each["value"] for each in answers}
