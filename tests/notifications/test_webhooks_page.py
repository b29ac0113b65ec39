"""The example in docs/webhooks.md checks what is really sent: a second implementation."""

import json
import re
import time
from pathlib import Path

import pytest

from services.notifications.application.subscriptions import secret_of
from tests.notifications.gateway import GatewayOffice, taken
from tests.notifications.mailing import mailing
from tests.notifications.receiving import receiver
from tests.notifications.subscribed import deliver, listened, willing
from tests.offices import found_office

PAGE = Path(__file__).parents[2] / "docs" / "webhooks.md"


def examples(language):
    return re.findall(rf"```{language}\n(.*?)```", PAGE.read_text(encoding="utf-8"), re.DOTALL)


@pytest.fixture
def texted(tmp_path):
    """What a gateway got, and the secret that signed it."""
    with receiver(taken) as there, mailing(found_office(tmp_path / "kantor"), GatewayOffice) as office:
        office.uses_gateway(there.place)
        office.queue("+6281234567890")
        office.send()
        yield there.got[-1], secret_of(office.notifications, "gateway", 1)


@pytest.fixture
def sent(tmp_path):
    """What arrived, and the secret of the subscription."""
    with listened(found_office(tmp_path / "kantor")) as office, receiver(willing()) as there:
        office.rename(office.ormas("Forum Contoh"), "Forum Ibu Contoh")
        stream = office.subscribe(there)
        deliver(office.courier(stream))
        yield there.got[-1], secret_of(office.notifications, stream, 1)


def test_the_example_takes_what_is_sent_and_refuses_what_was_changed(sent):
    received, secret = sent
    [code] = examples("python")
    space = {}
    exec(code, space)
    now = time.time()
    assert space["is_ours"](secret, received.headers, received.body, now)
    assert not space["is_ours"](secret, received.headers, received.body + b" ", now)
    assert not space["is_ours"](secret, received.headers, received.body, now + 3600)
    other = received.headers | {"webhook-id": "lain"}
    assert not space["is_ours"](secret, other, received.body, now)


def test_the_example_of_a_body_has_the_fields_that_are_sent(sent):
    example, _ = examples("json")
    told, really = json.loads(example), json.loads(sent[0].body)
    assert told.keys() == really.keys()
    assert told["data"].keys() == really["data"].keys()
    assert told["type"] == really["type"]


def test_the_example_of_a_text_has_the_fields_that_are_sent_and_the_example_checks_it(texted):
    received, secret = texted
    _, example = examples("json")
    assert json.loads(example).keys() == json.loads(received.body).keys()
    [code] = examples("python")
    space = {}
    exec(code, space)
    assert space["is_ours"](secret, received.headers, received.body, time.time())
