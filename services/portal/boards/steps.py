"""What was recorded of a dispute and can be taken back: by who recorded it, or later by a head."""

from dataclasses import dataclass
from datetime import UTC, datetime

from services.portal.boards.leadership import Leadership
from services.portal.register.newest import UNDOABLE_FOR
from services.portal.web.who import SignedIn
from shared.database import Transaction


@dataclass(frozen=True)
class Step:
    """A mediation or an end, as the history tells it. ``until``: how long the reader can undo it without a
    reason; empty: not at all.
    """

    version: int
    sentence: str
    until: str


def steps_of(
    t: Transaction, ormas: str, led: Leadership, reader: SignedIn | None, now: datetime
) -> list[Step]:
    """The mediations of the open dispute, or the end of the last one while no board rests on it."""
    ended = [d["closed"] for d in led.closed if d["closed"] > 0]
    versions = [each["version"] for each in led.mediations] + ended
    return [_step(t, ormas, version, reader, now) for version in versions]


def _step(t: Transaction, ormas: str, version: int, reader: SignedIn | None, now: datetime) -> Step:
    sql = "SELECT sentence, actor, recorded_at FROM history WHERE stream = ? AND version = ?"
    sentence, actor, recorded_at = t.one(sql, (ormas, version)) or ("", "", "")
    mine = reader is not None and actor.partition("/")[2] == reader.account
    if not mine or now >= (until := datetime.fromisoformat(recorded_at) + UNDOABLE_FOR):
        return Step(version, sentence, "")
    return Step(version, sentence, until.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ"))
