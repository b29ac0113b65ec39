"""The events that this service heard, and its own."""

from services.notifications.application import Notifications
from shared.bus.heard import Heard
from shared.bus.message import Source
from shared.ledger import LedgerRow


class HeardPages:
    """Sealed parts are in none of them: what was heard has none, and of the own ones they are left out."""

    def __init__(self, application: Notifications, heard: Heard) -> None:
        self._application = application
        self._heard = heard

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
