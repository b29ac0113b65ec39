"""What a crash, a lost accounts.db and a form that comes back late leave of the accounts of an office."""

import signal
import subprocess
import sys
from datetime import timedelta
from pathlib import Path
from uuid import UUID, uuid4

import pytest

from contracts.roles import HOLDER
from services.portal.accounts.passwords import is_right
from services.portal.accounts.store import GIVEN_UP, AccountStore
from services.portal.application import FILE, LINK_LASTS, Accounts, account_of
from shared.ledger.clock import utc_now
from shared.tokens import Actor
from tests.portal.colleagues import DIGEST, LOGIN, NAME, PASSWORD, ask, cause_by, open_account

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize("hours", [0, 12])
def test_what_was_recorded_before_a_kill_takes_effect_at_the_next_start_even_a_night_later(deployment, hours):
    number, directory = uuid4(), deployment.directory
    program = [sys.executable, "-m", "tests.portal.dying_accounts", directory, str(number), str(hours)]
    assert subprocess.run(program, cwd=ROOT).returncode == -signal.SIGKILL
    accounts = Accounts(deployment)
    account = account_of(str(number))
    assert list(accounts.roster().accounts) == [account]
    assert accounts.store.people() == []
    for _ in range(2):
        accounts.finish()
    [person] = accounts.store.people()
    assert (person.account, person.login, person.name) == (account, LOGIN, NAME)
    assert is_right(PASSWORD, person.password)
    accounts.close()


class SlowAccounts(Accounts):
    """Records; what follows is left to another process."""

    def finish(self) -> None:
        pass


@pytest.mark.parametrize("numbers", [(1, 2), (2, 1)])
def test_of_two_links_that_were_recorded_and_not_given_out_the_newer_one_holds(accounts, deployment, numbers):
    account, slow = open_account(accounts), SlowAccounts(deployment)
    for number, code in zip(numbers, ("kode lama", "kode baru"), strict=True):
        cause = cause_by(slow, "issue_link", {}, number=UUID(int=number))
        slow.store.wait_for_link(cause.command_id, account, code, LINK_LASTS)
        slow.issue_link(cause, account=account)
    accounts.finish()
    assert accounts.store.account_of_link("kode baru") == account
    assert accounts.store.account_of_link("kode lama") is None
    slow.close()


def test_a_crash_before_recording_leaves_no_ghost_and_the_old_password(accounts):
    account = open_account(accounts)
    accounts.store.wait_for_password(str(uuid4()), account, "digest that was never recorded")
    accounts.store.wait_for_link(str(uuid4()), account_of("never recorded"), "kode rekaan", LINK_LASTS)
    accounts.finish()
    [person] = accounts.store.people()
    assert person.password == DIGEST
    assert accounts.store.account_of_link("kode rekaan") is None


def test_a_secret_that_was_never_recorded_is_dropped_after_an_hour(accounts, deployment):
    path, ago = deployment.directory / FILE, GIVEN_UP + timedelta(minutes=1)
    before = AccountStore(path, lambda: utc_now() - ago)
    before.wait_for_password("lama", "rekan", "digest")
    accounts.store.wait_for_password("baru", "rekan", "digest")
    accounts.finish()
    assert accounts.store.waiting() == [("baru", "rekan")]
    before.close()


def test_a_lost_accounts_db_is_made_again_and_everybody_needs_a_link(deployment):
    accounts = Accounts(deployment)
    account = open_account(accounts, roles=("tenant_admin",))
    accounts.store.sessions.begin(account, "kunci", "10.0.0.1", DIGEST)
    accounts.close()
    (deployment.directory / FILE).unlink()

    accounts = Accounts(deployment)
    accounts.finish()
    [person] = accounts.store.people()
    assert (person.account, person.login, person.name) == (account, LOGIN, NAME)
    assert accounts.standing(account).administers
    assert not is_right(PASSWORD, person.password)
    assert accounts.store.sessions.account_of("kunci") is None
    number = uuid4()
    accounts.store.wait_for_link(str(number), account, "kode", LINK_LASTS)
    accounts.issue_link(cause_by(accounts, "issue_link", {}, number=number), account=account)
    assert accounts.store.account_of_link("kode") == account
    accounts.close()


def test_a_link_that_was_used_does_not_come_back_with_the_command_that_gave_it(accounts):
    account, number = open_account(accounts), uuid4()
    cause = cause_by(accounts, "issue_link", {}, number=number)
    for _ in range(2):
        accounts.store.wait_for_link(str(number), account, "kode", LINK_LASTS)
        accounts.issue_link(cause, account=account)
        accounts.store.use_up("kode")
    assert accounts.store.account_of_link("kode") is None


def test_nobody_slips_a_password_of_his_own_under_the_command_of_another(accounts):
    account, other = open_account(accounts), open_account(accounts, "rekan.lain")
    number = uuid4()
    accounts.store.wait_for_password(str(number), account, "digest baru")
    accounts.store.wait_for_password(str(number), other, "digest lain")
    accounts.set_password(cause_by(accounts, "set_password", {}, Actor(account, HOLDER), number))
    assert accounts.store.person(account).password == "digest baru"
    assert accounts.store.person(other).password == DIGEST


def test_a_closed_administrator_gives_out_no_link_with_a_token_of_before(accounts):
    one, two = (open_account(accounts, f"admin.{n}", roles=("tenant_admin",)) for n in "ab")
    ask(accounts, "close_account", account=one, reason="pindah tugas")
    receipt = ask(accounts, "issue_link", Actor(one, "tenant_admin"), account=two)
    assert receipt.refused.rule == "a-closed-account-does-nothing"
