"""What can have been decided about the machinery: parked events, forks, rebuilds that came out differently.

``work`` is who set an event aside: ``<consumer>.<read model>`` (``portal.register``) or a reactor
(``clusters.reactor``). ``source`` and ``position`` name the event in the ledger it was recorded in.
"""

from shared.events import Fact, Refusal


class ParkedEventRetried(Fact):
    """An operator had the parked events of a stream tried again, from this one's first predecessor on."""

    TOPIC = "audit.ParkedEventRetried"
    SENTENCE = "Peristiwa {source} nomor {position} dicoba lagi pada {work}. Alasan: {reason}"
    work: str
    source: str
    position: int
    reason: str


class ParkedEventDiscarded(Fact):
    """An operator decided that one part of the system never takes this event into account.

    The event itself stays in its ledger; every other part goes on using it.
    """

    TOPIC = "audit.ParkedEventDiscarded"
    SENTENCE = "Peristiwa {source} nomor {position} tidak lagi dipakai oleh {work}. Alasan: {reason}"
    work: str
    source: str
    position: int
    reason: str


class RebuildDifferenceAccepted(Fact):
    """A read model that was built anew said something else than the live one, and was taken nevertheless.

    ``positions`` is how far each source was counted in both.
    """

    TOPIC = "audit.RebuildDifferenceAccepted"
    SENTENCE = "Tampilan {projection} yang dibangun ulang dipakai walaupun berbeda. Alasan: {reason}"
    projection: str
    live_digest: str
    rebuilt_digest: str
    positions: dict[str, int]
    reason: str


class ForkResolved(Fact):
    """A source had told two histories; a person looked at both and decided that our copy is the right one."""

    TOPIC = "audit.ForkResolved"
    SENTENCE = "{consumer} kembali mendengarkan {source}: salinan di sini yang benar. Alasan: {reason}"
    consumer: str
    source: str
    reason: str


class DecisionRefused(Refusal):
    """A decision about the machinery was not taken: a rule forbids it."""

    TOPIC = "audit.DecisionRefused"
    SENTENCE = "Keputusan pengelola ditolak: {message}"
