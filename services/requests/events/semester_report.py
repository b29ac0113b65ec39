"""What an ormas tells of half a year. What is said here is internal: its page alone tells it.

Money is whole rupiah. Days are legal days: what a paper says. No field names a person.
"""

from typing import Any

from shared.events import Fact, Refusal


class SemesterReportBegun(Fact):
    """A report is begun, by an officer for an ormas or by the ormas; its signed paper is the authority.

    ``period``: “2026-1”. ``configuration`` is the version of the service that held, 0 where none did.
    """

    TOPIC = "requests.SemesterReportBegun"
    SENTENCE = "Laporan {period} {applicant} mulai diisi."
    organisation: str
    applicant: str
    period: str
    title: str
    configuration: int
    ground: str


class SemesterActivityAdded(Fact):
    """An activity; those of a report are numbered from 1.

    ``type_title`` and ``counts_as`` are what the list of the office said of its ``activity_type``.
    ``measure``: by what its ``benefit`` was seen. ``partner``: an agency, "" for none. ``photographs``:
    numbers among the documents of the ormas in the register, so nothing is stored twice.
    """

    TOPIC = "requests.SemesterActivityAdded"
    SENTENCE = "Kegiatan ke-{activity} dicatat: {title} ({type_title}), {held_on}."
    EFFECTIVE = "held_on"
    activity: int
    activity_type: str
    type_title: str
    counts_as: str
    title: str
    held_on: str
    place: str
    reached: int
    cost: int
    money_source: str
    partner: str
    benefit: str
    measure: str
    photographs: list[int]


class SemesterActivityRevised(Fact):
    """An activity is told otherwise: all of it as it is now."""

    TOPIC = "requests.SemesterActivityRevised"
    SENTENCE = "Kegiatan ke-{activity} diubah: {title} ({type_title}), {held_on}."
    activity: int
    activity_type: str
    type_title: str
    counts_as: str
    title: str
    held_on: str
    place: str
    reached: int
    cost: int
    money_source: str
    partner: str
    benefit: str
    measure: str
    photographs: list[int]


class SemesterActivityDropped(Fact):
    """It was no activity of this period, or was told twice. Its number is not given again."""

    TOPIC = "requests.SemesterActivityDropped"
    SENTENCE = "Kegiatan ke-{activity} ({title}) dikeluarkan dari laporan: {reason}"
    activity: int
    title: str
    reason: str


class SemesterProgressTold(Fact):
    """How each programme goes: ``programmes`` has ``programme`` (its number in the register), ``title``,
    ``progress`` and ``note``.
    """

    TOPIC = "requests.SemesterProgressTold"
    SENTENCE = "Perkembangan program dicatat: {summary}."
    programmes: list[dict[str, Any]]
    summary: str


class SemesterMoneyTold(Fact):
    """What came in during the period: ``money`` has ``money_source`` and ``amount``, each source once."""

    TOPIC = "requests.SemesterMoneyTold"
    SENTENCE = "Penerimaan menurut sumber dicatat: {summary}."
    money: list[dict[str, Any]]
    summary: str


class SemesterReportSubmitted(Fact):
    """The signed paper was handed in. A paper that was mended comes again: ``attempt`` counts from 1, and
    ``punctuality`` is that of the first; ``due_on`` is empty where the office has set no day.

    ``document``: the scan, by its number among the documents of the ormas. ``signed_by`` are roles.
    """

    TOPIC = "requests.SemesterReportSubmitted"
    SENTENCE = "Laporan {period} diterima kantor pada {received_on}, {punctuality}, {activities} kegiatan."
    EFFECTIVE = "received_on"
    organisation: str
    period: str
    received_on: str
    why_earlier: str
    document: int
    signed_by: list[str]
    attempt: int
    activities: int
    due_on: str
    punctuality: str


class NilSemesterReportSubmitted(Fact):
    """The ormas answers that nothing was done in the period: an answer, and no debt."""

    TOPIC = "requests.NilSemesterReportSubmitted"
    SENTENCE = "Laporan nihil {period} diterima kantor pada {received_on}, {punctuality}: {reason}"
    EFFECTIVE = "received_on"
    organisation: str
    period: str
    received_on: str
    why_earlier: str
    document: int
    signed_by: list[str]
    attempt: int
    reason: str
    due_on: str
    punctuality: str


class SemesterReportReturned(Fact):
    """To be mended: ``feedback`` has ``item``, ``title`` and ``text``; an item is “activity-3”, “progress”,
    “money” or “paper”.
    """

    TOPIC = "requests.SemesterReportReturned"
    SENTENCE = "Laporan dikembalikan pada {returned_on} untuk diperbaiki: {summary}."
    EFFECTIVE = "returned_on"
    returned_on: str
    feedback: list[dict[str, str]]
    summary: str


class SemesterReportAccepted(Fact):
    """Somebody else than who typed it read it and found it in order. ``nil``: nothing was done."""

    TOPIC = "requests.SemesterReportAccepted"
    SENTENCE = "Laporan {period} diperiksa dan diterima pada {accepted_on}."
    EFFECTIVE = "accepted_on"
    organisation: str
    period: str
    accepted_on: str
    punctuality: str
    nil: bool
    ground: str


class SemesterReportWithdrawn(Fact):
    """It was sent by mistake: this sending does not stand, and its scan stays in the history alone.

    ``attempt``, ``document``: of what was sent. ``stands``: the sending before it with what the office sent
    back of it (``received_on``, ``why_earlier``, ``document``, ``signed_by``, ``due_on``, ``punctuality``,
    ``nil_reason``, ``returned_on``, ``feedback``, ``summary``), {} where there was none.
    """

    TOPIC = "requests.SemesterReportWithdrawn"
    SENTENCE = (
        "Pengiriman laporan {period} (dokumen ke-{document}) ditarik kembali pada {withdrawn_on}: {reason}"
    )
    EFFECTIVE = "withdrawn_on"
    organisation: str
    period: str
    withdrawn_on: str
    attempt: int
    document: int
    stands: dict[str, Any]
    reason: str


class SemesterReportDiscarded(Fact):
    """A draft that was begun by mistake; one may be begun again for the same period."""

    TOPIC = "requests.SemesterReportDiscarded"
    SENTENCE = "Konsep laporan dibatalkan: {reason}"
    reason: str


class SemesterReportRefused(Refusal):
    """Something about reports was not recorded: a rule forbids it."""

    TOPIC = "requests.SemesterReportRefused"
    SENTENCE = "Laporan tidak berubah. {message}"
