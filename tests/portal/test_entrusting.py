"""Who gives an account to an ormas, for which one, and that it never opens a door of the office."""

import pytest

from services.portal.domain import Roster
from services.portal.events import (
    AccountClosed,
    AccountOpened,
    AccountRefused,
    OrmasEntrusted,
    OrmasTakenBack,
    RoleGranted,
)
from tests.scenario import Scenario, fact

CLERK, VERIFIER, ADMIN, CHAIR = "0000000a0c01", "0000000a0c02", "0000000a0c03", "0000000a0c04"
PERSON = {"login": "forum.contoh", "display_name": "Ketua Rekaan", "login_digest": "digest forum"}
OURS, THEIRS = f"ormas-{1:032x}", f"ormas-{2:032x}"
TOLD = {"ormas": OURS, "ormas_name": "Forum Contoh", "position": "Ketua", "ground": "Surat 12/2026"}
WHY = {"reason": "Pengurus berganti."}


def opened(account: str, role: str):
    return [
        fact(AccountOpened, account=account, login_digest=f"digest {account}"),
        fact(RoleGranted, account=account, office_role=role),
    ]


def office(*told):
    roles = {CLERK: "registry_clerk", VERIFIER: "verifier", ADMIN: "tenant_admin"}
    people = [each for account, role in roles.items() for each in opened(account, role)]
    return Scenario(Roster, Roster.STREAM).given(*people, *told)


def entrusted(*more):
    return office(*opened(CHAIR, "ormas_account"), fact(OrmasEntrusted, account=CHAIR, **TOLD), *more)


def refused(rule: str):
    return fact(AccountRefused, rule=rule)


def test_who_keeps_the_register_opens_an_account_that_acts_for_one_ormas():
    (
        office()
        .when(Roster.open_for_ormas, by=CLERK, account=CHAIR, **PERSON, **TOLD)
        .then(
            fact(AccountOpened, account=CHAIR, login_digest="digest forum"),
            fact(RoleGranted, account=CHAIR, office_role="ormas_account"),
            fact(OrmasEntrusted, account=CHAIR, **TOLD),
        )
    )


@pytest.mark.rule("only-who-keeps-the-register-gives-to-an-ormas")
@pytest.mark.parametrize("by", [VERIFIER, CHAIR])
def test_nobody_else_gives_one_least_of_all_an_account_of_an_ormas(by):
    rule = refused("only-who-keeps-the-register-gives-to-an-ormas")
    said = {"by": by, "account": "0000000a0c09"}
    entrusted().when(Roster.open_for_ormas, **said, **PERSON, **TOLD).then(rule)
    said = {"by": by, "account": CHAIR}
    entrusted().when(Roster.entrust, **said, **TOLD | {"ormas": THEIRS}).then(rule)
    entrusted().when(Roster.take_back, **said, ormas=OURS, **WHY).then(rule)
    entrusted().when(Roster.end, **said, **WHY).then(rule)


@pytest.mark.rule("only-who-keeps-the-register-gives-to-an-ormas")
def test_a_clerk_whose_account_was_closed_gives_none():
    (
        office(fact(AccountClosed, account=CLERK))
        .when(Roster.open_for_ormas, by=CLERK, account=CHAIR, **PERSON, **TOLD)
        .then(refused("only-who-keeps-the-register-gives-to-an-ormas"))
    )


@pytest.mark.rule("only-an-account-of-an-ormas-acts-for-one")
def test_a_clerk_reaches_no_account_of_the_office_through_an_ormas():
    rule = refused("only-an-account-of-an-ormas-acts-for-one")
    office().when(Roster.entrust, by=CLERK, account=ADMIN, **TOLD).then(rule)
    office().when(Roster.end, by=CLERK, account=ADMIN, **WHY).then(rule)
    office().when(Roster.may_reach, by=CLERK, account=ADMIN).then(rule)


@pytest.mark.rule("an-account-of-an-ormas-is-nothing-else")
def test_an_account_of_an_ormas_never_gets_a_role_of_the_office():
    (
        entrusted()
        .when(Roster.grant, by=ADMIN, account=CHAIR, office_role="verifier")
        .then(refused("an-account-of-an-ormas-is-nothing-else"))
    )


@pytest.mark.rule("one-login-one-account")
def test_the_login_of_a_colleague_is_no_login_of_an_ormas():
    taken = PERSON | {"login_digest": f"digest {ADMIN}"}
    said = {"by": CLERK, "account": CHAIR, **taken, **TOLD}
    office().when(Roster.open_for_ormas, **said).then(refused("one-login-one-account"))


def test_one_account_can_act_for_two_ormas_and_loses_them_one_by_one():
    also = {"account": CHAIR, **TOLD, "ormas": THEIRS, "ormas_name": "Forum Lain"}
    entrusted().when(Roster.entrust, by=CLERK, **also).then(fact(OrmasEntrusted, **also))
    entrusted().when(Roster.entrust, by=CLERK, account=CHAIR, **TOLD).then()
    gone = {"account": CHAIR, "ormas": OURS, "ormas_name": "Forum Contoh", **WHY}
    entrusted(fact(OrmasEntrusted, **also)).when(
        Roster.take_back, by=CLERK, account=CHAIR, ormas=OURS, **WHY
    ).then(fact(OrmasTakenBack, **gone))
    entrusted().when(Roster.take_back, by=CLERK, account=CHAIR, ormas=THEIRS, **WHY).then()


def test_what_merged_is_taken_back_at_once_under_each_of_its_entries():
    also = {"account": CHAIR, **TOLD, "ormas": THEIRS, "ormas_name": "Forum Lain"}
    gone = {"account": CHAIR, **WHY}
    both = {"ormas": OURS, "merged": (THEIRS, OURS)}
    entrusted(fact(OrmasEntrusted, **also)).when(
        Roster.take_back, by=CLERK, account=CHAIR, **both, **WHY
    ).then(
        fact(OrmasTakenBack, ormas=OURS, ormas_name="Forum Contoh", **gone),
        fact(OrmasTakenBack, ormas=THEIRS, ormas_name="Forum Lain", **gone),
    )
    entrusted().when(Roster.take_back, by=CLERK, account=CHAIR, **both, **WHY).then(
        fact(OrmasTakenBack, ormas=OURS, ormas_name="Forum Contoh", **gone)
    )


def test_an_ended_account_is_closed_once_and_is_entrusted_nothing():
    entrusted().when(Roster.end, by=CLERK, account=CHAIR, **WHY).then(
        fact(AccountClosed, account=CHAIR, **WHY)
    )
    over = entrusted(fact(AccountClosed, account=CHAIR))
    over.when(Roster.end, by=CLERK, account=CHAIR, **WHY).then()
    over = entrusted(fact(AccountClosed, account=CHAIR))
    also = {"by": CLERK, "account": CHAIR, **TOLD, "ormas": THEIRS}
    over.when(Roster.entrust, **also).then(refused("a-closed-account-gets-nothing"))
