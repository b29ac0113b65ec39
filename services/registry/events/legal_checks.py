"""What the office saw when it looked up a legal basis: by hand, for no public interface was found."""

from shared.events import Fact, Refusal


class LegalCheckRecorded(Fact):
    """Somebody looked up the legal basis of an organisation; checks of one organisation are numbered from 1.

    ``searched`` is what was typed there, ``seen_there`` what was read there where it differs; ``document`` is
    the number of the document that shows it, 0 where none was filed. A block is a block, and no judgement.
    """

    TOPIC = "registry.LegalCheckRecorded"
    SENTENCE = (
        "Cek dasar hukum ke-{legal_check}: {check_result}, menurut {check_source} pada {checked_on}; "
        "dicari: {searched}; tertulis di sana: {seen_there}"
    )
    EFFECTIVE = "checked_on"
    legal_check: int
    checked_on: str
    check_source: str
    check_result: str
    searched: str
    seen_there: str
    document: int
    ground: str


class LegalCheckStruck(Fact):
    """A check was recorded by mistake; it says nothing any more."""

    TOPIC = "registry.LegalCheckStruck"
    SENTENCE = "Cek dasar hukum ke-{legal_check} dicoret. Alasan: {reason}"
    legal_check: int
    reason: str


class LegalCheckRefused(Refusal):
    """A check was not recorded or struck: a rule forbids it."""

    TOPIC = "registry.LegalCheckRefused"
    SENTENCE = "Pencatatan cek dasar hukum ditolak: {message}"
    ground: str
