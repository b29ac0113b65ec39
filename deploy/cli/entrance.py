"""Ways into the portal that only the office's own machine can open: set-up, recovery, the demo's accounts."""

import base64
import secrets
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Final
from uuid import NAMESPACE_URL, UUID, uuid4, uuid5

from contracts.roles import HOLDER, PARTNER
from deploy.cli.office import OPERATOR
from services.portal.accounts.passwords import digest_of, is_right
from services.portal.application import LINK_LASTS, RECOVERY_LASTS, Accounts, account_of
from shared.commands import cause_of_command
from shared.deployment import Deployment
from shared.errors import InputWrong
from shared.ledger import Cause
from shared.tokens import Actor

DEMO: Final = {
    "petugas.contoh": ("Petugas Contoh", "registry_clerk"),
    "kabid.contoh": ("Kepala Bidang Contoh", "division_head"),
    "admin.contoh": ("Admin Contoh", "tenant_admin"),
    "opd.contoh": ("Admin OPD Contoh", "agency_partner"),
}
"""Invented people: login, name and role."""
DEMO_AGENCIES: Final = [{"agency": "dp3a", "name": "Dinas Pemberdayaan Perempuan dan Anak"}]
"""For which of the proposed agencies the Admin OPD of the demo acts."""
_DEMO: Final = uuid5(NAMESPACE_URL, "satu-ormas/demo-accounts")


@contextmanager
def entrance(deployment: Deployment) -> Iterator[Accounts]:
    """The accounts, with a lost accounts.db made again; closed at the end."""
    accounts = Accounts(deployment)
    try:
        accounts.finish()
        yield accounts
    finally:
        accounts.close()


def set_up_link(accounts: Accounts) -> str:
    """The code for the first account; the one before is void."""
    code = secrets.token_urlsafe(32)
    accounts.store.offer_set_up(code, LINK_LASTS)
    return code


def recovery_link(deployment: Deployment, accounts: Accounts, login: str) -> str:
    """The code with which this account chooses a new password. Errors: InputWrong."""
    account = _account_named(accounts, login)
    number, code, payload = uuid4(), secrets.token_urlsafe(32), {"account": account}
    accounts.store.wait_for_link(str(number), account, code, RECOVERY_LASTS)
    cause = _cause(deployment, accounts, OPERATOR, "portal.issue_link", number, payload)
    receipt = accounts.issue_link(cause, account=account, lasts=RECOVERY_LASTS)
    if receipt.refused:
        raise InputWrong(receipt.refused.message)
    return code


def demo_accounts(deployment: Deployment, accounts: Accounts) -> None:
    """Accounts for the newcomer's tour, in an office without real ones. Twice changes nothing, and what
    a start that was cut off left out is added.
    """
    numbers = {login: _number(deployment.office.deployment, login) for login in DEMO}
    if set(accounts.roster().accounts) - {account_of(str(number)) for number in numbers.values()}:
        return
    for login, (name, role) in DEMO.items():
        number, wish = numbers[login], {"login": login, "name": name, "roles": [role]}
        cause = _cause(deployment, accounts, OPERATOR, "portal.open_account", number, wish)
        agencies = DEMO_AGENCIES if role == PARTNER else ()
        accounts.open_account(cause, login=login, name=name, roles=[role], agencies=agencies)
        holder, number = Actor(account_of(str(number)), HOLDER), uuid5(number, "password")
        accounts.store.wait_for_password(str(number), holder.id, digest_of(_demo_password(accounts)))
        accounts.set_password(_cause(deployment, accounts, holder, "portal.set_password", number, {}))


def demo_account(office: str, login: str) -> str:
    """The account of one of them, also before it was opened."""
    return account_of(str(_number(office, login)))


def _number(office: str, login: str) -> UUID:
    return uuid5(_DEMO, f"{office} {login}")


def demo_sign_in(accounts: Accounts) -> str:
    """Logins and the password that still opens them; empty in an office that is no demo."""
    password = _demo_password(accounts) if accounts.store.find(next(iter(DEMO))) else ""
    open_to_all = [
        login
        for login in DEMO
        if password and (person := accounts.store.find(login)) and is_right(password, person.password)
    ]
    return f"{' | '.join(open_to_all)}  kata sandi: {password}" if open_to_all else ""


def _demo_password(accounts: Accounts) -> str:
    """Of this office alone: made of a secret in keys.db."""
    text = base64.b32encode(accounts.keys.secret("demo")[:10]).decode().lower()
    return "-".join(text[at : at + 4] for at in range(0, 16, 4))


def _account_named(accounts: Accounts, login: str) -> str:
    people = accounts.store.people()
    found = accounts.store.find(login) if login else people[0] if len(people) == 1 else None
    if found is None:
        raise InputWrong(
            f"Sebutkan nama masuk yang ada: {', '.join(sorted(p.login for p in people))}."
            " Misalnya: ./ormas masuk contoh.rekaan"
        )
    return found.account


def _cause(
    deployment: Deployment,
    accounts: Accounts,
    actor: Actor,
    command: str,
    number: UUID,
    payload: Mapping[str, object],
) -> Cause:
    """Signed and checked like anybody else's."""
    token = deployment.signer().issue(actor, command, command_id=number)
    return cause_of_command(deployment.verifier().check(token, command), payload, accounts.digester)
