"""What others may put on the queue: refused unread, once, and the service goes on."""

import gzip
import json
import pickle
import time
import zlib
from datetime import datetime
from decimal import Decimal

import pytest

from tests.rpc.conftest import Bare

GOOD = json.dumps({"args": [], "kwargs": {"payload": {"a": 1}}}).encode()
PICKLE = "application/x-python-serialize"


class Trap:
    """Creates a file in whoever unpickles it."""

    def __init__(self, path: str) -> None:
        self.path = path

    def __reduce__(self):
        return open, (self.path, "w")


@pytest.fixture(autouse=True)
def goes_on(probe, bare):
    """After every test the service answers as before, and has not been started anew."""
    yield
    assert bare.ask("echo", GOOD)["result"] == {"ok": {"a": 1}}
    assert probe.popen.poll() is None


@pytest.fixture(scope="module", autouse=True)
def nothing_left(probe, bus):
    """After all of them nothing is left in the queue and nothing comes again."""
    yield
    assert probe.stop() == 0
    bare = Bare(bus)
    assert bare.waiting_in("rpc-probe") == 0
    bare.close()


def code_of(answer: dict) -> str:
    assert answer["error"] is None
    return answer["result"]["error"]["code"]


def test_a_trap_works_where_it_is_unpickled(tmp_path):
    pickle.loads(pickle.dumps(Trap(str(tmp_path / "sprung")))).close()
    assert (tmp_path / "sprung").exists()


@pytest.mark.parametrize("content_type", [PICKLE, "application/json"])
def test_a_pickled_message_is_refused_without_being_unpickled(bare, tmp_path, content_type):
    trap = pickle.dumps({"args": [], "kwargs": {"payload": Trap(str(tmp_path / "sprung"))}})
    assert code_of(bare.ask("echo", trap, content_type=content_type)) == "not-json"
    assert not (tmp_path / "sprung").exists()


@pytest.mark.parametrize(
    "content_type", [PICKLE, "application/x-yaml", "application/data", "application/x-unheard-of", "", None]
)
def test_only_json_is_read(bare, content_type):
    assert code_of(bare.ask("echo", GOOD, content_type=content_type)) == "not-json"


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"{",
        b"\xff\xfe",
        b"nonsense",
        b'{"args": [], "kwargs": {"payload": {"a": NaN}}}',
        b'{"args": [], "kwargs": {"payload": {"a": "\\ud800"}}}',
        b"[" * 100_000,
        b'{"args": [], "kwargs": {"payload": {"a": ' + b"9" * 5000 + b"}}}",
    ],
    ids=["empty", "cut", "bytes", "words", "nan", "surrogate", "deep", "huge-number"],
)
def test_broken_json_is_refused(bare, body):
    assert code_of(bare.ask("echo", body)) == "not-json"


@pytest.mark.parametrize(
    "envelope",
    [
        None,
        7,
        [],
        {},
        {"args": []},
        {"args": [1], "kwargs": {}},
        {"args": {}, "kwargs": {}},
        {"args": [], "kwargs": []},
        {"args": [], "kwargs": {"payload": 7}},
        {"args": [], "kwargs": {"self": {}}},
    ],
)
def test_an_envelope_of_another_shape_is_refused(bare, envelope):
    assert code_of(bare.ask("echo", json.dumps(envelope).encode())) == "malformed-request"


def test_a_compressed_message_is_not_inflated(bare):
    bomb = zlib.compress(b" " * 50_000_000)
    headers = {"compression": "application/x-gzip"}
    assert code_of(bare.ask("echo", bomb, headers=headers)) == "not-json"
    assert code_of(bare.ask("echo", gzip.compress(GOOD), content_encoding="gzip")) == "not-json"


@pytest.mark.parametrize(
    "headers",
    [
        {"nameko.call_id_stack": 7},
        {"nameko.call_id_stack": {"a": 1}},
        {"deadline": "tomorrow"},
        {"deadline": {"a": [1]}},
        {"compression": ""},
        {
            "all": [
                b"\xff",
                Decimal("1.5"),
                datetime(2026, 1, 1),
                None,
                2**62,
                -1,
                True,
                {"deep": [None]},
            ]
        },
        {"text": "é" * 10_000},
    ],
)
def test_headers_with_nonsense_change_nothing(bare, headers):
    assert bare.ask("echo", GOOD, headers=headers)["result"] == {"ok": {"a": 1}}


def test_a_request_whose_caller_has_stopped_waiting_is_not_executed(bare, probe):
    nap = json.dumps({"args": [], "kwargs": {"payload": {"seconds": 0}}}).encode()
    past = int(time.time() * 1000) - 1
    assert code_of(bare.ask("nap", nap, headers={"deadline": past})) == "too-late"
    assert probe.executed() == []


def test_a_message_without_an_address_for_the_answer_is_done_with(bare):
    bare.send("echo", GOOD, reply_to=None)
    bare.send("echo", b"{", reply_to=None)


def test_an_answer_that_nobody_fetches_disturbs_nobody(bare):
    bare.send("echo", GOOD, reply_to="gone")
    bare.send("echo", GOOD, reply_to="x" * 255)


def test_the_correlation_id_comes_back_whatever_it_is(bare):
    assert bare.ask("echo", GOOD, correlation_id="é ✓ \x00")["result"] == {"ok": {"a": 1}}


@pytest.mark.parametrize("name", ["correlation_id", "message_id", "content_encoding"])
def test_a_property_that_is_no_text_wedges_nobody(probe, bare, name):
    bare.send("echo", GOOD, **{name: b"\xff\xfe"})
    assert probe.logged("emptied")["queue"] == "rpc-probe"


def test_a_method_name_that_is_no_text_wedges_nobody(probe, bare):
    bare.send(b"\xff\xfe", GOOD)
    assert probe.logged("emptied")["queue"] == "rpc-probe"
