"""How far each subscription is, and what waits. Losing it repeats events and never skips one."""

from typing import Any, Final, NamedTuple

from services.notifications.application import Notifications
from services.notifications.domain.subscription import Begin
from shared.database import Database, Transaction

_SCHEMA: Final = (
    "CREATE TABLE IF NOT EXISTS webhook_cursors (subscription TEXT NOT NULL, of_service TEXT NOT NULL, "
    "position BIGINT NOT NULL, said_at BIGINT NOT NULL, PRIMARY KEY (subscription, of_service))",
    "CREATE TABLE IF NOT EXISTS webhook_waiting (subscription TEXT NOT NULL, of_service TEXT NOT NULL, "
    "position BIGINT NOT NULL, stream TEXT NOT NULL, attempts BIGINT NOT NULL, "
    "PRIMARY KEY (subscription, of_service, position))",
    "CREATE TABLE IF NOT EXISTS webhook_answers (subscription TEXT PRIMARY KEY, moment TEXT NOT NULL, "
    "accepted BIGINT NOT NULL, answered TEXT NOT NULL)",
)
_MOVE: Final = (
    "INSERT INTO webhook_cursors VALUES (?, ?, ?, ?) ON CONFLICT (subscription, of_service) DO UPDATE SET "
    "position = excluded.position, said_at = excluded.said_at"
)
_WAIT: Final = (
    "INSERT INTO webhook_waiting VALUES (?, ?, ?, ?, ?) ON CONFLICT (subscription, of_service, position) "
    "DO UPDATE SET attempts = excluded.attempts, stream = excluded.stream"
)
_ANSWERED: Final = (
    "INSERT INTO webhook_answers VALUES (?, ?, ?, ?) ON CONFLICT (subscription) DO UPDATE SET "
    "moment = excluded.moment, accepted = excluded.accepted, answered = excluded.answered"
)


class Waiting(NamedTuple):
    """Of one ormas or stream (``key``) everything from this event on waits, up to the cursor; ``attempts``:
    how often it itself was sent in vain. However much waits is one row.
    """

    of_service: str
    position: int
    key: str
    attempts: int


class Answered(NamedTuple):
    """What the other side said last."""

    moment: str
    accepted: int
    answered: str


class Progress:
    """Of one subscription, in the views of this service."""

    def __init__(self, database: Database, subscription: str) -> None:
        self._database = database
        self._subscription = subscription

    def create(self) -> None:
        """Make the tables when they are missing."""
        with self._database.write("webhooks") as t:
            for statement in _SCHEMA:
                t.run(statement)

    def cursor(self, of_service: str, begin: Begin) -> int:
        """Behind which position to go on. A replay that was decided since puts it back, once, and never
        forward: nothing is skipped.
        """
        said = self.cursors().get(of_service)
        if said is not None and said.said_at >= begin.said_at:
            return said.position
        position = min(begin.position, said.position) if said else begin.position
        with self._database.write("webhooks") as t:
            t.run(
                "DELETE FROM webhook_waiting WHERE subscription = ? AND of_service = ? AND position > ?",
                (self._subscription, of_service, position),
            )
            self._move(t, of_service, position, begin.said_at)
        return position

    def cursors(self) -> dict[str, Begin]:
        """By service."""
        sql = "SELECT of_service, position, said_at FROM webhook_cursors WHERE subscription = ?"
        with self._database.read() as t:
            return {row[0]: Begin(row[1], row[2]) for row in t.all(sql, (self._subscription,))}

    def waiting(self) -> list[Waiting]:
        """In the order of each service."""
        sql = (
            "SELECT of_service, position, stream, attempts FROM webhook_waiting WHERE subscription = ? "
            "ORDER BY of_service, position"
        )
        with self._database.read() as t:
            return [Waiting(*row) for row in t.all(sql, (self._subscription,))]

    def went_on(self, of_service: str, position: int, said_at: int, waits: Waiting | None = None) -> None:
        """Everything up to here was acknowledged, was not wanted, or waits."""
        with self._database.write("webhooks") as t:
            if waits:
                t.run(_WAIT, (self._subscription, *waits))
            self._move(t, of_service, position, said_at)

    def waits_from(self, before: Waiting, now: Waiting | None) -> None:
        """It waits from another event on, or was tried once more; None: nothing of it waits any more."""
        with self._database.write("webhooks") as t:
            t.run(
                "DELETE FROM webhook_waiting WHERE subscription = ? AND of_service = ? AND position = ?",
                (self._subscription, before.of_service, before.position),
            )
            if now:
                t.run(_WAIT, (self._subscription, *now))

    def note(self, answered: Answered) -> None:
        with self._database.write("webhooks") as t:
            t.run(_ANSWERED, (self._subscription, *answered))

    def answered(self) -> Answered | None:
        sql = "SELECT moment, accepted, answered FROM webhook_answers WHERE subscription = ?"
        with self._database.read() as t:
            row = t.one(sql, (self._subscription,))
        return Answered._make(row) if row else None

    def _move(self, t: Transaction, of_service: str, position: int, said_at: int) -> None:
        t.run(_MOVE, (self._subscription, of_service, position, said_at))


def progress_of(application: Notifications, subscription: str) -> dict[str, Any]:
    """``positions`` by service, of how many ormas or streams something is ``waiting``, the last answer: ""
    before there was one.
    """
    views = application.deployment.views(application.service)
    try:
        progress = Progress(views, subscription)
        progress.create()
        said = progress.answered() or Answered("", 0, "")
        cursors, waiting = progress.cursors(), len(progress.waiting())
    finally:
        views.close()
    positions = {of_service: each.position for of_service, each in sorted(cursors.items())}
    return {"positions": positions, "waiting": waiting, "moment": said.moment, "answered": said.answered}
