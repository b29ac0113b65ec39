"""The e-mail address that whoever has an account confirmed: looked at and erased from the console."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final

from deploy.cli.office import OPERATOR, sign
from services.notifications.application import Notifications
from services.notifications.domain import AccountPreferences
from shared.commands import cause_of_command
from shared.deployment import Deployment
from shared.errors import NotFound
from shared.ledger import Receipt

_ACCOUNT: Final = re.compile(r"[0-9a-f]{12}")
COMMAND: Final = "notifications.erase_email_address"


def is_account(number: str) -> bool:
    """Whether it is the number of an account, as its page has it, and of no ormas."""
    return _ACCOUNT.fullmatch(number) is not None


def addresses_of(data: Path, account: str, purpose: str) -> list[dict[str, Any]]:
    """Every address that was given for an account, with a line in the read log. Error: NotFound."""
    with _notifications(data) as notifications:
        stream = AccountPreferences.stream_of(account)
        found = notifications.reveal(stream, purpose, str(OPERATOR))
    if not found:
        raise NotFound(f"Untuk akun {account} tidak pernah ada alamat surel.")
    return found


def erase_addresses(data: Path, account: str, reason: str) -> Receipt:
    """All of them that can still be read. Error: NotFound."""
    with _notifications(data) as notifications:
        said = {"account": account, "reason": reason}
        cause = cause_of_command(sign(notifications.deployment, COMMAND), said, notifications.digester)
        return notifications.erase_email_address(cause, **said)


@contextmanager
def _notifications(data: Path) -> Iterator[Notifications]:
    notifications = Notifications(Deployment.open(data))
    try:
        yield notifications
    finally:
        notifications.close()
