"""Somebody sets up an office, and the machine dies between what was recorded and what lets a person in."""

import os
import signal
import sys
from datetime import timedelta
from pathlib import Path
from uuid import UUID

from contracts.roles import NEWCOMER
from services.portal.accounts.store import AccountStore
from services.portal.application import FILE, Accounts, account_of
from shared.deployment import Deployment
from shared.ledger.clock import utc_now
from shared.tokens import Actor
from tests.portal.colleagues import DIGEST, LOGIN, NAME, cause_by


class DyingAccounts(Accounts):
    """Records for good, then the power goes."""

    def finish(self) -> None:
        os.kill(os.getpid(), signal.SIGKILL)


def set_up_and_die(directory: Path, number: UUID, ago: timedelta) -> None:
    """``ago``: when the password was typed."""
    accounts = DyingAccounts(Deployment.open(directory))
    store = AccountStore(directory / FILE, lambda: utc_now() - ago)
    store.wait_for_password(str(number), account_of(str(number)), DIGEST)
    said = {"login": LOGIN, "name": NAME}
    cause = cause_by(accounts, "set_up_office", said, Actor("tautan", NEWCOMER), number)
    accounts.set_up_office(cause, **said)


if __name__ == "__main__":
    set_up_and_die(Path(sys.argv[1]), UUID(sys.argv[2]), timedelta(hours=int(sys.argv[3])))
