"""What applicants said of the services: only closed surveys that enough of them answered."""

from collections.abc import Iterator

from contracts.telling.report_periods import Period
from contracts.telling.service_words import SERVICES
from contracts.telling.survey_words import RESULTS_FROM, SURVEY_FORMS
from services.portal.monev.figure import Asked, Figure, Link
from services.portal.surveys.survey_list import results
from services.portal.web.sentence import capital
from shared.database import Transaction


def figures(t: Transaction, asked: Asked) -> Iterator[Figure]:
    for code in asked.semesters:
        link = Link("surveying.all_", {"semester": code})
        for each in results(t, code, asked.today.isoformat()):
            name = f"kepuasan.{code}.{each.service}.{each.survey_form}"
            form = SURVEY_FORMS[each.survey_form]
            label = f"{capital(SERVICES[each.service])}, {Period.of(code).words}, {form}"
            answers, slips = str(each.answers), str(each.slips)
            yield Figure(f"{name}.jawaban", f"{label}: jawaban", answers, "lembar", slips, code, link)
            why = "survei masih berjalan" if each.open else f"kurang dari {RESULTS_FROM} jawaban"
            unit = f"({each.band})" if each.band else ""
            yield Figure(f"{name}.indeks", f"{label}: indeks", each.figure, unit, "", code, link, why=why)
