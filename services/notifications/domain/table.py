"""The office's table of obligations: every line as it was set, each from a day on."""

from collections.abc import Iterable, Mapping
from typing import Any, Final

from services.notifications.events import ObligationChangeRefused, ObligationSet, ObligationStopped
from shared.aggregate import Aggregate
from shared.events import Fact

Line = Mapping[str, Any]


class ObligationTable(Aggregate):
    """``lines``: by code, what was set and from which day on, in the order of recording; None: stopped."""

    KIND = "obligations"
    STREAM: Final = "obligations"

    def __init__(self, stream: str) -> None:
        super().__init__(stream)
        self.lines: dict[str, list[tuple[str, Line | None]]] = {}

    def adopt(self, *, lines: Iterable[Line], effective_from: str, ground: str) -> None:
        """Every line whose code was never set: what the office changed or stopped stays as it is."""
        for line in lines:
            if line["code"] not in self.lines:
                self._set(line, effective_from, ground)

    def in_force(self, day: str) -> dict[str, Line]:
        """The lines that hold on a day: of those that hold from it or before, the one set last."""
        held = {
            code: [line for since, line in told if since <= day][-1:] for code, told in self.lines.items()
        }
        return {code: line[0] for code, line in held.items() if line and line[0] is not None}

    def _set(self, line: Line, effective_from: str, ground: str) -> None:
        said = {name: line[name] for name in ("code", "title", "mark", "source")}
        self.trigger_event(
            ObligationSet, **said, effective_from=effective_from, obligation=dict(line), ground=ground
        )

    def when(self, fact: Fact) -> None:
        match fact:
            case ObligationSet():
                self.lines.setdefault(fact.code, []).append((fact.effective_from, fact.obligation))
            case ObligationStopped():
                self.lines.setdefault(fact.code, []).append((fact.effective_from, None))
            case ObligationChangeRefused():
                pass  # the refusal itself is what we keep
            case _:
                super().when(fact)
