"""Activities for public order, and how cases ended that began in the year; never whose they are."""

from collections.abc import Iterator

from contracts.telling.order_words import CASE_RESULTS, THEMES
from services.portal.monev.figure import Asked, Figure, Link
from services.portal.order.activity_list import counted_in, years_of_activities
from services.portal.order.case_list import results_in, years_of_cases
from services.portal.web.sentence import capital
from shared.database import Transaction


def figures(t: Transaction, asked: Asked) -> Iterator[Figure]:
    year, now = asked.year, str(asked.today.year)
    shown = year in {*years_of_activities(t), now}
    whole, there = counted_in(t, year), {"tahun": year}
    link = Link("keeping_order.year", there) if shown else None
    yield Figure("ketertiban.kegiatan", "Kegiatan", str(whole.activities), "kegiatan", "", year, link)
    yield Figure("ketertiban.orang", "Orang hadir (setiap kali)", str(whole.people), "orang", "", year, link)
    yield Figure("ketertiban.ormas", "Ormas yang berperan", str(whole.ormas), "ormas", "", year, link)
    for theme, words in THEMES.items():
        many = str(counted_in(t, year, theme).activities)
        at = Link("keeping_order.year", there | {"tema": theme}) if shown else None
        code, label = f"ketertiban.tema-{theme}", f"Kegiatan: {words}"
        yield Figure(code, label, many, "kegiatan", str(whole.activities), year, at)
    yield from _cases(t, year, now)


def _cases(t: Transaction, year: str, now: str) -> Iterator[Figure]:
    found = results_in(t, year)
    link = Link("mediating.year", {"tahun": year}) if year in {*years_of_cases(t), now} else None
    for code in ("", *CASE_RESULTS):
        if code != "mistaken":
            label = f"Kasus: {CASE_RESULTS.get(code, 'masih terbuka')}"
            name = f"ketertiban.kasus-{code or 'terbuka'}"
            yield Figure(name, capital(label), str(found.get(code, 0)), "kasus", "", year, link)
