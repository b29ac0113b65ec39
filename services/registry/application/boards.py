"""Boards, their dispute, and who signs."""

from collections.abc import Mapping, Sequence
from typing import Any
from uuid import uuid4

from services.registry.application.office_day import office_day
from services.registry.domain import Ormas
from shared.application import EventSourced
from shared.errors import NotFound
from shared.ledger import Cause, Receipt
from shared.recent import own_and_new
from shared.tokens import Actor


class Boards(EventSourced):
    """Who leads an organisation."""

    def replace_board(
        self,
        cause: Cause,
        *,
        ormas: str,
        officers: Sequence[Mapping[str, str]],
        expected_version: int | None = None,
        **board: Any,
    ) -> Receipt:
        """A whole board with its decree, in one transaction; each person in it a subject of its own."""

        def decide(found: Ormas) -> None:
            found.replace_board(officers=[{**o, "subject_id": uuid4().hex} for o in officers], **board)

        return self.change(Ormas, ormas, cause, decide, expected_version)

    def correct_board(
        self, cause: Cause, *, ormas: str, expected_version: int | None = None, **paper: Any
    ) -> Receipt:
        """The decree and the term of a board, as they should have been written."""
        today = office_day(self)
        return self.change(
            Ormas, ormas, cause, lambda o: o.correct_board(**paper, today=today), expected_version
        )

    def decide_later_end(
        self, cause: Cause, *, ormas: str, board: int, expected_version: int | None = None, **verdict: Any
    ) -> Receipt:
        """Whether a term that was over ended later, said by another person than who asked."""

        def decide(found: Ormas) -> None:
            told = self.ledger.history(found.id)[found.later_end(board).asked_at - 1]
            mine = Actor.parse(told.actor).id == Actor.parse(cause.actor).id
            found.decide_later_end(board=board, same_hands=mine, **verdict)

        return self.change(Ormas, ormas, cause, decide, expected_version)

    def correct_officer(
        self, cause: Cause, *, ormas: str, expected_version: int | None = None, **seat: Any
    ) -> Receipt:
        """The place of a person on a board, and the name where one is given."""
        return self.change(Ormas, ormas, cause, lambda o: o.correct_officer(**seat), expected_version)

    def record_mediation(self, cause: Cause, *, ormas: str, **mediation: Any) -> Receipt:
        """A mediation that the parties of a dispute asked for."""
        return self.change(Ormas, ormas, cause, lambda o: o.record_mediation(**mediation))

    def close_dispute(
        self, cause: Cause, *, ormas: str, expected_version: int | None = None, **ending: Any
    ) -> Receipt:
        """How a dispute ended, outside this office."""
        return self.change(Ormas, ormas, cause, lambda o: o.close_dispute(**ending), expected_version)

    def undo_dispute_step(self, cause: Cause, *, ormas: str, version: int) -> Receipt:
        """The mediation or the end of a dispute that this version told was a wrong click. Error: NotFound."""

        def decide(found: Ormas) -> None:
            if not 0 < version <= found.version:
                raise NotFound
            told = self.ledger.history(found.id)[version - 1]
            found.undo_dispute_step(version=version, undoable=own_and_new(told, cause))

        return self.change(Ormas, ormas, cause, decide)

    def take_back_dispute_step(self, cause: Cause, *, ormas: str, **slip: Any) -> Receipt:
        """The same by a head, later and with a reason."""
        return self.change(Ormas, ormas, cause, lambda o: o.take_back_dispute_step(**slip))

    def take_back_claim(
        self, cause: Cause, *, ormas: str, expected_version: int | None = None, **slip: Any
    ) -> Receipt:
        """A claim that was recorded by mistake, and the dispute with it when no other claim is left."""
        return self.change(Ormas, ormas, cause, lambda o: o.take_back_claim(**slip), expected_version)

    def take_back_board(
        self, cause: Cause, *, ormas: str, expected_version: int | None = None, **slip: Any
    ) -> Receipt:
        """A board that should not have been recorded, while nothing rests on it."""
        return self.change(Ormas, ormas, cause, lambda o: o.take_back_board(**slip), expected_version)

    def tell_board_youth(self, cause: Cause, *, ormas: str, **counts: Any) -> Receipt:
        """How many of a board are from 16 to 30 years old."""
        return self.change(Ormas, ormas, cause, lambda o: o.tell_board_youth(**counts))

    def strike_board_youth(self, cause: Cause, *, ormas: str, **slip: Any) -> Receipt:
        """A count that was noted wrongly."""
        return self.change(Ormas, ormas, cause, lambda o: o.strike_board_youth(**slip))

    def record_signature_rule(
        self, cause: Cause, *, ormas: str, expected_version: int | None = None, **rule: Any
    ) -> Receipt:
        """Who signs for the organisation."""
        return self.change(Ormas, ormas, cause, lambda o: o.record_signature_rule(**rule), expected_version)
