"""The assessment of one ormas in one period, step by step. ``organisation`` is the stream of an ormas.

What is told of a score is internal: the history that everybody reads says nothing of it. ``answers``: of each
indicator its ``code``, ``value`` (a number as text, "" where it does not apply), ``applies``, ``shown``
(verified evidence, as level from 1 and place from 0) and ``proof`` (where it can be seen).
``score`` is "" where none came about, and then ``why_not`` says why; ``outcome`` says either in words.
"""

from typing import Any

from contracts.upcasts.scoring import (
    assessment_returned_v1_v2,
    score_computed_v1_v2,
    score_computed_v2_v3,
    score_computed_v3_v4,
)
from shared.events import Fact, Refusal


class AssessmentPeriodOpened(Fact):
    """Ormas are assessed with one edition of one instrument. ``objection_days``: calendar days after a score
    was computed; ``counts_from``, ``counts_until``: the days of which recorded events count.
    """

    TOPIC = "scoring.AssessmentPeriodOpened"
    SENTENCE = "Penilaian “{title}” dibuka dengan {instrument_title}, edisi {edition}, sampai {self_until}."
    EFFECTIVE = "opens_on"
    title: str
    instrument: str
    edition: int
    instrument_title: str
    instrument_digest: str
    opens_on: str
    self_until: str
    objection_days: int
    counts_from: str
    counts_until: str
    ground: str


class AssessmentPeriodCorrected(Fact):
    """Title or days were wrong, and nobody had answered anything yet."""

    TOPIC = "scoring.AssessmentPeriodCorrected"
    SENTENCE = "Judul atau hari masa penilaian diperbaiki menjadi “{title}”, sampai {self_until}: {reason}"
    title: str
    opens_on: str
    self_until: str
    objection_days: int
    counts_from: str
    counts_until: str
    reason: str


class AssessmentPeriodClosed(Fact):
    """Nobody is invited or computed any more; what was decided stays."""

    TOPIC = "scoring.AssessmentPeriodClosed"
    SENTENCE = "Masa penilaian ditutup: {reason}"
    reason: str


class OrmasInvitedToAssessment(Fact):
    """An ormas is asked to assess itself."""

    TOPIC = "scoring.OrmasInvitedToAssessment"
    SENTENCE = "Satu ormas diundang mengisi penilaian “{period_title}”."
    organisation: str
    period: str
    period_title: str
    ground: str


class InvitationTakenBack(Fact):
    """An ormas was invited by mistake and had answered nothing; it can be invited again."""

    TOPIC = "scoring.InvitationTakenBack"
    SENTENCE = "Undangan mengisi penilaian ditarik: {reason}"
    reason: str


class SelfAnswersRecorded(Fact):
    """What an ormas answered about itself; the newest answers count, all of them."""

    TOPIC = "scoring.SelfAnswersRecorded"
    SENTENCE = "Jawaban ormas dicatat: {answered} indikator."
    answers: list[dict[str, Any]]
    answered: int
    ground: str


class AssessmentSubmitted(Fact):
    """An ormas handed in its answers; ``score`` is what they are worth by themselves."""

    TOPIC = "scoring.AssessmentSubmitted"
    SENTENCE = "Penilaian mandiri dikirim: {outcome}."
    score: str
    exact: str
    band: str
    why_not: str
    outcome: str


class AssessmentReturned(Fact):
    """The ormas is asked to put its answers or evidence right, until a day. ``notes``: what is missing, of
    each indicator its ``code`` and ``note``.
    """

    TOPIC = "scoring.AssessmentReturned"
    SENTENCE = "Penilaian dikembalikan untuk diperbaiki sampai {until}: {reason}"
    class_version = 2
    until: str
    reason: str
    notes: list[dict[str, str]]
    upcast_v1_v2 = staticmethod(assessment_returned_v1_v2)


class EvidenceChecked(Fact):
    """What the office found verified: this is scored, and what the ormas answered stays beside it."""

    TOPIC = "scoring.EvidenceChecked"
    SENTENCE = "Bukti diperiksa: {answered} indikator."
    answers: list[dict[str, Any]]
    answered: int
    ground: str


