"""What is allowed with accounts, and what is refused and recorded as refused."""

import pytest

from services.portal.domain import Access, Roster
from services.portal.events import (
    AccountBound,
    AccountClosed,
    AccountOpened,
    AccountRefused,
    AccountReopened,
    LinkIssued,
    PasswordSet,
    RoleGranted,
    RoleTaken,
)
from tests.scenario import Scenario, fact

ONE, TWO = "0000000a0c01", "0000000a0c02"
PERSON = {"login": "rekan.rekaan", "display_name": "Rekan Rekaan"}


def opened(account: str, *roles: str):
    return [
        fact(AccountOpened, account=account, login_digest=f"digest {account}"),
        *(fact(RoleGranted, account=account, office_role=role) for role in roles),
    ]


def office(*told):
    return Scenario(Roster, Roster.STREAM).given(*opened(ONE, "tenant_admin"), *told)


def refused(rule: str):
    return fact(AccountRefused, rule=rule)


def test_the_first_account_of_an_office_administers_the_others():
    (
        Scenario(Roster, Roster.STREAM)
        .when(Roster.set_up, account=ONE, login_digest="d", **PERSON)
        .then(
            fact(AccountOpened, account=ONE, login_digest="d", **PERSON),
            fact(RoleGranted, account=ONE, office_role="tenant_admin"),
        )
    )


@pytest.mark.rule("only-an-empty-office-is-set-up")
def test_an_office_that_has_accounts_is_not_set_up_again():
    (
        office()
        .when(Roster.set_up, account=TWO, login_digest="d", **PERSON)
        .then(refused("only-an-empty-office-is-set-up"))
    )


@pytest.mark.rule("only-an-empty-office-is-set-up")
def test_not_even_when_its_only_account_was_closed():
    (
        office(fact(AccountClosed, account=ONE))
        .when(Roster.set_up, account=TWO, login_digest="d", **PERSON)
        .then(refused("only-an-empty-office-is-set-up"))
    )


def test_an_administrator_opens_an_account_with_its_roles():
    (
        office()
        .when(Roster.open, by=ONE, account=TWO, login_digest="d", roles=["verifier", "foi_officer"], **PERSON)
        .then(
            fact(AccountOpened, account=TWO, login_digest="d"),
            fact(RoleGranted, account=TWO, office_role="verifier"),
            fact(RoleGranted, account=TWO, office_role="foi_officer"),
        )
    )


@pytest.mark.rule("one-login-one-account")
def test_a_login_name_belongs_to_one_account_even_after_it_was_closed():
    (
        office(*opened(TWO), fact(AccountClosed, account=TWO))
        .when(Roster.open, by=ONE, account="3", login_digest=f"digest {TWO}", roles=[], **PERSON)
        .then(refused("one-login-one-account"))
    )


def test_a_role_is_given_once_and_taken_once():
    office(*opened(TWO)).when(Roster.grant, by=ONE, account=TWO, office_role="verifier").then(
        fact(RoleGranted, account=TWO, office_role="verifier")
    )
    with_role = opened(TWO, "verifier")
    office(*with_role).when(Roster.grant, by=ONE, account=TWO, office_role="verifier").then()
    office(*with_role).when(Roster.take, by=ONE, account=TWO, office_role="verifier").then(
        fact(RoleTaken, account=TWO, office_role="verifier")
    )
    office(*opened(TWO)).when(Roster.take, by=ONE, account=TWO, office_role="verifier").then()


@pytest.mark.rule("the-last-administrator-stays")
def test_the_last_active_administrator_can_neither_be_closed_nor_lose_the_role():
    others = [*opened(TWO, "tenant_admin"), fact(AccountClosed, account=TWO), *opened("3", "verifier")]
    for by in (ONE, "konsol"):
        office(*others).when(Roster.close, by=by, account=ONE, reason="pindah").then(
            refused("the-last-administrator-stays")
        )
        office(*others).when(Roster.take, by=by, account=ONE, office_role="tenant_admin").then(
            refused("the-last-administrator-stays")
        )


def test_with_a_second_administrator_the_first_can_go():
    second = opened(TWO, "tenant_admin")
    office(*second).when(Roster.close, by=ONE, account=ONE, reason="pensiun").then(
        fact(AccountClosed, account=ONE, reason="pensiun")
    )
    office(*second).when(Roster.take, by=TWO, account=ONE, office_role="tenant_admin").then(
        fact(RoleTaken, account=ONE, office_role="tenant_admin")
    )


@pytest.mark.rule("a-closed-account-does-nothing")
def test_who_was_closed_or_lost_the_role_decides_nothing_any_more():
    second = opened(TWO, "tenant_admin")
    for gone in (fact(AccountClosed, account=TWO), fact(RoleTaken, account=TWO, office_role="tenant_admin")):
        for method, said in (
            (Roster.open, {"account": "3", "login_digest": "d", "roles": [], **PERSON}),
            (Roster.grant, {"account": ONE, "office_role": "verifier"}),
            (Roster.take, {"account": ONE, "office_role": "tenant_admin"}),
            (Roster.close, {"account": ONE, "reason": "x"}),
            (Roster.reopen, {"account": TWO, "reason": "x"}),
        ):
            office(*second, gone).when(method, by=TWO, **said).then(refused("a-closed-account-does-nothing"))


