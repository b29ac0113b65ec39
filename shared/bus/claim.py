"""Whose virtual host this is: the first office that comes keeps it, another one is turned away."""

from typing import Final

import pika
from pika.exceptions import ChannelClosedByBroker

from shared.bus.topology import parameters_of
from shared.errors import CallUs

CLAIM: Final = "office"
"""An exchange nobody publishes to. Deleting it gives the virtual host free for another office."""
_OTHER_ARGUMENTS: Final = 406


class ForeignBroker(CallUs):
    """Vhost antrean pesan ini sudah dipakai kantor lain. Pakai vhost lain untuk kantor ini."""

    code = "foreign-broker"


def claim(amqp_uri: str, deployment: str) -> None:
    """Take the virtual host for this office, or find that it is ours; ForeignBroker when it is not.

    The broker compares this argument of an exchange and refuses another value, in one step: of two
    offices that come together one wins. Arguments it does not know it would accept without a look.
    """
    connection = pika.BlockingConnection(parameters_of(amqp_uri))
    try:
        connection.channel().exchange_declare(
            CLAIM,
            "fanout",
            durable=True,
            internal=True,
            arguments={"alternate-exchange": f"{CLAIM}.{deployment}"},
        )
    except ChannelClosedByBroker as refused:
        if refused.reply_code != _OTHER_ARGUMENTS:
            raise
        raise ForeignBroker from refused
    finally:
        if connection.is_open:
            connection.close()
