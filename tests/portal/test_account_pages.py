"""What an administrator does with accounts on their pages, recorded by the real service on a real broker."""

import html
from uuid import uuid4

import pytest

from services.portal.accounts.account_list import LINK_IS_OVER
from services.portal.web.writing import UNCERTAIN
from shared.rpc.client import RpcClient
from tests.portal.account_forms import choose, form_at, form_in, is_over, link_in, login_of, new_link, send
from tests.portal.colleagues import BOSS, DIGEST, NAME, NEW, open_account, sign_in, try_to_sign_in
from tests.portal.on_pages import text


@pytest.fixture
def office(staffed_office):
    return staffed_office


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
    assert is_over(office, link_in(first))
    sign_in(office.visitor(), login, NEW)


def test_a_link_that_was_used_stays_used_though_the_form_that_gave_it_is_sent_again(office, admin, colleague):
    path = f"/akun/{colleague}"
    form = form_at(admin, path, f"{path}/tautan")
    link = link_in(admin.post(f"{path}/tautan", data=form))
    assert choose(office.visitor(), link, sandi=NEW, ulang=NEW).status_code == 303
    answer = admin.post(f"{path}/tautan", data=form)
    assert LINK_IS_OVER in text(answer, 409)
    assert is_over(office, link)


@pytest.mark.parametrize(
    ("said", "field"),
    [
        ({"login": "Nama Dengan Spasi"}, "login"),
        ({"login": BOSS}, "login"),
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


def test_a_role_that_was_there_already_is_said_not_to_have_changed(office, admin, colleague):
    path, before = f"/akun/{colleague}", office.topics()
    answer = send(admin, path, f"{path}/beri", peran="verifier")
    seen = text(admin.get(answer.location))
    assert "Tidak ada yang berubah: sudah tercatat sebelumnya." in seen
    assert "Peran sudah diberikan." not in seen
    assert office.topics() == before


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
    account = office.accounts.store.find(BOSS).account
    path = f"/akun/{account}"
    for deed, said in (("tutup", {"alasan": "Pensiun."}), ("cabut", {"peran": "tenant_admin"})):
        answer = send(admin, path, f"{path}/{deed}", **said)
        assert "pengelola terakhir yang aktif" in text(answer, 409)
    assert office.accounts.standing(account).administers


def test_who_gives_up_administering_comes_to_the_own_account(office):
    login = f"admin.{uuid4().hex[:8]}"
    account = open_account(office.accounts, login, "Admin Lain Rekaan", ("tenant_admin",))
    leaver, path = sign_in(office.visitor(), login), f"/akun/{account}"
    answer = send(leaver, path, f"{path}/cabut", peran="tenant_admin")
    assert answer.location == "/akun-saya"
    assert "Belum ada peran." in text(leaver.get(answer.location))


def test_a_new_link_voids_the_one_before_and_the_old_password_holds_until_then(office, admin, colleague):
    links = [new_link(admin, colleague) for _ in range(2)]
    assert is_over(office, links[0])
    login = login_of(office, colleague)
    inside = sign_in(office.visitor(), login)
    assert choose(office.visitor(), links[1], sandi=NEW, ulang=NEW).status_code == 303
    assert inside.get("/akun-saya").status_code == 303
    assert try_to_sign_in(office.visitor(), login).status_code == 403
    sign_in(office.visitor(), login, NEW)


@pytest.mark.parametrize("forged", ["", "x"])
def test_a_form_about_an_account_that_another_site_made_is_refused(office, admin, colleague, forged):
    path, before = f"/akun/{colleague}", office.topics()
    for action in (*(f"{path}/{deed}" for deed in ("beri", "cabut", "tutup", "tautan")), "/akun/baru"):
        page = "/akun/baru" if action == "/akun/baru" else path
        said = {"alasan": "Pindah.", "peran": "verifier", "login": "rekan.palsu", "nama": "Rekan Palsu"}
        form = form_at(admin, page, action) | said | {"csrf": forged}
        assert admin.post(action, data=form).status_code == 403, action
    assert office.topics() == before


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
        away = sign_in(office.app(nobody).test_client(), BOSS)
        sent = form_at(away, "/akun/baru", "/akun/baru") | said | {"nomor": form["nomor"]}
        answer = away.post("/akun/baru", data=sent)
        assert UNCERTAIN in text(answer, 503)
        assert form["nomor"] in answer.get_data(as_text=True)
    answers = [admin.post("/akun/baru", data=form) for _ in range(2)]
    assert [answer.status_code for answer in answers] == [200, 200]
    assert [p.login for p in office.accounts.store.people()].count(login) == 1


@pytest.mark.parametrize("deed", ["beri", "cabut", "tutup", "tautan"])
def test_the_form_of_an_account_that_comes_back_keeps_its_number(office, colleague, amqp, deed):
    path = f"/akun/{colleague}"
    with RpcClient(amqp, timeout=0.5) as nobody:
        away = sign_in(office.app(nobody).test_client(), BOSS)
        form = form_at(away, path, f"{path}/{deed}") | {"alasan": "Pindah tugas."}
        if deed == "beri":
            form["peran"] = "foi_officer"
        answer = away.post(f"{path}/{deed}", data=form)
    assert answer.status_code == 503
    assert form_in(answer, f"{path}/{deed}")["nomor"] == form["nomor"]


def test_no_page_shows_a_digest_or_a_name_to_the_public(office, colleague):
    for path in ("/", "/masuk", "/akun", "/klaster", f"/akun/{colleague}", "/sehat"):
        page = office.visitor().get(path).get_data(as_text=True)
        assert "Rekan Rekaan" not in page
        assert NAME not in page
        assert DIGEST not in page


def appoint(office):
    """Two agencies, as the portal heard of them."""
    row = "INSERT INTO cluster_agency VALUES (?, 'cluster-seni', ?, ?, '', '2026-01-01', '', '', '', '', '')"
    with office.views.write() as t:
        t.run("DELETE FROM cluster_agency")
        t.run(row, (1, "dlh", "Dinas Lingkungan Hidup"))
        t.run(row, (2, "dp3a", "Dinas Pemberdayaan Perempuan dan Anak"))


def test_admin_opd_is_given_with_the_agencies_that_are_meant_and_these_can_be_changed(
    office, admin, colleague
):
    appoint(office)
    path = f"/akun/{colleague}"
    forgotten = send(admin, path, f"{path}/beri", peran="agency_partner")
    assert "Admin OPD mewakili sebuah OPD: pilih yang mana." in text(forgotten, 422)
    assert send(admin, path, f"{path}/beri", peran="agency_partner", opd=["dp3a"]).status_code == 303
    assert list(office.accounts.standing(colleague).agencies) == ["dp3a"]
    said = {"opd": ["dlh"], "dasar": "Surat penunjukan 4/2026"}
    assert send(admin, path, f"{path}/wakili", **said).status_code == 303
    seen = text(admin.get(path))
    assert "Akun mewakili Dinas Pemberdayaan Perempuan dan Anak." in seen
    assert "Akun mewakili Dinas Lingkungan Hidup. Surat penunjukan 4/2026." in seen
    assert "Admin OPD (Dinas Lingkungan Hidup)" in text(admin.get("/akun"))
    holder = sign_in(office.visitor(), login_of(office, colleague))
    assert "Admin OPD (Dinas Lingkungan Hidup)" in text(holder.get("/akun-saya"))


def test_an_account_of_an_agency_is_opened_with_its_agency_or_not_at_all(office, admin):
    appoint(office)
    login = f"opd.{uuid4().hex[:8]}"
    said = {"nama": "Rekan OPD Rekaan", "login": login, "peran": ["agency_partner"]}
    answer = send(admin, "/akun/baru", "/akun/baru", **said)
    assert "Admin OPD mewakili sebuah OPD: pilih yang mana." in text(answer, 422)
    assert send(admin, "/akun/baru", "/akun/baru", **said, opd=["dlh"]).status_code == 200
    account = office.accounts.store.find(login).account
    assert office.accounts.standing(account).agencies == {"dlh": "Dinas Lingkungan Hidup"}


def test_an_old_account_without_an_agency_is_said_to_wait_for_one(office, admin):
    appoint(office)
    account = open_account(office.accounts, f"opd.{uuid4().hex[:8]}", "Rekan Lama", ("agency_partner",))
    assert "Belum dikaitkan dengan OPD. Akun ini membaca saja" in text(admin.get(f"/akun/{account}"))
