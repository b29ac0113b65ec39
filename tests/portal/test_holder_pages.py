"""What the holder of an account does: choose a password with a link, change it, sign out everywhere."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier, Event

import pytest

from services.portal.accounts.links import DIFFERENT, USED
from services.portal.accounts.own_account import WRONG
from tests.portal.account_forms import choose, form_at, form_in, is_over, login_of, new_link, send
from tests.portal.account_office import account_office
from tests.portal.colleagues import NEW, PASSWORD, hidden, sign_in, try_to_sign_in
from tests.portal.on_pages import text

OTHER = "rusa putih rekaan"


@pytest.fixture
def office(staffed_office):
    return staffed_office


def test_an_office_is_set_up_with_its_one_time_link_and_only_once(tmp_path, amqp):
    with account_office(tmp_path / "data", amqp) as office:
        link = f"/masuk/tautan?kode={office.set_up_code()}"
        said = {"nama": " Admin  Pertama Rekaan ", "login": "Admin.Pertama", "sandi": NEW, "ulang": NEW}
        late, visitor = office.visitor(), office.visitor()
        visitor.head(link)
        form = hidden(late.get(link))
        wrong = choose(visitor, link, **said | {"login": "Nama Dengan Spasi"})
        assert wrong.status_code == 422
        assert 'href="#login"' in wrong.get_data(as_text=True)
        chosen = choose(visitor, link, **said)
        assert "Kata sandi sudah disimpan" in text(visitor.get(chosen.location))
        assert "Anda masuk sebagai Admin Pertama Rekaan" in text(visitor.get("/akun"))
        assert late.post("/masuk/tautan", data=form | said).status_code == 403
        assert late.get(link).status_code == 403
        sign_in(office.visitor(), "admin.pertama", NEW)
        assert office.topics() == ["AccountOpened", "RoleGranted", "PasswordSet"]


def test_of_two_who_use_one_link_at_the_same_time_one_chooses_the_password(office, admin, colleague):
    link, gate = new_link(admin, colleague), Barrier(2)
    visitors = [office.visitor() for _ in range(2)]
    forms = [hidden(each.get(link)) for each in visitors]

    def come(n: int) -> int:
        password = (NEW, OTHER)[n]
        gate.wait()
        said = forms[n] | {"sandi": password, "ulang": password}
        return visitors[n].post("/masuk/tautan", data=said).status_code

    with ThreadPoolExecutor(2) as together:
        codes = list(together.map(come, range(2)))
    assert sorted(codes) == [303, 403]
    login, winner = login_of(office, colleague), codes.index(303)
    sign_in(office.visitor(), login, (NEW, OTHER)[winner])
    assert try_to_sign_in(office.visitor(), login, (NEW, OTHER)[1 - winner]).status_code == 403
    assert is_over(office, link)


def test_a_number_that_chose_a_password_once_chooses_none_with_another_link(office, admin, colleague):
    first, visitor = new_link(admin, colleague), office.visitor()
    number = hidden(visitor.get(first))["nomor"]
    assert choose(visitor, first, nomor=number, sandi=NEW, ulang=NEW).status_code == 303
    second, other, before = new_link(admin, colleague), office.visitor(), office.topics()
    answer = choose(other, second, nomor=number, sandi=OTHER, ulang=OTHER)
    assert USED in text(answer, 409)
    assert other.get("/akun-saya").status_code == 303
    assert office.topics() == before
    fresh = form_in(answer, "/masuk/tautan") | {"sandi": OTHER, "ulang": OTHER}
    assert other.post("/masuk/tautan", data=fresh).status_code == 303
    sign_in(office.visitor(), login_of(office, colleague), OTHER)


@pytest.mark.parametrize(
    ("said", "why"),
    [
        ({"sandi": "pendek", "ulang": "pendek"}, "paling sedikit 10"),
        ({"sandi": NEW, "ulang": NEW + "x"}, DIFFERENT),
        ({"sandi": "1234567890", "ulang": "1234567890"}, "terlalu sering"),
    ],
)
def test_a_password_that_is_not_taken_leaves_the_link_usable(office, admin, colleague, said, why):
    link, visitor = new_link(admin, colleague), office.visitor()
    answer = choose(visitor, link, **said)
    assert why in text(answer, 422)
    assert said["sandi"] not in answer.get_data(as_text=True)
    assert choose(visitor, link, sandi=NEW, ulang=NEW).status_code == 303


def test_a_colleague_changes_the_own_password_and_is_out_everywhere_else(office, colleague):
    login = login_of(office, colleague)
    here, elsewhere = sign_in(office.visitor(), login), sign_in(office.visitor(), login)
    action = "/akun-saya/sandi"
    wrong = send(here, "/akun-saya", action, lama="bukan ini", sandi=NEW, ulang=NEW)
    assert WRONG in text(wrong, 422)
    right = {"lama": PASSWORD, "sandi": NEW, "ulang": NEW}
    assert send(here, "/akun-saya", action, **right).location == "/akun-saya?selesai=sandi"
    assert "Kata sandi sudah diganti" in text(here.get("/akun-saya?selesai=sandi"))
    assert elsewhere.get("/akun-saya").status_code == 303
    sign_in(office.visitor(), login, NEW)
    assert try_to_sign_in(office.visitor(), login).status_code == 403


def test_who_signs_in_again_and_again_with_the_old_password_is_out_once_it_is_changed(office, colleague):
    login, app, is_changed = login_of(office, colleague), office.app(), Event()
    holder, inside = sign_in(app.test_client(), login), [sign_in(app.test_client(), login)]

    def come_again() -> None:
        while not is_changed.is_set():
            visitor = app.test_client()
            if try_to_sign_in(visitor, login).status_code == 303:
                inside.append(visitor)

    with ThreadPoolExecutor(1) as another:
        coming = another.submit(come_again)
        changed = send(holder, "/akun-saya", "/akun-saya/sandi", lama=PASSWORD, sandi=NEW, ulang=NEW)
        is_changed.set()
        coming.result()
    assert changed.location == "/akun-saya?selesai=sandi"
    assert {visitor.get("/akun-saya").status_code for visitor in inside} == {303}
    assert holder.get("/akun-saya").status_code == 200


def test_a_colleague_signs_out_everywhere_at_once(office, colleague):
    devices = [sign_in(office.visitor(), login_of(office, colleague)) for _ in range(2)]
    assert send(devices[0], "/akun-saya", "/akun-saya/keluar").status_code == 303
    assert [each.get("/akun-saya").status_code for each in devices] == [303, 303]


@pytest.mark.parametrize("forged", ["", "x"])
def test_a_form_that_another_site_made_changes_no_password_and_signs_nobody_out(
    office, admin, colleague, forged
):
    login, link = login_of(office, colleague), new_link(admin, colleague)
    holder, before = sign_in(office.visitor(), login), office.topics()
    chosen = {"lama": PASSWORD, "sandi": NEW, "ulang": NEW, "csrf": forged}
    assert choose(office.visitor(), link, **chosen).status_code == 403
    for action in ("/akun-saya/sandi", "/akun-saya/keluar"):
        form = form_at(holder, "/akun-saya", action) | chosen
        assert holder.post(action, data=form).status_code == 403
    assert holder.get("/akun-saya").status_code == 200
    assert office.topics() == before
