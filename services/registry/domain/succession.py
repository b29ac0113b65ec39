"""Whom an organisation says to follow. A claim moves nothing: no paper, board, report or sanction."""

from collections.abc import Collection
from typing import Final

from services.registry.domain.ending import Ending
from services.registry.events import SuccessionClaimed, SuccessionRefused, SuccessionStruck
from services.registry.rules.succession import (
    A_CLAIM_FOLLOWS_THE_DISSOLUTION,
    NOBODY_FOLLOWS_ITSELF,
    ONE_CLAIM_STANDS_AT_A_TIME,
    ONLY_WHO_IS_DISSOLVED_IS_FOLLOWED,
    WHO_IS_DISSOLVED_FOLLOWS_NOBODY,
)
from shared.errors import NotFound
from shared.events import Fact
from shared.rules import Rule

CLAIMED_BY: Final = ("successor", "predecessor", "both")
"""Who says so: who leads this one, who led the other one, or both."""


class Succeeding(Ending):
    """``follows``: stream and name of the dissolved organisation, by its own claim; empty for none."""

    name: str

    def __init__(self, stream: str) -> None:
        super().__init__(stream)
        self.follows = ("", "")

    def claim_succession(
        self, other: "Succeeding", *, before: Collection[str], claimed_on: str, ground: str, **claim: str
    ) -> None:
        """It says to follow that one. The same again changes nothing.

        ``before``: whom the other one says to follow, and so on; they are looked up outside.
        """
        named = {"other": other.id, "other_name": other.name, "ground": ground}
        if rule := self._why_not(other, before, claimed_on):
            name = self.follows[1] if rule is ONE_CLAIM_STANDS_AT_A_TIME else other.name
            self.trigger_event(SuccessionRefused, **named, **rule.refusal(name=name))
        elif self.follows[0] != other.id:
            self.trigger_event(SuccessionClaimed, **named, claimed_on=claimed_on, **claim)

    def strike_succession(self, *, reason: str) -> None:
        """It follows nobody. Error: NotFound, when it never said so."""
        other, name = self.follows
        if not other:
            raise NotFound("Ormas ini tidak tercatat sebagai penerus ormas lain.")
        if gone := self.gone:
            said = {"other": other, "other_name": name, "ground": reason}
            self.trigger_event(SuccessionRefused, **said, **gone.refusal())
        else:
            self.trigger_event(SuccessionStruck, other=other, other_name=name, reason=reason)

    def _why_not(self, other: "Succeeding", before: Collection[str], claimed_on: str) -> Rule | None:
        if gone := self.gone or other.gone:
            return gone
        if other.id == self.id or self.id in before:
            return NOBODY_FOLLOWS_ITSELF
        if self.dissolved:
            return WHO_IS_DISSOLVED_FOLLOWS_NOBODY
        if not other.dissolved:
            return ONLY_WHO_IS_DISSOLVED_IS_FOLLOWED
        if claimed_on < other.dissolved_on:
            return A_CLAIM_FOLLOWS_THE_DISSOLUTION
        return ONE_CLAIM_STANDS_AT_A_TIME if self.follows[0] not in ("", other.id) else None

    def when(self, fact: Fact) -> None:
        match fact:
            case SuccessionClaimed():
                self.follows = (fact.other, fact.other_name)
            case SuccessionStruck():
                self.follows = ("", "")
            case SuccessionRefused():
                pass  # the refusal itself is what we keep
            case _:
                super().when(fact)
