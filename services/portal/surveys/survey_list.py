"""What the read models say of the survey."""

from typing import Any, Final, NamedTuple

from contracts.telling.survey_words import QUESTIONS, RESULTS_FROM
from services.portal.projection.surveys import BATCH
from services.portal.surveys.index import band_of, index_of, mean_of, published, words
from services.portal.web.rows import dicts
from shared.database import Transaction

_BATCH: Final = ("id", *BATCH)
_CODE: Final = (*_BATCH, "used")


class Result(NamedTuple):
    """One service in one semester and form.

    ``figure``, ``band`` and ``means`` (of each question) are empty while it runs and where too few answered.
    """

    service: str
    period: str
    survey_form: str
    closes_on: str
    slips: int
    answers: int
    open: bool
    figure: str = ""
    band: str = ""
    means: tuple[tuple[str, str], ...] = ()


def choice(t: Transaction) -> dict[str, Any]:
    """The form in use; empty before one was chosen."""
    names = ("survey_form", "ground")
    found = dicts(t, names, "SELECT survey_form, ground FROM survey_choice ORDER BY version DESC LIMIT 1")
    return found[0] if found else {}


def batches(t: Transaction) -> list[dict[str, Any]]:
    """The newest first."""
    return dicts(t, _BATCH, f"SELECT {', '.join(_BATCH)} FROM survey_batch ORDER BY position DESC LIMIT 50")


def slip(t: Transaction, digest: str) -> dict[str, Any] | None:
    """Of which service and semester a code is, and whether it was used."""
    sql = (
        f"SELECT {', '.join(f'b.{name}' for name in _BATCH)}, c.used FROM survey_code c "
        "JOIN survey_batch b ON b.id = c.batch WHERE c.digest = ?"
    )
    found = dicts(t, _CODE, sql, digest)
    return found[0] if found else None


def periods(t: Transaction) -> list[str]:
    """Of which there are slips, the newest first."""
    return [str(code) for (code,) in t.all("SELECT DISTINCT period FROM survey_batch ORDER BY 1 DESC", ())]


def results(t: Transaction, period: str, today: str) -> list[Result]:
    """Of every service that was asked about in a semester. Two forms are never added up."""
    sql = (
        "SELECT service, survey_form, MAX(closes_on), SUM(slips) FROM survey_batch WHERE period = ? "
        "GROUP BY service, survey_form ORDER BY service, survey_form"
    )
    totals = _totals(t, period)
    return [
        _result(Result(service, period, form, closes_on, int(slips), 0, today <= closes_on), totals)
        for service, form, closes_on, slips in t.all(sql, (period,))
    ]


def _totals(t: Transaction, period: str) -> dict[tuple[str, str], list[tuple[int, int]]]:
    """Of each service and form, of each question: how many answered, and the sum of what they said."""
    sql = (
        "SELECT b.service, b.survey_form, s.question, COUNT(*), SUM(s.score) FROM survey_score s "
        "JOIN survey_batch b ON b.id = s.batch WHERE b.period = ? "
        "GROUP BY b.service, b.survey_form, s.question ORDER BY s.question"
    )
    found: dict[tuple[str, str], list[tuple[int, int]]] = {}
    for service, form, _, many, total in t.all(sql, (period,)):
        found.setdefault((service, form), []).append((int(many), int(total)))
    return found


def _result(head: Result, every: dict[tuple[str, str], list[tuple[int, int]]]) -> Result:
    """How many came is told always, what they said only of enough of them, when nobody can be added."""
    said = every.get((head.service, head.survey_form), [])
    answers = said[0][0] if said else 0
    if head.open or answers < RESULTS_FROM:
        return head._replace(answers=answers)
    totals = [total for _, total in said]
    index = published(index_of(totals, answers))
    means = tuple(
        (question, words(published(mean_of(total, answers))))
        for question, total in zip(QUESTIONS[head.survey_form], totals, strict=True)
    )
    band = band_of(index) if head.survey_form == "nine" else ""
    return head._replace(answers=answers, figure=words(index), band=band, means=means)
