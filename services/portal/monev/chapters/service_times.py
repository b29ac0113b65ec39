"""What each service decided in the year, how fast, and how often within what was promised."""

from collections.abc import Iterator

from contracts.telling.service_words import SERVICES
from services.portal.calendar.days_of_year import calendar
from services.portal.cases.ended import ended
from services.portal.cases.service_times import NO_TERM, ServiceTimes, times, within_promise
from services.portal.monev.figure import Asked, Figure, Link
from services.portal.web.sentence import capital
from shared.database import Transaction


def figures(t: Transaction, asked: Asked) -> Iterator[Figure]:
    known = calendar(t, asked.today.isoformat())
    every = ended(t, int(asked.year), known)
    for each in (one for one in times(every) if one.counted):
        yield from _of(each, within_promise([one for one in every if one.service == each.service]), asked)


def _of(found: ServiceTimes, promise: tuple[int, int], asked: Asked) -> Iterator[Figure]:
    year, name = found.lines[-1], capital(SERVICES[found.service])
    link = Link("timing.year", {"tahun": asked.year})
    code = f"layanan.{found.service}"
    yield Figure(f"{code}.diputus", f"{name}: diputus", str(year.ended), "berkas", when=asked.year, link=link)
    if not found.any:
        return
    yield Figure(f"{code}.median", f"{name}: median", year.median, "hari kerja", when=asked.year, link=link)
    yield Figure(f"{code}.p90", f"{name}: p90", year.p90, "hari kerja", when=asked.year, link=link)
    kept, of = (str(each) for each in promise) if promise[1] else ("", "")
    label = f"{name}: dalam janji layanan"
    yield Figure(f"{code}.janji", label, kept, "berkas", of, asked.year, link, why=NO_TERM)
