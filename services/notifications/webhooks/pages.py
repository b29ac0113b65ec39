"""The events that this service heard, and its own; and which of them have to come one after the other."""

import json
from functools import lru_cache
from typing import Final

from services.notifications.application import Notifications
from shared.bus.heard import Heard
from shared.bus.message import Source
from shared.ledger import LedgerRow

_ORMAS: Final = "ormas-"
_TELLS_IT: Final = ("organisation", "ormas")
"""Fields that name an entry of the register."""
_KNOWN: Final = 50_000
_INDEX: Final = "CREATE INDEX IF NOT EXISTS heard_of_stream ON heard (source, stream, version)"
_FIRST: Final = "SELECT state FROM heard WHERE source = ? AND stream = ? ORDER BY version LIMIT 1"


class HeardPages:
    """Sealed parts are in none of them: what was heard has none, and of the own ones they are left out."""

    def __init__(self, application: Notifications, heard: Heard) -> None:
        self._application = application
        self._heard = heard
        with heard.database.write("webhooks") as t:
            t.run(_INDEX)
        self._key = lru_cache(_KNOWN)(self._first_names)

    def page(self, source: str, after: int, limit: int) -> list[LedgerRow]:
        if source != self._application.service:
            return self._heard.page(source, after, limit)
        return [row._replace(sealed=b"") for row in self._application.ledger.page(after, limit)]

    def ledger_of(self, source: str) -> Source:
        own = Source.of(self._application.ledger.identity)
        if source == self._application.service:
            return own
        heard = {each.source: each for each in self._heard.sources()}
        return Source(own.deployment, source, heard[source].incarnation if source in heard else 1)

    def key_of(self, source: str, stream: str) -> str:
        """The ormas of which the first event of a stream tells, else the stream itself: all of a stream has
        one key, so that it stays in its order.
        """
        return stream if stream.startswith(_ORMAS) else self._key(source, stream)

    def _first_names(self, source: str, stream: str) -> str:
        if source == self._application.service:
            first = self._application.ledger.history(stream)
            said = json.loads(first[0].state) if first else {}
        else:
            with self._heard.database.read() as t:
                row = t.one(_FIRST, (source, stream))
            said = json.loads(row[0]) if row else {}
        named = (said.get(field) for field in _TELLS_IT)
        return next((each for each in named if isinstance(each, str) and each.startswith(_ORMAS)), stream)
