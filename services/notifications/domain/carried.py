"""Which recipients a server of others can carry a message to, as this ledger stood at a position."""

from collections.abc import Iterable

from services.notifications.domain.email_server import EmailServer
from services.notifications.domain.gateway import Gateway
from services.notifications.domain.reach import EMAIL, GATEWAY, Reach
from services.notifications.events import AddressBounced
from shared.events import Fact

_CARRIERS = {EMAIL: EmailServer.HAPPENS, GATEWAY: Gateway.HAPPENS}
TOPICS = (
    AddressBounced.TOPIC,
    *(each.TOPIC for happens in _CARRIERS.values() for each in (happens.on, happens.off)),
)


def carried(facts: Iterable[Fact], reach: Reach) -> dict[str, set[str]]:
    """By channel that is switched on: every ormas that told how it is reached since it failed there."""
    on, failed = set[str](), {channel: dict[str, int]() for channel in _CARRIERS}
    for fact in facts:
        if isinstance(fact, AddressBounced):
            failed.setdefault(fact.message_channel, {})[fact.organisation] = fact.said_at
            continue
        for channel, happens in _CARRIERS.items():
            if isinstance(fact, happens.on):
                on.add(channel)
            elif isinstance(fact, happens.off):
                on.discard(channel)
    return {channel: reach.told_since(failed[channel]) for channel in on}
