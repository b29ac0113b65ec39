"""One virtual host, one office."""

from concurrent.futures import ThreadPoolExecutor

import pytest

from shared.bus.claim import CLAIM, ForeignBroker, claim
from tests.bus.office import TOPOLOGY
from tests.bus.queues import channel_to


def test_an_office_finds_its_own_virtual_host_again(amqp):
    claim(amqp, "ours")
    TOPOLOGY.declare(amqp)
    claim(amqp, "ours")


def test_another_office_is_turned_away_with_a_sentence(amqp):
    claim(amqp, "ours")
    for _ in range(2):
        with pytest.raises(ForeignBroker, match="sudah dipakai kantor lain") as refused:
            claim(amqp, "theirs")
    assert refused.value.as_dict()["code"] == "foreign-broker"
    claim(amqp, "ours")


def test_of_two_that_come_together_one_wins(amqp):
    def attempt(name):
        try:
            claim(amqp, name)
        except ForeignBroker:
            return False
        return True

    with ThreadPoolExecutor(8) as pool:
        won = list(pool.map(attempt, [f"office-{number}" for number in range(8)]))
    assert sum(won) == 1


def test_a_claim_that_was_deleted_is_free(amqp):
    claim(amqp, "ours")
    with channel_to(amqp) as channel:
        channel.exchange_delete(CLAIM)
    claim(amqp, "theirs")
