"""A grant from its agreement (NPHD) to the last accepted report, and how a proposal ends without one.

A stage is a part that is paid, or handed over, and accounted for by itself; stages are counted from 1.
"""

from typing import Any

from contracts.upcasts.requests import grant_report_returned_v1_v2, grant_reported_v1_v2
from shared.events import Fact, Personal


class GrantAgreementDrafted(Fact):
    """The agreement is written: the account is in the name of the recipient, and its number is sealed.

    ``stages``: what is paid in each of them, empty for goods and services. ``subject_id``: the agreement as
    a subject of its own, so that what is sealed can be erased when its time is over.
    """

    TOPIC = "requests.GrantAgreementDrafted"
    SENTENCE = "NPHD {agreement_number} tanggal {dated} disusun, dalam {stage_count} tahap."
    SUBJECT = "subject_id"
    EFFECTIVE = "dated"
    agreement_number: str
    dated: str
    stages: list[int]
    stage_count: int
    bank: str
    subject_id: str
    account_number: Personal = ""
    signatories: Personal = ""


class GrantAgreementSigned(Fact):
    """Both sides signed. ``board_from`` and ``board_until``: the term of the board that signed."""

    TOPIC = "requests.GrantAgreementSigned"
    SENTENCE = "NPHD ditandatangani kedua pihak pada {signed_on}."
    EFFECTIVE = "signed_on"
    signed_on: str
    board_from: str
    board_until: str


class GrantDisbursementRequested(Fact):
    """The recipient asks for a stage to be paid."""

    TOPIC = "requests.GrantDisbursementRequested"
    SENTENCE = "Pencairan tahap {stage} diajukan pada {requested_on}, Rp{amount}."
    EFFECTIVE = "requested_on"
    stage: int
    amount: int
    requested_on: str


class GrantDisbursementVerified(Fact):
    """The papers of a stage were found right."""

    TOPIC = "requests.GrantDisbursementVerified"
    SENTENCE = "Pencairan tahap {stage} diperiksa dan disetujui pada {checked_on}."
    EFFECTIVE = "checked_on"
    stage: int
    checked_on: str


class GrantDisbursementDeclined(Fact):
    """The papers of a stage go back."""

    TOPIC = "requests.GrantDisbursementDeclined"
    SENTENCE = "Pengajuan pencairan tahap {stage} dikembalikan: {reason}"
    stage: int
    reason: str


class GrantDisbursed(Fact):
    """A stage was paid to the account of the recipient; ``reference``: number of the payment (SP2D)."""

    TOPIC = "requests.GrantDisbursed"
    SENTENCE = "Tahap {stage} dicairkan pada {paid_on}, Rp{amount}, {reference}."
    EFFECTIVE = "paid_on"
    stage: int
    amount: int
    paid_on: str
    reference: str


class GrantGoodsHandedOver(Fact):
    """Goods or services were handed over with minutes (BAST); ``amount``: what they are worth."""

    TOPIC = "requests.GrantGoodsHandedOver"
    SENTENCE = "Tahap {stage} diserahkan pada {handed_on} dengan BAST {minutes}, senilai Rp{amount}."
    EFFECTIVE = "handed_on"
    stage: int
    amount: int
    handed_on: str
    minutes: str


class GrantReported(Fact):
    """The recipient accounts for a stage (LPJ): receipts, and what was paid back to the region.

    ``lines``: what the receipts are, each with ``item``, ``amount`` and the number of a ``document`` of the
    ormas, 0 for paper; empty where only their sum was told.
    """

    TOPIC = "requests.GrantReported"
    SENTENCE = (
        "LPJ tahap {stage} diterima pada {reported_on}: bukti Rp{receipts}, sisa dikembalikan Rp{remainder}."
    )
    EFFECTIVE = "reported_on"
    class_version = 2
    stage: int
    reported_on: str
    receipts: int
    remainder: int
    remainder_reference: str
    note: str
    lines: list[dict[str, Any]]
    upcast_v1_v2 = staticmethod(grant_reported_v1_v2)


class GrantReportReturned(Fact):
    """The report of a stage has to be mended, and comes again up to and with ``answer_by``; "" where no day
    was told, as before it was asked.
    """

    TOPIC = "requests.GrantReportReturned"
    SENTENCE = (
        "LPJ tahap {stage} dikembalikan pada {returned_on} untuk diperbaiki sampai {answer_by}: {reason}"
    )
    EFFECTIVE = "returned_on"
    class_version = 2
    stage: int
    reason: str
    returned_on: str
    answer_by: str
    upcast_v1_v2 = staticmethod(grant_report_returned_v1_v2)


class GrantReportAccepted(Fact):
    """Every rupiah of the stage is accounted for."""

    TOPIC = "requests.GrantReportAccepted"
    SENTENCE = "LPJ tahap {stage} dinyatakan cocok pada {accepted_on}."
    EFFECTIVE = "accepted_on"
    stage: int
    accepted_on: str


class GrantClosed(Fact):
    """Whatever was paid is accounted for; nothing more will be paid."""

    TOPIC = "requests.GrantClosed"
    SENTENCE = "Hibah selesai pada {ended_on}. {reason}"
    EFFECTIVE = "ended_on"
    ended_on: str
    reason: str


class GrantRejected(Fact):
    """The proposal was refused; ``legal_basis``: what that rests on."""

    TOPIC = "requests.GrantRejected"
    SENTENCE = "Usulan ditolak pada {ended_on}: {reason} Dasar: {legal_basis}"
    EFFECTIVE = "ended_on"
    ended_on: str
    reason: str
    legal_basis: str


class GrantCancelled(Fact):
    """Called off before anything was paid, by the proposer or by the office."""

    TOPIC = "requests.GrantCancelled"
    SENTENCE = "Usulan dibatalkan pada {ended_on}: {reason}"
    EFFECTIVE = "ended_on"
    ended_on: str
    reason: str


class GrantLapsed(Fact):
    """Nobody mended it in time, or its budget year ended before anything was paid."""

    TOPIC = "requests.GrantLapsed"
    SENTENCE = "Usulan gugur pada {ended_on}: {reason}"
    EFFECTIVE = "ended_on"
    ended_on: str
    reason: str
