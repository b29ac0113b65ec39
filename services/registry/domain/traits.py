"""The office's list of special traits (ciri khusus)."""

from contracts.telling.traits import SHIPPED_TRAITS, TRAITS
from services.registry.domain.name_lists import NameList
from services.registry.events import TraitListed, TraitListRefused, TraitRenamed, TraitRetired, TraitsOrdered
from services.registry.rules.traits import (
    A_RETIRED_TRAIT_GIVES_WAY_TO_AN_OFFERED_ONE,
    A_TRAIT_NAME_IS_USED_ONCE,
    ONLY_AN_OFFERED_TRAIT_IS_CHANGED,
)
from shared.events import Fact


class Traits(NameList):
    """What an ormas can be by its members or partners, as this office names it."""

    KIND = "traits"
    STREAM = "traits-office"
    SHIPPED = SHIPPED_TRAITS
    CODES = tuple(TRAITS)
    NAMED, ORDER, WORD = "trait", "traits", "Ciri khusus"
    LISTED, RENAMED, RETIRED, ORDERED = TraitListed, TraitRenamed, TraitRetired, TraitsOrdered
    REFUSED = TraitListRefused
    USED_ONCE = A_TRAIT_NAME_IS_USED_ONCE
    ONLY_OFFERED = ONLY_AN_OFFERED_TRAIT_IS_CHANGED
    GIVES_WAY = A_RETIRED_TRAIT_GIVES_WAY_TO_AN_OFFERED_ONE

    def when(self, fact: Fact) -> None:
        match fact:
            case TraitListed():
                self._offer(fact.trait)
            case TraitRenamed():
                self._is_renamed(fact.trait, fact.new_name)
            case TraitRetired():
                self._offer_no_longer(fact.trait, fact.replacement)
            case TraitsOrdered():
                self.first = list(fact.traits)
            case TraitListRefused():
                pass  # the refusal itself is what we keep
            case _:
                super().when(fact)