class ScoreComputed(Fact):
    """A score with all that it was made of. ``counted``: by indicator what was counted from events;
    ``positions``: up to which event each source was heard; ``inputs_digest``: of instrument, answers, counts
    and panel. ``panel``: of each indicator that a panel gave its ``code``, the ``value`` that holds, whether
    it ``applies``, what was ``given`` (without whose), whether it was ``agreed`` in a moderation, and whether
    somebody changed it ``after_seeing`` the others;
    ``panel_from``: the versions of the events of this stream that say so; ``verified_outcome``: what the
    verified answers are worth without the panel. ``surveyed``: of each indicator that the public was asked
    its ``code``, the mean that holds as ``value`` ("" of fewer ``answers`` than ``least``: not answered), the
    ``margin`` at 95 %, the ``population``, and which ``survey``.
    """

    TOPIC = "scoring.ScoreComputed"
    SENTENCE = "Nilai dihitung: {outcome}. Sanggahan sampai {objection_until}."
    class_version = 4
    instrument: str
    edition: int
    instrument_digest: str
    answers: list[dict[str, Any]]
    counted: list[dict[str, str]]
    positions: dict[str, int]
    inputs_digest: str
    rounding: str
    score: str
    exact: str
    band: str
    why_not: str
    outcome: str
    objection_until: str
    panel: list[dict[str, Any]]
    panel_from: list[int]
    verified_outcome: str
    surveyed: list[dict[str, Any]]
    upcast_v1_v2 = staticmethod(score_computed_v1_v2)
    upcast_v2_v3 = staticmethod(score_computed_v2_v3)
    upcast_v3_v4 = staticmethod(score_computed_v3_v4)


class ScoreObjected(Fact):
    """The ormas does not agree with its score."""

    TOPIC = "scoring.ScoreObjected"
    SENTENCE = "Ormas menyanggah nilainya pada {day}: {reason}"
    EFFECTIVE = "day"
    day: str
    reason: str


class ObjectionAnswered(Fact):
    """What the office answers to the ormas that objected; nothing is decided without it."""

    TOPIC = "scoring.ObjectionAnswered"
    SENTENCE = "Sanggahan ormas dijawab: {reply}"
    reply: str


class ScoreDecided(Fact):
    """The score that was computed last is final; nothing computes it again."""

    TOPIC = "scoring.ScoreDecided"
    SENTENCE = "Nilai ditetapkan: {outcome}."
    score: str
    band: str
    outcome: str
    inputs_digest: str
    ground: str


class ScorePublished(Fact):
    """The final score was told to its ormas."""

    TOPIC = "scoring.ScorePublished"
    SENTENCE = "Nilai disampaikan kepada ormas: {outcome}."
    score: str
    band: str
    outcome: str
    inputs_digest: str
    ground: str


class ScoreCorrectionOpened(Fact):
    """A published score is looked into again; it holds until another is published in its place.
    ``replaces``: the number of that score, 1 for the first that was published.
    """

    TOPIC = "scoring.ScoreCorrectionOpened"
    SENTENCE = "Koreksi atas nilai {replaces} ({outcome}) dibuka: {reason}"
    replaces: int
    outcome: str
    inputs_digest: str
    reason: str


class ScoreCorrectionDropped(Fact):
    """Nothing is put in the place of the published score."""

    TOPIC = "scoring.ScoreCorrectionDropped"
    SENTENCE = "Koreksi dihentikan, nilai {number} tetap berlaku: {reason}"
    number: int
    reason: str


class CorrectedScorePublished(Fact):
    """Another score stands in the place of one that was published; the old one stays as it was.
    ``replaces``, ``replaced_outcome``, ``replaced_inputs_digest``: which one; ``reason``: of the correction.
    """

    TOPIC = "scoring.CorrectedScorePublished"
    SENTENCE = (
        "Nilai {number} disampaikan kepada ormas: {outcome}, "
        "menggantikan nilai {replaces} ({replaced_outcome})."
    )
    number: int
    score: str
    band: str
    outcome: str
    inputs_digest: str
    replaces: int
    replaced_outcome: str
    replaced_inputs_digest: str
    reason: str
    ground: str


class AssessmentChangeRefused(Refusal):
    """A step of an assessment was not recorded: a rule forbids it."""

    TOPIC = "scoring.AssessmentChangeRefused"
    SENTENCE = "Langkah penilaian ditolak: {message}"
