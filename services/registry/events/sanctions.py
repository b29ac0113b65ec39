"""Sanctions that others decided. The office records them and imposes none."""

from shared.events import Fact, Refusal


class SanctionRecorded(Fact):
    """A sanction was recorded as its issuer decided it; sanctions of one organisation are numbered from 1.

    ``answer_by`` is the last day that the letter itself names, empty when it names none.
    """

    TOPIC = "registry.SanctionRecorded"
    SENTENCE = (
        "Sanksi ke-{sanction} dicatat: {kind} oleh {issuer}, surat {letter} tanggal {decided_on}; "
        "dasar hukum menurut surat: {legal_basis}."
    )
    EFFECTIVE = "decided_on"
    sanction: int
    kind: str
    issuer: str
    letter: str
    decided_on: str
    answer_by: str
    legal_basis: str
    ground: str


class SanctionEnded(Fact):
    """A sanction stands no longer since ``ended_on``, or was recorded by mistake and never stood."""

    TOPIC = "registry.SanctionEnded"
    SENTENCE = "Sanksi ke-{sanction} berakhir pada {ended_on}: {ended_by}."
    EFFECTIVE = "ended_on"
    sanction: int
    ended_by: str
    ended_on: str
    ground: str


class SanctionChangeRefused(Refusal):
    """A sanction or its end was not recorded: a rule forbids it."""

    TOPIC = "registry.SanctionChangeRefused"
    SENTENCE = "Pencatatan sanksi ditolak: {message}"
    ground: str
