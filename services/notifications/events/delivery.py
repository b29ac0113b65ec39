"""What became of a message that is handed to a server of others: each attempt, and what came of it."""

from shared.events import Fact, Refusal


class SendingBegun(Fact):
    """Recorded before a byte of the message is handed over; what comes of it is recorded after.

    ``said_at``: version of the event that told the address, in its owner's stream. The address is not kept.
    """

    TOPIC = "notifications.SendingBegun"
    SENTENCE = "Pengiriman ke-{attempt} dimulai."
    attempt: int
    said_at: int


class MessageSent(Fact):
    """The server of the other side took it; whether it was read is not known. ``server_code``: its answer."""

    TOPIC = "notifications.MessageSent"
    SENTENCE = "Pesan diterima server tujuan pada pengiriman ke-{attempt}."
    attempt: int
    server_code: str


class SendingFailed(Fact):
    """Nothing was delivered; it is tried again from ``next_try_at`` on."""

    TOPIC = "notifications.SendingFailed"
    SENTENCE = "Pengiriman ke-{attempt} gagal: {failure}. Dicoba lagi sejak {next_try_at}."
    attempt: int
    failure: str
    server_code: str
    next_try_at: str


class MessageBounced(Fact):
    """It cannot be delivered in this way, and is tried no more. ``server_code``: "" where none was asked."""

    TOPIC = "notifications.MessageBounced"
    SENTENCE = "Pesan tidak dapat disampaikan: {failure}."
    attempt: int
    failure: str
    server_code: str


class AddressBounced(Fact):
    """The address that was known at ``said_at`` does not work: for the owner of the address to renew.

    ``recipient``: as in :class:`MessageQueued`; ``organisation``: entry of the register, "" for a colleague.
    """

    TOPIC = "notifications.AddressBounced"
    SENTENCE = "Alamat untuk {message_channel} tidak dapat dipakai lagi: {failure}."
    recipient: str
    organisation: str
    message_channel: str
    said_at: int
    failure: str


class SendingUncertain(Fact):
    """The connection or the program ended in between: nobody knows. It is never repeated by itself."""

    TOPIC = "notifications.SendingUncertain"
    SENTENCE = "Tidak diketahui apakah pengiriman ke-{attempt} sampai."
    attempt: int


class UncertainSendingSettled(Fact):
    """A person decided: ``settled_as`` ``sent``, or ``again``: it is sent once more."""

    TOPIC = "notifications.UncertainSendingSettled"
    SENTENCE = "Pengiriman ke-{attempt} yang tidak pasti diputuskan: {settled_as}. Dasar: {ground}"
    attempt: int
    settled_as: str
    ground: str


class MessageGivenUp(Fact):
    """Tried often or long enough. ``attempts``: how often it was begun."""

    TOPIC = "notifications.MessageGivenUp"
    SENTENCE = "Pengiriman dihentikan sesudah {attempts} kali: {failure}."
    attempts: int
    failure: str


class MessageWithdrawn(Fact):
    """Nothing of it has to be said any more; nothing was sent."""

    TOPIC = "notifications.MessageWithdrawn"
    SENTENCE = "Pesan tidak jadi dikirim. {reason}"
    reason: str


class DeliveryChangeRefused(Refusal):
    """Nothing about the delivery was changed: a rule forbids it."""

    TOPIC = "notifications.DeliveryChangeRefused"
    SENTENCE = "Pengiriman tidak berubah: {message}"
