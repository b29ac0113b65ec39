"""The office's table of obligations: every line as it was set, each from a day on."""

from collections.abc import Iterable, Mapping
from typing import Any, Final

from contracts.telling.planning import also_said, held, planned, taken_back
from contracts.telling.reminder_words import STOPPED
from services.notifications.domain.soundness import LAW, names_an_article
from services.notifications.events import (
    ObligationChangeRefused,
    ObligationPlanTakenBack,
    ObligationSet,
    ObligationStopped,
)
from services.notifications.rules.obligations import (
    A_LAW_NAMES_ITS_ARTICLE,
    AN_OBLIGATION_IS_NOT_BACKDATED,
    AN_OBLIGATION_IS_SET_FIRST,
    ONLY_A_PLAN_OF_A_LINE_IS_TAKEN_BACK,
)
from shared.aggregate import Aggregate, not_overtaken
from shared.events import Fact
from shared.rules import Rule

Line = Mapping[str, Any]
_NOTHING: Final[tuple[Any, ...]] = ("", [], {}, None, False)
"""Also no days: 0 is False."""


class ObligationTable(Aggregate):
    """``lines``: by code, what was set and from which day on, in the order of recording, without what was
    overtaken or taken back; None: stopped; ``changed``: by code, the version of the event that spoke of it
    last.
    """

    KIND = "obligations"
    STREAM: Final = "obligations"

    def __init__(self, stream: str) -> None:
        super().__init__(stream)
        self.lines: dict[str, list[tuple[str, Line | None]]] = {}
        self.changed: dict[str, int] = {}

    def adopt(self, *, lines: Iterable[Line], effective_from: str, ground: str, today: str) -> None:
        """Every line whose code was never set: what the office changed or stopped stays as it is. The first
        table may hold from a day that is over: no day came without one.
        """
        new = [line for line in lines if line["code"] not in self.lines]
        if new and self.lines and effective_from < today:
            self._refuse(AN_OBLIGATION_IS_NOT_BACKDATED)
            return
        for line in new:
            self._set(line, effective_from, ground)

    def load(
        self, *, lines: Iterable[Line], effective_from: str, ground: str, today: str, seen: int | None = None
    ) -> None:
        """Every line that does not say what its code says already; a code that is not among them stays.

        Error: Conflict.
        """
        not_overtaken(max(self.changed.values(), default=0), seen)
        new = [line for line in lines if not any(self._says(line, day) for day in (today, effective_from))]
        if new and effective_from < today:
            self._refuse(AN_OBLIGATION_IS_NOT_BACKDATED)
            return
        for line in new:
            self._set(line, effective_from, ground)

    def change(
        self,
        *,
        code: str,
        said: Mapping[str, Any],
        effective_from: str,
        ground: str,
        today: str,
        seen: int | None = None,
    ) -> None:
        """Other words, recipients or days of a line; what starts and ends it stays. A stopped one is used
        again. Error: Conflict.
        """
        not_overtaken(self.changed.get(code, 0), seen)
        before = self.before(code, effective_from)
        if before is None:
            self._refuse(AN_OBLIGATION_IS_SET_FIRST)
            return
        line = {**before, **said}
        if line["mark"] == LAW and not names_an_article(line["source"]):
            self._refuse(A_LAW_NAMES_ITS_ARTICLE)
        elif self._says(line, effective_from):
            return
        elif effective_from < today:
            self._refuse(AN_OBLIGATION_IS_NOT_BACKDATED)
        else:
            self._set(line, effective_from, ground)

    def stop(
        self, *, code: str, effective_from: str, reason: str, today: str, seen: int | None = None
    ) -> None:
        """From a day on nobody is reminded by it; twice is once. Error: Conflict."""
        not_overtaken(self.changed.get(code, 0), seen)
        line = self.written(code)
        if line is None:
            self._refuse(AN_OBLIGATION_IS_SET_FIRST)
        elif self._is_over(code, effective_from):
            return
        elif effective_from < today:
            self._refuse(AN_OBLIGATION_IS_NOT_BACKDATED)
        else:
            said = {"code": code, "title": line["title"], "effective_from": effective_from}
            self.trigger_event(ObligationStopped, **said, reason=reason)

    def take_back(
        self, *, code: str, effective_from: str, reason: str, today: str, seen: int | None = None
    ) -> None:
        """What is planned for this day is not done. Error: Conflict."""
        not_overtaken(self.changed.get(code, 0), seen)
        if effective_from not in dict(planned(self.lines.get(code, ()), today)):
            self._refuse(ONLY_A_PLAN_OF_A_LINE_IS_TAKEN_BACK)
            return
        written = self.written(code) or {"title": code}
        told = {"code": code, "title": written["title"], "effective_from": effective_from}
        self.trigger_event(ObligationPlanTakenBack, **told, reason=reason)

    def in_force(self, day: str) -> dict[str, Line]:
        """The lines that hold on a day."""
        found = {code: held(told, day) for code, told in self.lines.items()}
        return {code: each[1] for code, each in found.items() if each and each[1] is not None}

    def before(self, code: str, day: str) -> Line | None:
        """What a change from this day on changes: of a line that is stopped by then, how it was before that.
        None when it was never set.
        """
        told = [each for each in self.lines.get(code, ()) if each[1] is not None and each[0] <= day]
        stopped = max(told, key=lambda each: each[0])[1] if told else None
        return self.in_force(day).get(code) or stopped or self.written(code)

    def difference(self, line: Line, today: str, day: str) -> list[str] | None:
        """Which parts of a line a file would change from this day on; none where it says what holds; None for
        a line that is new.
        """
        before = self.before(line["code"], day)
        if before is None:
            return None
        if any(self._says(line, each) for each in (today, day)):
            return []
        parts = sorted(name for name in {*before, *line} if before.get(name) != line.get(name))
        return parts or [STOPPED]

    def written(self, code: str) -> Line | None:
        """How it was written last, also when it was stopped since; None when it was never set."""
        told = [line for _, line in self.lines.get(code, ()) if line is not None]
        return told[-1] if told else None

    def not_stopped(self, today: str) -> list[Line]:
        """Every line as it holds today, else as it will hold first, in the order in which they came; those
        that are stopped by then are left out.
        """
        first = (held(told, today) or planned(told, today)[0] for told in self.lines.values())
        return [line for _, line in first if line is not None]

    def plans(self, today: str) -> list[tuple[str, str]]:
        """Day and code of everything that is planned."""
        return sorted((since, code) for code, told in self.lines.items() for since, _ in planned(told, today))

    def _says(self, line: Line, day: str) -> bool:
        now = self.in_force(day).get(line["code"])
        return now is not None and tidied(now) == tidied(line)

    def _is_over(self, code: str, day: str) -> bool:
        """Stopped by then, and nothing is planned for later."""
        now = held(self.lines[code], day)
        return now is not None and now[1] is None and not planned(self.lines[code], day)

    def _set(self, line: Line, effective_from: str, ground: str) -> None:
        said = {name: line[name] for name in ("code", "title", "mark", "source")}
        self.trigger_event(
            ObligationSet,
            **said,
            effective_from=effective_from,
            obligation=tidied(line),
            ground=ground,
            keeps_planned=True,
        )

    def _hear(self, code: str, since: str, line: Line | None, keeps_planned: bool) -> None:
        self.lines[code] = also_said(self.lines.get(code, ()), since, line, keeps_planned=keeps_planned)

    def _refuse(self, rule: Rule) -> None:
        self.trigger_event(ObligationChangeRefused, **rule.refusal())

    def when(self, fact: Fact) -> None:
        match fact:
            case ObligationSet():
                self._hear(fact.code, fact.effective_from, fact.obligation, fact.keeps_planned)
                self.changed[fact.code] = fact.originator_version
            case ObligationStopped():
                self._hear(fact.code, fact.effective_from, None, keeps_planned=False)
                self.changed[fact.code] = fact.originator_version
            case ObligationPlanTakenBack():
                left = taken_back(self.lines.pop(fact.code), fact.effective_from)
                self.lines |= {fact.code: left} if left else {}
                self.changed[fact.code] = fact.originator_version
            case ObligationChangeRefused():
                pass  # the refusal itself is what we keep
            case _:
                super().when(fact)


def tidied(value: Any) -> Any:
    """Without parts that say nothing: two lines that say the same are the same."""
    if isinstance(value, Mapping):
        told = {name: tidied(each) for name, each in value.items()}
        return {name: each for name, each in told.items() if each not in _NOTHING}
    return [tidied(each) for each in value] if isinstance(value, list | tuple) else value
