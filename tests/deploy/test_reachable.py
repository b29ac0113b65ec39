"""A broker that cannot be used is described in words the operator can act on."""

import socket
import threading

import pytest

from deploy.broker import Broker
from deploy.reachable import BrokerUnreachable, check_amqp


def test_a_broker_that_accepts_the_login_is_fine(amqp: str):
    check_amqp(amqp)


def test_a_wrong_password_is_named_and_not_repeated(broker: Broker):
    address = broker.address
    uri = f"amqp://{address.user}:bukan-sandi@127.0.0.1:{address.port}/{address.vhost}"
    with pytest.raises(BrokerUnreachable, match="menolak nama pengguna atau kata sandi") as problem:
        check_amqp(uri)
    assert "bukan-sandi" not in str(problem.value)


def test_a_vhost_that_does_not_exist_is_named(broker: Broker):
    with pytest.raises(BrokerUnreachable, match="Vhost tidak ada"):
        check_amqp(broker.address.uri_of("tidak-ada"))


def test_a_port_where_nobody_listens_is_named():
    with socket.socket() as reserved:
        reserved.bind(("127.0.0.1", 0))
        port = reserved.getsockname()[1]
        with pytest.raises(BrokerUnreachable, match=f"Tidak ada antrean pesan.*127.0.0.1:{port}"):
            check_amqp(f"amqp://a:b@127.0.0.1:{port}/c")


def test_a_host_name_that_does_not_exist_is_named():
    with pytest.raises(BrokerUnreachable, match="Nama host"):
        check_amqp("amqp://a:b@tidak-ada.invalid/c")


def test_something_that_is_not_a_broker_is_named():
    with socket.create_server(("127.0.0.1", 0)) as server:
        answering = threading.Thread(target=answer_like_a_web_server, args=[server])
        answering.start()
        with pytest.raises(BrokerUnreachable, match=r"antrean pesan AMQP"):
            check_amqp(f"amqp://a:b@127.0.0.1:{server.getsockname()[1]}/c", timeout=60)
        answering.join()


def test_something_that_never_answers_is_named():
    silent = pytest.raises(BrokerUnreachable, match="tidak menjawab pada waktunya")
    with socket.create_server(("127.0.0.1", 0)) as server, silent:
        check_amqp(f"amqp://a:b@127.0.0.1:{server.getsockname()[1]}/c", timeout=1)


@pytest.mark.parametrize("uri", ["", "localhost", "http://localhost/", "amqp://", "amqp://a:b@host:pintu/c"])
def test_an_address_that_is_none_is_named(uri: str):
    with pytest.raises(BrokerUnreachable, match="tidak terbaca"):
        check_amqp(uri)


def answer_like_a_web_server(server: socket.socket) -> None:
    client, _ = server.accept()
    with client:
        client.recv(100)
        client.sendall(b"HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n")
