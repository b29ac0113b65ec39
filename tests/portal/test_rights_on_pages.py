"""Whoever may give a command can open a page with its form; what a rule refused is told inside the office."""

import re
from collections import defaultdict

import pytest
from flask import Flask

from contracts.policy import POLICY
from contracts.roles import INSPECTOR, OFFICE_ROLES, PARTNER, STAFF
from tests.browser.page_list import COLLEAGUES, EVERYBODY
from tests.portal.colleagues import open_account, sign_in
from tests.portal.forms_on_pages import places_of_commands
from tests.portal.told.consultations import consultation
from tests.portal.told.handed import handed
from tests.portal.told.letters import letter
from tests.portal.told.ormas import stream
from tests.portal.told.pages import tell_every_page
from tests.portal.told.permits import permit
from tests.portal.told.semester_reports import laporan

ELSEWHERE = ("audit.", "portal.", "requests.open_permit_photo")
"""Repairs at the console, and accounts: whoever has one role of these has a page of that name. The photograph
is a file behind a link: tests/portal/test_permits.py opens it.
"""


@pytest.fixture
def app(office, open_portal) -> Flask:
    tell_every_page(office)
    office.tell(permit(5), handed(stream(2)))
    office.tell(laporan(2), handed(stream(1)))
    office.tell(letter(1), handed(stream(1)))
    office.tell(stream(1).replace("ormas-", "reportduty-"), handed(stream(1)))
    for number in (3, 4):
        office.tell(consultation(number), handed(stream(1)))
    return open_portal().application


@pytest.fixture
def visitor(office, app):
    """A colleague of each role, signed in."""
    found = {}
    for role in OFFICE_ROLES:
        agencies = ("dp3a",) if role == PARTNER else ()
        open_account(office.accounts, f"rekan.{role}", "Rekan Rekaan", (role,), agencies=agencies)
        found[role] = sign_in(app.test_client(), f"rekan.{role}")
    return found


def test_each_role_opens_a_page_with_the_form_of_each_command_that_it_may_give(app, visitor):
    addresses = defaultdict(list)
    adapter = app.url_map.bind("localhost")
    for address in {**EVERYBODY, **COLLEAGUES}.values():
        if adapter.test(path := address.partition("?")[0], "GET"):
            addresses[adapter.match(path)[0]].append(address)
    places = {
        command: there
        for command, there in places_of_commands(app).items()
        if not command.startswith(ELSEWHERE)
    }
    assert set(places) == {command for command in POLICY if not command.startswith(ELSEWHERE)}
    opened: dict[tuple[str, str], bool] = {}

    def opens(role: str, endpoint: str) -> bool:
        asked = (role, endpoint)
        if asked not in opened:
            there = (visitor[role].get(each).status_code for each in addresses[endpoint])
            opened[asked] = any(status == 200 for status in there)
        return opened[asked]

    shut = [
        (role, command)
        for command, there in places.items()
        for role in OFFICE_ROLES
        if role in POLICY[command] and not any(opens(role, endpoint) for endpoint in sorted(there))
    ]
    assert shut == []


@pytest.mark.parametrize(
    ("role", "page", "right", "whose"),
    [
        ("field_officer", "/akun", "Membuka akun untuk seseorang", "Pengelola akun dan sistem"),
        ("enumerator", "/pelibatan/baru", "Mencatat permintaan OPD akan ormas", "Admin OPD"),
    ],
)
def test_who_may_not_is_told_which_right_it_takes_and_which_roles_have_it(visitor, role, page, right, whose):
    answer = visitor[role].get(page)
    seen = re.sub(r"\s+", " ", answer.text)
    assert answer.status_code == 403
    assert re.search(f"Hak yang diperlukan: “{right}[^”]*”. Yang memilikinya: [^.]*{whose}", seen)
    assert "minta perannya kepada pengelola akun" in seen


def test_what_a_rule_refused_is_told_to_nobody_outside_the_office(office, app, visitor):
    with office.views.read() as t:
        told = t.all("SELECT about, sentence FROM history WHERE topic LIKE '%Refused'")
    refused = [" ".join(sentence.split()) for _, sentence in told]
    pages = [
        f"/izin-atribut/{permit(1)}",
        "/klaster/pendidikan",
        "/kalender-pemilu",
        "/rpjmd",
        "/ciri-khusus",
    ]
    pages += [f"/ormas/{about}" for about, _ in told if about.startswith("ormas-")]

    def reads(role: str) -> int:
        seen = [re.sub(r"\s+", " ", visitor[role].get(page).text) for page in pages]
        return sum(sentence in page for page in seen for sentence in refused)

    assert reads("case_officer") > 1
    assert reads(INSPECTOR) > 1
    outside = set(OFFICE_ROLES) - STAFF - {INSPECTOR}
    assert {role: reads(role) for role in outside} == dict.fromkeys(outside, 0)
