"""Entries that came in while somebody wrote another one of the same organisation."""

from dataclasses import replace
from typing import Final
from uuid import UUID, uuid5

from services.registry.domain import Ormas
from services.registry.events import DuplicateSuspected, OrmasRegistered
from services.registry.similarity import REASONS, Identity, duplicate_reasons, unit_of
from shared.application import EventSourced
from shared.ledger import Cause, Receipt
from shared.mapper import read_row

MOST: Final = 5
"""Nobody compares more than a few pairs for one entry."""


class Doubles(EventSourced):
    """Whoever enters an organisation looked before; what came in after that look is compared here."""

    def suspect_doubles(self, cause: Cause, entered: Receipt, *, seen: int) -> None:
        """Suspect the new entry of being one that was entered behind position ``seen`` and before it.

        Positions are given one after the other, so of two entries at once the later one always finds the
        earlier one, and only that one asks. Both stand. The same again changes nothing.
        """
        own = next((each for each in entered.events if each.topic == OrmasRegistered.TOPIC), None)
        alike = self._alike(own.stream, seen, own.position) if own else {}
        if not own or not alike:
            return

        def suspect(found: Ormas) -> None:
            for other, (name, reasons) in alike.items():
                if other not in found.suspected and other not in found.verdicts:
                    found.note(DuplicateSuspected, other=other, other_name=name, reasons=reasons)

        step = replace(cause, command_id=str(uuid5(UUID(cause.command_id), "suspect_doubles")))
        self.change(Ormas, own.stream, step, suspect)

    def _alike(self, stream: str, seen: int, position: int) -> dict[str, tuple[str, str]]:
        """Name and reasons of what was entered between these positions and stands by itself, by stream."""
        mine = _identity(self.load(Ormas, stream))
        found: dict[str, tuple[str, str]] = {}
        for row in self.rows_of(OrmasRegistered.TOPIC, after=seen):
            if row.position >= position or len(found) == MOST:
                break
            fact = read_row(row)
            assert isinstance(fact, OrmasRegistered)
            its = Identity(fact.name, fact.abbreviation or None, None, None, *unit_of(fact.name, frozenset()))
            if (why := duplicate_reasons(its, mine)) and self.load(Ormas, row.stream).gone is None:
                found[row.stream] = fact.name, " ".join(REASONS[reason] for reason in why)
        return found


def _identity(ormas: Ormas) -> Identity:
    level, place = unit_of(ormas.name, frozenset())
    return Identity(ormas.name, ormas.abbreviation or None, None, None, level, place)
