"""The proxy of the fault run does to connections what it says, and stops doing it."""

import socket
import threading
import time
from collections.abc import Iterator

import pytest

from tests.chaos.proxy import Manner, Proxy
from tests.waiting import until


@pytest.fixture
def echo() -> Iterator[int]:
    """A server that sends back what it gets; its port."""
    server = socket.create_server(("127.0.0.1", 0))
    threading.Thread(target=_accept, args=(server,), daemon=True).start()
    yield server.getsockname()[1]
    server.close()


@pytest.fixture
def proxy(echo: int) -> Iterator[Proxy]:
    proxy = Proxy(echo)
    yield proxy
    proxy.close()


def _accept(server: socket.socket) -> None:
    while True:
        try:
            client, _ = server.accept()
        except OSError:
            return
        threading.Thread(target=_echo, args=(client,), daemon=True).start()


def _echo(client: socket.socket) -> None:
    with client:
        try:
            while data := client.recv(65_536):
                client.sendall(data)
        except OSError:
            return


def _connected(proxy: Proxy) -> socket.socket:
    client = socket.create_connection(("127.0.0.1", proxy.port), timeout=60)
    assert _said(client, b"halo") == b"halo"
    return client


def _said(client: socket.socket, word: bytes, within: float = 60) -> bytes:
    """What comes back within so many seconds."""
    client.settimeout(within)
    client.sendall(word)
    try:
        return client.recv(65_536)
    except TimeoutError:
        return b""


def test_what_is_sent_through_it_arrives(proxy: Proxy):
    with _connected(proxy) as client:
        assert _said(client, b"apa kabar") == b"apa kabar"


def test_a_connection_that_is_cut_is_reset(proxy: Proxy):
    with _connected(proxy) as client:
        assert proxy.cut() == 1
        with pytest.raises(ConnectionResetError):
            until(lambda: client.recv(1))


def test_only_the_chosen_client_is_cut(proxy: Proxy):
    with _connected(proxy) as one, _connected(proxy) as other:
        assert proxy.cut({one.getsockname()[1]}) == 1
        assert _said(other, b"masih di sini") == b"masih di sini"


def test_half_open_connections_stay_open_and_silent_for_ever(proxy: Proxy):
    with _connected(proxy) as old:
        proxy.set(Manner("half-open"))
        assert _said(old, b"halo", within=0.3) == b""
        with socket.create_connection(("127.0.0.1", proxy.port), timeout=60) as new:
            assert _said(new, b"halo", within=0.3) == b""
            proxy.set(Manner())
            assert _said(old, b"halo", within=0.3) == b""
            _connected(proxy).close()
        assert proxy.cut_silent() == 2


@pytest.mark.parametrize("kind", ["deaf", "mute"])
def test_what_gets_lost_one_way_is_never_made_up_for(proxy: Proxy, kind):
    with _connected(proxy) as client:
        proxy.set(Manner(kind))
        assert _said(client, b"hilang", within=0.3) == b""
        proxy.set(Manner())
        assert _said(client, b"halo", within=0.3) == b""


def test_slow_connections_are_slow_and_whole(proxy: Proxy):
    with _connected(proxy) as client:
        proxy.set(Manner("slow", rate=1000, latency=0.05))
        began = time.monotonic()
        assert _said(client, b"x" * 100) == b"x" * 100
        assert time.monotonic() - began >= 2 * (0.05 + 0.1)


def test_new_connections_are_refused_until_they_are_not(proxy: Proxy):
    with _connected(proxy) as old:
        proxy.set(Manner("refuse"))
        with pytest.raises(ConnectionRefusedError):
            socket.create_connection(("127.0.0.1", proxy.port), timeout=60)
        assert _said(old, b"halo") == b"halo"
        proxy.set(Manner())
        _connected(proxy).close()
