"""How somebody who has an account wants to be written to; the address itself is sealed."""

from shared.events import Fact, Personal, Refusal


class AccountAddressGiven(Fact):
    """The holder gave an address; it is used once the code that was mailed to it is typed.

    ``subject_id``: of this one address, so that it can be erased alone; ``code_digest``: keyed, the code
    itself is nowhere; ``page``: where the holder changes this, whole, "" where that leads nowhere else.
    """

    TOPIC = "notifications.AccountAddressGiven"
    SENTENCE = "Alamat surel untuk akun diajukan; kodenya berlaku sampai {expires_at}."
    SUBJECT = "subject_id"
    account: str
    subject_id: str
    code_digest: str
    expires_at: str
    page: str
    email: Personal


class AccountCodeNotSent(Fact):
    """The mail with the code was surely not delivered."""

    TOPIC = "notifications.AccountCodeNotSent"
    SENTENCE = "Kode untuk alamat surel tidak terkirim: {failure}."
    account: str
    failure: str
    server_code: str


class AccountCodeMistyped(Fact):
    """What was typed is not the code. ``left``: how often it may be tried again; with the last the address is
    erased.
    """

    TOPIC = "notifications.AccountCodeMistyped"
    SENTENCE = "Kode untuk alamat surel tidak cocok; sisa percobaan: {left}."
    account: str
    left: int


class AccountAddressConfirmed(Fact):
    """Whoever holds the account reads mail at this address. ``said_at``: version of what gave it."""

    TOPIC = "notifications.AccountAddressConfirmed"
    SENTENCE = "Alamat surel untuk akun dikonfirmasi."
    account: str
    subject_id: str
    said_at: int


class AccountAddressErased(Fact):
    """The key of an address was destroyed: taken away, replaced or never confirmed."""

    TOPIC = "notifications.AccountAddressErased"
    SENTENCE = "Alamat surel untuk akun dihapus. Alasan: {reason}"
    SUBJECT = "subject_id"
    ERASES = "subject_id"
    account: str
    subject_id: str
    reason: str


class AccountNoticesSet(Fact):
    """How often what waits is mailed (``none``, ``daily``, ``weekly``), and between which hours of the office
    nothing is; both "" for no hours.
    """

    TOPIC = "notifications.AccountNoticesSet"
    SENTENCE = "Ringkasan pengingat lewat surel: {summary_every}."
    account: str
    summary_every: str
    quiet_from: str
    quiet_until: str


class AccountPreferencesRefused(Refusal):
    """Nothing about the preferences of an account was changed: a rule forbids it."""

    TOPIC = "notifications.AccountPreferencesRefused"
    SENTENCE = "Pemberitahuan akun tidak berubah: {message}"
