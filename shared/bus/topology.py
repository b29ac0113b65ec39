"""Which exchanges and queues there are: declared here and nowhere else, and again at every connection."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

import pika
from pika.adapters.blocking_connection import BlockingChannel

from shared.amqp import HEARTBEAT

EXCHANGE: Final = "facts"
HISTORY: Final = "history"
MAX_LENGTH: Final = 20_000
"""Messages that wait for an absent consumer. The ledger is the buffer: what was dropped is fetched."""


def parameters_of(amqp_uri: str) -> pika.URLParameters:
    """How we connect: a silent peer is noticed within 16 seconds, an absent one within 5."""
    parameters = pika.URLParameters(amqp_uri)
    parameters.heartbeat = HEARTBEAT
    parameters.socket_timeout = parameters.stack_timeout = 5.0
    return parameters


def inbox_of(consumer: str) -> str:
    """The name of a consumer's queue."""
    return f"{consumer}.inbox"


@dataclass(frozen=True)
class Topology:
    """``consumers``: who hears which sources; ``kode``: the first words of every routing key here."""

    consumers: Mapping[str, Sequence[str]]
    kode: str
    max_length: int = MAX_LENGTH

    def declare(self, amqp_uri: str) -> None:
        """Make what is missing. Errors: pika's AMQPError (away, or a queue with other arguments is there)."""
        connection = pika.BlockingConnection(parameters_of(amqp_uri))
        try:
            self.declare_on(connection.channel())
        finally:
            connection.close()

    def make_again(self, amqp_uri: str, consumer: str) -> None:
        """Replace a queue that is there by name only. What waited in it is fetched from the ledgers."""
        connection = pika.BlockingConnection(parameters_of(amqp_uri))
        try:
            channel = connection.channel()
            channel.queue_delete(inbox_of(consumer))
            self._inbox(channel, consumer, self.consumers[consumer])
        finally:
            connection.close()

    def declare_on(self, channel: BlockingChannel) -> None:
        """As :meth:`declare`, on an open channel."""
        channel.exchange_declare(EXCHANGE, "topic", durable=True)
        _stream(channel)
        for consumer, sources in self.consumers.items():
            self._inbox(channel, consumer, sources)

    def _inbox(self, channel: BlockingChannel, consumer: str, sources: Sequence[str]) -> None:
        queue = inbox_of(consumer)
        arguments = {
            "x-queue-type": "quorum",
            "x-max-length": self.max_length,
            # Not reject-publish: an absent consumer must never stop those who write.
            "x-overflow": "drop-head",
        }
        channel.queue_declare(queue, durable=True, arguments=arguments)
        for source in sources:
            channel.queue_bind(queue, EXCHANGE, f"{self.kode}.{source}.#")


def _stream(channel: BlockingChannel) -> None:
    """Everything, replayable by offset or time; with it no ``mandatory`` message is ever unroutable."""
    channel.queue_declare(HISTORY, durable=True, arguments={"x-queue-type": "stream"})
    channel.queue_bind(HISTORY, EXCHANGE, "#")
