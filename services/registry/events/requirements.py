"""Which documents the office asks of an organisation: its own catalogue, changed by events."""

from contracts.upcasts.documents import document_kind_asked_v1_v2
from shared.events import Fact, Refusal


class DocumentKindDeclared(Fact):
    """The office keeps a kind of document, and says of whom it asks it.

    ``legal_forms`` empty: of every form but ``lembaga_lain``; ``activity_fields`` empty: of every bidang.
    ``signers`` are the roles whose signatures it needs, ``personal`` says that it shows persons (an identity
    card, a photograph); ``holds_months`` how long it holds from the day it was handed in where no day is
    written on it, 0 where the office does not say; ``mark`` says how sure we are of ``source``.
    """

    TOPIC = "registry.DocumentKindDeclared"
    class_version = 2
    SENTENCE = "Jenis dokumen {document_kind} ditetapkan: {title}. Bersandar pada: {source}."
    document_kind: str
    title: str
    demand: str
    legal_forms: list[str]
    activity_fields: list[str]
    asked_of: str
    signers: list[str]
    expires: bool
    holds_months: int
    personal: bool
    mark: str
    source: str
    ground: str
    upcast_v1_v2 = staticmethod(document_kind_asked_v1_v2)


class DocumentKindChanged(Fact):
    """A kind of document is asked otherwise: all of it as it is now."""

    TOPIC = "registry.DocumentKindChanged"
    class_version = 2
    SENTENCE = "Jenis dokumen {document_kind} diubah: {title}. Bersandar pada: {source}."
    document_kind: str
    title: str
    demand: str
    legal_forms: list[str]
    activity_fields: list[str]
    asked_of: str
    signers: list[str]
    expires: bool
    holds_months: int
    personal: bool
    mark: str
    source: str
    ground: str
    upcast_v1_v2 = staticmethod(document_kind_asked_v1_v2)


class DocumentKindRetired(Fact):
    """The office asks for this kind no longer; what was handed in stays."""

    TOPIC = "registry.DocumentKindRetired"
    SENTENCE = "Jenis dokumen {document_kind} ({title}) tidak diminta lagi. Alasan: {reason}"
    document_kind: str
    title: str
    reason: str


class DocumentKindRefused(Refusal):
    """The catalogue of documents was not changed: a rule forbids it."""

    TOPIC = "registry.DocumentKindRefused"
    SENTENCE = "Perubahan jenis dokumen ditolak: {message}"
    ground: str
