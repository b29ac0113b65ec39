"""What the scoring tells of surveys of the public: one runs, its paper is to be compared; one is closed."""

from contracts.telling.survey_words import SLIP_LETTERS, digest_of
from services.scoring import events as s
from services.scoring.domain import PerceptionSurvey
from tests.portal.office import OfficeUnderTest
from tests.portal.told.assessments import PERIOD
from tests.portal.told.ormas import stream

KEY, OVER = (PerceptionSurvey.key_of(PERIOD, "pandangan", about) for about in (stream(1), ""))
SURVEYED, CLOSED = PerceptionSurvey.stream_of(KEY), PerceptionSurvey.stream_of(OVER)
CODES = [KEY + letter * SLIP_LETTERS for letter in "ABC"]
GROUND = {"ground": "Rapat tim penilai 5/2026"}


def opened(ormas: str) -> tuple:
    said = {
        "period": PERIOD, "period_title": "Penilaian 2026", "organisation": ormas, "indicator": "pandangan",
        "question": "Contoh pandangan?", "low": 1, "high": 4, "until": "2026-12-31", "least": 5,
        "population": 4200,
    }  # fmt: skip
    return s.PerceptionSurveyOpened, said | GROUND


def tally(number: int, **counts: int) -> tuple:
    told = [{"value": int(value[1:]), "answers": many} for value, many in counts.items()]
    said = {"tally": number, "counts": told, "answered": sum(counts.values()), "typist": "staf-1"}
    return s.PerceptionTallyTyped, said | GROUND


def tell_perception(office: OfficeUnderTest, ormas: str = stream(1)) -> None:
    """After ``tell_assessments``."""
    digests = sorted(digest_of(each) for each in CODES)
    refused = {"rule": "a-perception-code-answers-once", "message": "Kode ini sudah dipakai."}
    office.tell(
        SURVEYED,
        opened(ormas),
        (s.PerceptionSlipsMade, {"slips": 3, "digests": digests}),
        (s.PerceptionAnswered, {"digest": digest_of(CODES[0]), "value": 4}),
        (s.PerceptionChangeRefused, refused),
        tally(1, v3=7, v4=2),
    )
    outcome = "rata-rata 3,20 dari 10 jawaban, ± 0,26 (95%); kurang dari 30 jawaban, jadi marginnya kasar"
    counts = [{"value": 3, "answers": 8}, {"value": 4, "answers": 2}]
    closed = {"question": "Contoh pandangan?", "answers": 10, "tallied": 10, "mean": "16/5", "margin": "0.26"}
    office.tell(
        CLOSED,
        opened(""),
        tally(1, v3=7),
        tally(2, v3=8, v4=2),
        (s.PerceptionTallyConfirmed, {"tally": 2, "answered": 10} | GROUND),
        (s.PerceptionSurveyClosed, closed | {"counts": counts, "outcome": outcome} | GROUND),
    )
