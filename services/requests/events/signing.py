"""What letters look like, and who may sign them in which capacity."""

from contracts.upcasts.requests import signatory_appointed_v1_v2
from shared.events import Fact, Personal


class LetterheadSet(Fact):
    """The head of every letter from now on. ``check_address``: where the portal is reached from outside."""

    TOPIC = "requests.LetterheadSet"
    SENTENCE = "Kop surat: {government}, {agency}, {address}."
    government: str
    agency: str
    address: str
    place: str
    check_address: str
    ground: str


class LetterLogoPlaced(Fact):
    """Letters bear this coat of arms from now on; those of an office are counted from 1.

    ``file``: the SHA-256 of the picture. A letter that was made keeps the one with which it was made.
    """

    TOPIC = "requests.LetterLogoPlaced"
    SENTENCE = "Logo kop surat ke-{logo} dipasang. Dasar: {ground}"
    logo: int
    file: str
    size: int
    media_type: str
    ground: str


class LetterLogoRemoved(Fact):
    """Letters bear no coat of arms from now on."""

    TOPIC = "requests.LetterLogoRemoved"
    SENTENCE = "Logo kop surat ke-{logo} dilepas. Alasan: {reason}"
    logo: int
    reason: str


class LetterTemplateSet(Fact):
    """Letters of a service are written from this from now on; templates of a service are counted from 1.

    ``body``: its paragraphs. ``number_pattern`` "" where letter numbers come from the office's agenda.
    ``persons``: how many must stand behind a letter, 2 or 3.
    """

    TOPIC = "requests.LetterTemplateSet"
    SENTENCE = "Templat {service} ke-{template}: {title}, kertas {paper}, paling sedikit {persons} orang."
    service: str
    template: int
    title: str
    body: list[str]
    paper: str
    number_pattern: str
    persons: int
    ground: str


class SignatoryAppointed(Fact):
    """Somebody signs in a capacity from a day on, to a last day or without an end ("").

    ``on_behalf_of``: whose office is signed for (a.n.), else "". ``through``: the office to which that was
    delegated, when its holder lets somebody below sign (u.b.), else "". ``account``: the signer's own account
    here, "" without one; by it the system knows who must not have drafted the letter.
    """

    TOPIC = "requests.SignatoryAppointed"
    class_version = 2
    SENTENCE = "Penanda tangan: {capacity} {office}, mulai {valid_from}. Dasar: {decree}"
    SUBJECT = "subject_id"
    EFFECTIVE = "valid_from"
    capacity: str
    office: str
    on_behalf_of: str
    decree: str
    valid_from: str
    valid_until: str
    account: str
    through: str
    subject_id: str
    name: Personal
    rank: Personal = ""
    employee_number: Personal = ""
    upcast_v1_v2 = staticmethod(signatory_appointed_v1_v2)


class SignatoryEnded(Fact):
    """The capacity ends; ``last_day`` is the last on which it holds."""

    TOPIC = "requests.SignatoryEnded"
    SENTENCE = "Kewenangan menandatangani berakhir; hari terakhirnya {last_day}. Alasan: {reason}"
    EFFECTIVE = "last_day"
    last_day: str
    reason: str


class SignatoryTermCorrected(Fact):
    """The days of a capacity were typed wrong; ``before_from`` and ``before_until``: as they were.

    ``valid_until`` and ``before_until`` "" without an end.
    """

    TOPIC = "requests.SignatoryTermCorrected"
    SENTENCE = "Masa kewenangan menandatangani diperbaiki: {term}, semula {before}. Alasan: {reason}"
    valid_from: str
    valid_until: str
    before_from: str
    before_until: str
    term: str
    before: str
    reason: str


class SignatoryCertificateRecorded(Fact):
    """With which certificate somebody signs from a day on, to a last day or without an end ("").

    ``fingerprint``: its SHA-256. Of several that speak of a day the newest counts.
    """

    TOPIC = "requests.SignatoryCertificateRecorded"
    SENTENCE = "Sidik jari sertifikat penanda tangan dicatat, berlaku mulai {valid_from}. Dasar: {ground}"
    EFFECTIVE = "valid_from"
    fingerprint: str
    valid_from: str
    valid_until: str
    ground: str


class LetterCertificateCompared(Fact):
    """The signature in the file was made with the certificate that is recorded of the signatory."""

    TOPIC = "requests.LetterCertificateCompared"
    SENTENCE = "Sertifikat di dalam berkas cocok dengan sidik jari yang dicatat untuk penanda tangan."
    fingerprint: str
