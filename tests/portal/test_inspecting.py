"""Who inspects the office reads what it did and can do nothing in it. All of it is invented."""

import re

import pytest

from contracts.policy import POLICY
from contracts.roles import INSPECTOR
from services.portal.domain import Roster
from services.portal.events import AccountOpened, AccountRefused, RoleGranted
from tests.browser.page_list import COLLEAGUES, EVERYBODY
from tests.portal.colleagues import open_account, sign_in
from tests.portal.told.cases import berkas
from tests.portal.told.consultations import consultation
from tests.portal.told.grants import hibah
from tests.portal.told.pages import tell_every_page
from tests.portal.told.permits import permit
from tests.scenario import Scenario, fact

PERSON = {"account": "ins", "login": "inspektorat", "display_name": "Rekan Rekaan", "login_digest": "d"}
READ = (
    "/pengecualian", "/pengecualian/pengecualian.xlsx", "/monev", "/hibah?tahun=2026", f"/hibah/{hibah(10)}",
    "/hibah/kendali?tahun=2026", "/hibah/kendali/cetak?tahun=2026",
    "/hibah/kendali/lembar-kendali.xlsx?tahun=2026",
    "/berkas", f"/berkas/{berkas(1)}", "/surat", "/surat/buku", "/izin-atribut",
    f"/izin-atribut/{permit(1)}",
    "/laporan-semester", "/tinjau",
)  # fmt: skip

PEOPLE = (
    "/konsultasi",
    "/konsultasi?keadaan=closed",
    f"/konsultasi/{consultation(1)}",
    "/buku-tamu",
    "/log-baca",
)
"""What they hold is of people who came for advice, or of who read about people."""
OWN = ("/akun-saya", "/sandi", "/masuk", "/akun/saya")
"""Of the own account."""


@pytest.fixture
def inspector(office, open_portal):
    tell_every_page(office)
    open_account(office.accounts, "inspektorat", "Rekan Rekaan", (INSPECTOR,))
    return sign_in(open_portal().application.test_client(), "inspektorat")


def forms_on(answer):
    """Where the forms of a page send to, but for the way out."""
    sends = re.findall(r'<form[^>]*method="post"[^>]*>', answer.text) if "html" in answer.mimetype else []
    return [each for each in sends if 'action="/keluar"' not in each]


def test_the_inspectorate_reads_what_the_office_did_and_finds_no_form_on_any_page(inspector):
    """But those that everybody has: try an instrument and check a file of a letter, which keep nothing, and
    answer with the code of a slip, in nobody's name.
    """
    assert {page: inspector.get(page).status_code for page in READ} == dict.fromkeys(READ, 200)
    answers = {page: inspector.get(page) for page in {**EVERYBODY, **COLLEAGUES}.values()}
    opened = {page for page, answer in answers.items() if answer.status_code == 200}
    assert len(opened) > len(READ)
    found = {page for page in opened if forms_on(answers[page]) and not page.startswith(OWN)}
    assert {page.split("/")[1] for page in found} == {"instrumen", "periksa", "survei"}
    everybody = inspector.application.test_client()
    assert {page: forms_on(everybody.get(page)) for page in found} == {
        page: forms_on(answers[page]) for page in found
    }


def test_the_inspectorate_asks_the_office_for_what_is_mostly_of_people(inspector):
    assert {page: inspector.get(page).status_code for page in PEOPLE} == dict.fromkeys(PEOPLE, 403)


def test_no_command_is_of_the_inspectorate_so_it_records_and_unseals_nothing():
    assert [command for command, roles in POLICY.items() if INSPECTOR in roles] == []


@pytest.mark.rule("who-inspects-does-nothing-else")
def test_who_inspects_has_no_other_role():
    refused = fact(AccountRefused, rule="who-inspects-does-nothing-else")
    both = {**PERSON, "roles": [INSPECTOR, "case_officer"]}
    Scenario(Roster, Roster.STREAM).when(Roster.open, by="", **both).then(refused)
    opened = fact(AccountOpened, **PERSON)
    for has, gets in ((INSPECTOR, "verifier"), ("verifier", INSPECTOR)):
        given = (opened, fact(RoleGranted, account="ins", office_role=has))
        story = Scenario(Roster, Roster.STREAM).given(*given)
        story.when(Roster.grant, by="", account="ins", office_role=gets).then(refused)
