"""Beginning to read: a broker that does not say whether we may."""

import threading

import pika
import pytest

from shared.bus.consuming import QueueBroken, consume
from shared.bus.topology import inbox_of, parameters_of
from tests.bus.office import TOPOLOGY, running
from tests.bus.queues import leave_without_leader
from tests.waiting import until

QUEUE = inbox_of("reader")
ENDLESS = 3600.0


class Reader:
    """Asks to read, with all the patience in the world."""

    def __init__(self, amqp):
        self.amqp = amqp
        self.asks = False
        self.reads = None

    def run(self, stop):
        with pika.BlockingConnection(parameters_of(self.amqp)) as connection:
            channel = connection.channel()
            self.asks = True
            self.reads = consume(channel, QUEUE, print, stop, ENDLESS)


def test_a_queue_that_nobody_leads_is_given_up_and_the_connection_with_it(broker, amqp):
    TOPOLOGY.declare(amqp)
    leave_without_leader(broker, amqp, QUEUE)
    connection = pika.BlockingConnection(parameters_of(amqp))
    with pytest.raises(QueueBroken, match="no answer for 1 s"):
        consume(connection.channel(), QUEUE, print, threading.Event(), patience=1)
    assert connection.is_closed


def test_whoever_waits_for_a_queue_that_nobody_leads_stops_when_told_to(broker, amqp):
    TOPOLOGY.declare(amqp)
    leave_without_leader(broker, amqp, QUEUE)
    reader = Reader(amqp)
    with running(reader):  # at its end nobody may wait any longer
        until(lambda: reader.asks)
    assert reader.reads is False
