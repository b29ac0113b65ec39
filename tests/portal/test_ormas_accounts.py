"""An officer gives an ormas an account at the counter; its holder comes in with the code of the slip."""

import re
from datetime import date
from uuid import uuid4

import pytest

from services.portal.app import create_app
from services.registry.events import EntryMerged, EntrySeparated
from tests.portal.account_forms import choose, form_at, send
from tests.portal.colleagues import NEW, open_account, sign_in, try_to_sign_in
from tests.portal.on_pages import text
from tests.portal.ormas_holders import AccountsHere, open_ormas_account
from tests.portal.told.ormas import legal_basis, registered, stream

OURS, THEIRS = stream(1), stream(2)
PAGE = f"/ormas/{OURS}/akun"
SAID = {"nama": "Pemegang Rekaan", "jabatan": "Sekretaris", "dasar": "Surat 12/2026 tanggal 3 Maret 2026"}


@pytest.fixture
def app(office):
    for ormas, name in ((OURS, "Forum Contoh"), (THEIRS, "Forum Lain")):
        office.tell(ormas, registered(name), legal_basis("skt"))
    office.catch_up()
    deployment = office.deployment
    open_account(office.accounts)
    return create_app(
        office.views,
        AccountsHere(office),
        deployment.office,
        deployment.directory,
        signer=deployment.signer(),
        accounts=office.accounts,
        today=lambda: date(2026, 11, 22),
    )


@pytest.fixture
def clerk(app):
    return sign_in(app.test_client())


def code_on(answer) -> str:
    return re.search(r"<code>([A-Z2-7-]{19})</code>", answer.text)[1]


def link_of(code: str) -> str:
    return f"/masuk/tautan?kode={code}"


def test_the_code_of_the_slip_lets_the_holder_choose_a_password_and_see_the_own_ormas(app, clerk):
    form = form_at(clerk, PAGE, PAGE) | SAID | {"login": "forum.satu"}
    first, again = clerk.post(PAGE, data=form), clerk.post(PAGE, data=form)
    code = code_on(first)
    assert code == code_on(again)
    holder = app.test_client()
    typed = code.lower().replace("-", " ")
    assert choose(holder, link_of(typed), sandi=NEW, ulang=NEW).status_code == 303
    assert holder.get("/ormas-saya").location == f"/ormas-saya/{OURS}"
    assert "Hanya Anda dan petugas kantor" in text(holder.get(f"/ormas-saya/{OURS}"))
    assert holder.get(link_of(code)).status_code == 403
    assert try_to_sign_in(app.test_client(), "forum.satu", NEW).location == "/ormas-saya"


def test_the_record_tells_the_office_who_acts_for_an_ormas_and_the_public_nothing(app, clerk):
    send(clerk, PAGE, PAGE, **SAID, login="forum.dua")
    record = text(clerk.get(f"/ormas/{OURS}"))
    assert "Sekretaris: belum memilih kata sandi" in record
    seen = text(clerk.get(PAGE))
    assert "Akun bertindak untuk" in seen
    assert "Peran “Ormas” diberikan." in seen
    assert "sebagai Sekretaris. Surat 12/2026 tanggal 3 Maret 2026." in seen
    assert "Akun ormas" not in text(app.test_client().get(f"/ormas/{OURS}"))


def test_what_is_wrong_is_said_at_its_field_and_opens_nothing(office, clerk):
    before = len(office.accounts.roster().accounts)
    for wrong, field in (({"jabatan": ""}, "jabatan"), ({"login": "X y"}, "login"), ({"dasar": ""}, "dasar")):
        answer = send(clerk, PAGE, PAGE, **SAID | {"login": "forum.tiga"} | wrong)
        assert answer.status_code == 422
        assert f'href="#{field}"' in answer.text
    assert len(office.accounts.roster().accounts) == before


