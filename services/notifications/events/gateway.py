"""How the office sends messages to telephones: its provider's gateway, whether it is used, how it answers."""

from shared.events import Fact, Refusal


class GatewaySet(Fact):
    """The gateway for WhatsApp or SMS and how it is used. What signs is made here and is in no event.

    ``quiet_from`` and ``quiet_until``: hours of the office's clock (``HH:MM``) between which nothing is sent;
    ``patience_hours``: how long a message waits before it is given up.
    """

    TOPIC = "notifications.GatewaySet"
    SENTENCE = "Penyedia pesan telepon ditetapkan: {webhook_address}. Dasar: {ground}"
    webhook_address: str
    quiet_from: str
    quiet_until: str
    attempts: int
    per_minute: int
    patience_hours: int
    ground: str


class GatewaySwitchedOn(Fact):
    """From now on messages go to telephones, too."""

    TOPIC = "notifications.GatewaySwitchedOn"
    SENTENCE = "Pengiriman pesan telepon dinyalakan. Dasar: {ground}"
    ground: str


class GatewaySwitchedOff(Fact):
    """Nothing goes to telephones any more; what waits, waits."""

    TOPIC = "notifications.GatewaySwitchedOff"
    SENTENCE = "Pengiriman pesan telepon dimatikan. Alasan: {reason}"
    reason: str


class GatewayFailed(Fact):
    """The gateway took nothing, whatever the message; once, until it answers again."""

    TOPIC = "notifications.GatewayFailed"
    SENTENCE = "Penyedia pesan telepon tidak dapat dipakai: {failure}."
    failure: str
    server_code: str


class GatewayAnswered(Fact):
    """The gateway that had failed is there again."""

    TOPIC = "notifications.GatewayAnswered"
    SENTENCE = "Penyedia pesan telepon dapat dipakai lagi."


class GatewayTested(Fact):
    """Somebody sent a test to an own telephone. ``failure``: "" when the gateway took it."""

    TOPIC = "notifications.GatewayTested"
    SENTENCE = "Percobaan pesan telepon: {failure}."
    failure: str
    server_code: str


class GatewaySecretShown(Fact):
    """Somebody saw what signs, to give it to the provider."""

    TOPIC = "notifications.GatewaySecretShown"
    SENTENCE = "Kunci tanda ke-{secret_number} dari pesan telepon ditampilkan."
    secret_number: int


class GatewaySecretRotated(Fact):
    """From now on another secret signs."""

    TOPIC = "notifications.GatewaySecretRotated"
    SENTENCE = "Kunci tanda pesan telepon diganti dengan kunci ke-{secret_number}. Alasan: {reason}"
    secret_number: int
    reason: str


class GatewayChangeRefused(Refusal):
    """Nothing about the gateway was changed: a rule forbids it."""

    TOPIC = "notifications.GatewayChangeRefused"
    SENTENCE = "Pengaturan pesan telepon tidak berubah: {message}"
