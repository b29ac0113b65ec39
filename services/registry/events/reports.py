"""What a board reports under its signatures."""

from shared.events import Fact, Refusal


class SignatureRuleRecorded(Fact):
    """Who signs for the organisation, and how many of them, as its bylaws (AD/ART) say."""

    TOPIC = "registry.SignatureRuleRecorded"
    SENTENCE = "Aturan tanda tangan menurut AD/ART dicatat: {signatures} dari {signatories}."
    signatories: list[str]
    signatures: int
    ground: str


class ChangeReported(Fact):
    """The board reported a change with its signatures. The register itself stays until it is verified."""

    TOPIC = "registry.ChangeReported"
    SENTENCE = (
        "Perubahan {change} (diputuskan {decided_on}) dilaporkan pada {reported_on}; "
        "penanda tangan: {signed_by}."
    )
    change: str
    decided_on: str
    reported_on: str
    board: int
    signed_by: list[str]
    ground: str


class ReportRefused(Refusal):
    """A report that needs the board's signature was not taken: a rule forbids it."""

    TOPIC = "registry.ReportRefused"
    SENTENCE = "Laporan perubahan ditolak: {message}"
    ground: str
