"""A virtual host of the run's broker, for the length of a block."""

import secrets
from collections.abc import Iterator
from contextlib import contextmanager

from deploy.broker import Broker


@contextmanager
def fresh_vhost(broker: Broker) -> Iterator[str]:
    """The URI of an empty vhost that is gone afterwards."""
    vhost, user = f"test-{secrets.token_hex(8)}", broker.address.user
    names = f'<<"{user}">>, <<"{vhost}">>'
    broker.ask(f'rabbit_vhost:add(<<"{vhost}">>, <<"{user}">>)')
    broker.ask(
        f'All = <<".*">>, rabbit_auth_backend_internal:set_permissions({names}, All, All, All, <<"{user}">>)'
    )
    try:
        yield broker.address.uri_of(vhost)
    finally:
        broker.ask(f'rabbit_vhost:delete(<<"{vhost}">>, <<"{user}">>)')
