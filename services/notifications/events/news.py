"""News of the office and invitations to a survey: for those alone who agreed to be sent them."""

from shared.events import Fact, Refusal


class NewsDrafted(Fact):
    """``consent_for``: what those agreed to whom it goes, ``news`` or ``survey``; ``link``: "" for none. The
    text stands here alone; messages name this stream.
    """

    TOPIC = "notifications.NewsDrafted"
    SENTENCE = "Konsep “{title}” ({consent_for}) ditulis."
    consent_for: str
    title: str
    paragraphs: list[str]
    link: str


class NewsSent(Fact):
    """To whom it goes follows from ``positions`` (up to which event each source was heard) and from the own
    ledger up to this event. ``day``: of the office; ``reached``: ormas that agreed and can be reached by the
    inbox or by e-mail; ``not_reached``: that agreed and cannot; ``not_agreed``: of all others.
    """

    TOPIC = "notifications.NewsSent"
    SENTENCE = "Dikirim kepada {reached} ormas; {not_reached} tanpa jalan, {not_agreed} belum menyetujui."
    day: str
    positions: dict[str, int]
    reached: int
    not_reached: int
    not_agreed: int


class NewsWithdrawn(Fact):
    """The draft is not sent."""

    TOPIC = "notifications.NewsWithdrawn"
    SENTENCE = "Konsep ditarik. Alasan: {reason}"
    reason: str


class NewsQueued(Fact):
    """A message on its way to one ormas, in a stream of messages; ``news``: the stream that has its text."""

    TOPIC = "notifications.NewsQueued"
    SENTENCE = "Kabar disiapkan lewat {message_channel}."
    news: str
    day: str
    recipient: str
    organisation: str
    message_channel: str


class NewsFinished(Fact):
    """Every message of it is queued."""

    TOPIC = "notifications.NewsFinished"
    SENTENCE = "Semua pesan disiapkan: {messages}."
    messages: int


class NewsChangeRefused(Refusal):
    """Nothing about the news was changed: a rule forbids it."""

    TOPIC = "notifications.NewsChangeRefused"
    SENTENCE = "Kabar tidak berubah: {message}"
