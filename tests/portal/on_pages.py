"""What a person reads on a page, and the forms that stand on it."""

import html
import re

from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from services.portal.web.forms import NUMBER, TOKEN


def text(answer: TestResponse, status: int = 200) -> str:
    """All of it that can be read, on one line."""
    assert answer.status_code == status
    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", answer.get_data(as_text=True))).split())


def read(visitor: FlaskClient, page: str, status: int = 200) -> str:
    """What can be read at an address."""
    return text(visitor.get(page), status)


def unseen(visitor: FlaskClient, page: str, action: str) -> dict[str, str]:
    """What the one form of a page with this action carries unseen: a token and the number of a command, and
    which version was seen where that counts.
    """
    return unseen_in(visitor.get(page), action)


def unseen_in(answer: TestResponse, action: str) -> dict[str, str]:
    """The same of a page that is here already."""
    found = answer.get_data(as_text=True)
    [form] = re.findall(rf'<form[^>]*action="{action}">(.*?)</form>', found, re.DOTALL)
    hidden = dict(re.findall(r'<input type="hidden" name="(\w+)" value="([^"]+)">', form))
    assert set(hidden) - {"versi"} == {TOKEN, NUMBER}
    return hidden


def carried(visitor: FlaskClient, page: str, action: str) -> dict[str, list[str]]:
    """What the one form that sends to this action carries unseen; rows of a list as often as there."""
    found = visitor.get(page).get_data(as_text=True)
    [form] = re.findall(
        rf'<form[^>]*method="post" action="{re.escape(action)}"[^>]*>(.*?)</form>', found, re.DOTALL
    )
    hidden: dict[str, list[str]] = {}
    for name, value in re.findall(r'<input type="hidden" name="([\w-]+)" value="([^"]*)">', form):
        hidden.setdefault(name, []).append(html.unescape(value))
    assert {TOKEN, NUMBER} <= set(hidden)
    return hidden


def send(visitor: FlaskClient, page: str, action: str, said: dict[str, object]) -> TestResponse:
    """Fill in a form of a page and send it."""
    return visitor.post(action, data=carried(visitor, page, action) | said)
