"""Another system listens to events of this office: what was agreed, and what could not be delivered."""

from shared.events import Fact, Refusal


class SubscriptionRegistered(Fact):
    """Another system is to get events at an address. ``topics``: kinds of events, or whole services;
    ``positions``: by service behind which event it begins. Nothing is sent before the address answered a
    challenge. The secret that signs is number 1 of this subscription, and is in no event.
    """

    TOPIC = "notifications.SubscriptionRegistered"
    SENTENCE = "Langganan sistem “{title}” didaftarkan ke {webhook_address}. Dasar: {ground}"
    title: str
    webhook_address: str
    topics: list[str]
    positions: dict[str, int]
    ground: str


class SubscriptionSecretShown(Fact):
    """Somebody saw the secret, to give it to the other system."""

    TOPIC = "notifications.SubscriptionSecretShown"
    SENTENCE = "Kunci tanda ke-{secret_number} dari langganan ini ditampilkan."
    secret_number: int


class SubscriptionSecretRotated(Fact):
    """From now on another secret signs; nothing is sent before it was tried."""

    TOPIC = "notifications.SubscriptionSecretRotated"
    SENTENCE = "Kunci tanda langganan ini diganti dengan kunci ke-{secret_number}. Alasan: {reason}"
    secret_number: int
    reason: str


class SubscriptionCheckAsked(Fact):
    """A challenge is to be sent to the address."""

    TOPIC = "notifications.SubscriptionCheckAsked"
    SENTENCE = "Pemeriksaan ke-{check} alamat langganan ini diminta."
    check: int


class SubscriptionChecked(Fact):
    """``passed``: the address answered the challenge as it should; ``status``: of the answer, 0 for none."""

    TOPIC = "notifications.SubscriptionChecked"
    SENTENCE = "Pemeriksaan ke-{check} alamat langganan: {answered}."
    check: int
    passed: bool
    status: int
    answered: str


class SubscriptionPaused(Fact):
    """Nothing is sent until it is resumed; nothing is lost meanwhile. ``by_itself``: the other side did not
    take what was sent, and nobody asked for the pause.
    """

    TOPIC = "notifications.SubscriptionPaused"
    SENTENCE = "Langganan ini dihentikan sementara: {reason}"
    by_itself: bool
    reason: str


class SubscriptionResumed(Fact):
    """It goes on behind the last event that was acknowledged."""

    TOPIC = "notifications.SubscriptionResumed"
    SENTENCE = "Langganan ini dilanjutkan. Alasan: {reason}"
    reason: str


class SubscriptionEnded(Fact):
    """Nothing is sent any more."""

    TOPIC = "notifications.SubscriptionEnded"
    SENTENCE = "Langganan ini diakhiri. Alasan: {reason}"
    reason: str


class SubscriptionReplayed(Fact):
    """The events of a service behind this position are sent once more, each with the id it had."""

    TOPIC = "notifications.SubscriptionReplayed"
    SENTENCE = "Peristiwa {of_service} sesudah urutan {position} dikirim ulang. Alasan: {reason}"
    of_service: str
    position: int
    reason: str


class SubscribedEventParked(Fact):
    """It was tried often and not taken: it and what follows in its stream wait for a decision.

    ``of_service``, ``position``: where the event is; ``about``: its stream; ``answered``: at last.
    """

    TOPIC = "notifications.SubscribedEventParked"
    SENTENCE = "Peristiwa {of_service} urutan {position} diparkir sesudah {attempts} kali dikirim: {answered}"
    of_service: str
    position: int
    event_topic: str
    about: str
    attempts: int
    answered: str


class SubscribedEventRetried(Fact):
    """Somebody decided that it is tried once more."""

    TOPIC = "notifications.SubscribedEventRetried"
    SENTENCE = "Peristiwa {of_service} urutan {position} dikirim lagi. Alasan: {reason}"
    of_service: str
    position: int
    reason: str


class SubscribedEventDiscarded(Fact):
    """Somebody decided that the other system does without it; what follows in its stream goes on."""

    TOPIC = "notifications.SubscribedEventDiscarded"
    SENTENCE = "Peristiwa {of_service} urutan {position} tidak jadi dikirim. Alasan: {reason}"
    of_service: str
    position: int
    reason: str


class SubscriptionChangeRefused(Refusal):
    """The subscription was not changed: a rule forbids it."""

    TOPIC = "notifications.SubscriptionChangeRefused"
    SENTENCE = "Langganan sistem tidak berubah: {message}"
