"""Accounts from their pages, recorded by the real service on a real broker."""

import html
import re
from uuid import uuid4

import pytest

from services.portal.links import DIFFERENT
from services.portal.own_account import WRONG
from shared.rpc.client import RpcClient
from tests.portal.account_office import AccountOffice, account_office
from tests.portal.colleagues import (
    DIGEST,
    NAME,
    PASSWORD,
    hidden,
    open_account,
    sign_in,
    text,
    try_to_sign_in,
)

NEW = "gajah biru rekaan"
ADMIN = "admin.contoh"


@pytest.fixture(scope="module")
def office(tmp_path_factory, module_amqp):
    with account_office(tmp_path_factory.mktemp("accounts") / "data", module_amqp) as office:
        open_account(office.accounts, ADMIN, "Admin Contoh", ("tenant_admin",))
        yield office


@pytest.fixture
def admin(office):
    return sign_in(office.visitor(), ADMIN)


@pytest.fixture
def colleague(office) -> str:
    """An account of the test's own."""
    return open_account(office.accounts, f"rekan.{uuid4().hex[:8]}", "Rekan Rekaan", ("verifier",))


def login_of(office: AccountOffice, account: str) -> str:
    return office.accounts.store.person(account).login


def form_at(visitor, path: str, action: str) -> dict[str, str]:
    """What the form with this action carries unseen."""
    page = visitor.get(path).get_data(as_text=True)
    form = re.search(rf'<form[^>]*action="{re.escape(action)}".*?</form>', page, re.DOTALL)
    assert form, f"{path} has no form for {action}"
    return dict(re.findall(r'<input type="hidden" name="(\w+)" value="([^"]*)"', form[0]))


def send(visitor, path: str, action: str, **said: object):
    return visitor.post(action, data=form_at(visitor, path, action) | said)


def link_in(answer) -> str:
    found = re.search(r"http://localhost(/masuk/tautan\?kode=[\w-]+)", answer.get_data(as_text=True))
    assert found
    return html.unescape(found[1])


def choose(visitor, link: str, **said: str):
    return visitor.post("/masuk/tautan", data=hidden(visitor.get(link)) | said)


def test_an_office_is_set_up_with_its_one_time_link_and_only_once(tmp_path, amqp):
    with account_office(tmp_path / "data", amqp) as office:
        link = f"/masuk/tautan?kode={office.set_up_code()}"
        said = {"nama": " Admin  Pertama Rekaan ", "login": "Admin.Pertama", "sandi": NEW, "ulang": NEW}
        late, visitor = office.visitor(), office.visitor()
        visitor.head(link)
        form = hidden(late.get(link))
        assert choose(visitor, link, **said).location == "/akun-saya"
        assert "Anda masuk sebagai Admin Pertama Rekaan" in text(visitor.get("/akun"))
        assert late.post("/masuk/tautan", data=form | said).status_code == 403
        assert late.get(link).status_code == 403
        sign_in(office.visitor(), "admin.pertama", NEW)
        assert office.topics() == ["AccountOpened", "RoleGranted", "PasswordSet"]


def test_an_administrator_opens_an_account_and_its_holder_chooses_the_password(office, admin):
    login = f"rekan.{uuid4().hex[:8]}"
    said = {"nama": "Rekan Baru Rekaan", "login": login, "peran": ["verifier", "foi_officer"]}
    form = form_at(admin, "/akun/baru", "/akun/baru") | said
    first, again = (admin.post("/akun/baru", data=form) for _ in range(2))
    assert first.status_code == again.status_code == 200
    assert link_in(first) == link_in(again)
    holder = office.visitor()
    assert login in text(holder.get(link_in(first)))
    assert choose(holder, link_in(first), sandi=NEW, ulang=NEW).status_code == 303
    assert "Verifikator" in text(holder.get("/akun-saya"))
    assert holder.get("/akun").status_code == 403
    assert choose_is_refused(office, link_in(first))
    sign_in(office.visitor(), login, NEW)


def choose_is_refused(office, link: str) -> bool:
    answer = office.visitor().get(link)
    return answer.status_code == 403 and "Tautan ini tidak berlaku" in text(answer)


