"""What one can ask about the table of obligations."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from services.notifications.application.today import OfficeDay
from services.notifications.domain import ObligationTable
from services.notifications.domain.soundness import faults
from services.notifications.domain.table import Line
from services.notifications.obligations.known import known
from services.notifications.obligations.reading import file_of, lines_of
from services.notifications.obligations.shipped import shipped_lines
from services.notifications.schemas.obligation import obligation_of
from shared.errors import FieldProblem, InputWrong
from shared.ledger import Cause, Receipt

_OF_THE_RULES = ("/source",)


class Obligations(OfficeDay):
    """Begin with the shipped table, and change it line by line or by a file."""

    def adopt_obligations(self, cause: Cause, **said: str) -> Receipt:
        """What is shipped and was never set here; again: nothing."""
        today = self._today()
        return self._on_table(cause, lambda table: table.adopt(lines=shipped_lines(), today=today, **said))

    def load_obligations(self, cause: Cause, *, lines: Sequence[str], **said: Any) -> Receipt:
        """A file; what it says already is not recorded again, and what it does not name stays.

        Error: InputWrong with every mistake and its line, Conflict.
        """
        found, today = lines_of(lines), self._today()
        return self._on_table(cause, lambda table: table.load(lines=found, today=today, **said))

    def set_obligation(self, cause: Cause, *, code: str, said: Mapping[str, Any], **told: Any) -> Receipt:
        """Other words, recipients or days of a line. Error: InputWrong, Conflict."""
        today = self._today()

        def decide(table: ObligationTable) -> None:
            if before := table.before(code, told["effective_from"]):
                refuse_faults({**before, **said})
            table.change(code=code, said=said, today=today, **told)

        return self._on_table(cause, decide)

    def stop_obligation(self, cause: Cause, **said: Any) -> Receipt:
        """Nobody is reminded by it any more. Error: Conflict."""
        today = self._today()
        return self._on_table(cause, lambda table: table.stop(today=today, **said))

    def take_back_obligation_plan(self, cause: Cause, **said: Any) -> Receipt:
        """What is planned for a day to come is not done. Error: Conflict."""
        today = self._today()
        return self._on_table(cause, lambda table: table.take_back(today=today, **said))

    def obligations_file(self) -> dict[str, str]:
        """The table of today as a file that can be loaded again: it changes nothing then. What is planned is
        said above it, and stays planned.
        """
        table, today = self.load_or_new(ObligationTable, ObligationTable.STREAM), self._today()
        plans = [f"# Direncanakan mulai {since}: {code}\n" for since, code in table.plans(today)]
        return {
            "name": "ketentuan-pengingat.yaml",
            "text": "".join(plans) + file_of(table.not_stopped(today)),
        }

    def new_obligations(self) -> list[dict[str, str]]:
        """What is shipped and was never set here: how each is called, and what it rests on."""
        known = self.load_or_new(ObligationTable, ObligationTable.STREAM).lines
        names = ("code", "title", "mark", "source")
        return [{n: line[n] for n in names} for line in shipped_lines() if line["code"] not in known]

    def _on_table(self, cause: Cause, decide: Callable[[ObligationTable], None]) -> Receipt:
        return self.change(ObligationTable, ObligationTable.STREAM, cause, decide, load=self.load_or_new)


def refuse_faults(line: Line) -> None:
    """All but what a rule refuses. Error: InputWrong at the fields of the command."""
    found = [each for each in faults(obligation_of(dict(line)), known()) if each.pointer not in _OF_THE_RULES]
    if found:
        raise InputWrong(fields=tuple(FieldProblem(each.pointer, each.message) for each in found))
