"""What every other test stands on: a broker and a database of its own."""

import subprocess
import sys
from pathlib import Path

import pika
import psycopg
import pytest

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize("time", [1, 2])
def test_every_test_gets_a_vhost_without_anything_in_it(amqp: str, time: int):
    with pika.BlockingConnection(pika.URLParameters(amqp)) as connection:
        channel = connection.channel()
        channel.queue_declare("left-behind", durable=True, arguments={"x-queue-type": "quorum"})
        channel.confirm_delivery()
        channel.basic_publish("", "left-behind", b"one", mandatory=True)
        # A quorum queue counts late, but a queue of another test would hold two.
        _, _, body = next(channel.consume("left-behind"))
        assert body == b"one"
        assert channel.basic_get("left-behind") == (None, None, None)


@pytest.mark.parametrize("time", [1, 2])
def test_every_test_gets_a_database_without_anything_in_it(postgres_url: str, time: int):
    with psycopg.connect(postgres_url) as connection:
        connection.execute("CREATE TABLE left_behind ()")


def test_the_database_is_durable_and_takes_many_clients(postgres_url: str):
    with psycopg.connect(postgres_url) as connection:
        asked = [connection.execute(f"SHOW {name}").fetchone() for name in ("fsync", "synchronous_commit")]
        assert asked == [("on",), ("on",)]
        assert connection.execute("SHOW max_connections").fetchone() == ("200",)


DRAW = """
import sys
from tests.programs import chromium
with chromium() as browser:
    page = browser.new_page()
    page.set_content("<h1>Daftar ormas</h1>")
    assert page.get_by_role("heading", name="Daftar ormas").bounding_box()["width"] > 0
    page.screenshot(path=sys.argv[1])
"""


def test_there_is_a_browser_that_draws(tmp_path: Path):
    """In a process of its own: the browser tests of this worker may have one open already."""
    picture = tmp_path / "page.png"
    subprocess.run([sys.executable, "-c", DRAW, picture], cwd=ROOT, check=True, timeout=300)
    assert picture.read_bytes().startswith(b"\x89PNG")