@pytest.mark.parametrize(
    ("said", "field"),
    [
        ({"login": "Nama Dengan Spasi"}, "login"),
        ({"login": ADMIN}, "login"),
        ({"nama": ""}, "nama"),
        ({"peran": []}, "peran"),
        ({"peran": ["tidak_ada"]}, "peran"),
    ],
)
def test_what_is_wrong_in_a_form_is_said_at_its_field_and_what_was_typed_stays(office, admin, said, field):
    before = len(office.accounts.roster().accounts)
    typed = {"nama": "Rekan Rekaan", "login": f"rekan.{uuid4().hex[:8]}", "peran": ["verifier"]} | said
    answer = send(admin, "/akun/baru", "/akun/baru", **typed)
    assert answer.status_code in (409, 422)
    page = answer.get_data(as_text=True)
    assert f'href="#{field}"' in page
    assert f'id="{field}-salah"' in page
    assert html.escape(str(typed["login"])) in page
    assert len(office.accounts.roster().accounts) == before


def test_roles_are_given_and_taken_and_told_in_the_history_of_the_account(office, admin, colleague):
    path = f"/akun/{colleague}"
    assert send(admin, path, f"{path}/beri", peran="foi_officer").status_code == 303
    assert office.accounts.standing(colleague).roles == {"verifier", "foi_officer"}
    assert send(admin, path, f"{path}/cabut", peran="verifier").status_code == 303
    assert office.accounts.standing(colleague).roles == {"foi_officer"}
    seen = text(admin.get(path))
    assert "Peran “PPID” diberikan." in seen
    assert "Peran “Verifikator” dicabut." in seen
    assert "Admin Contoh (pengelola kantor)" in seen


def test_an_account_is_closed_and_opened_again_with_a_reason(office, admin, colleague):
    path = f"/akun/{colleague}"
    holder = sign_in(office.visitor(), login_of(office, colleague))
    answer = send(admin, path, f"{path}/tutup", alasan=" ")
    assert answer.status_code == 422
    assert 'href="#alasan"' in answer.get_data(as_text=True)
    assert send(admin, path, f"{path}/tutup", alasan="Pindah tugas.").status_code == 303
    assert holder.get("/akun-saya").location == "/masuk?ke=/akun-saya"
    assert try_to_sign_in(office.visitor(), login_of(office, colleague)).status_code == 403
    assert send(admin, path, f"{path}/buka", alasan="Kembali bertugas.").status_code == 303
    sign_in(office.visitor(), login_of(office, colleague))
    assert "Akun ditutup. Alasan: Pindah tugas." in text(admin.get(path))


def test_the_last_administrator_is_told_why_the_account_stays_open(office, admin):
    account = office.accounts.store.find(ADMIN).account
    path = f"/akun/{account}"
    for deed, said in (("tutup", {"alasan": "Pensiun."}), ("cabut", {"peran": "tenant_admin"})):
        answer = send(admin, path, f"{path}/{deed}", **said)
        assert answer.status_code == 409
        assert "pengelola terakhir yang aktif" in text(answer)
    assert office.accounts.standing(account).administers


def test_a_new_link_voids_the_one_before_and_the_old_password_holds_until_then(office, admin, colleague):
    path = f"/akun/{colleague}"
    links = [link_in(send(admin, path, f"{path}/tautan")) for _ in range(2)]
    assert choose_is_refused(office, links[0])
    login = login_of(office, colleague)
    inside = sign_in(office.visitor(), login)
    assert choose(office.visitor(), links[1], sandi=NEW, ulang=NEW).status_code == 303
    assert inside.get("/akun-saya").status_code == 303
    assert try_to_sign_in(office.visitor(), login).status_code == 403
    sign_in(office.visitor(), login, NEW)


