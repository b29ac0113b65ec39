"""How visitors fill in the forms about accounts."""

import html
import re

from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from tests.portal.account_office import AccountOffice
from tests.portal.colleagues import hidden
from tests.portal.on_pages import text


def login_of(office: AccountOffice, account: str) -> str:
    return office.accounts.store.person(account).login


def form_at(visitor: FlaskClient, path: str, action: str) -> dict[str, str]:
    """What the form with this action carries unseen."""
    return form_in(visitor.get(path), action)


def form_in(answer: TestResponse, action: str) -> dict[str, str]:
    page = answer.get_data(as_text=True)
    form = re.search(rf'<form[^>]*action="{re.escape(action)}".*?</form>', page, re.DOTALL)
    assert form, f"no form for {action}"
    return dict(re.findall(r'<input type="hidden" name="(\w+)" value="([^"]*)"', form[0]))


def send(visitor: FlaskClient, path: str, action: str, **said: object) -> TestResponse:
    """Open the page, fill in this form, send it."""
    return visitor.post(action, data=form_at(visitor, path, action) | said)


def link_in(answer: TestResponse) -> str:
    """The one-time link that the page shows."""
    found = re.search(r"http://localhost(/masuk/tautan\?kode=[\w-]+)", answer.get_data(as_text=True))
    assert found
    return html.unescape(found[1])


def new_link(admin: FlaskClient, account: str) -> str:
    """A one-time link, as an administrator gives it to the holder of this account."""
    return link_in(send(admin, f"/akun/{account}", f"/akun/{account}/tautan"))


def choose(visitor: FlaskClient, link: str, **said: str) -> TestResponse:
    """Open the link and fill in what it asks for."""
    return visitor.post("/masuk/tautan", data=hidden(visitor.get(link)) | said)


def is_over(office: AccountOffice, link: str) -> bool:
    """Whether the link leads nowhere any more."""
    answer = office.visitor().get(link)
    return answer.status_code == 403 and "Tautan ini tidak berlaku" in text(answer, 403)
