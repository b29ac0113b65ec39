"""What one can ask of the requests with which agencies look for ormas."""

from collections.abc import Callable, Collection, Mapping, Sequence
from typing import Any, Final

from services.clusters.application.agencies import Agencies
from services.clusters.domain import Acting, Involvement
from services.clusters.domain.acting import OFFICE
from services.clusters.events import OrmasAskedToTakePart
from shared.errors import FieldProblem, InputWrong
from shared.ledger import Cause, Receipt
from shared.mapper import state_of
from shared.recent import own_and_new

DAY_HAS_PASSED: Final = FieldProblem("/day", "Hari kegiatan sudah lewat; ormas diminta sebelum harinya.")


class Involvements(Agencies):
    """Ask, answer, take part, evaluate."""

    def request_involvement(self, cause: Cause, acting: Acting = OFFICE, **said: Any) -> Receipt:
        """An agency looks for ormas for a day to come; what is known today is what the proposal rests on."""
        today = self._today()
        if said["day"] < today:
            raise InputWrong(fields=(DAY_HAS_PASSED,))
        involvement = Involvement.new()
        involvement.request(acting=acting, asked_on=today, **said)
        return self.create(cause, lambda: involvement)

    def ask_ormas(
        self, cause: Cause, *, involvement: str, asked: Sequence[Mapping[str, str]], answer_by: str
    ) -> Receipt:
        """Ask several ormas at once, all or none."""
        gone, today = self._withdrawn(), self._today()
        why = {each["ormas"]: each["why"] for each in asked}
        return self._of_request(
            involvement,
            cause,
            lambda i: i.ask(why=why, answer_by=answer_by, today=today, withdrawn=gone),
        )

    def strike_asked_ormas(self, cause: Cause, *, involvement: str, ormas: str, reason: str) -> Receipt:
        """Asked by a slip: at once by who asked it, later with a reason."""
        rows = [
            row
            for row in self.ledger.history(involvement)
            if row.topic == OrmasAskedToTakePart.TOPIC and state_of(row)["organisation"] == ormas
        ]
        said = {"ormas": ormas, "reason": reason}
        undoable = bool(rows) and own_and_new(rows[-1], cause)
        return self._of_request(involvement, cause, lambda i: i.strike_asked(undoable=undoable, **said))

    def record_answer(
        self, cause: Cause, own: Collection[str] | None = None, *, involvement: str, **said: str
    ) -> Receipt:
        """What an ormas answered. ``own``: for which ormas alone who tells it may speak."""
        today = self._today()
        return self._of_request(involvement, cause, lambda i: i.answer(today=today, own=own, **said))

    def record_participation(
        self, cause: Cause, acting: Acting = OFFICE, *, involvement: str, **said: Any
    ) -> Receipt:
        """Whether it took part."""
        today = self._today()
        return self._of_request(
            involvement, cause, lambda i: i.record_participation(acting=acting, today=today, **said)
        )

    def evaluate_involvement(
        self, cause: Cause, acting: Acting = OFFICE, *, involvement: str, rating: int, text: str
    ) -> Receipt:
        """What the agency says of it."""
        today = self._today()
        return self._of_request(
            involvement, cause, lambda i: i.evaluate(acting=acting, rating=rating, text=text, today=today)
        )

    def cancel_involvement(
        self, cause: Cause, acting: Acting = OFFICE, *, involvement: str, reason: str
    ) -> Receipt:
        """The agency needs nobody any more."""
        return self._of_request(involvement, cause, lambda i: i.cancel(acting=acting, reason=reason))

    def _of_request(self, involvement: str, cause: Cause, decide: Callable[[Involvement], None]) -> Receipt:
        return self.change(Involvement, involvement, cause, decide)
