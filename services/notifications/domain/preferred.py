"""By which of the ways that are open an ormas is told: its own wish, as far as it can be followed."""

from collections.abc import Iterable, Sequence
from typing import Final

from services.notifications.domain.ormas_preferences import ANY
from services.notifications.domain.plan import Channels
from services.notifications.domain.reach import LETTER, PORTAL
from services.notifications.events import OrmasChannelPreferred

TOPIC: Final = OrmasChannelPreferred.TOPIC
_OF_ORMAS: Final = "ormas:"


class Preferred:
    """``wishes``: of each ormas that said one, in the order of the ledger; the last one counts."""

    def __init__(self, wishes: Iterable[OrmasChannelPreferred]) -> None:
        self._wishes = {f"{_OF_ORMAS}{each.organisation}": each.preferred_channel for each in wishes}

    def of(self, channels: Channels) -> Channels:
        """These ways, narrowed to what each recipient wishes."""
        return lambda recipient: narrowed(self._wishes.get(recipient, ANY), channels(recipient))


def narrowed(wish: str, open_ways: Sequence[str]) -> Sequence[str]:
    """The inbox always; then the wished way where it is open, a letter always is; else what is open."""
    if wish != LETTER and wish not in open_ways:
        return open_ways
    return (*(way for way in open_ways if way == PORTAL), wish)
