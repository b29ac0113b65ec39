"""The accounts of an office with a real ledger: who wins a race, where secrets lie, what ends by itself."""

import threading
from datetime import timedelta
from uuid import uuid4

import pytest

from contracts.roles import HOLDER
from services.portal.accounts.sessions import LASTS, Sessions
from services.portal.application import FILE, LINK_LASTS, Accounts
from services.portal.events import AccountOpened
from shared.errors import CommandIdReused, NotFound
from shared.ledger.clock import utc_now
from shared.tokens import Actor
from tests.portal.colleagues import DIGEST, LOGIN, NAME, PASSWORD, ask, cause_by, open_account


def at_once(*works) -> list:
    """What each of them answered, all begun together."""
    answers: list = []
    gate = threading.Barrier(len(works))

    def work(each) -> None:
        gate.wait()
        answers.append(each())

    threads = [threading.Thread(target=work, args=(each,)) for each in works]
    for each in threads:
        each.start()
    for each in threads:
        each.join()
    return answers


def test_of_many_who_want_one_login_name_at_once_one_gets_it(deployment):
    """Each has a process's own view of the ledger: what decides is the ledger."""
    others = [Accounts(deployment) for _ in range(3)]
    said = {"login": LOGIN, "name": NAME, "roles": ["verifier"]}
    receipts = at_once(*(lambda each=each: ask(each, "open_account", **said) for each in others))
    assert sorted(r.refused.rule if r.refused else "" for r in receipts) == [
        "",
        "one-login-one-account",
        "one-login-one-account",
    ]
    assert len(others[0].roster().accounts) == len(others[0].store.people()) == 1
    for each in others:
        each.close()


@pytest.mark.parametrize(
    ("command", "said"), [("close_account", {"reason": "uji coba"}), ("take_role", {"role": "tenant_admin"})]
)
def test_of_two_administrators_who_shut_each_other_out_at_once_one_stays(deployment, command, said):
    accounts = [Accounts(deployment), Accounts(deployment)]
    one, two = (open_account(accounts[0], f"admin.{n}", roles=("tenant_admin",)) for n in "ab")
    receipts = at_once(
        lambda: ask(accounts[0], command, Actor(one, "tenant_admin"), account=two, **said),
        lambda: ask(accounts[1], command, Actor(two, "tenant_admin"), account=one, **said),
    )
    assert sorted(r.refused.rule if r.refused else "" for r in receipts) == [
        "",
        "a-closed-account-does-nothing",
    ]
    assert [each.administers for each in accounts[0].roster().accounts.values()].count(True) == 1
    for each in accounts:
        each.close()


def test_an_office_is_set_up_once_though_two_come_with_the_link(deployment):
    accounts = [Accounts(deployment), Accounts(deployment)]
    receipts = at_once(
        *(
            lambda each=each, n=n: ask(
                each, "set_up_office", Actor("tautan", "newcomer"), login=f"rekan.{n}", name="Rekan Rekaan"
            )
            for n, each in enumerate(accounts)
        )
    )
    assert sorted(r.refused.rule if r.refused else "" for r in receipts) == [
        "",
        "only-an-empty-office-is-set-up",
    ]
    for each in accounts:
        each.close()


def test_no_login_name_and_no_secret_is_in_the_open_part_of_the_ledger(accounts):
    account = open_account(accounts)
    ask(accounts, "issue_link", account=account)
    rows = accounts.ledger.page(0)
    told = " ".join(f"{row.state} {row.actor} {row.causation}" for row in rows)
    for secret in (LOGIN, NAME, DIGEST, PASSWORD, "argon2"):
        assert secret not in told
    assert [row.topic for row in rows if row.sealed] == [AccountOpened.TOPIC]
    assert f"{HOLDER}/{account}" in told


def test_accounts_db_is_for_its_owner_alone_and_holds_digests_only(accounts, deployment):
    account = open_account(accounts)
    accounts.store.sessions.begin(account, "kunci sesi rekaan", "10.0.0.1", DIGEST)
    path = deployment.directory / FILE
    assert path.stat().st_mode & 0o777 == 0o600
    kept = path.read_bytes()
    assert LOGIN.encode() in kept
    assert PASSWORD.encode() not in kept
    assert b"kunci sesi rekaan" not in kept


