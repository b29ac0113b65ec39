"""At the door: one answer to every wrong guess, back to where one wanted to go, and out for good."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime

import pytest

from services.portal.accounts.signing_in import WAIT, WRONG, within
from services.portal.accounts.throttle import FREE
from services.portal.application import Accounts
from shared.errors import Unavailable
from shared.ledger.clock import utc_now
from tests.portal.colleagues import (
    LOGIN,
    NAME,
    PASSWORD,
    ask,
    hidden,
    open_account,
    sign_in,
    sign_out,
    try_to_sign_in,
)
from tests.portal.office import OfficeUnderTest
from tests.portal.on_pages import text
from tests.portal.told.ormas import registered, stream

COOKIE = "SESSION_COOKIE_NAME"


def is_in(visitor) -> bool:
    return f"Anda masuk sebagai {NAME}" in text(visitor.get("/klaster"))


@contextmanager
def at_one_moment(office: OfficeUnderTest, now: datetime) -> Iterator[Accounts]:
    """The accounts as a process sees them whose clock stands still: no wait is over, however slow it is."""
    accounts = Accounts(office.deployment, lambda: now)
    yield accounts
    accounts.close()


def test_a_colleague_signs_in_with_login_and_password_and_out_again(office, open_portal):
    open_account(office.accounts)
    visitor = open_portal()
    assert not is_in(visitor)
    answer = try_to_sign_in(visitor, f" {LOGIN.upper()} ")
    assert (answer.status_code, answer.location) == (303, "/hari-ini")
    assert is_in(visitor)
    sign_out(visitor)
    assert not is_in(visitor)


def test_looking_at_the_way_out_signs_nobody_out_and_a_form_of_another_site_does_not_either(
    office, open_portal
):
    open_account(office.accounts)
    visitor = sign_in(open_portal())
    assert "Keluar" in text(visitor.get("/keluar"))
    assert visitor.post("/keluar", data={"csrf": "x"}).status_code == 403
    assert is_in(visitor)


def test_who_is_not_signed_in_gets_and_loses_no_cookie_at_the_way_out(open_portal):
    stranger = open_portal()
    for answer in (stranger.get("/keluar"), stranger.post("/keluar")):
        assert answer.status_code in (303, 403)
        assert "Set-Cookie" not in answer.headers


def copy_cookie(visitor, other) -> None:
    copied = visitor.get_cookie(visitor.application.config[COOKIE])
    other.set_cookie(other.application.config[COOKIE], copied.value, domain="localhost")


def test_a_copy_of_the_cookie_is_worth_nothing_after_signing_out(office, open_portal):
    open_account(office.accounts)
    visitor, thief = open_portal(), open_portal()
    copy_cookie(sign_in(visitor), thief)
    assert is_in(thief)
    sign_out(visitor)
    assert not is_in(thief)


def test_a_copy_of_the_cookie_is_worth_nothing_after_signing_in_again(office, open_portal):
    open_account(office.accounts)
    visitor, thief = open_portal(), open_portal()
    copy_cookie(sign_in(visitor), thief)
    sign_in(visitor)
    assert is_in(visitor)
    assert not is_in(thief)


def test_every_process_of_a_portal_knows_the_same_sessions_and_counts_the_same_guesses(office, open_portal):
    account, another = open_account(office.accounts), Accounts(office.deployment)
    here, there = sign_in(open_portal()), open_portal(accounts=another)
    copy_cookie(here, there)
    assert is_in(there)
    ask(another, "close_account", account=account, reason="pindah tugas")
    assert not is_in(here)
    another.close()
    now = utc_now()
    with at_one_moment(office, now) as first, at_one_moment(office, now) as second:
        guesses = (first, second) * FREE["login"]
        codes = [try_to_sign_in(open_portal(accounts=each), password="salah").status_code for each in guesses]
    assert codes[: FREE["login"] + 1] == [403] * FREE["login"] + [429]


def test_two_offices_on_one_machine_share_neither_account_nor_session(office, open_portal, tmp_path):
    other = OfficeUnderTest(tmp_path / "lain")
    open_account(office.accounts)
    visitor, stranger = sign_in(open_portal()), open_portal(at=other)
    assert visitor.application.config[COOKIE] != stranger.application.config[COOKIE]
    copy_cookie(visitor, stranger)
    assert not is_in(stranger)
    assert try_to_sign_in(stranger).status_code == 403
    other.close()


def test_unknown_login_wrong_password_closed_account_and_no_password_get_the_same_answer(office, open_portal):
    open_account(office.accounts)
    open_account(office.accounts, "belum.memilih", digest="")
    closed = open_account(office.accounts, "sudah.pergi")
    ask(office.accounts, "close_account", account=closed, reason="pindah tugas")
    answers = [
        try_to_sign_in(open_portal(), login, password)
        for login, password in (
            (LOGIN, "salah sama sekali"),
            (LOGIN, ""),
            ("tidak.ada", PASSWORD),
            ("belum.memilih", ""),
            ("sudah.pergi", PASSWORD),
        )
    ]
    for answer in answers:
        assert WRONG in text(answer, 403)
        assert 'href="#login"' in answer.get_data(as_text=True)
        assert 'aria-describedby="login-salah"' in answer.get_data(as_text=True)
        assert PASSWORD not in answer.get_data(as_text=True)


def test_too_many_wrong_guesses_have_to_wait_whether_the_login_exists_or_not(office, open_portal):
    open_account(office.accounts)
    for login in (LOGIN, "tidak.ada"):
        with at_one_moment(office, utc_now()) as accounts:
            visitor = open_portal(accounts=accounts)
            guesses = [f"salah {n}" for n in range(FREE["login"] + 1)]
            codes = [try_to_sign_in(visitor, login, guess).status_code for guess in guesses]
            assert codes == [403] * FREE["login"] + [429]
            answer = try_to_sign_in(visitor, login, PASSWORD)
            assert WAIT in text(answer, 429)


def test_who_signs_in_comes_to_the_page_that_was_wanted(office, open_portal):
    open_account(office.accounts)
    office.tell(stream(1), registered("Forum Contoh"))
    visitor = open_portal()
    assert visitor.get("/akun-saya").location == "/masuk?ke=/akun-saya"
    page = visitor.get(f"/ormas/{stream(1)}").get_data(as_text=True)
    assert f'href="/masuk?ke=/ormas/{stream(1)}"' in page
    assert try_to_sign_in(visitor, wanted=f"/ormas/{stream(1)}").location == f"/ormas/{stream(1)}"


@pytest.mark.parametrize(
    "elsewhere",
    [
        "https://evil.example/",
        "//evil.example",
        "/\\evil.example",
        "javascript:alert(1)",
        "/\nx",
        "",
        "/keluar",
        "/keluar?x=1",
    ],
)
def test_nobody_is_led_elsewhere_by_signing_in(open_portal, elsewhere):
    with open_portal().application.test_request_context():
        assert within(elsewhere) == "/"


def test_a_form_that_another_site_made_signs_nobody_in(office, open_portal):
    open_account(office.accounts)
    visitor = open_portal()
    hidden(visitor.get("/masuk"))
    answer = visitor.post("/masuk", data={"csrf": "x", "login": LOGIN, "sandi": PASSWORD})
    assert answer.status_code == 403
    assert not is_in(visitor)


def test_who_was_closed_is_out_with_the_next_page(office, open_portal):
    account = open_account(office.accounts)
    visitor = sign_in(open_portal())
    assert is_in(visitor)
    ask(office.accounts, "close_account", account=account, reason="pindah tugas")
    assert not is_in(visitor)


def test_a_role_that_was_taken_is_gone_with_the_next_page(office, open_portal):
    account = open_account(office.accounts, roles=("tenant_admin",))
    open_account(office.accounts, "admin.contoh", "Admin Contoh", roles=("tenant_admin",))
    visitor = sign_in(open_portal())
    assert visitor.get("/akun").status_code == 200
    ask(office.accounts, "take_role", account=account, role="tenant_admin")
    assert visitor.get("/akun").status_code == 403
    assert ">Akun</a>" not in visitor.get("/").get_data(as_text=True)


def test_history_names_the_colleague_to_colleagues_and_the_role_to_the_public(office, open_portal):
    account = open_account(office.accounts)
    office.tell(stream(1), registered("Forum Contoh"), actor=f"registry_clerk/{account}")
    public, colleague = open_portal(), sign_in(open_portal())
    path = f"/ormas/{stream(1)}"
    assert f"{NAME} (petugas kantor)" in text(colleague.get(path))
    seen = text(public.get(path))
    assert "petugas kantor" in seen
    assert NAME not in seen
    assert account not in seen


def test_who_may_not_see_personal_data_is_shown_none_and_the_registry_is_not_asked(office, open_portal):
    class NobodyAsks:
        def call(self, *args: object, **kwargs: object) -> object:
            raise Unavailable

    open_account(office.accounts, roles=("enumerator",))
    office.tell(stream(1), registered("Forum Contoh"))
    visitor = sign_in(open_portal(NobodyAsks()))
    page = text(visitor.get(f"/ormas/{stream(1)}"))
    assert "sedang tidak dapat ditampilkan" not in page
    assert "Urus kepengurusan" not in page
