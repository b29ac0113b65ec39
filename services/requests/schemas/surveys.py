"""What commands about the survey look like at the border."""

from typing import Any, Final

from marshmallow import Schema, fields, validate

from contracts.fields import REQUIRED, one_of, reason
from contracts.telling.report_periods import PERIODS
from contracts.telling.service_words import SERVICES
from contracts.telling.survey_words import BATCH_LETTERS, LETTERS, QUESTIONS, SCALE, SURVEY_FORMS

MOST_SLIPS: Final = 200
_MOST: Final = max(len(each) for each in QUESTIONS.values())


def _matching(pattern: str, error: str) -> fields.String:
    check = validate.Regexp(rf"{pattern}\Z", error=error)
    return fields.String(required=True, validate=check, error_messages=REQUIRED)


class ChooseSurveyForm(Schema):
    """How the office asks."""

    survey_form = one_of(SURVEY_FORMS)
    ground = reason()


class MakeSurveySlips(Schema):
    """Slips whose codes the portal prints; here only their digests."""

    survey_form = one_of(SURVEY_FORMS)
    service = one_of(SERVICES)
    period = one_of(PERIODS)
    batch = _matching(f"[{LETTERS}]{{{BATCH_LETTERS}}}", "Nomor lembar tidak dikenal.")
    digests = fields.List(
        _matching("[0-9a-f]{32}", "Kode tidak dikenal."),
        required=True,
        validate=validate.Length(1, MOST_SLIPS, error=f"Buat 1 sampai {MOST_SLIPS} lembar."),
        error_messages=REQUIRED,
    )


def _score() -> fields.Integer:
    errors: dict[str, Any] = {"invalid": "Pilih salah satu.", "null": "Pilih salah satu.", **REQUIRED}
    within = validate.Range(min(SCALE), max(SCALE), error="Pilih salah satu.")
    return fields.Integer(strict=True, validate=within, error_messages=errors)


class AnswerSurvey(Schema):
    """One answer: a code, and a number for each question."""

    code = _matching("[0-9A-Za-z -]{1,40}", "Tulis kode pada lembar survei.")
    scores = fields.List(
        _score(),
        required=True,
        validate=validate.Length(1, _MOST, error="Jawab setiap pertanyaan."),
        error_messages=REQUIRED,
    )
