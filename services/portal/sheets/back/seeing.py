"""An uploaded sheet as it is looked at: what is open, what was decided, and what a form says about it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from services.portal.register.field_list import field_list
from services.portal.sheets.back import deciding
from services.portal.sheets.back.columns import columns_of
from services.portal.sheets.back.comparing import (
    CLASH,
    MEANWHILE,
    READY,
    SAME,
    UNREADABLE,
    Difference,
    Entry,
    differences,
    entries_of,
)
from services.portal.sheets.back.deciding import Decided, may_be_accepted
from services.portal.sheets.back.keeping import FAILED, RECORDED, REFUSED, Outcome, Upload
from services.portal.sheets.back.report import Line
from shared.database import Transaction

PER_PAGE: Final = 50
"""Differences that are decided at once: a form of them stays far below what a body may have."""
DECISION: Final = "p."
VERSION: Final = "v."
"""Before the key of a difference, and before the number of an ormas, in the form."""


@dataclass(frozen=True)
class Seen:
    """Today's comparison of an upload."""

    entries: Mapping[str, Entry]
    all: list[Difference]
    outcomes: Mapping[str, Outcome]

    @property
    def open(self) -> list[Difference]:
        """What can be decided and was not; what clashes comes first."""
        waiting = [each for each in self._of(READY, CLASH) if self._state(each) in ("", FAILED)]
        return sorted(waiting, key=lambda each: each.state != CLASH)

    @property
    def meanwhile(self) -> list[Difference]:
        """What the register alone changed."""
        return self._of(MEANWHILE)

    @property
    def unreadable(self) -> list[Difference]:
        """What has to be written otherwise."""
        return self._of(UNREADABLE)

    @property
    def same(self) -> list[Difference]:
        """What the register says by now without this sheet."""
        return [each for each in self._of(SAME) if not self._state(each)]

    @property
    def recorded(self) -> list[Difference]:
        """What was accepted and recorded out of this sheet."""
        return [each for each in self.all if self._state(each) == RECORDED]

    @property
    def refused(self) -> list[Difference]:
        """What was refused."""
        return [each for each in self.all if self._state(each) == REFUSED]

    def why(self, each: Difference) -> str:
        """Why it could not be recorded; "" where that was not tried."""
        outcome = self.outcomes.get(each.key)
        return outcome.said if outcome and outcome.state == FAILED else ""

    def _of(self, *states: str) -> list[Difference]:
        return [each for each in self.all if each.state in states]

    def _state(self, each: Difference) -> str:
        outcome = self.outcomes.get(each.key)
        return outcome.state if outcome else ""


def seen_of(t: Transaction, kept: Upload) -> Seen:
    """The three values of everything in it that differs."""
    entries = entries_of(t, [row.ormas for row in kept.rows])
    return Seen(entries, differences(entries, kept.rows, columns_of(field_list(t).offered)), kept.outcomes)


def decisions(seen: Seen, form: Mapping[str, str]) -> tuple[list[Decided], list[Difference]]:
    """What is accepted, ormas by ormas in the order of the sheet, and what is refused."""
    accepted: dict[str, Decided] = {}
    refused = []
    for each in seen.all:
        match form.get(DECISION + each.key, ""):
            case deciding.ACCEPT if may_be_accepted(each):
                version = _version(form.get(VERSION + each.ormas, ""))
                accepted.setdefault(each.ormas, Decided(each.ormas, version, [])).accepted.append(each)
            case deciding.REFUSE if each.state in (READY, CLASH):
                refused.append(each)
    return list(accepted.values()), refused


def lines_of(kept: Upload, seen: Seen) -> Iterator[Line]:
    """Everything that differed, for the report; what was decided as it was then."""
    for each in seen.all:
        outcome = kept.outcomes.get(each.key)
        texts = (str(each.row), each.name, each.title)
        if outcome and outcome.state in (RECORDED, REFUSED):
            yield Line(*texts, outcome.exported, outcome.before, outcome.sheet, outcome.state, outcome.said)
        else:
            said = seen.why(each) or (each.advice if each.state == UNREADABLE else "")
            state = FAILED if seen.why(each) and each.state != SAME else each.state
            yield Line(*texts, each.exported, each.now, each.sheet, state, said)


def _version(text: str) -> int:
    """0, which is never right, without one."""
    return int(text) if text.isascii() and text.isdecimal() and len(text) < 10 else 0
