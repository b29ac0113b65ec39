"""From one service's ledger to another service's copy, through a real broker."""

from tests.bus.office import TOPOLOGY, away, running, write
from tests.waiting import until


def test_every_event_arrives_once_and_in_order(office):
    write(office.ledger, 5000)
    TOPOLOGY.declare(office.amqp)
    with running(office.relay(), office.inbox(away)):
        until(office.heard_all)
        write(office.ledger, 1)
        until(office.heard_all)
    office.assert_copied()


def test_a_reader_that_was_never_there_gets_the_whole_history_from_the_source(office):
    write(office.ledger, 1200)
    with running(office.inbox()):
        until(office.heard_all)
    office.assert_copied()
