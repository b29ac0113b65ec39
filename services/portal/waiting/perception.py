"""Surveys of the public: paper that another person compares, and those whose last day is over."""

from flask import url_for

from contracts.telling.dates import date_words
from services.portal.scoring.perception_list import surveys
from services.portal.waiting.desk import Desk, Line, Subject
from shared.database import Transaction


def to_compare(t: Transaction, desk: Desk) -> Subject | None:
    """Whoever typed a tally does not compare it."""
    if not desk.may("scoring.confirm_perception_tally"):
        return None
    lines = [
        _line(each, f"hitungan {each['tally']} menunggu dicocokkan")
        for each in surveys(t)
        if each["state"] == "open"
        and each["tally"]
        and not each["compared"]
        and each["typist"] != desk.account
    ]
    return Subject.of("Hitungan survei persepsi yang menunggu dicocokkan", lines, desk, _all())


def to_close(t: Transaction, desk: Desk) -> Subject | None:
    """Until then the scores that they answer wait."""
    if not desk.may("scoring.close_perception_survey"):
        return None
    lines = [
        _line(each, f"sudah lewat: {date_words(each['until'])}", each["until"])
        for each in surveys(t)
        if each["state"] == "open" and each["until"] < desk.day
    ]
    return Subject.of("Survei persepsi yang menunggu ditutup", lines, desk, _all())


def _line(survey: dict[str, str], note: str, due: str = "") -> Line:
    about = survey["name"] or "seluruh wilayah"
    return Line(f"{about}: {survey['question']}", url_for("perceiving.show", survey=survey["id"]), note, due)


def _all() -> str:
    return url_for("perceiving.all_")