def test_an_account_is_closed_once_and_opened_again_with_its_roles():
    closed = [*opened(TWO, "verifier"), fact(AccountClosed, account=TWO)]
    office(*closed).when(Roster.close, by=ONE, account=TWO, reason="x").then()
    story = office(*closed).when(Roster.reopen, by=ONE, account=TWO, reason="kembali")
    story.then(fact(AccountReopened, account=TWO, reason="kembali"))
    assert story.aggregate.accounts[TWO].roles == {"verifier"}
    office(*opened(TWO)).when(Roster.reopen, by=ONE, account=TWO, reason="x").then()


@pytest.mark.rule("a-closed-account-gets-nothing")
def test_a_closed_account_is_given_neither_role_nor_link_nor_password():
    closed = [*opened(TWO), fact(AccountClosed, account=TWO)]
    office(*closed).when(Roster.grant, by=ONE, account=TWO, office_role="verifier").then(
        refused("a-closed-account-gets-nothing")
    )
    for method, said in ((Access.set_password, {}), (Access.issue_link, {"expires_at": "x"})):
        Scenario(Access, Access.stream_of(TWO)).when(method, account=TWO, is_open=False, **said).then(
            refused("a-closed-account-gets-nothing")
        )


def test_that_a_password_was_chosen_or_a_link_given_is_recorded_without_either():
    Scenario(Access, Access.stream_of(TWO)).when(Access.set_password, account=TWO, is_open=True).then(
        fact(PasswordSet, account=TWO)
    )
    (
        Scenario(Access, Access.stream_of(TWO))
        .given(fact(PasswordSet, account=TWO), fact(AccountRefused))
        .when(Access.issue_link, account=TWO, is_open=True, expires_at="2026-03-02T01:02:03.000000Z")
        .then(fact(LinkIssued, account=TWO, expires_at="2026-03-02T01:02:03.000000Z"))
    )


DP3A = {"agency": "dp3a", "name": "Dinas Contoh Perempuan"}
DLH = {"agency": "dlh", "name": "Dinas Contoh Lingkungan"}
PARTNER = "agency_partner"


def bound(ground, *agencies):
    codes, names = [each["agency"] for each in agencies], [each["name"] for each in agencies]
    return fact(AccountBound, account=TWO, agencies=codes, names=names, ground=ground)


def test_an_account_of_an_agency_is_bound_when_it_is_opened_or_gets_the_role():
    said = {"by": ONE, "account": TWO, "agencies": [DP3A]}
    granted = fact(RoleGranted, account=TWO, office_role=PARTNER)
    told = (fact(AccountOpened, account=TWO, login_digest="d"), granted, bound("", DP3A))
    office().when(Roster.open, roles=[PARTNER], login_digest="d", **PERSON, **said).then(*told)
    office(*opened(TWO)).when(Roster.grant, office_role=PARTNER, **said).then(granted, bound("", DP3A))
    clerk = fact(RoleGranted, account=TWO, office_role="verifier")
    office(*opened(TWO)).when(Roster.grant, office_role="verifier", **said).then(clerk)


def test_the_agencies_of_an_account_change_with_a_ground_and_the_same_again_changes_nothing():
    before = [*opened(TWO, PARTNER), bound("", DP3A)]
    said = {"by": ONE, "account": TWO, "ground": "Surat 4/2026"}
    office(*before).when(Roster.bind, agencies=[DLH], **said).then(bound("Surat 4/2026", DLH))
    office(*before).when(Roster.bind, agencies=[DP3A], **said).then()


def test_an_account_takes_the_new_name_of_its_agency():
    before, renamed = [*opened(TWO, PARTNER), bound("", DP3A)], DP3A | {"name": "Dinas Keluarga Contoh"}
    said = {"by": ONE, "account": TWO, "agencies": [renamed], "ground": "Perda 4/2026"}
    office(*before).when(Roster.bind, **said).then(bound("Perda 4/2026", renamed))


def test_an_account_that_was_opened_before_agencies_were_asked_is_bound_later():
    said = {"by": ONE, "account": TWO, "ground": "Surat 4/2026", "agencies": [DP3A]}
    office(*opened(TWO, PARTNER)).when(Roster.bind, **said).then(bound("Surat 4/2026", DP3A))


def test_whoever_loses_the_role_and_gets_it_again_is_asked_for_whom_again():
    lost = [*opened(TWO, PARTNER), bound("", DP3A), fact(RoleTaken, account=TWO, office_role=PARTNER)]
    assert office(*lost).aggregate.accounts[TWO].agencies == {}


@pytest.mark.rule("only-an-agency-partner-is-bound")
def test_only_an_account_of_an_agency_is_bound():
    said = {"by": ONE, "account": TWO, "ground": "Surat 4/2026", "agencies": [DP3A]}
    story = office(*opened(TWO, "verifier")).when(Roster.bind, **said)
    story.then(refused("only-an-agency-partner-is-bound"))
