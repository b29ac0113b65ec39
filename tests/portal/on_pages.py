"""What a person reads on a page, and the forms that stand on it."""

import html
import re

from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from services.portal.forms import NUMBER, TOKEN


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
    found = visitor.get(page).get_data(as_text=True)
    [form] = re.findall(rf'<form[^>]*action="{action}">(.*?)</form>', found, re.DOTALL)
    hidden = dict(re.findall(r'<input type="hidden" name="(\w+)" value="([^"]+)">', form))
    assert set(hidden) - {"versi"} == {TOKEN, NUMBER}
    return hidden
