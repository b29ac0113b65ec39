"""What was wrong with a letter and was put right: its number, and the file that shows its signature."""

from shared.events import Fact


class LetterNumberCorrected(Fact):
    """Another person than who typed the number found it wrong; ``before`` is free for its own letter again.

    ``file``: the SHA-256 of the print that was made anew for signature, "" where the paper was signed
    already; ``logo``: that of the coat of arms on it. What the letter is, is told again for who hears it.
    """

    TOPIC = "requests.LetterNumberCorrected"
    SENTENCE = "Nomor surat diperbaiki dari {before} (salah ketik) menjadi {letter_number}. Alasan: {reason}"
    before: str
    letter_number: str
    reason: str
    file: str
    size: int
    logo: str
    service: str
    organisation: str


class LetterScanReplaced(Fact):
    """Another file shows the signature from now on; ``before``: the SHA-256 of the one that did so far, which
    is kept.
    """

    TOPIC = "requests.LetterScanReplaced"
    SENTENCE = "Berkas yang menunjukkan tanda tangan diganti. Alasan: {reason} Berkas sebelumnya: {before}."
    before: str
    reason: str
    file: str
    size: int
    media_type: str
    signature: str