def test_a_second_ormas_is_entrusted_to_the_same_holder_and_taken_back_again(office, app, clerk):
    account = open_ormas_account(office.accounts, "forum.empat", OURS)
    holder, other = sign_in(app.test_client(), "forum.empat"), f"/ormas/{THEIRS}/akun"
    assert holder.get(f"/ormas-saya/{THEIRS}").status_code == 404
    said = {"login": "forum.empat", "jabatan": "Ketua", "dasar": "Surat 2/2026"}
    assert send(clerk, other, f"{other}/percayakan", **said).status_code == 303
    assert holder.get(f"/ormas-saya/{THEIRS}").status_code == 200
    gone = {"akun": account, "alasan": "Pengurus berganti."}
    assert send(clerk, other, f"{other}/cabut", **gone).status_code == 303
    assert holder.get(f"/ormas-saya/{THEIRS}").status_code == 404
    assert holder.get(f"/ormas-saya/{OURS}").status_code == 200
    form = form_at(clerk, PAGE, f"{PAGE}/cabut") | gone
    assert clerk.post(f"{PAGE}/akhiri", data=form).status_code == 303
    assert holder.get(f"/ormas-saya/{OURS}").status_code == 303


def test_an_account_follows_a_merged_entry_to_the_one_that_stands_and_comes_back(office, app, clerk):
    open_ormas_account(office.accounts, "forum.tujuh", THEIRS)
    holder = sign_in(app.test_client(), "forum.tujuh")
    told = {"survivor": OURS, "survivor_name": "Forum Contoh", "reason": "Satu organisasi."}
    office.tell(THEIRS, (EntryMerged, told))
    office.catch_up()
    assert holder.get("/ormas-saya").location == f"/ormas-saya/{OURS}"
    assert holder.get(f"/ormas-saya/{THEIRS}").status_code == 404
    assert "forum.tujuh" in text(clerk.get(PAGE))
    office.tell(THEIRS, (EntrySeparated, told))
    office.catch_up()
    assert holder.get("/ormas-saya").location == f"/ormas-saya/{THEIRS}"
    assert holder.get(f"/ormas-saya/{OURS}").status_code == 404


def test_an_ormas_is_taken_back_under_every_entry_that_was_merged_into_it(office, app, clerk):
    account = open_ormas_account(office.accounts, "forum.delapan", OURS)
    holder, other = sign_in(app.test_client(), "forum.delapan"), f"/ormas/{THEIRS}/akun"
    said = {"login": "forum.delapan", "jabatan": "Ketua", "dasar": "Surat 2/2026"}
    assert send(clerk, other, f"{other}/percayakan", **said).status_code == 303
    told = {"survivor": OURS, "survivor_name": "Forum Contoh", "reason": "Satu organisasi."}
    office.tell(THEIRS, (EntryMerged, told))
    office.catch_up()
    gone = {"akun": account, "alasan": "Pengurus berganti."}
    assert send(clerk, PAGE, f"{PAGE}/cabut", **gone).status_code == 303
    assert holder.get(f"/ormas-saya/{OURS}").status_code == 404
    assert office.accounts.standing(account).ormas == {}
    assert f"{PAGE}/cabut" not in clerk.get(PAGE).text


def test_a_clerk_gives_no_code_for_an_account_of_the_office_or_of_another_ormas(office, app, clerk):
    boss = open_account(office.accounts, "admin.lain", "Admin Rekaan", ("tenant_admin",))
    theirs = open_ormas_account(office.accounts, "forum.lima", THEIRS)
    token = form_at(clerk, PAGE, PAGE)["csrf"]
    for account in (boss, theirs, "tidak-ada"):
        form = {"csrf": token, "nomor": str(uuid4())}
        assert clerk.post(f"{PAGE}/{account}/kode", data=form).status_code == 404
        for deed in ("cabut", "akhiri"):
            said = form | {"akun": account, "alasan": "Tidak sah."}
            assert clerk.post(f"{PAGE}/{deed}", data=said).status_code == 404
    form = {"csrf": token, "nomor": str(uuid4()), "login": "admin.lain", "jabatan": "Ketua", "dasar": "Surat"}
    assert "Tidak ada akun ormas dengan nama masuk ini." in text(
        clerk.post(f"{PAGE}/percayakan", data=form), 422
    )


def test_a_new_code_voids_the_one_before(office, app, clerk):
    account = open_ormas_account(office.accounts, "forum.enam", OURS)
    codes = [code_on(send(clerk, PAGE, f"{PAGE}/{account}/kode")) for _ in range(2)]
    assert app.test_client().get(link_of(codes[0])).status_code == 403
    assert "forum.enam" in text(app.test_client().get(link_of(codes[1])))
