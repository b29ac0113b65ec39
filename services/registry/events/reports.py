"""What a board reports under its signatures, and what became of the report."""

from contracts.upcasts.registry import change_reported_v1_v2
from services.registry.events.readings import Reading
from shared.events import Fact, Personal, Refusal


class SignatureRuleRecorded(Fact):
    """Who signs for the organisation, and how many of them, as its bylaws (AD/ART) say."""

    TOPIC = "registry.SignatureRuleRecorded"
    SENTENCE = "Aturan tanda tangan menurut AD/ART dicatat: {signatures} dari {signatories}."
    signatories: list[str]
    signatures: int
    ground: str


class ChangeReported(Fact):
    """The board reported a change with its signatures. The register itself stays until it is verified.

    Reports of one organisation are numbered from 1. ``before`` is what the register said at that moment,
    ``after`` what it is to say: in words, and as the fields of the event that will record it. Version 1 told
    neither, and its reports have the number 0.
    """

    TOPIC = "registry.ChangeReported"
    SENTENCE = (
        "Perubahan {change} (diputuskan {decided_on}) dilaporkan pada {reported_on}; "
        "sebelumnya: {before[text]}; sesudahnya: {after[text]}; penanda tangan: {signed_by}."
    )
    class_version = 2
    report: int
    change: str
    before: Reading
    after: Reading
    decided_on: str
    reported_on: str
    board: int
    signed_by: list[str]
    evidence: str
    ground: str
    upcast_v1_v2 = staticmethod(change_reported_v1_v2)


class AddressReported(Fact):
    """The street of a reported address. It may be somebody's home, so it is sealed."""

    TOPIC = "registry.AddressReported"
    SENTENCE = "Alamat dalam laporan perubahan ke-{report} disegel."
    SUBJECT = "subject_id"
    report: int
    subject_id: str
    ground: str
    address: Personal = ""


class ChangeVerified(Fact):
    """Somebody else than who recorded it verified a report; what it says is recorded with it.

    ``register_said``: what the register said until then, also when that was no longer what it had said when
    the change was reported.
    """

    TOPIC = "registry.ChangeVerified"
    SENTENCE = "Laporan perubahan ke-{report} ({change}) diverifikasi."
    report: int
    change: str
    register_said: Reading
    ground: str


class ReportTurnedDown(Fact):
    """A report was looked at and not taken over. The register stays as it is."""

    TOPIC = "registry.ReportTurnedDown"
    SENTENCE = "Laporan perubahan ke-{report} ({change}) tidak dapat diterima. Alasan: {reason}"
    report: int
    change: str
    reason: str


class ReportTakenBack(Fact):
    """A report was taken back before anybody verified it: by the organisation, or as recorded by mistake."""

    TOPIC = "registry.ReportTakenBack"
    SENTENCE = "Laporan perubahan ke-{report} ({change}) ditarik kembali. Alasan: {reason}"
    report: int
    change: str
    reason: str


class ReportRefused(Refusal):
    """A report that needs the board's signature was not taken: a rule forbids it."""

    TOPIC = "registry.ReportRefused"
    SENTENCE = "Laporan perubahan ditolak: {message}"
    ground: str


class ReportDecisionRefused(Refusal):
    """A report was neither verified nor turned down nor taken back: a rule forbids it."""

    TOPIC = "registry.ReportDecisionRefused"
    SENTENCE = "Putusan atas laporan perubahan ke-{report} ditolak: {message}"
    report: int
    ground: str
