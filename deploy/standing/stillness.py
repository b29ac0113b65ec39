"""What is remembered of each part between two looks: since when it has not moved, since when it could."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from deploy.standing.part import Part

UNSEEN: Final = timedelta(seconds=10)
"""Longer than this a watch that is alive does not go without a look."""


@dataclass(frozen=True)
class Stillness:
    """At ``position`` since ``moved_at``; with something to do since ``could_since`` (None: with nothing)."""

    position: int
    moved_at: datetime
    could_since: datetime | None

    def stuck_since(self) -> datetime | None:
        """Since when it has something to do and did nothing; None when it has nothing to do."""
        return max(self.moved_at, self.could_since) if self.could_since else None


Memory = Mapping[str, Stillness]
"""By :attr:`Part.key`."""


def remembered(before: Stillness | None, part: Part, now: datetime, looked_at: datetime | None) -> Stillness:
    """What is known after this look. ``looked_at``: the moment of the look before.

    A part that had nothing to do then and has now got it in between, at the earliest when the event it
    waits for was recorded: a look that comes late must not take it for fresh. In the same way, what moved
    since a look long ago moved soon after it: a watch that was alive would have looked again.
    """
    if before is None:
        return Stillness(part.position, now, now if part.behind else None)
    moved_at = before.moved_at if before.position == part.position else min(now, (looked_at or now) + UNSEEN)
    if not part.behind:
        return Stillness(part.position, moved_at, None)
    return Stillness(part.position, moved_at, before.could_since or _earliest(part, now, looked_at))


def _earliest(part: Part, now: datetime, looked_at: datetime | None) -> datetime:
    recorded_at = datetime.fromisoformat(part.next_at) if part.next_at else now
    return min(now, max(recorded_at, looked_at or now))
