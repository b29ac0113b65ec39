"""What the requests tell of the survey: one that is over, one of few answers, one that runs."""

from typing import Any

from contracts.telling.survey_words import BATCH_LETTERS, LETTERS, SLIP_LETTERS, digest_of
from services.requests import events as q
from tests.portal.office import OfficeUnderTest, Said

SLIPS = 8
ANSWERS = {1: 6, 2: 4, 3: 5}


def codes(number: int) -> list[str]:
    """Of the slips with this number; any portal would have drawn others."""
    return [LETTERS[number] * BATCH_LETTERS + letter * SLIP_LETTERS for letter in LETTERS[:SLIPS]]


def batch(number: int) -> str:
    return f"surveyslips-{(LETTERS[number] * BATCH_LETTERS).lower()}"


def made(number: int, **changed: Any) -> Said:
    told = {
        "survey_form": "nine", "service": "presence_letter", "period": "2026-1", "closes_on": "2026-07-14",
        "slips": SLIPS, "digests": sorted(digest_of(each) for each in codes(number)),
    }  # fmt: skip
    return q.SurveySlipsMade, told | changed


def tell_surveys(office: OfficeUnderTest) -> None:
    """On 22 November 2026: six answered the first, four the second, five the third, which still runs."""
    chosen = {"survey_form": "nine", "ground": "Keputusan kepala badan 3/2026"}
    office.tell("surveyform-office", (q.SurveyFormChosen, chosen))
    runs = {"service": "grant_proposal", "period": "2026-2", "closes_on": "2027-01-14", "survey_form": "one"}
    refused = {"rule": "a-survey-code-answers-once", "message": "Kode ini sudah dipakai."}
    for number, changed in ((1, {}), (2, {"service": "consultation"}), (3, runs)):
        every = [digest_of(each) for each in codes(number)]
        many = 1 if number == 3 else 9
        answers = [
            (q.SurveyAnswered, {"digest": digest, "scores": [4 if each else 3] + [3] * (many - 1)})
            for each, digest in enumerate(every[: ANSWERS[number]])
        ]
        office.tell(batch(number), made(number, **changed), *answers)
    office.tell(batch(4), made(4, **runs | {"service": "attribute_permit"}))
    office.tell(batch(1), (q.SurveyChangeRefused, refused))
