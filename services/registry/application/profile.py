"""What an organisation is besides its law."""

from typing import Any, Final

from contracts.telling.traits import as_recorded, trait_name
from services.registry.application.name_lists import NameLists
from services.registry.domain import Ormas
from shared.errors import FieldProblem, InputWrong
from shared.ledger import Cause, Receipt

NO_TRAIT: Final = "Ciri ini tidak ada dalam daftar ciri khusus kantor."


class Profiles(NameLists):
    """Other names, traits, counts and channels of an organisation."""

    def record_other_name(self, cause: Cause, *, ormas: str, **name: Any) -> Receipt:
        """Another name that leads to it."""
        return self.change(Ormas, ormas, cause, lambda o: o.record_other_name(**name))

    def strike_other_name(self, cause: Cause, *, ormas: str, **name: Any) -> Receipt:
        """A name that was recorded by mistake."""
        return self.change(Ormas, ormas, cause, lambda o: o.strike_other_name(**name))

    def record_traits(
        self,
        cause: Cause,
        *,
        ormas: str,
        traits: list[str],
        ground: str,
        expected_version: int | None = None,
    ) -> Receipt:
        """Its special traits, all at once: with ``expected_version`` no others than those that were seen.

        What it was recorded with can stay when the office offers it no longer. Error: InputWrong.
        """
        told = [as_recorded(each) for each in traits]
        if len(set(told)) < len(told):
            raise InputWrong(fields=(FieldProblem("/traits", "Pilih setiap ciri satu kali."),))

        def decide(found: Ormas) -> None:
            offered = self.traits().offered
            for at, each in enumerate(told):
                if trait_name(each) not in offered and each not in (found.traits or ()):
                    raise InputWrong(fields=(FieldProblem(f"/traits/{at}", NO_TRAIT),))
            found.record_traits(traits=told, ground=ground)

        return self.change(Ormas, ormas, cause, decide, expected_version)

    def record_accommodations(
        self, cause: Cause, *, ormas: str, expected_version: int | None = None, **needs: Any
    ) -> Receipt:
        """What it needs so that it can come, all at once."""
        return self.change(Ormas, ormas, cause, lambda o: o.record_accommodations(**needs), expected_version)

    def tell_members(self, cause: Cause, *, ormas: str, **counts: Any) -> Receipt:
        """How many members it had on a day."""
        return self.change(Ormas, ormas, cause, lambda o: o.tell_members(**counts))

    def record_channel(self, cause: Cause, *, ormas: str, **channel: Any) -> Receipt:
        """A way to reach it."""
        return self.change(Ormas, ormas, cause, lambda o: o.record_channel(**channel))

    def strike_channel(self, cause: Cause, *, ormas: str, **channel: Any) -> Receipt:
        """A way that does not lead there."""
        return self.change(Ormas, ormas, cause, lambda o: o.strike_channel(**channel))
