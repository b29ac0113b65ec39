"""Documents that an organisation handed in; the bytes are a file of the office, known by its content."""

from shared.events import Fact, Refusal


class DocumentFiled(Fact):
    """A document was handed in; documents of one organisation are numbered from 1.

    ``file`` is the SHA-256 of its bytes, which lie among the office's documents; its name is not kept, for
    names of files speak of people. ``expires_on`` is empty where none is written. ``signed_by`` are roles.
    A ``personal`` document shows the persons in ``speaks_of``, or, where that is empty, any of them.
    ``checked`` says whether it was looked through for viruses.
    """

    TOPIC = "registry.DocumentFiled"
    SENTENCE = "Dokumen ke-{document} disimpan: {document_kind}, {title}."
    document: int
    document_kind: str
    title: str
    file: str
    size: int
    media_type: str
    checked: str
    expires_on: str
    signed_by: list[str]
    personal: bool
    speaks_of: list[str]
    ground: str


class DocumentAccepted(Fact):
    """The office looked at a document and found it in order."""

    TOPIC = "registry.DocumentAccepted"
    SENTENCE = "Dokumen ke-{document} ({document_kind}, {title}) diperiksa dan diterima."
    document: int
    document_kind: str
    title: str
    ground: str


class DocumentReturned(Fact):
    """A document has to be handed in again; ``feedback`` is what the organisation is told."""

    TOPIC = "registry.DocumentReturned"
    SENTENCE = "Dokumen ke-{document} ({document_kind}, {title}) dikembalikan untuk diperbaiki: {feedback}"
    document: int
    document_kind: str
    title: str
    feedback: str


class DocumentErased(Fact):
    """The file of a document is gone for good; that it was handed in stays."""

    TOPIC = "registry.DocumentErased"
    SENTENCE = "Berkas dokumen ke-{document} ({document_kind}, {title}) dihapus untuk selamanya: {reason}"
    document: int
    document_kind: str
    title: str
    file: str
    reason: str


class DocumentRefused(Refusal):
    """A document was not filed or judged: a rule forbids it."""

    TOPIC = "registry.DocumentRefused"
    SENTENCE = "Pencatatan dokumen ditolak: {message}"
    ground: str


class DocumentWaived(Fact):
    """The office does without a kind of document of one organisation, until a day or (empty) until revoked.

    ``source`` is what the kind rested on in the catalogue: what rests on a regulation is not waived.
    """

    TOPIC = "registry.DocumentWaived"
    SENTENCE = (
        "{document_kind} ({title}) tidak diminta dari ormas ini sampai {until}. "
        "Dalam katalog bersandar pada: {source}. Alasan: {ground}"
    )
    document_kind: str
    title: str
    source: str
    until: str
    ground: str


class DocumentWaiverRevoked(Fact):
    """A kind of document that was waived is asked of the organisation again."""

    TOPIC = "registry.DocumentWaiverRevoked"
    SENTENCE = "{document_kind} ({title}) diminta lagi dari ormas ini. Alasan: {reason}"
    document_kind: str
    title: str
    reason: str
