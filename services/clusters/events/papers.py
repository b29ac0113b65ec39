"""Scans: the signed attendance list of a meeting, the letter in which an agency answers an input."""

from shared.events import Fact


class PaperKept(Fact):
    """A scan of a paper is kept. ``file`` is its SHA-256; the bytes lie beside the ledger, never in it.

    ``paper_kind``: ``contracts.telling.meeting_words.PAPER_KINDS``. It can show names and signatures.
    """

    TOPIC = "clusters.PaperKept"
    SENTENCE = "Pindaian {paper_kind} disimpan."
    paper_kind: str
    file: str
    size: int
    media_type: str


class PaperRemoved(Fact):
    """A scan was the wrong one, or is kept no longer; its bytes are gone."""

    TOPIC = "clusters.PaperRemoved"
    SENTENCE = "Pindaian {paper_kind} dihapus. Alasan: {reason}"
    paper_kind: str
    file: str
    reason: str
