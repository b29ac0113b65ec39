"""Programmes of an organisation: begun, revised while they go on, ended once."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from typing import Any, Final

from services.registry.domain.units import Tiered
from services.registry.events import ProgrammeBegun, ProgrammeEnded, ProgrammeRevised
from services.registry.rules.profile import (
    A_PROGRAMME_ENDS_AFTER_IT_BEGAN,
    A_PROGRAMME_IS_RECORDED_ONCE,
    ONLY_A_GOING_PROGRAMME_CHANGES,
)
from services.registry.rules.rpjmd import A_PROGRAMME_POINTS_TO_A_RECORDED_THEME
from shared.errors import NotFound
from shared.events import Fact

PLAN: Final = (
    "title",
    "goal",
    "target_group",
    "rpjmd_theme",
    "rpjmd_code",
    "benefit",
    "measure",
    "starts",
    "ends",
)
"""What a programme says of itself."""


@dataclass(frozen=True)
class Programme:
    """One programme; ``plan`` holds the fields of :data:`PLAN`, ``ended_on`` is empty while it goes on."""

    number: int
    plan: dict[str, str]
    ended_on: str = ""

    @property
    def name(self) -> tuple[str, str]:
        """By which two programmes are the same."""
        return self.plan["title"].casefold(), self.plan["starts"]


class Programmed(Tiered):
    """An organisation with ``programmes`` in the order of their numbers."""

    def __init__(self, stream: str) -> None:
        super().__init__(stream)
        self.programmes: list[Programme] = []

    def begin_programme(self, *, ground: str, rpjmd: Collection[str] = (), **plan: str) -> None:
        """A programme as the organisation told it. ``rpjmd``: the codes that it may point to."""
        new = Programme(len(self.programmes) + 1, plan)
        if gone := self.gone:
            self._refuse_profile(gone, ground)
        elif self._points_somewhere(plan, "", rpjmd, ground) and not self._is_recorded(new, ground):
            self.trigger_event(ProgrammeBegun, programme=new.number, ground=ground, **plan)

    def revise_programme(
        self, *, programme: int, ground: str, rpjmd: Collection[str] = (), **plan: str
    ) -> None:
        """Its plan as it is now, and no other programme's. The same changes nothing. Error: NotFound."""
        if not self._goes_on(programme, ground) or self.programmes[programme - 1].plan == plan:
            return
        before = self.programmes[programme - 1].plan["rpjmd_code"]
        if not self._points_somewhere(plan, before, rpjmd, ground):
            return
        if not self._is_recorded(Programme(programme, plan), ground):
            self.trigger_event(ProgrammeRevised, programme=programme, ground=ground, **plan)

    def end_programme(self, *, programme: int, ended_on: str, result: str, ground: str) -> None:
        """It is over, and what came of it. Error: NotFound."""
        if not self._goes_on(programme, ground):
            return
        if ended_on < self.programmes[programme - 1].plan["starts"]:
            self._refuse_profile(A_PROGRAMME_ENDS_AFTER_IT_BEGAN, ground, programme=programme)
        else:
            said = {"ended_on": ended_on, "result": result, "ground": ground}
            self.trigger_event(ProgrammeEnded, programme=programme, **said)

    def _points_somewhere(
        self, plan: Mapping[str, str], before: str, rpjmd: Collection[str], ground: str
    ) -> bool:
        """Nowhere, where it pointed before, or to a theme that stands; else a refusal is recorded."""
        code = plan["rpjmd_code"]
        if code in ("", before) or code in rpjmd:
            return True
        self._refuse_profile(A_PROGRAMME_POINTS_TO_A_RECORDED_THEME, ground, code=code)
        return False

    def _is_recorded(self, wanted: Programme, ground: str) -> bool:
        """Whether another one is this programme; a refusal is recorded where it is."""
        others = (each for each in self.programmes if each.number != wanted.number)
        same = next((each for each in others if each.name == wanted.name), None)
        if same:
            self._refuse_profile(A_PROGRAMME_IS_RECORDED_ONCE, ground, programme=same.number)
        return same is not None

    def _goes_on(self, programme: int, ground: str) -> bool:
        if not 0 < programme <= len(self.programmes):
            raise NotFound(f"Program ke-{programme} tidak tercatat pada ormas ini.")
        if gone := self.gone:
            self._refuse_profile(gone, ground)
        elif self.programmes[programme - 1].ended_on:
            self._refuse_profile(ONLY_A_GOING_PROGRAMME_CHANGES, ground, programme=programme)
        else:
            return True
        return False

    def when(self, fact: Fact) -> None:
        match fact:
            case ProgrammeBegun():
                self.programmes.append(Programme(fact.programme, _plan_of(fact)))
            case ProgrammeRevised():
                self._now(fact.programme, plan=_plan_of(fact))
            case ProgrammeEnded():
                self._now(fact.programme, ended_on=fact.ended_on)
            case _:
                super().when(fact)

    def _now(self, number: int, **changed: Any) -> None:
        self.programmes[number - 1] = replace(self.programmes[number - 1], **changed)


def _plan_of(fact: Fact) -> dict[str, str]:
    said = fact.public_state()
    return {name: said[name] for name in PLAN}
