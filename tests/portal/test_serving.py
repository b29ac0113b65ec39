"""The portal on real sockets: large bodies and silent visitors keep nobody out."""

import select
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from deploy.settings import READY, Settings
from services.portal.main import LIMITS
from services.portal.web.listening import AT_ONCE
from services.portal.web.receiving import MEGABYTE
from tests.offices import found_office
from tests.waiting import until

ROOT = Path(__file__).parents[2]
LARGEST = LIMITS["max_request_body_size"]


@pytest.fixture(scope="module")
def port(tmp_path_factory, module_amqp):
    """Of a portal that runs as in an office."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        number = free.getsockname()[1]
    office = found_office(tmp_path_factory.mktemp("served") / "data")
    command = [sys.executable, "-m", "deploy.portal"]
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "stderr": subprocess.DEVNULL}
    with subprocess.Popen(command, cwd=ROOT, text=True, **pipes) as served:
        served.stdin.write(Settings(office.directory, module_amqp, port=number).dump() + "\n")
        served.stdin.flush()
        assert served.stdout.readline().strip() == READY
        yield number
        served.terminate()
        assert served.wait(60) == 0


def arrive(port: int, *lines: str) -> socket.socket:
    """Somebody whose request begins with these lines."""
    visitor = socket.create_connection(("127.0.0.1", port), timeout=120)
    visitor.sendall("\r\n".join((*lines, "")).encode())
    return visitor


def answer_to(visitor: socket.socket) -> str:
    """The first line of what comes back; empty when the connection is closed."""
    with visitor, visitor.makefile("r", encoding="latin-1") as answer:
        return answer.readline().strip()


def test_a_body_that_no_form_of_ours_has_is_refused_before_it_is_sent(port):
    size = f"Content-Length: {300 * 1024 * 1024}"
    assert "413" in answer_to(arrive(port, "POST /masuk HTTP/1.1", "Host: localhost", size, ""))


def test_a_body_that_does_not_say_how_large_it_is_is_refused_where_the_limit_is(port):
    chunked = arrive(port, "POST /masuk HTTP/1.1", "Host: localhost", "Transfer-Encoding: chunked", "")
    chunked.sendall(b"%x\r\n%s\r\n" % (LARGEST + 1, b"a" * (LARGEST + 1)))
    assert "413" in answer_to(chunked)


def test_who_says_nothing_is_let_go_and_others_are_answered_meanwhile(port):
    silent = [arrive(port, "GET / HTTP/1.1", "Host: localhost") for _ in range(20)]
    request = ("GET /klaster HTTP/1.1", "Host: localhost", "Connection: close", "")
    assert "200" in answer_to(arrive(port, *request))
    assert [answer_to(each) for each in silent] == [""] * 20
    assert "200" in answer_to(arrive(port, *request))


def test_only_a_page_that_takes_a_file_is_sent_one(port):
    size = f"Content-Length: {3 * MEGABYTE}"
    lines = ("HTTP/1.1", "Host: localhost", "Connection: close", size, "")
    assert "413" in answer_to(arrive(port, f"POST /masuk {lines[0]}", *lines[1:]))
    taken = arrive(port, f"POST /unggah {lines[0]}", *lines[1:])
    taken.sendall(b"a" * 3 * MEGABYTE)
    assert "413" not in (said := answer_to(taken)) and said
    size = f"Content-Length: {300 * MEGABYTE}"
    assert "413" in answer_to(arrive(port, "POST /unggah HTTP/1.1", "Host: localhost", size, ""))


def test_only_so_many_files_are_on_their_way_at_once_and_pages_are_answered_meanwhile(port):
    begun = ("POST /unggah HTTP/1.1", "Host: localhost", f"Content-Length: {3 * MEGABYTE}", "")
    on_their_way = [arrive(port, *begun) for _ in range(AT_ONCE + 1)]
    answered, _, _ = select.select(on_their_way, [], [], 120)  # whichever of them was the last to be read
    assert any("503" in answer_to(each) for each in answered)
    assert "200" in answer_to(arrive(port, "GET /klaster HTTP/1.1", "Host: localhost", ""))
    for each in on_their_way:
        each.close()
    small = ("POST /unggah HTTP/1.1", "Host: localhost", "Content-Length: 5", "", "abc")
    until(lambda: "403" in answer_to(arrive(port, *small)))
