"""What commands about the survey of the public look like at the border."""

from typing import Any, Final

from marshmallow import Schema, fields, post_load, validate

from contracts.fields import REQUIRED, day, reason
from contracts.telling.perception_words import FEWEST_ANSWERS, MOST_CHOICES
from contracts.telling.survey_words import BATCH_LETTERS, LETTERS
from services.scoring.schemas.assessments import period_number
from services.scoring.schemas.numbers import code

MOST_AT_ONCE: Final = 200
MOST_PEOPLE: Final = 100_000_000
_NUMBER: Final[dict[str, Any]] = {"invalid": "Tulis dengan angka.", "null": "Tulis dengan angka."}


def _matching(pattern: str, error: str) -> fields.String:
    check = validate.Regexp(rf"{pattern}\Z", error=error)
    return fields.String(required=True, validate=check, error_messages=REQUIRED)


def _whole(least: int, most: int, error: str = "") -> fields.Integer:
    within = validate.Range(least, most, error=error or f"Tulis {least} sampai {most}.")
    return fields.Integer(strict=True, required=True, validate=within, error_messages=REQUIRED | _NUMBER)


class OpenPerceptionSurvey(Schema):
    """``organisation``: empty for the whole region; ``population``: 0 where nobody knows it."""

    period = period_number()
    indicator = code()
    organisation = _matching("(ormas-[0-9a-f]{32})?", "Nomor ormas tidak dikenal.")
    until = day()
    least = _whole(FEWEST_ANSWERS, MOST_PEOPLE, f"Tulis sedikitnya {FEWEST_ANSWERS}.")
    population = _whole(0, MOST_PEOPLE)
    ground = reason()


class OfPerceptionSurvey(Schema):
    """Whatever is said of one."""

    letters = f"[{LETTERS.lower()}]{{{BATCH_LETTERS}}}"
    survey = _matching(f"perception-{letters}", "Nomor survei tidak dikenal.")


class MakePerceptionSlips(OfPerceptionSurvey):
    """Slips whose codes the portal prints; here only their digests."""

    digests = fields.List(
        _matching("[0-9a-f]{32}", "Kode tidak dikenal."),
        required=True,
        validate=validate.Length(1, MOST_AT_ONCE, error=f"Buat 1 sampai {MOST_AT_ONCE} lembar."),
        error_messages=REQUIRED,
    )


class AnswerPerceptionSurvey(Schema):
    """One answer: a code and a number on the scale."""

    code = _matching("[0-9A-Za-z -]{1,40}", "Tulis kode pada lembar survei.")
    value = _whole(-MOST_PEOPLE, MOST_PEOPLE, "Pilih salah satu.")


class Counted(Schema):
    """How many said this."""

    value = _whole(-MOST_PEOPLE, MOST_PEOPLE)
    answers = _whole(0, MOST_PEOPLE)


class TypePerceptionTally(OfPerceptionSurvey):
    """All answers on paper: what is said twice is added up."""

    counts = fields.List(
        fields.Nested(Counted),
        required=True,
        validate=validate.Length(1, MOST_CHOICES, error="Isi hitungan setiap jawaban."),
        error_messages=REQUIRED,
    )
    ground = reason()

    @post_load
    def _by_value(self, told: dict[str, Any], **_: Any) -> dict[str, Any]:
        counts: dict[int, int] = {}
        for each in told["counts"]:
            counts[each["value"]] = counts.get(each["value"], 0) + each["answers"]
        return told | {"counts": counts}


class ConfirmPerceptionTally(OfPerceptionSurvey):
    """That one, as it was read."""

    tally = _whole(1, 1000)
    ground = reason()


class ClosePerceptionSurvey(OfPerceptionSurvey):
    """For ever."""

    ground = reason()
