"""What is told of the preferences of accounts: confirmed, replaced, bounced, taken away, refused."""

from services.notifications import events as n
from tests.portal.office import OfficeUnderTest, Said
from tests.portal.told.reminders import message, queued

ACCOUNT = "0000000a0c05"
EXPIRES = "2026-11-23T02:00:00.000000Z"


def preferences(account: str) -> str:
    return f"preferences-{account}"


def given(account: str, number: int = 1, expires_at: str = EXPIRES) -> Said:
    said = {"account": account, "subject_id": f"{preferences(account)}-{number}", "code_digest": "a" * 64}
    return n.AccountAddressGiven, said | {"expires_at": expires_at, "page": "", "email": "a@kota.example"}


def confirmed(account: str, number: int = 1, said_at: int = 1) -> Said:
    said = {"account": account, "subject_id": f"{preferences(account)}-{number}", "said_at": said_at}
    return n.AccountAddressConfirmed, said


def erased(account: str, number: int = 1) -> Said:
    said = {"account": account, "subject_id": f"{preferences(account)}-{number}"}
    return n.AccountAddressErased, said | {"reason": "Diganti alamat lain."}


def notices(account: str, every: str = "daily", quiet: tuple[str, str] = ("", "")) -> Said:
    said = {"account": account, "summary_every": every, "quiet_from": quiet[0], "quiet_until": quiet[1]}
    return n.AccountNoticesSet, said


def bounced(account: str, said_at: int) -> Said:
    told = {"recipient": f"account:{account}", "organisation": "", "message_channel": "email"}
    return n.AddressBounced, told | {"said_at": said_at, "failure": "no_such_address"}


def tell_preferences(office: OfficeUnderTest) -> None:
    failed = {"account": ACCOUNT, "failure": "no_such_address", "server_code": "550"}
    refused = {"rule": "a-code-holds-one-day", "message": "Tidak ada kode yang berlaku."}
    office.tell(
        preferences(ACCOUNT),
        (n.AccountPreferencesRefused, refused),
        notices(ACCOUNT, "weekly", ("17:00", "06:30")),
        given(ACCOUNT),
        (n.AccountCodeNotSent, failed),
        given(ACCOUNT, 2),
        erased(ACCOUNT),
        confirmed(ACCOUNT, 2, 5),
        given(ACCOUNT, 3),
        (n.AccountCodeMistyped, {"account": ACCOUNT, "left": 4}),
    )
    gone = "0000000a0c06"
    office.tell(preferences(gone), given(gone), confirmed(gone), erased(gone))
    mail = message(70)
    office.tell(mail, queued(f"account:{ACCOUNT}", 4, channel="email"), bounced(ACCOUNT, 5))