@pytest.mark.parametrize(
    ("said", "why"),
    [
        ({"sandi": "pendek", "ulang": "pendek"}, "paling sedikit 10"),
        ({"sandi": NEW, "ulang": NEW + "x"}, DIFFERENT),
        ({"sandi": "1234567890", "ulang": "1234567890"}, "terlalu sering"),
    ],
)
def test_a_password_that_is_not_taken_leaves_the_link_usable(office, admin, colleague, said, why):
    path = f"/akun/{colleague}"
    link = link_in(send(admin, path, f"{path}/tautan"))
    visitor = office.visitor()
    answer = choose(visitor, link, **said)
    assert answer.status_code == 422
    assert why in text(answer)
    assert said["sandi"] not in answer.get_data(as_text=True)
    assert choose(visitor, link, sandi=NEW, ulang=NEW).status_code == 303


def test_a_colleague_changes_the_own_password_and_is_out_everywhere_else(office, colleague):
    login = login_of(office, colleague)
    here, elsewhere = sign_in(office.visitor(), login), sign_in(office.visitor(), login)
    action = "/akun-saya/sandi"
    wrong = send(here, "/akun-saya", action, lama="bukan ini", sandi=NEW, ulang=NEW)
    assert wrong.status_code == 422
    assert WRONG in text(wrong)
    right = {"lama": PASSWORD, "sandi": NEW, "ulang": NEW}
    assert send(here, "/akun-saya", action, **right).location == "/akun-saya?selesai=sandi"
    assert "Kata sandi sudah diganti" in text(here.get("/akun-saya?selesai=sandi"))
    assert elsewhere.get("/akun-saya").status_code == 303
    sign_in(office.visitor(), login, NEW)
    assert try_to_sign_in(office.visitor(), login).status_code == 403


def test_a_colleague_signs_out_everywhere_at_once(office, colleague):
    devices = [sign_in(office.visitor(), login_of(office, colleague)) for _ in range(2)]
    assert send(devices[0], "/akun-saya", "/akun-saya/keluar").status_code == 303
    assert [each.get("/akun-saya").status_code for each in devices] == [303, 303]


@pytest.mark.parametrize("forged", ["", "x"])
def test_a_form_about_an_account_that_another_site_made_is_refused(office, admin, colleague, forged):
    path = f"/akun/{colleague}"
    form = form_at(admin, path, f"{path}/tutup") | {"csrf": forged, "alasan": "Pindah tugas."}
    assert admin.post(f"{path}/tutup", data=form).status_code == 403
    assert office.accounts.standing(colleague).is_open


def test_who_administers_nothing_sees_no_account_but_the_own(office, colleague):
    visitor = sign_in(office.visitor(), login_of(office, colleague))
    for path in ("/akun", "/akun/baru", f"/akun/{colleague}"):
        assert visitor.get(path).status_code == 403
        assert office.visitor().get(path).location.startswith("/masuk?ke=/akun")
    for deed in ("beri", "cabut", "tutup", "buka", "tautan"):
        assert visitor.post(f"/akun/{colleague}/{deed}").status_code == 403
    assert visitor.get("/akun-saya").status_code == 200


def test_when_the_accounts_are_away_the_form_stays_and_is_carried_out_once_later(office, admin, amqp):
    login = f"rekan.{uuid4().hex[:8]}"
    said = {"nama": "Rekan Rekaan", "login": login, "peran": ["verifier"]}
    form = form_at(admin, "/akun/baru", "/akun/baru") | said
    with RpcClient(amqp, timeout=0.5) as nobody:
        away = sign_in(office.app(nobody).test_client(), ADMIN)
        sent = form_at(away, "/akun/baru", "/akun/baru") | said | {"nomor": form["nomor"]}
        answer = away.post("/akun/baru", data=sent)
        assert answer.status_code == 503
        assert "Belum pasti apakah ini tercatat" in text(answer)
        assert form["nomor"] in answer.get_data(as_text=True)
    answers = [admin.post("/akun/baru", data=form) for _ in range(2)]
    assert [answer.status_code for answer in answers] == [200, 200]
    assert [p.login for p in office.accounts.store.people()].count(login) == 1


def test_no_page_shows_a_digest_or_a_name_to_the_public(office, colleague):
    for path in ("/", "/masuk", "/akun", "/klaster", f"/akun/{colleague}", "/sehat"):
        page = office.visitor().get(path).get_data(as_text=True)
        assert "Rekan Rekaan" not in page
        assert NAME not in page
        assert DIGEST not in page
