"""The end of an organisation as others decided it, and that one came back."""

from shared.events import Fact, Refusal


class DissolutionRecorded(Fact):
    """The organisation is dissolved: by its own organ, the AHU register or a court, never by a visitor."""

    TOPIC = "registry.DissolutionRecorded"
    SENTENCE = (
        "Pembubaran dicatat menurut {dissolved_by}: {ending_issuer}, surat {letter} tanggal {decided_on}; "
        "layanan ditutup karena itu, riwayatnya tetap."
    )
    EFFECTIVE = "decided_on"
    dissolved_by: str
    ending_issuer: str
    letter: str
    decided_on: str
    ground: str


class DissolutionStruck(Fact):
    """The dissolution was recorded by mistake: no paper ever said it of this organisation."""

    TOPIC = "registry.DissolutionStruck"
    SENTENCE = "Catatan pembubaran dicoret karena keliru dicatat. Alasan: {reason}"
    reason: str


class ReturnRecorded(Fact):
    """The organisation is back: from not being active or not being found, or by a ruling."""

    TOPIC = "registry.ReturnRecorded"
    SENTENCE = "Kembali aktif menurut {returned_by}: {ending_issuer}, surat {letter} tanggal {decided_on}."
    EFFECTIVE = "decided_on"
    returned_by: str
    ending_issuer: str
    letter: str
    decided_on: str
    ground: str


class EndingRefused(Refusal):
    """A dissolution or a return was not recorded: a rule forbids it."""

    TOPIC = "registry.EndingRefused"
    SENTENCE = "Pencatatan pembubaran atau kembalinya ormas ditolak: {message}"
    ground: str
