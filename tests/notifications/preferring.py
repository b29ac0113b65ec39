"""The preferences of one account, told of in the words of their events. All is invented."""

from services.notifications.domain.preferences import AccountPreferences
from services.notifications.events import (
    AccountAddressConfirmed,
    AccountAddressErased,
    AccountAddressGiven,
    AccountCodeMistyped,
    AccountNoticesSet,
)
from tests.scenario import Told, fact

HOLDER = "0000000a0c02"
STREAM = AccountPreferences.stream_of(HOLDER)
RIGHT, WRONG = "a" * 64, "b" * 64
NOW = "2026-03-12T02:00:00.000000Z"
TOMORROW = "2026-03-13T01:00:00.000000Z"
YESTERDAY = "2026-03-12T01:59:59.000000Z"
GIVING = {
    "email": "petugas@kota.example", "code_digest": RIGHT, "now": NOW, "expires_at": TOMORROW, "page": "",
    "office_sends": True,
}  # fmt: skip
NOTICES = {"summary_every": "daily", "quiet_from": "17:00", "quiet_until": "06:30"}


def given(number: int = 1, expires_at: str = TOMORROW) -> Told:
    said = {"account": HOLDER, "code_digest": RIGHT, "page": ""}
    return fact(AccountAddressGiven, subject_id=f"{STREAM}-{number}", expires_at=expires_at, **said)


def confirmed(number: int = 1, said_at: int = 1) -> Told:
    return fact(AccountAddressConfirmed, account=HOLDER, subject_id=f"{STREAM}-{number}", said_at=said_at)


def erased(number: int) -> Told:
    return fact(AccountAddressErased, account=HOLDER, subject_id=f"{STREAM}-{number}")


def mistyped(left: int) -> Told:
    return fact(AccountCodeMistyped, account=HOLDER, left=left)


CONFIRMED = (given(), confirmed(), fact(AccountNoticesSet, account=HOLDER, **NOTICES))
STATES = {
    "nothing said": (),
    "code mailed": (given(),),
    "code expired": (given(expires_at=YESTERDAY),),
    "last attempt": (given(), *map(mistyped, (4, 3, 2, 1))),
    "confirmed": CONFIRMED,
    "another one given": (*CONFIRMED, given(2)),
    "three codes today": (given(), given(2), erased(1), given(3), erased(2)),
}
ASKED = {
    "`give_email_address`": (AccountPreferences.give, GIVING),
    "`give_email_address` while e-mail is off": (AccountPreferences.give, GIVING | {"office_sends": False}),
    "`confirm_email_address`": (AccountPreferences.confirm, {"code_digest": RIGHT, "now": NOW}),
    "`confirm_email_address` wrong": (AccountPreferences.confirm, {"code_digest": WRONG, "now": NOW}),
    "`remove_email_address`": (AccountPreferences.take_away, {}),
    "`set_own_notices`": (AccountPreferences.set, NOTICES),
    "`erase_email_address`": (AccountPreferences.take_away, {"reason": "Pindah kantor."}),
}
