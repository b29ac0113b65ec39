"""What the requests tell of the survey: one that is over, one of few answers, one that runs."""

from typing import Any

from contracts.telling.survey_words import digest_of
from services.portal.surveys.codes import batch_of, codes_of
from services.portal.web.access import session_secret
from services.requests import events as q
from tests.portal.office import OfficeUnderTest, Said

SLIPS = 8
PRINTED = "surveyslips-abcdefgh"
"""Slips that nobody answers, at an address that is known."""
ANSWERS = {1: 6, 2: 4, 3: 5}


def seed(number: int) -> str:
    return f"00000000-0000-4000-8000-{number:012x}"


def codes(office: OfficeUnderTest, number: int) -> list[str]:
    """As the portal of this office prints them."""
    return list(codes_of(session_secret(office.deployment.directory), seed(number), SLIPS))


def batch(office: OfficeUnderTest, number: int) -> str:
    return f"surveyslips-{batch_of(session_secret(office.deployment.directory), seed(number)).lower()}"


def made(office: OfficeUnderTest, number: int, **changed: Any) -> Said:
    told = {
        "survey_form": "nine", "service": "presence_letter", "period": "2026-1", "closes_on": "2026-07-14",
        "slips": SLIPS, "seed": seed(number), "digests": [digest_of(each) for each in codes(office, number)],
    }  # fmt: skip
    return q.SurveySlipsMade, told | changed


def tell_surveys(office: OfficeUnderTest) -> None:
    """On 22 November 2026: six answered the first, four the second, five the third, which still runs."""
    chosen = {"survey_form": "nine", "ground": "Keputusan kepala badan 3/2026"}
    office.tell("surveyform-office", (q.SurveyFormChosen, chosen))
    runs = {"service": "grant_proposal", "period": "2026-2", "closes_on": "2027-01-14", "survey_form": "one"}
    refused = {"rule": "a-survey-code-answers-once", "message": "Kode ini sudah dipakai."}
    for number, changed in ((1, {}), (2, {"service": "consultation"}), (3, runs)):
        every = [digest_of(each) for each in codes(office, number)]
        many = 1 if number == 3 else 9
        answers = [
            (q.SurveyAnswered, {"digest": digest, "scores": [4 if each else 3] + [3] * (many - 1)})
            for each, digest in enumerate(every[: ANSWERS[number]])
        ]
        office.tell(batch(office, number), made(office, number, **changed), *answers)
    office.tell(PRINTED, made(office, 4, **runs | {"service": "attribute_permit"}))
    office.tell(batch(office, 1), (q.SurveyChangeRefused, refused))
