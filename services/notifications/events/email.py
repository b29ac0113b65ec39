"""How the office sends e-mail: its server, whether it is used, and how the server answers."""

from shared.events import Fact, Refusal


class EmailServerSet(Fact):
    """The server and how it is used; the password is in no event.

    ``security``: ``starttls``, ``tls`` from the beginning, or ``none`` on this machine;
    ``signs_in_as``: "" where the server asks for nobody; ``quiet_from`` and ``quiet_until``: hours of the
    office's clock (``HH:MM``) between which nothing is sent; ``patience_hours``: how long a message waits
    before it is given up.
    """

    TOPIC = "notifications.EmailServerSet"
    SENTENCE = "Server surel ditetapkan: {host}, {security}. Dasar: {ground}"
    host: str
    port: int
    security: str
    signs_in_as: str
    from_address: str
    quiet_from: str
    quiet_until: str
    attempts: int
    per_minute: int
    patience_hours: int
    ground: str


class EmailSwitchedOn(Fact):
    """From now on messages go out by e-mail, too."""

    TOPIC = "notifications.EmailSwitchedOn"
    SENTENCE = "Pengiriman surel dinyalakan. Dasar: {ground}"
    ground: str


class EmailSwitchedOff(Fact):
    """Nothing goes out by e-mail any more; what waits, waits."""

    TOPIC = "notifications.EmailSwitchedOff"
    SENTENCE = "Pengiriman surel dimatikan. Alasan: {reason}"
    reason: str


class EmailServerFailed(Fact):
    """The server did not let us begin at all; once, until it answers again."""

    TOPIC = "notifications.EmailServerFailed"
    SENTENCE = "Server surel tidak dapat dipakai: {failure}."
    failure: str
    server_code: str


class EmailServerAnswered(Fact):
    """The server that had failed is there again."""

    TOPIC = "notifications.EmailServerAnswered"
    SENTENCE = "Server surel dapat dipakai lagi."


class EmailTested(Fact):
    """Somebody sent a test message to an own address. ``failure``: "" when the server took it."""

    TOPIC = "notifications.EmailTested"
    SENTENCE = "Percobaan surel: {failure}."
    failure: str
    server_code: str


class EmailChangeRefused(Refusal):
    """Nothing about e-mail was changed: a rule forbids it."""

    TOPIC = "notifications.EmailChangeRefused"
    SENTENCE = "Pengaturan surel tidak berubah: {message}"
