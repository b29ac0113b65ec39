"""Permits for attributes (izin atribut): who may hang what, where and how long, and whether it came down.

Permits hold from ``from_day`` at 00.00 until ``until_day`` at 00.00 in the office's time zone, so two that
touch at midnight are never up together. What is said here is internal. No field names a person.
"""

from shared.events import Fact, Refusal


class PermitAsked(Fact):
    """An officer types an application for an ormas, or the ormas sends it itself; ``applied_on`` is the day
    on its paper.

    ``policy``, ``kind_title`` and the days are copied from the terms that held: they stay, whatever the
    office decides later. ``places`` has ``place_kind``, ``street``, ``section`` ("" for the whole street)
    and ``area`` (kode wilayah). ``case``: the stream of its case, "" without one.
    """

    TOPIC = "requests.PermitAsked"
    SENTENCE = (
        "Izin atribut dimohonkan tertanggal {applied_on}: {pieces} {kind_title}, sejak {from_day} sampai "
        "{until_day} pukul 00.00, di {summary}."
    )
    EFFECTIVE = "applied_on"
    organisation: str
    case: str
    kind_code: str
    kind_title: str
    pieces: int
    places: list[dict[str, str]]
    from_day: str
    until_day: str
    applied_on: str
    policy: int
    longest_days: int
    removal_days: int
    summary: str
    ground: str


class PermitReturned(Fact):
    """The applicant has to mend something."""

    TOPIC = "requests.PermitReturned"
    SENTENCE = "Permohonan izin atribut dikembalikan untuk diperbaiki: {reason}"
    reason: str


class PermitRevised(Fact):
    """What is asked for now, in the place of what was asked first; by the terms of the first application."""

    TOPIC = "requests.PermitRevised"
    SENTENCE = (
        "Permohonan diperbaiki pada {revised_on}: {pieces} {kind_title}, sejak {from_day} sampai {until_day} "
        "pukul 00.00, di {summary}."
    )
    EFFECTIVE = "revised_on"
    revised_on: str
    kind_code: str
    kind_title: str
    pieces: int
    places: list[dict[str, str]]
    from_day: str
    until_day: str
    summary: str
    ground: str


class PermitChecked(Fact):
    """Somebody looked at place, kind and days; another person decides."""

    TOPIC = "requests.PermitChecked"
    SENTENCE = "Permohonan izin atribut diperiksa: {note}"
    note: str


class PermitGranted(Fact):
    """Another person than the checker says yes.

    ``exceptions`` has ``rule`` and ``message`` of each policy that the office let go of, with the ``reason``;
    ``beside``: the permits at the same place and time. ``removal_due``: the last day to take it down.
    """

    TOPIC = "requests.PermitGranted"
    SENTENCE = "Izin atribut diberikan pada {granted_on}, diturunkan paling lambat {removal_due}. {summary}"
    EFFECTIVE = "granted_on"
    granted_on: str
    removal_due: str
    exceptions: list[dict[str, str]]
    beside: list[str]
    reason: str
    summary: str


class PermitRejected(Fact):
    """The office says no, and on what rule or law."""

    TOPIC = "requests.PermitRejected"
    SENTENCE = "Izin atribut ditolak pada {rejected_on}: {reason} Dasar: {legal_basis}."
    EFFECTIVE = "rejected_on"
    rejected_on: str
    reason: str
    legal_basis: str


class PermitRevoked(Fact):
    """The office takes a permit back; what hangs comes down, its letter is revoked with it."""

    TOPIC = "requests.PermitRevoked"
    SENTENCE = "Izin atribut dicabut pada {revoked_on}: {reason} Dasar: {legal_basis}."
    EFFECTIVE = "revoked_on"
    revoked_on: str
    reason: str
    legal_basis: str


class PermitWithdrawn(Fact):
    """The applicant wants it no more; nothing was hung."""

    TOPIC = "requests.PermitWithdrawn"
    SENTENCE = "Permohonan izin atribut ditarik pemohon: {reason}"
    reason: str


class PermitStruck(Fact):
    """It was typed by mistake, for another ormas or twice: no answer to an application. ``reason``: "" where
    who typed it took it back at once.
    """

    TOPIC = "requests.PermitStruck"
    SENTENCE = (
        "Permohonan izin dicoret pada {struck_on} karena keliru dicatat; ini bukan penolakan dan bukan "
        "penarikan. {reason}"
    )
    EFFECTIVE = "struck_on"
    struck_on: str
    reason: str


class PermitLapsed(Fact):
    """Its days were over before anybody decided; somebody said so, it never happens by itself."""

    TOPIC = "requests.PermitLapsed"
    SENTENCE = "Permohonan izin atribut gugur pada {lapsed_on}: harinya sudah lewat tanpa putusan. {reason}"
    EFFECTIVE = "lapsed_on"
    lapsed_on: str
    reason: str


class PermitLetterLinked(Fact):
    """The letter by which it is told: of the same ormas, drafted and signed among the letters."""

    TOPIC = "requests.PermitLetterLinked"
    SENTENCE = "Surat izin atribut dikaitkan."
    letter: str


class PermitLookedAt(Fact):
    """What was found in the street. It decides nothing by itself."""

    TOPIC = "requests.PermitLookedAt"
    SENTENCE = "Hasil lihat lapangan {looked_on}: {field_finding}. {note}"
    EFFECTIVE = "looked_on"
    looked_on: str
    field_finding: str
    note: str


class PermitRemovalConfirmed(Fact):
    """It is down; ``document`` is the number of the photograph among those of the ormas in the register."""

    TOPIC = "requests.PermitRemovalConfirmed"
    SENTENCE = "Atribut diturunkan pada {removed_on}, dengan foto (dokumen ke-{document}). {note}"
    EFFECTIVE = "removed_on"
    removed_on: str
    document: int
    note: str


class PermitRemovalPhotographed(Fact):
    """It is down; whoever was there sent this photograph. ``file``: its SHA-256."""

    TOPIC = "requests.PermitRemovalPhotographed"
    SENTENCE = "Atribut diturunkan pada {removed_on}, dengan foto dari lapangan. {note}"
    EFFECTIVE = "removed_on"
    removed_on: str
    file: str
    size: int
    media_type: str
    note: str


class PermitChangeRefused(Refusal):
    """Something about a permit was not recorded: a rule forbids it."""

    TOPIC = "requests.PermitChangeRefused"
    SENTENCE = "Izin atribut tidak berubah. {message}"
