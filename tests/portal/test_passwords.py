"""Which passwords are taken, what is kept of them, and how guessing is slowed down."""

import threading
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta

import pytest

from services.portal.accounts.passwords import digest_of, is_right, problem_with
from services.portal.accounts.store import AccountStore
from services.portal.accounts.throttle import FORGOTTEN, FREE, LONGEST, Throttle
from tests.portal.colleagues import PASSWORD

START = datetime(2026, 3, 2, 1, 0, tzinfo=UTC)


@pytest.mark.parametrize("password", ["kuda hijau rekaan", "sepuluhhrf", "aaaa bbbb c", "pagi-pagi-sekali"])
def test_any_long_enough_words_are_a_password(password):
    assert problem_with(password, "petugas.contoh") == ""


@pytest.mark.parametrize(
    ("password", "why"),
    [
        ("sembilan9", "paling sedikit 10"),
        ("", "paling sedikit 10"),
        ("x" * 5 + "yz" * 100, "paling banyak 200"),
        ("petugas.contoh", "nama masuk"),
        ("Petugas.Contoh12", "nama masuk"),
        ("1234567890", "terlalu sering"),
        ("Indonesia1945", "terlalu sering"),
        ("BAKESBANGPOL", "terlalu sering"),
        ("abababababab", "terlalu sering"),
    ],
)
def test_a_password_that_others_would_guess_is_not_taken_and_it_says_why(password, why):
    assert why in problem_with(password, "petugas.contoh")


def test_only_a_salted_argon2id_digest_is_kept():
    kept = digest_of(PASSWORD)
    assert kept.startswith("$argon2id$v=19$m=19456,t=3,p=1$")
    assert PASSWORD not in kept
    assert digest_of(PASSWORD) != kept
    assert is_right(PASSWORD, kept)
    assert not is_right(PASSWORD + " ", kept)


def test_who_has_no_password_is_not_let_in_with_any():
    assert not is_right("", "")
    assert not is_right("kata sandi yang tidak dipakai siapa pun", "")


def test_the_same_letters_from_another_keyboard_are_the_same_password():
    assert is_right("cafe\u0301 rekaan", digest_of("caf\u00e9 rekaan"))


class Clock:
    """A clock that a test sets."""

    def __init__(self) -> None:
        self.now = START

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def throttle(tmp_path, clock):
    store = AccountStore(tmp_path / "accounts.db")
    yield Throttle(store.database, clock)
    store.close()


def wait_until_admitted(throttle: Throttle, clock: Clock, login: str, address: str) -> timedelta:
    """How long somebody has to wait for the next guess."""
    began = clock.now
    while not throttle.admit(login, address):
        clock.now += timedelta(seconds=1)
    return clock.now - began


def test_every_wrong_guess_doubles_the_wait_up_to_a_quarter_of_an_hour_and_never_for_ever(throttle, clock):
    assert all(throttle.admit("rekan", f"10.0.0.{n}") for n in range(FREE["login"]))
    waits = [wait_until_admitted(throttle, clock, "REKAN ", f"10.0.1.{n}").total_seconds() for n in range(13)]
    assert waits[:4] == [1, 2, 4, 8]
    assert max(waits) == LONGEST.total_seconds() == waits[-1]


def test_one_address_that_tries_many_logins_is_slowed_down_too(throttle):
    tries = [throttle.admit(f"rekan{n}", "10.0.0.1") for n in range(30)]
    assert tries == [True] * FREE["address"] + [False] * 10
    assert throttle.admit("rekan1", "10.0.0.2")


def test_a_right_guess_frees_the_login_but_not_the_address(throttle):
    for n in range(FREE["address"] - 1):
        assert throttle.admit(f"rekan{n}", "10.0.0.1")
    assert throttle.admit("rekan", "10.0.0.1")
    throttle.right("rekan", "10.0.0.1")
    assert throttle.admit("rekan", "10.0.0.1")
    assert not throttle.admit("rekan", "10.0.0.1")


def test_a_restart_forgives_nothing_and_an_hour_of_quiet_everything(tmp_path, clock):
    for admitted in (True, False):
        store = AccountStore(tmp_path / "accounts.db")
        tries = [Throttle(store.database, clock).admit("rekan", "10.0.0.1") for _ in range(FREE["login"] + 1)]
        assert tries[0] is admitted
        assert tries[-1] is False
        store.close()
    clock.now += FORGOTTEN + LONGEST
    store = AccountStore(tmp_path / "accounts.db")
    assert all(Throttle(store.database, clock).admit("rekan", "10.0.0.1") for _ in range(FREE["login"]))
    store.close()


def test_a_clock_that_was_put_back_locks_nobody_out(throttle, clock):
    for n in range(FREE["login"] + 1):
        throttle.admit("rekan", f"10.0.0.{n}")
    assert not throttle.admit("rekan", "10.0.1.1")
    clock.now -= timedelta(days=365)
    assert throttle.admit("rekan", "10.0.1.1")


def test_guesses_made_at_the_same_time_all_count(throttle):
    admitted: list[bool] = []
    guesses = [
        threading.Thread(target=lambda n=n: admitted.append(throttle.admit("rekan", f"10.0.0.{n}")))
        for n in range(12)
    ]
    for each in guesses:
        each.start()
    for each in guesses:
        each.join()
    assert admitted.count(True) == FREE["login"]


def test_what_was_typed_as_a_login_is_not_kept(tmp_path, throttle):
    throttle.admit("ini kata sandi saya", "10.0.0.1")
    assert b"ini kata sandi saya" not in (tmp_path / "accounts.db").read_bytes()


def test_colleagues_at_one_address_who_sign_in_at_the_same_moment_never_wait(tmp_path):
    store = AccountStore(tmp_path / "accounts.db")
    throttle = Throttle(store.database)

    def come_in_often(who: int) -> list[bool]:
        admitted = []
        for _ in range(100):
            admitted.append(throttle.admit(f"rekan{who}", "10.0.0.1"))
            throttle.right(f"rekan{who}", "10.0.0.1")
        return admitted

    with ThreadPoolExecutor(4) as door:
        admitted = [each for came in door.map(come_in_often, range(4)) for each in came]
    store.close()
    assert admitted == [True] * 400
