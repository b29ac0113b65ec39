"""The survey that asks the public about one indicator: slips, answers, paper. Of nobody in particular.

Its stream is of one indicator in one period, of one ormas or (``organisation`` empty) of the whole region.
"""

from shared.events import Fact, Refusal


class PerceptionSurveyOpened(Fact):
    """The public is asked. ``low``, ``high``: ends of the scale; ``least``: with fewer answers nothing is
    used; ``population``: how many people it is about, 0 where nobody said so.
    """

    TOPIC = "scoring.PerceptionSurveyOpened"
    SENTENCE = "Survei persepsi “{question}” dibuka sampai {until}; dipakai sejak {least} jawaban."
    period: str
    period_title: str
    organisation: str
    indicator: str
    question: str
    low: int
    high: int
    until: str
    least: int
    population: int
    ground: str


class PerceptionSlipsMade(Fact):
    """So many slips more. ``digests``: of their codes, sorted: who gets which one is told nowhere."""

    TOPIC = "scoring.PerceptionSlipsMade"
    SENTENCE = "{slips} lembar survei persepsi dibuat."
    slips: int
    digests: list[str]


class PerceptionAnswered(Fact):
    """Somebody answered with one of the codes: a number on the scale, and nothing else."""

    TOPIC = "scoring.PerceptionAnswered"
    SENTENCE = "Satu jawaban survei persepsi masuk."
    digest: str
    value: int


class PerceptionTallyTyped(Fact):
    """Answers on paper without a code were counted: of each ``value`` how many ``answers``. It waits until
    another person compared it; then it stands in the place of the one before. ``typist``: an account.
    """

    TOPIC = "scoring.PerceptionTallyTyped"
    SENTENCE = "Hitungan {tally} jawaban kertas survei persepsi: {answered} jawaban, belum dicocokkan."
    tally: int
    counts: list[dict[str, int]]
    answered: int
    typist: str
    ground: str


class PerceptionTallyConfirmed(Fact):
    """Another person found the same on the paper."""

    TOPIC = "scoring.PerceptionTallyConfirmed"
    SENTENCE = "Hitungan {tally} jawaban kertas survei persepsi dicocokkan: {answered} jawaban."
    tally: int
    answered: int
    ground: str


class PerceptionSurveyClosed(Fact):
    """What came of it, for ever. ``mean``: exact, "" of fewer answers than it takes; ``margin``: at 95 %, on
    the scale, "" where there is no mean or one answer only; ``counts``: as in a tally, none without a mean.
    """

    TOPIC = "scoring.PerceptionSurveyClosed"
    SENTENCE = "Survei persepsi “{question}” ditutup: {outcome}."
    question: str
    answers: int
    tallied: int
    mean: str
    margin: str
    counts: list[dict[str, int]]
    outcome: str
    ground: str


class PerceptionChangeRefused(Refusal):
    """Something about the survey was not recorded: a rule forbids it. No answer is kept."""

    TOPIC = "scoring.PerceptionChangeRefused"
    SENTENCE = "Pencatatan survei persepsi ditolak: {message}"
