"""A letter, from its draft to the ormas: who wrote is told by the row of the event, never by a field.

``organisation`` is the stream of an ormas. A day is the legal one, as it stands on the paper; when it lies
before the day of the record, ``late_reason`` says why.
"""

from contracts.upcasts.requests import (
    letter_drafted_v1_v2,
    letter_drafted_v2_v3,
    letter_issued_v1_v2,
    letter_numbered_v1_v2,
    letter_revoked_v1_v2,
    letter_signed_v1_v2,
    letter_superseded_v1_v2,
)
from shared.events import Fact, Personal, Refusal


class LetterDrafted(Fact):
    """A letter was written from a template, or written again after it came back: ``draft`` counts from 1.

    ``name``: the ormas as printed; ``text``: paragraphs. ``valid_until`` "" without an end. ``replaces``: the
    issued letter whose place it takes, or "". ``case``: the stream of the case that it answers, "" without
    one; ``case_number``: as the case gives it. ``places``: what was said of the ormas where the template
    asks it; who chairs it and the address are sealed, and stand in ``text`` as a place. ``left_out``: what
    it does not have, whose paragraphs were not written. ``subject_id``: the draft as a subject of its own.
    """

    TOPIC = "requests.LetterDrafted"
    class_version = 3
    SENTENCE = "Surat disusun (naskah ke-{draft}): {title} untuk {name}."
    EFFECTIVE = "valid_from"
    SUBJECT = "subject_id"
    draft: int
    service: str
    organisation: str
    name: str
    case_number: str
    template: int
    title: str
    text: list[str]
    paper: str
    valid_from: str
    valid_until: str
    replaces: str
    case: str
    places: dict[str, str]
    left_out: list[str]
    subject_id: str
    chair: Personal = ""
    address: Personal = ""
    upcast_v1_v2 = staticmethod(letter_drafted_v1_v2)
    upcast_v2_v3 = staticmethod(letter_drafted_v2_v3)


class LetterChecked(Fact):
    """Another person than who drafted it read the draft and found it right."""

    TOPIC = "requests.LetterChecked"
    SENTENCE = "Naskah ke-{draft} diperiksa dan dinyatakan benar."
    draft: int


class LetterReturned(Fact):
    """The checker gives the draft back to who wrote it."""

    TOPIC = "requests.LetterReturned"
    SENTENCE = "Naskah ke-{draft} dikembalikan kepada penyusun: {reason}"
    draft: int
    reason: str


class LetterNumbered(Fact):
    """The letter got its numbers and was made for signature. They are never given to another one.

    ``office`` and ``capacity``: of the ``signatory`` as printed. ``token`` leads the QR code to the page
    where the letter is checked; ``file`` is the SHA-256 of the PDF, ``logo`` that of the coat of arms on it,
    "" without one. ``hands``: how many persons at least stand behind it; two of them are told to the
    inspectorate.
    """

    TOPIC = "requests.LetterNumbered"
    class_version = 2
    SENTENCE = (
        "Surat bernomor {letter_number}, nomor registrasi {register_number} tahun {register_year}, "
        "bertanggal {dated}; menunggu tanda tangan {capacity} {office}."
    )
    EFFECTIVE = "dated"
    register_number: int
    register_year: str
    letter_number: str
    dated: str
    late_reason: str
    signatory: str
    capacity: str
    office: str
    hands: int
    token: str
    file: str
    size: int
    logo: str
    upcast_v1_v2 = staticmethod(letter_numbered_v1_v2)


class LetterSigned(Fact):
    """It was signed. ``file``: the SHA-256 of the scan, or of the file that came back signed; ``signature``:
    a code of ``SIGNATURES``, what was found inside that file. Version 1 did not look.
    """

    TOPIC = "requests.LetterSigned"
    class_version = 2
    SENTENCE = "Surat ditandatangani pada {signed_on}: {signed_with}, {signature}."
    EFFECTIVE = "signed_on"
    signed_on: str
    late_reason: str
    signed_with: str
    file: str
    size: int
    media_type: str
    signature: str
    upcast_v1_v2 = staticmethod(letter_signed_v1_v2)


class LetterLeftUnsigned(Fact):
    """Whoever was to sign did not. Its register number is void; nobody gets it again."""

    TOPIC = "requests.LetterLeftUnsigned"
    SENTENCE = "Surat tidak ditandatangani; nomor registrasinya batal. Alasan: {reason}"
    reason: str


class LetterDropped(Fact):
    """It was given up before it was handed over; the number of the book that it had is void."""

    TOPIC = "requests.LetterDropped"
    SENTENCE = "Surat tidak dilanjutkan. Alasan: {reason}"
    reason: str


class LetterIssued(Fact):
    """It was handed over to the ormas. What it says is told again: who hears it needs no other event.

    Version 1 did not: there these fields are "".
    """

    TOPIC = "requests.LetterIssued"
    class_version = 2
    SENTENCE = "Surat terbit dan diserahkan pada {issued_on}."
    EFFECTIVE = "issued_on"
    issued_on: str
    late_reason: str
    service: str
    organisation: str
    title: str
    letter_number: str
    valid_from: str
    valid_until: str
    case: str
    upcast_v1_v2 = staticmethod(letter_issued_v1_v2)


class LetterSuperseded(Fact):
    """Another letter took its place; ``letter_number``: of the other one."""

    TOPIC = "requests.LetterSuperseded"
    class_version = 2
    SENTENCE = "Surat diganti oleh surat nomor {letter_number} sejak {superseded_on}."
    EFFECTIVE = "superseded_on"
    letter: str
    letter_number: str
    superseded_on: str
    service: str
    organisation: str
    upcast_v1_v2 = staticmethod(letter_superseded_v1_v2)


class LetterRevoked(Fact):
    """The office takes it back; ``basis``: what that rests on."""

    TOPIC = "requests.LetterRevoked"
    class_version = 2
    SENTENCE = "Surat dicabut sejak {revoked_on}. Alasan: {reason} Dasar: {basis}"
    EFFECTIVE = "revoked_on"
    revoked_on: str
    reason: str
    basis: str
    service: str
    organisation: str
    letter_number: str
    upcast_v1_v2 = staticmethod(letter_revoked_v1_v2)


class LetterPutOnPermit(Fact):
    """It is the letter of this permit for attributes, and of no other one."""

    TOPIC = "requests.LetterPutOnPermit"
    SENTENCE = "Surat ini dikaitkan dengan satu izin atribut."
    permit: str


class LetterChangeRefused(Refusal):
    """Something about letters was not recorded: a rule forbids it."""

    TOPIC = "requests.LetterChangeRefused"
    SENTENCE = "Surat tidak berubah. {message}"
