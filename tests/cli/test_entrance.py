"""What only the office's own machine can do: the first link, recovery, the demo's invented colleagues."""

from datetime import datetime, timedelta
from uuid import uuid4

import pytest

from contracts.roles import HOLDER
from deploy.cli.doctor import examine
from deploy.cli.entrance import DEMO, demo_accounts, demo_sign_in, entrance, recovery_link, set_up_link
from services.portal.accounts.passwords import is_right
from services.portal.application import FILE, Accounts
from services.portal.events import AccountOpened, LinkIssued
from shared.errors import InputWrong
from shared.tokens import Actor
from tests.offices import found_office
from tests.portal.colleagues import DIGEST, LOGIN, PASSWORD, ask, cause_by, open_account


@pytest.fixture
def deployment(tmp_path):
    return found_office(tmp_path / "kantor")


@pytest.fixture
def accounts(deployment):
    with entrance(deployment) as accounts:
        yield accounts


def test_an_office_without_accounts_is_given_a_link_that_voids_the_one_before(accounts):
    codes = [set_up_link(accounts) for _ in range(2)]
    assert [accounts.store.account_of_link(code) for code in codes] == [None, ""]


def test_the_console_gives_a_colleague_a_link_for_half_an_hour_and_that_is_recorded(deployment, accounts):
    account = open_account(accounts)
    code = recovery_link(deployment, accounts, LOGIN.upper())
    assert accounts.store.account_of_link(code) == account
    [*_, row] = accounts.ledger.page(0)
    assert (row.topic, row.actor) == (LinkIssued.TOPIC, "tenant_admin/konsol")
    with accounts.store.database.read() as t:
        ((expires_at,),) = t.all("SELECT expires_at FROM link")
    assert expires_at > row.recorded_at
    assert timedelta(minutes=29) < _between(row.recorded_at, expires_at) < timedelta(minutes=31)


def _between(earlier: str, later: str) -> timedelta:
    return datetime.fromisoformat(later) - datetime.fromisoformat(earlier)


def test_the_only_account_need_not_be_named_and_of_several_the_names_are_told(deployment, accounts):
    account = open_account(accounts)
    assert accounts.store.account_of_link(recovery_link(deployment, accounts, "")) == account
    open_account(accounts, "rekan.lain")
    for login in ("", "tidak.ada"):
        with pytest.raises(InputWrong, match=f"{LOGIN}, rekan.lain"):
            recovery_link(deployment, accounts, login)


def test_a_closed_account_gets_no_link_from_the_console_either(deployment, accounts):
    open_account(accounts, "admin.contoh", roles=("tenant_admin",))
    ask(accounts, "close_account", account=open_account(accounts), reason="pindah tugas")
    with pytest.raises(InputWrong, match="ditutup"):
        recovery_link(deployment, accounts, LOGIN)


def test_a_demo_has_invented_colleagues_once_with_a_password_of_its_own(deployment, accounts, tmp_path):
    for _ in range(2):
        demo_accounts(deployment, accounts)
    said = demo_sign_in(accounts)
    password = said.rpartition(" ")[2]
    people = {p.login: p for p in accounts.store.people()}
    assert set(people) == set(DEMO)
    assert all(is_right(password, each.password) for each in people.values())
    assert [row.topic for row in accounts.ledger.page(0)].count(AccountOpened.TOPIC) == len(DEMO)
    other = found_office(tmp_path / "lain")
    with entrance(other) as others:
        demo_accounts(other, others)
        assert demo_sign_in(others) != said


def test_a_demo_whose_first_start_was_cut_off_gets_everybody_at_the_next(deployment, accounts):
    class CutOff(Exception):
        pass

    class HalfAnOffice(Accounts):
        def set_password(self, cause):
            raise CutOff

    half = HalfAnOffice(deployment)
    with pytest.raises(CutOff):
        demo_accounts(deployment, half)
    half.close()
    assert len(accounts.roster().accounts) == 1
    demo_accounts(deployment, accounts)
    assert all(login in demo_sign_in(accounts) for login in DEMO)


def test_a_demo_keeps_the_password_that_a_visitor_chose(deployment, accounts):
    demo_accounts(deployment, accounts)
    login, number = next(iter(DEMO)), uuid4()
    account = accounts.store.find(login).account
    accounts.store.wait_for_password(str(number), account, DIGEST)
    accounts.set_password(cause_by(accounts, "set_password", {}, Actor(account, HOLDER), number))
    demo_accounts(deployment, accounts)
    assert is_right(PASSWORD, accounts.store.find(login).password)
    assert login not in demo_sign_in(accounts)


def test_the_console_lets_people_in_again_after_accounts_db_was_lost(deployment):
    with entrance(deployment) as accounts:
        account = open_account(accounts)
    (deployment.directory / FILE).unlink()
    with entrance(deployment) as accounts:
        code = recovery_link(deployment, accounts, LOGIN)
        assert accounts.store.account_of_link(code) == account


def test_the_doctor_misses_accounts_db_only_where_there_are_accounts(deployment):
    path = deployment.directory / FILE

    def complaints() -> list[str]:
        return [complaint.seen for complaint in examine(deployment) if str(path) in complaint.seen]

    assert complaints() == []
    with entrance(deployment) as accounts:
        open_account(accounts)
    assert complaints() == []
    path.chmod(0o644)
    assert complaints() == [f"{path} dapat dibaca orang lain."]
    path.unlink()
    assert complaints() == [f"Berkas akun {path} tidak ada; tidak ada yang dapat masuk."]


def test_an_office_with_people_gets_no_invented_ones(deployment, accounts):
    open_account(accounts)
    demo_accounts(deployment, accounts)
    assert len(accounts.store.people()) == 1
    assert demo_sign_in(accounts) == ""
