"""An account of an ormas sees what the public sees and its own, on every page; no other form acts."""

import io
import re
import sys
from contextlib import suppress
from datetime import date
from io import BytesIO
from uuid import uuid4

import pytest
from flask.testing import FlaskClient
from openpyxl import load_workbook
from werkzeug.routing import BuildError
from werkzeug.test import TestResponse

from contracts.roles import INSPECTOR, OFFICE_ROLES, PARTNER
from services.portal.app import create_app
from shared.tokens import Warrant
from tests.browser.page_list import COLLEAGUES, EVERYBODY, OWN, PRINTED
from tests.portal.colleagues import ask, open_account, sign_in
from tests.portal.office import OfficeUnderTest
from tests.portal.on_pages import text
from tests.portal.ormas_holders import open_ormas_account
from tests.portal.registry_answers import RegistryAnswers
from tests.portal.told.cases import berkas
from tests.portal.told.coaching import involvement
from tests.portal.told.ormas import stream
from tests.portal.told.pages import tell_every_page
from tests.portal.told.permits import permit

OURS, THEIRS = stream(1), stream(2)
ITSELF = {"/akun-saya", "/keluar"}
"""Of whoever signed in: the own account, and the way out."""
CHANGING = r'name="(csrf|nomor)" value="[^"]*"'


class Overheard(RegistryAnswers):
    """Whatever the portal asks of a service."""

    def __init__(self, office):
        super().__init__(office)
        self.asked: list[str] = []
        self.warrants: list[Warrant] = []

    def call(self, service, method, **kwargs):
        self.asked.append(f"{service}.{method}")
        if method != "foresee_grant" and (service in ("clusters", "requests") or method == "file_document"):
            self.warrants.append(self.office.deployment.verifier().check(kwargs["token"], self.asked[-1]))
            return {"events": [], "refused": None, "command_id": str(self.warrants[-1].command_id)}
        return super().call(service, method, **kwargs)


@pytest.fixture(scope="module")
def office(tmp_path_factory):
    """Every page has something to show."""
    office = OfficeUnderTest(tmp_path_factory.mktemp("own") / "data")
    tell_every_page(office)
    office.catch_up()
    yield office
    office.close()


@pytest.fixture(scope="module")
def overheard(office) -> Overheard:
    return Overheard(office)


@pytest.fixture(scope="module")
def public(office, overheard) -> FlaskClient:
    deployment = office.deployment
    app = create_app(
        office.views,
        overheard,
        deployment.office,
        deployment.directory,
        signer=deployment.signer(),
        accounts=office.accounts,
        today=lambda: date(2026, 11, 22),
    )
    return app.test_client()


@pytest.fixture
def holder(office, public) -> FlaskClient:
    """Somebody of an ormas, signed in."""
    login = f"forum.{uuid4().hex[:8]}"
    open_ormas_account(office.accounts, login, OURS)
    return sign_in(public.application.test_client(), login)


def main_of(answer: TestResponse) -> str:
    """What a page says, without its frame and without what is new on every page; of a sheet its cells: the
    file tells the second in which it was made.
    """
    if answer.data.startswith(b"PK"):
        book = load_workbook(BytesIO(answer.data), read_only=True)
        return str([[*page.iter_rows(values_only=True)] for page in book])
    page = answer.get_data().decode(errors="replace")
    found = re.search(r"<main.*?</main>", page, re.DOTALL)
    return re.sub(CHANGING, "", found[0] if found else page)


def test_every_page_shows_an_account_of_an_ormas_what_the_public_sees(public, holder, overheard):
    pages = {**EVERYBODY, **COLLEAGUES, **PRINTED}
    files = (
        "/unduh/register", f"/ormas/{OURS}/dokumen/K01/1", f"/ormas/{THEIRS}/dokumen/K01/1",
        f"/ormas/{OURS}/akun", f"/ormas/{THEIRS}/akun",
    )  # fmt: skip
    differ = []
    for path in (*pages.values(), *files):
        address = path.format(account="0000000a0c01", upload="1")
        if address in ITSELF:
            continue
        one, other = public.get(address), holder.get(address)
        if one.status_code != 200:
            differ += [address] if other.status_code == 200 else []
        elif main_of(one) != main_of(other):
            differ.append(address)
    assert differ == []
    assert [each for each in overheard.asked if each.endswith(("reveal", "_words"))] == []


def test_the_own_pages_open_for_its_own_ormas_and_for_no_other(public, holder):
    for name, path in OWN.items():
        ours, theirs = path.format(ormas=OURS), path.format(ormas=THEIRS)
        assert holder.get(ours).status_code in (200, 303), name
        assert public.get(ours).status_code == 303, name
        if ours != theirs:
            answer = holder.get(theirs)
            assert answer.status_code == 404, name
            assert "Halaman tidak ditemukan" in answer.text


def test_the_own_pages_are_not_of_the_office(office, public):
    open_account(office.accounts)
    colleague = sign_in(public.application.test_client())
    assert colleague.get(f"/ormas-saya/{OURS}").status_code == 403


def steps_of(view) -> list[str]:
    """The last words of the addresses of its forms: the keys of what its module says of each."""
    scope = vars(sys.modules[view.__module__])
    named = [each for name, each in scope.items() if name.isupper() and isinstance(each, dict)]
    return [key for each in named for key in each if isinstance(key, str) and key.isidentifier()]


