"""What a server answers to a webhook, and what it may not make us do."""

import socket
import threading
import time
from datetime import UTC, datetime

import pytest

from services.notifications.webhooks.later import seconds_of
from services.notifications.webhooks.posting import Limits, Poster
from tests.notifications.receiving import answers, certified, cutting, receiver, say

IMPATIENT = Limits(connect=5, total=0.3)


def post(*places, limits=None, to="", **said):
    return Poster(lambda: set(places), limits, **said).post(to, b"{}", {"content-type": "application/json"})


def outcome(there, limits=None):
    answer = post(there.place, to=there.address, limits=limits)
    return answer.outcome, answer.status


@pytest.mark.parametrize(
    ("status", "said"),
    [
        (200, "accepted"),
        (204, "accepted"),
        (301, "redirected"),
        (400, "refused"),
        (404, "absent"),
        (410, "gone"),
        (500, "failed"),
        (503, "failed"),
    ],
)
def test_each_status_means_something(status, said):
    with receiver(answers(status)) as there:
        assert outcome(there) == (said, status)
    assert there.got[0].body == b"{}"


def test_the_host_that_was_typed_is_named():
    with receiver(answers(200)) as there:
        outcome(there)
    assert there.got[0].headers["host"] == there.place
    assert there.got[0].path == "/masuk"


def test_no_redirect_is_followed():
    with receiver(answers(200)) as inside, receiver(answers(302, Location=inside.address)) as there:
        assert post(there.place, inside.place, to=there.address).outcome == "redirected"
    assert inside.got == []


def test_a_server_that_answers_too_late_did_not_answer():
    late = threading.Event()

    def answer(handler, _):
        late.wait(60)
        say(handler, 200)

    with receiver(answer) as there:
        began = time.monotonic()
        assert outcome(there, IMPATIENT) == ("slow", 0)
        assert time.monotonic() - began < 30
        late.set()


def test_a_server_that_goes_on_speaking_slowly_is_given_up_all_the_same():
    over = threading.Event()

    def drip(handler, _):
        handler.wfile.write(b"HTTP/1.1 200 OK\r\nX-Pelan: ")
        while not over.wait(0.02):
            handler.wfile.write(b"a")

    with receiver(drip) as there:
        assert outcome(there, IMPATIENT) == ("slow", 0)
        over.set()


def test_of_a_long_answer_only_the_beginning_is_read():
    sent = []

    def endless(handler, _):
        handler.send_response(200)
        handler.send_header("Content-Length", str(100 * 1024 * 1024))
        handler.end_headers()
        for _piece in range(1600):
            handler.wfile.write(b"x" * 65_536)
            sent.append(1)

    with receiver(endless) as there:
        answer = post(there.place, to=there.address)
    assert (answer.outcome, len(answer.body)) == ("accepted", Limits().answer)
    assert len(sent) < 1600


def test_a_cut_connection_is_no_answer():
    with cutting() as place:
        answer = post(place, to=f"http://{place}/")
    assert answer.outcome in ("unreachable", "unreadable")


def test_whether_all_was_written_is_said():
    """What was not written was surely not taken."""

    def cut(handler, _):
        handler.connection.shutdown(socket.SHUT_RDWR)
        raise OSError

    with receiver(cut) as there, cutting() as place:
        assert post(there.place, to=there.address).written
        long = b"x" * 32 * 1024 * 1024
        assert not Poster(lambda: {place}).post(f"http://{place}/", long, {}).written
    assert not post(there.place, to=there.address).written
    assert not post(to="https://127.0.0.1/").written


def test_when_to_come_again_is_kept():
    with receiver(answers(429, **{"Retry-After": "120"})) as there:
        assert post(there.place, to=there.address).retry_after == "120"


NOON = datetime(2026, 3, 12, 12, tzinfo=UTC)


@pytest.mark.parametrize(
    ("written", "seconds"),
    [
        ("", 0),
        ("120", 120),
        (" 120 ", 120),
        ("-5", 0),
        ("1.5", 0),
        ("soon", 0),
        ("99999999999999999999", 86_400),
        ("Thu, 12 Mar 2026 12:01:00 GMT", 60),
        ("Thu, 12 Mar 2026 11:00:00 GMT", 0),
        ("Thu, 12 Mar 2026 12:01:00", 60),
        ("Fri, 12 Mar 2027 12:00:00 GMT", 86_400),
        ("Thu, 99 Mar 2026 12:00:00 GMT", 0),
        ("\u0661\u0662", 0),
    ],
)
def test_how_long_a_server_wants_to_be_left_alone(written, seconds):
    assert seconds_of(written, NOON) == seconds


def test_nobody_there_is_no_answer():
    with receiver(answers(200)) as there:
        pass
    assert outcome(there) == ("unreachable", 0)


def test_what_is_no_http_is_no_answer():
    def answer(handler, _):
        handler.wfile.write(b"220 smtp.contoh.test ESMTP\r\n")

    with receiver(answer) as there:
        assert outcome(there) == ("unreadable", 0)


def test_the_certificate_must_be_of_the_name_that_was_typed(tmp_path):
    server, client = certified(tmp_path, "penerima.test")
    with receiver(answers(200), server) as there:
        said = {"trusting": client, "resolve": lambda host, port: ["127.0.0.1"]}
        good, bad = (f"{name}.test:{there.port}" for name in ("penerima", "lain"))
        assert post(good, to=f"https://{good}/", **said).outcome == "accepted"
        assert post(bad, to=f"https://{bad}/", **said).outcome == "untrusted"
        assert post(good, to=f"https://{good}/", resolve=said["resolve"]).outcome == "untrusted"
    assert len(there.got) == 1


def test_the_name_is_looked_up_once_and_connected_to_as_it_was_checked():
    """A second look could be answered with an address inside."""
    asked = []

    def resolve(host, port):
        asked.append(host)
        return ["127.0.0.1"]

    with receiver(answers(200)) as there:
        place = f"penerima.test:{there.port}"
        assert post(place, to=f"http://{place}/", resolve=resolve).outcome == "accepted"
    assert asked == ["penerima.test"]


def test_what_was_not_listed_is_not_connected_to():
    with receiver(answers(200)) as there:
        for scheme in ("http", "https"):
            assert post(to=f"{scheme}://{there.place}/").outcome == "not_allowed"
            assert post("127.0.0.1:1", to=f"{scheme}://{there.place}/").outcome == "not_allowed"
    assert there.got == []
