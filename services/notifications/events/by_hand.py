"""What people do with a message where no machine delivers it: print it, hand it over, tell it themselves."""

from shared.events import Fact, Refusal


class MessagePrinted(Fact):
    """Put on paper to be handed over or posted; names and addresses that were printed are not kept here."""

    TOPIC = "notifications.MessagePrinted"
    SENTENCE = "Surat pengingat dicetak pada {printed_on}."
    printed_on: str


class MessageToldByHand(Fact):
    """A colleague brought it to the ormas; ``hand_channel``: ``letter``, ``whatsapp``, ``sms``, ``phone``,
    ``in_person``. The number that was used is not kept.
    """

    TOPIC = "notifications.MessageToldByHand"
    SENTENCE = "Pengingat disampaikan petugas lewat {hand_channel} pada {told_on}."
    hand_channel: str
    told_on: str
    ground: str


class ToldByHandTakenBack(Fact):
    """It was recorded by mistake that a colleague brought it last."""

    TOPIC = "notifications.ToldByHandTakenBack"
    SENTENCE = "Penyampaian lewat {hand_channel} pada {told_on} ternyata keliru dicatat. Alasan: {reason}"
    hand_channel: str
    told_on: str
    reason: str


class MessageChangeRefused(Refusal):
    """Nothing was recorded of the message: a rule forbids it."""

    TOPIC = "notifications.MessageChangeRefused"
    SENTENCE = "Tidak dicatat pada pesan ini: {message}"