def every_form(app):
    """Each address that takes a form, filled with what the pages of the list are about."""
    adapter, known = app.url_map.bind("localhost"), {}
    pages = {**COLLEAGUES, **EVERYBODY, **PRINTED}.values()
    for path in (path.partition("?")[0] for path in pages):
        if adapter.test(path, "GET"):
            known = adapter.match(path)[1] | known
    for rule in app.url_map.iter_rules():
        if "POST" not in (rule.methods or ()):
            continue
        values = {name: known.get(name, 1) for name in rule.arguments} | {"ormas": THEIRS}
        [word] = rule.arguments & {"deed", "step", "act", "kind"} or [""]
        for said in [*steps_of(app.view_functions[rule.endpoint]), ""] if word else [""]:
            with suppress(ValueError, BuildError):
                yield adapter.build(rule.endpoint, values | ({word: said} if word else {}), method="POST")


def test_no_form_of_the_office_or_of_another_ormas_does_anything(public, holder, overheard):
    page = holder.get("/akun-saya").text
    token = re.search(r'name="csrf" value="([^"]+)"', page)[1]
    sent = sorted(set(every_form(public.application)))
    assert len(sent) > 100
    reached = []
    for address in sent:
        if address.startswith(("/akun-saya", "/keluar", "/masuk")):
            continue
        overheard.asked.clear()
        holder.post(address, data={"csrf": token, "nomor": str(uuid4())})
        reached += [(address, each) for each in overheard.asked]
    anybody = {"requests.answer_survey", "scoring.practise", "notifications.unsubscribe_link"}
    assert [each for each in reached if each[1] not in anybody] == []


def test_no_paper_names_anything_by_an_inner_number(office, public):
    """What is printed is read by people: words and days. An address beside its drawing leads somewhere."""
    roles = tuple({*OFFICE_ROLES} - {INSPECTOR, PARTNER})
    open_account(office.accounts, "semua.contoh", "Semua Contoh", roles)
    colleague = sign_in(public.application.test_client(), "semua.contoh")
    told = {name: colleague.get(path) for name, path in PRINTED.items()}
    assert {name: each.status_code for name, each in told.items() if each.status_code != 200} == {}
    words = {name: re.sub(r"https?://\S+", "", text(each)) for name, each in told.items()}
    found = {name: re.findall(r"\b[a-z]+-[0-9a-f]{32}\b", said) for name, said in words.items()}
    assert {name: each for name, each in found.items() if each} == {}


def test_an_answer_leaves_the_portal_in_the_name_of_the_own_ormas_alone(holder, overheard):
    token = re.search(r'name="csrf" value="([^"]+)"', holder.get("/akun-saya").text)[1]

    def answer(ormas, which):
        said = {"csrf": token, "nomor": str(uuid4()), "jawaban": "yes", "alasan": ""}
        return holder.post(f"/ormas-saya/{ormas}/jawaban/{which}", data=said).status_code

    overheard.warrants.clear()
    refused = answer(THEIRS, involvement(1)), answer(OURS, "tidak-ada")
    assert (*refused, overheard.warrants) == (404, 404, [])
    assert answer(OURS, involvement(1)) == 303
    [warrant] = overheard.warrants
    assert (warrant.actor.role, warrant.actor.bound_to) == ("ormas_account", (OURS,))


@pytest.mark.parametrize(
    ("path", "said"),
    [
        ("permohonan/baru", {"jenis": "new"}),
        (f"berkas/{berkas(1)}/jawab", {"catatan_jawab": "SK baru"}),
        (f"berkas/{berkas(1)}/tarik", {"alasan_tarik": "Tidak jadi"}),
        (f"berkas/{berkas(14)}/dokumen/application", {}),
        ("konsultasi/baru", {"cara": "slot", "pokok": "Perubahan AD/ART"}),
        ("izin-atribut/baru", {"jenis": "flag", "jumlah": "4", "jalan-1": "Jalan Contoh"}),
        (f"izin-atribut/{permit(6)}/perbaiki", {"jenis": "flag", "jumlah": "4", "jalan-1": "Jalan Contoh"}),
        (f"izin-atribut/{permit(13)}/tarik", {"alasan_tarik": "Acara batal"}),
    ],
)
def test_what_an_ormas_sends_leaves_in_the_name_of_the_own_ormas_alone(holder, overheard, path, said):
    token = re.search(r'name="csrf" value="([^"]+)"', holder.get("/akun-saya").text)[1]

    def send(ormas):
        file = {"berkas": (io.BytesIO(b"%PDF-1.4 rekaan"), "sk.pdf")} if "dokumen" in path else {}
        form = {"csrf": token, "nomor": str(uuid4()), **said, **file}
        return holder.post(f"/ormas-saya/{ormas}/{path}", data=form).status_code

    overheard.warrants.clear()
    assert (send(THEIRS), overheard.warrants) == (404, [])
    assert send(OURS) == 303
    [warrant] = overheard.warrants
    assert (warrant.actor.role, warrant.actor.bound_to) == ("ormas_account", (OURS,))


def test_an_ormas_that_was_taken_back_is_closed_at_once(office, holder):
    page = holder.get("/akun-saya").text
    account = office.accounts.store.find(re.search(r"forum\.[0-9a-f]{8}", page)[0]).account
    ask(office.accounts, "take_back_ormas", account=account, ormas=OURS, reason="Pengurus berganti.")
    assert holder.get(f"/ormas-saya/{OURS}").status_code == 404
    assert "tidak lagi bertindak untuk sebuah ormas" in holder.get("/ormas-saya").text
    ask(office.accounts, "end_ormas_account", account=account, reason="Ormas bubar.")
    assert holder.get("/ormas-saya").status_code == 303
