"""Visits to one organisation, and what follows from them."""

from typing import Any
from uuid import uuid4

from services.registry.domain import Ormas, VisitRound
from shared.application import EventSourced
from shared.ledger import Cause, Receipt


class Visits(EventSourced):
    """What visitors found. The round only says when it began: who is visited no longer waits."""

    def record_visit(self, cause: Cause, *, ormas: str, **visit: Any) -> Receipt:
        """What was found in an open round; sealed words are a subject of their own."""
        said = {"subject_id": _subject(visit), "from_day": self._began(visit["round"]), **visit}
        return self.change(Ormas, ormas, cause, lambda o: o.record_visit(**said))

    def correct_visit(self, cause: Cause, *, ormas: str, **visit: Any) -> Receipt:
        """What was found really, with the reason."""
        said = {"subject_id": _subject(visit), **visit}

        def decide(found: Ormas) -> None:
            found.correct_visit(from_day=self._began(found.visit_of(visit["visit"]).round), **said)

        return self.change(Ormas, ormas, cause, decide)

    def ask_follow_up(self, cause: Cause, *, ormas: str, **task: Any) -> Receipt:
        """Something that has to follow from a visit."""
        return self.change(Ormas, ormas, cause, lambda o: o.ask_follow_up(**task))

    def close_follow_up(self, cause: Cause, *, ormas: str, **outcome: Any) -> Receipt:
        """That it is done, or not needed."""
        return self.change(Ormas, ormas, cause, lambda o: o.close_follow_up(**outcome))

    def _began(self, round: str) -> str:
        """On which day; empty for a round that there is none of."""
        return self.load_or_new(VisitRound, round).from_day


def _subject(visit: dict[str, Any]) -> str:
    """Nobody is spoken of where nothing is to be sealed."""
    return uuid4().hex if visit["moved_to"] or visit["remarks"] else ""
