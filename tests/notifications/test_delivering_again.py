"""Killed at any point, what delivers repeats at most and skips nothing; a slow receiver delays no other."""

import json
import os
import signal
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from services.notifications.webhooks.courier import Courier
from services.notifications.webhooks.deliverer import Deliverer, own_hosts
from services.notifications.webhooks.pages import HeardPages
from services.notifications.webhooks.posting import Limits, Poster
from shared.bus.alone import FileAlone
from tests.notifications.receiving import receiver
from tests.notifications.subscribed import deliver, events_of, listened, willing
from tests.offices import found_office

ROOT = Path(__file__).parents[2]


@pytest.fixture
def office(tmp_path):
    with listened(found_office(tmp_path / "kantor")) as office:
        yield office


@pytest.mark.parametrize(("killed_at", "answered"), [(2, True), (2, False), (5, True)])
def test_killed_at_any_point_it_repeats_at_most_and_skips_nothing(office, killed_at, answered):
    """Before the answer is given, or just after it."""
    streams = [office.ormas(f"Forum {number}") for number in range(3)]
    for stream in streams:
        office.rename(stream, "Nama baru")
    with receiver(willing()) as there:
        stream = office.subscribe(there)
        courier = office.courier(stream)
        assert courier.step(), "the address is checked"
        program = None

        def kill(event):
            if event["position"] == killed_at:
                os.kill(program.pid, signal.SIGKILL)
            return 0

        def answer(handler, received):
            if answered:
                willing()(handler, received)
                kill(json.loads(received.body))
            else:
                willing(kill)(handler, received)

        there.answer = answer
        command = [sys.executable, "-m", "tests.notifications.delivering_program"]
        place = (str(office.notifications.deployment.directory), stream, there.place)
        started = threading.Event()

        def wait_for_the_program(handler, received):
            assert started.wait(60)
            answer(handler, received)

        there.answer = wait_for_the_program
        program = subprocess.Popen([*command, *place], cwd=ROOT)
        started.set()
        assert program.wait(120) in (-signal.SIGKILL, 0)
        there.answer = willing()
        deliver(office.courier(stream))
        positions = [each["position"] for each in events_of(there)]
        assert sorted(set(positions)) == [1, 2, 3, 4, 5, 6]
        assert len(positions) <= 7
        firsts = list(dict.fromkeys(positions))
        for each in streams:
            of_stream = [e["position"] for e in events_of(there) if e["subject"] == each]
            assert sorted(of_stream) == of_stream
        assert firsts == sorted(firsts)
        ids = {(e.headers["webhook-id"], e.body) for e in there.got[1:]}
        assert len(ids) == 6, "what is repeated has the id and the text that it had"


def test_a_receiver_that_does_not_answer_delays_no_other(office):
    """Each subscription has a thread of its own; new ones are found while it runs."""
    office.ormas("Forum Contoh")
    late, stop = threading.Event(), threading.Event()

    def never(handler, received):
        late.wait(60)
        willing()(handler, received)

    pages, views = HeardPages(office.notifications, office.heard), office.heard.database
    poster = Poster(lambda: office.own, Limits(total=30))

    def courier(stream):
        return Courier(office.notifications, stream, pages, views, poster)

    lock = FileAlone(office.notifications.deployment.directory / "webhooks.lock")
    thread = threading.Thread(target=Deliverer(office.notifications, courier, lock).run, args=(stop,))
    with receiver(never) as slow, receiver(willing()) as fast:
        office.subscribe(slow)
        thread.start()
        slow.wait_for(1)
        office.subscribe(fast)
        fast.wait_for(2)
        assert [each["data"]["name"] for each in events_of(fast)] == ["Forum Contoh"]
        stop.set()
        late.set()
        thread.join(60)
        assert not thread.is_alive()


def test_of_two_pumps_one_delivers(office):
    path = office.notifications.deployment.directory / "webhooks.lock"
    first, tried = FileAlone(path), threading.Event()
    assert first.take()
    stop, made = threading.Event(), []

    class Second(FileAlone):
        def take(self):
            taken = super().take()
            tried.set()
            return taken

    with receiver(willing()) as there:
        office.subscribe(there)
        second = Deliverer(office.notifications, made.append, Second(path))
        thread = threading.Thread(target=second.run, args=(stop,))
        thread.start()
        assert tried.wait(60)
        stop.set()
        thread.join(60)
    first.release()
    assert made == []


def test_hosts_of_the_own_network_are_lines_of_a_file(tmp_path):
    assert own_hosts(tmp_path) == set()
    (tmp_path / "webhook-hosts.txt").write_text("# gateway kantor\nGateway.Kantor:8443\n\n127.0.0.1:9000\n")
    assert own_hosts(tmp_path) == {"gateway.kantor:8443", "127.0.0.1:9000"}