def test_closing_ends_every_session_and_link_at_once_and_reopening_brings_none_back(accounts):
    open_account(accounts, "admin.contoh", roles=("tenant_admin",))
    account, number = open_account(accounts), uuid4()
    accounts.store.sessions.begin(account, "kunci", "10.0.0.1", DIGEST)
    accounts.store.wait_for_link(str(number), account, "kode", LINK_LASTS)
    accounts.issue_link(cause_by(accounts, "issue_link", {}, number=number), account=account)
    assert accounts.store.sessions.account_of("kunci") == accounts.store.account_of_link("kode") == account
    ask(accounts, "close_account", account=account, reason="pindah tugas")
    accounts.store.sessions.begin(account, "terlambat", "10.0.0.1", DIGEST)
    ask(accounts, "reopen_account", account=account, reason="kembali")
    assert [accounts.store.sessions.account_of(key) for key in ("kunci", "terlambat")] == [None, None]
    assert accounts.store.account_of_link("kode") is None


def test_a_new_password_ends_every_session_and_voids_every_link(accounts):
    account, numbers = open_account(accounts), [uuid4(), uuid4()]
    for key in ("satu", "dua"):
        accounts.store.sessions.begin(account, key, "10.0.0.1", DIGEST)
    accounts.store.wait_for_link(str(numbers[0]), account, "kode", LINK_LASTS)
    accounts.issue_link(cause_by(accounts, "issue_link", {}, number=numbers[0]), account=account)
    accounts.store.wait_for_password(str(numbers[1]), account, "digest baru")
    accounts.set_password(cause_by(accounts, "set_password", {}, Actor(account, HOLDER), numbers[1]))
    assert [accounts.store.sessions.account_of(key) for key in ("satu", "dua")] == [None, None]
    assert accounts.store.account_of_link("kode") is None


def test_no_session_begins_with_a_password_that_was_replaced_while_it_was_compared(accounts):
    account, number = open_account(accounts), uuid4()
    accounts.store.wait_for_password(str(number), account, "digest baru")
    accounts.set_password(cause_by(accounts, "set_password", {}, Actor(account, HOLDER), number))
    sessions = accounts.store.sessions
    assert not sessions.begin(account, "lama", "10.0.0.1", DIGEST)
    assert sessions.begin(account, "baru", "10.0.0.1", "digest baru")
    assert [sessions.account_of(key) for key in ("lama", "baru")] == [None, account]
    assert len(sessions.latest(account)) == 1


def test_a_link_ends_by_itself_and_opens_the_door_to_one_of_many(accounts):
    accounts.store.offer_set_up("kode", timedelta(seconds=-1))
    assert accounts.store.account_of_link("kode") is None
    accounts.store.offer_set_up("kode", LINK_LASTS)
    assert accounts.store.account_of_link("kode") == ""
    let_in = at_once(*(lambda n=n: accounts.store.take_link("kode", f"perintah {n}") for n in range(6)))
    assert let_in.count("") == 1
    accounts.store.use_up("kode")
    assert accounts.store.account_of_link("kode") is None


def test_a_session_ends_by_itself_after_ten_hours(accounts):
    account = open_account(accounts)
    accounts.store.sessions.begin(account, "kunci", "10.0.0.1", DIGEST)
    assert accounts.store.sessions.account_of("kunci") == account
    later = Sessions(accounts.store.database, lambda: utc_now() + LASTS)
    assert later.account_of("kunci") is None


def test_the_same_command_twice_is_one_account_and_with_another_content_an_error(accounts):
    number, said = uuid4(), {"login": LOGIN, "name": NAME, "roles": ["verifier"]}
    receipts = [
        accounts.open_account(cause_by(accounts, "open_account", said, number=number), **said)
        for _ in range(2)
    ]
    assert receipts[0] == receipts[1]
    assert len(accounts.roster().accounts) == 1
    other = said | {"login": "lain.rekaan"}
    with pytest.raises(CommandIdReused):
        accounts.open_account(cause_by(accounts, "open_account", other, number=number), **other)


def test_an_account_that_is_not_there_is_said_not_to_be_there(accounts):
    for command, said in (
        ("grant_role", {"role": "verifier"}),
        ("take_role", {"role": "verifier"}),
        ("close_account", {"reason": "x"}),
        ("reopen_account", {"reason": "x"}),
        ("issue_link", {}),
    ):
        with pytest.raises(NotFound):
            ask(accounts, command, account="0000000a0c09", **said)
