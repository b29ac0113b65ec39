"""What can have happened to the accounts of an office. Login and name are sealed; secrets are never here."""

from shared.events import Fact, Personal, Refusal


class AccountOpened(Fact):
    """A person of the office got an account; ``login_digest`` (keyed) lets no other have this login name."""

    TOPIC = "portal.AccountOpened"
    SENTENCE = "Akun dibuka."
    SUBJECT = "account"
    account: str
    login_digest: str
    login: Personal
    display_name: Personal


class RoleGranted(Fact):
    """The account may from now on do what the policy allows this role."""

    TOPIC = "portal.RoleGranted"
    SENTENCE = "Peran {office_role} diberikan."
    account: str
    office_role: str


class RoleTaken(Fact):
    """The account lost this role and what only this role may do."""

    TOPIC = "portal.RoleTaken"
    SENTENCE = "Peran {office_role} dicabut."
    account: str
    office_role: str


class AccountBound(Fact):
    """As Admin OPD the account acts for these agencies alone; the newest word counts.

    ``agencies`` are codes of the clusters, ``names`` what they were called on that day, in the same order.
    """

    TOPIC = "portal.AccountBound"
    SENTENCE = "Akun mewakili {names}. {ground}"
    account: str
    agencies: list[str]
    names: list[str]
    ground: str


class OrmasEntrusted(Fact):
    """The account acts for this ormas too, as the letter of the ormas or its AD/ART says who does.

    ``ormas`` is the entry that was meant on that day, ``ormas_name`` what it was called, ``position`` that of
    whoever holds the account.
    """

    TOPIC = "portal.OrmasEntrusted"
    SENTENCE = "Akun bertindak untuk {ormas_name}, sebagai {position}. {ground}"
    account: str
    ormas: str
    ormas_name: str
    position: str
    ground: str


class OrmasTakenBack(Fact):
    """The account acts for this ormas no longer."""

    TOPIC = "portal.OrmasTakenBack"
    SENTENCE = "Akun tidak lagi bertindak untuk {ormas_name}. Alasan: {reason}"
    account: str
    ormas: str
    ormas_name: str
    reason: str


class AccountClosed(Fact):
    """The account can no longer be used; what it did stays in the history."""

    TOPIC = "portal.AccountClosed"
    SENTENCE = "Akun ditutup. Alasan: {reason}"
    account: str
    reason: str


class AccountReopened(Fact):
    """An account that was closed may be used again, with the roles it had."""

    TOPIC = "portal.AccountReopened"
    SENTENCE = "Akun dibuka kembali. Alasan: {reason}"
    account: str
    reason: str


class PasswordSet(Fact):
    """The holder chose a password. Neither it nor anything made of it is recorded."""

    TOPIC = "portal.PasswordSet"
    SENTENCE = "Pemilik akun memilih kata sandi."
    account: str


class LinkIssued(Fact):
    """A one-time link was given out with which the holder chooses a new password."""

    TOPIC = "portal.LinkIssued"
    SENTENCE = "Tautan sekali pakai diberikan."
    account: str
    expires_at: str


class AccountRefused(Refusal):
    """Something about an account was not done: a rule forbids it."""

    TOPIC = "portal.AccountRefused"
    SENTENCE = "Perubahan akun ditolak: {message}"
