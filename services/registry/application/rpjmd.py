"""Which programmes the RPJMD has."""

from collections.abc import Callable
from typing import Any

from services.registry.domain import Rpjmd
from shared.application import EventSourced
from shared.ledger import Cause, Receipt


class RpjmdLists(EventSourced):
    """The office's lists of the programmes of the RPJMD."""

    def record_rpjmd_list(self, cause: Cause, **said: Any) -> Receipt:
        """A list that holds from a day on."""
        return self._of_lists(cause, lambda lists: lists.record(**said))

    def strike_rpjmd_list(self, cause: Cause, **said: Any) -> Receipt:
        """A list that was recorded by mistake."""
        return self._of_lists(cause, lambda lists: lists.strike(**said))

    def _of_lists(self, cause: Cause, decide: Callable[[Rpjmd], None]) -> Receipt:
        return self.change(Rpjmd, Rpjmd.STREAM, cause, decide, load=self.load_or_new)
