"""The broker as a test sees it: publish anything, count what waits."""

from contextlib import contextmanager

import pika

from shared.bus.message import encode
from shared.bus.topology import EXCHANGE
from tests.bus.office import KODE, messages_of


@contextmanager
def channel_to(amqp):
    connection = pika.BlockingConnection(pika.URLParameters(amqp))
    channel = connection.channel()
    channel.confirm_delivery()
    try:
        yield channel
    finally:
        connection.close()


def publish(amqp, *messages):
    """As a relay would, but whatever the test wants."""
    with channel_to(amqp) as channel:
        for key, properties, body in messages:
            channel.basic_publish(EXCHANGE, key, body, properties, mandatory=True)


def encoded(ledger, first=1, last=1_000_000):
    return [
        encode(KODE, each.source, each.row._replace(sealed=b"rahasia"), each.previous)
        for each in messages_of(ledger, 0, last)[first - 1 :]
    ]


def waiting_in(amqp, queue):
    with channel_to(amqp) as channel:
        return channel.queue_declare(queue, passive=True).method.message_count


def break_queue(broker, amqp, queue):
    """As after a kill in the moment it was made: the broker knows its name, and nobody can read it."""
    _break(broker, amqp, queue, "ok")


def leave_without_leader(broker, amqp, queue):
    """As after a kill soon after it was used: what it held is forgotten, and nobody leads the new one."""
    _break(broker, amqp, queue, "{[_], []} = rabbit_quorum_queue:recover(Vhost, [Q])")


def _break(broker, amqp, queue, then):
    vhost = amqp.rpartition("/")[2]
    broker.ask(
        f'Vhost = <<"{vhost}">>,'
        f' {{ok, Q}} = rabbit_amqqueue:lookup(rabbit_misc:r(Vhost, queue, <<"{queue}">>)),'
        f" ok = ra:force_delete_server(quorum_queues, amqqueue:get_pid(Q)), {then}"
    )
