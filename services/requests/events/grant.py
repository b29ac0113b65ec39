"""A proposal for hibah, up to the decree that grants it. What is said here is internal.

``organisation`` is the stream of an ormas. Days are legal days: what a paper says. Amounts are whole rupiah.
No open field names a person.
"""

from typing import Any

from contracts.upcasts.requests import (
    grant_evaluator_chosen_v1_v2,
    grant_proposed_v1_v2,
    grant_proposed_v2_v3,
    grant_returned_v1_v2,
)
from shared.events import Fact, Refusal


class GrantProposed(Fact):
    """An officer types a proposal, or types it again: ``draft`` counts from 1.

    ``lines`` has ``item``, ``quantity``, ``unit``, ``unit_price`` and ``amount``, their product; ``asked`` is
    the sum. ``comparisons``: how many offers lie beside it. ``facts``: what the register and the papers say
    of the ormas now. ``case``: the case that it came with, or "". ``papers``: what lies beside it, each a
    ``paper`` of ``GRANT_PAPERS`` and the number of a ``document`` of the ormas.
    ``origin``: a code of ``GRANT_ORIGINS``, "" before it was asked; ``origin_note``: where that can be read.
    """

    TOPIC = "requests.GrantProposed"
    SENTENCE = (
        "Usulan hibah {grant_kind} (naskah ke-{draft}) dari {name} untuk tahun anggaran {budget_year}: "
        "{title}, Rp{asked}; {origin}. {origin_note}"
    )
    EFFECTIVE = "proposed_on"
    class_version = 3
    draft: int
    organisation: str
    name: str
    budget_year: str
    grant_kind: str
    title: str
    purpose: str
    schedule: str
    lines: list[dict[str, Any]]
    asked: int
    comparisons: int
    facts: dict[str, Any]
    case: str
    proposed_on: str
    ground: str
    origin: str
    origin_note: str
    papers: list[dict[str, Any]]
    upcast_v1_v2 = staticmethod(grant_proposed_v1_v2)
    upcast_v2_v3 = staticmethod(grant_proposed_v2_v3)


class GrantSubmitted(Fact):
    """It was handed in and read by ``terms``, which it keeps. ``findings``: what each criterion came to.

    ``short``: the short form was enough.
    """

    TOPIC = "requests.GrantSubmitted"
    SENTENCE = "Usulan diajukan pada {submitted_on}: {summary}."
    EFFECTIVE = "submitted_on"
    submitted_on: str
    terms: dict[str, Any]
    findings: list[dict[str, Any]]
    short: bool
    summary: str


class GrantRuleWaived(Fact):
    """The office does without a criterion that it sets itself, for this proposal alone."""

    TOPIC = "requests.GrantRuleWaived"
    SENTENCE = "Kriteria “{criterion}” dikesampingkan untuk usulan ini: {reason}"
    criterion: str
    reason: str


class GrantReturned(Fact):
    """The proposer has to mend something up to and with ``answer_by``.

    ``feedback``: of a single ``paper`` what has to be mended, its ``note``.
    """

    TOPIC = "requests.GrantReturned"
    SENTENCE = "Usulan dikembalikan pada {asked_on} untuk diperbaiki sampai {answer_by}: {reason}"
    EFFECTIVE = "asked_on"
    class_version = 2
    asked_on: str
    answer_by: str
    reason: str
    feedback: list[dict[str, str]]
    upcast_v1_v2 = staticmethod(grant_returned_v1_v2)


class GrantEvaluatorChosen(Fact):
    """The agency that evaluates this proposal and would budget it; a cluster only suggests one.

    ``agency``: its code in the clusters, "" where it has none; then no account of an agency answers.
    """

    TOPIC = "requests.GrantEvaluatorChosen"
    SENTENCE = "Perangkat daerah yang mengevaluasi usulan: {evaluator}. Dasar: {ground}"
    class_version = 2
    evaluator: str
    agency: str
    ground: str
    upcast_v1_v2 = staticmethod(grant_evaluator_chosen_v1_v2)


class GrantNumberedElsewhere(Fact):
    """The proposal has a number in SIPD or in the region's own system."""

    TOPIC = "requests.GrantNumberedElsewhere"
    SENTENCE = "Usulan bernomor {number_there} pada {system}."
    system: str
    number_there: str


class GrantFieldVerified(Fact):
    """Somebody went and looked; ``minutes``: number of the official minutes (berita acara)."""

    TOPIC = "requests.GrantFieldVerified"
    SENTENCE = "Usulan ditinjau di lapangan pada {verified_on}, berita acara {minutes}: {note}"
    EFFECTIVE = "verified_on"
    verified_on: str
    minutes: str
    note: str


class GrantRecommended(Fact):
    """The evaluating agency recommends an amount, not more than was asked."""

    TOPIC = "requests.GrantRecommended"
    SENTENCE = "Rekomendasi {evaluator} tanggal {recommended_on} dicatat, Rp{recommended}: {note}"
    EFFECTIVE = "recommended_on"
    evaluator: str
    recommended: int
    recommended_on: str
    note: str


class GrantConsidered(Fact):
    """The budget team of the region (TAPD) gave its consideration."""

    TOPIC = "requests.GrantConsidered"
    SENTENCE = "Pertimbangan TAPD pada {considered_on}, Rp{considered}: {note}"
    EFFECTIVE = "considered_on"
    considered: int
    considered_on: str
    note: str


class GrantBudgeted(Fact):
    """It stands in the budget of the region; ``annex``: where in the annex of the APBD."""

    TOPIC = "requests.GrantBudgeted"
    SENTENCE = "Masuk APBD pada {budgeted_on} sebesar Rp{budgeted}, rekening belanja {budget_code}, {annex}."
    EFFECTIVE = "budgeted_on"
    budgeted: int
    budget_code: str
    annex: str
    budgeted_on: str


class GrantAwarded(Fact):
    """A decree of the head of region names the recipient and the amount.

    ``reason``: why it is more than was recommended, "" where it is not.
    """

    TOPIC = "requests.GrantAwarded"
    SENTENCE = "Ditetapkan sebesar Rp{awarded} dengan SK {decree} tanggal {decided_on}. {reason}"
    EFFECTIVE = "decided_on"
    awarded: int
    decree: str
    decided_on: str
    reason: str


class GrantChangeRefused(Refusal):
    """Something about a proposal or a grant was not recorded: a rule forbids it."""

    TOPIC = "requests.GrantChangeRefused"
    SENTENCE = "Hibah tidak berubah. {message}"
