"""What an organisation confirmed of the register: nothing is changed by it."""

from shared.events import Fact, Refusal


class EntryConfirmed(Fact):
    """Somebody of the organisation looked at what the register says of these things, and it is so.

    ``confirmed_by`` is an office in the organisation, never a name; ``meeting`` is the stream of the meeting
    at which that was, empty where it was none.
    """

    TOPIC = "registry.EntryConfirmed"
    SENTENCE = (
        "Catatan register dikonfirmasi pada {confirmed_on} oleh {confirmed_by} ({known_by}): {confirmed}."
    )
    EFFECTIVE = "confirmed_on"
    confirmed: list[str]
    confirmed_by: str
    confirmed_on: str
    known_by: str
    meeting: str
    ground: str


class ConfirmationRefused(Refusal):
    """A confirmation was not recorded: a rule forbids it."""

    TOPIC = "registry.ConfirmationRefused"
    SENTENCE = "Konfirmasi data ditolak: {message}"
    ground: str
