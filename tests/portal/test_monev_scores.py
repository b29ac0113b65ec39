"""Scores in the December pack: bands of closed periods in the numbers of the public page. All invented."""

from datetime import date

from services.portal.monev.chapters.scores import figures
from services.portal.monev.figure import FEW, Asked
from services.portal.scoring.spread import HIDDEN
from services.portal.web.office_day import OfficeDay
from tests.portal.on_pages import read
from tests.portal.test_score_spread import tell_period
from tests.portal.told.assessments import tell_assessments
from tests.portal.told.instruments import tell_instruments
from tests.portal.told.ormas import registered, stream

TODAY = date(2026, 11, 22)


def told(office):
    office.catch_up()
    with office.views.read() as t:
        found = figures(t, Asked("2026", TODAY, OfficeDay(TODAY.isoformat())))
        return {each.label: each for each in found}


def test_bands_of_a_closed_period_are_told_as_on_the_public_page(office, open_portal):
    for n in range(1, 13):
        office.tell(stream(n), registered(f"Forum Contoh {n}"))
    tell_instruments(office)
    tell_period(office, 6, 12)
    found = told(office)
    assert {label: each.words for label, each in found.items()} == {
        "Penilaian 2026: nilai ditetapkan": "12 dari 12 ormas (100,0%)",
        "Penilaian 2026: nilai disampaikan saat penutupan": "12 ormas",
        "Penilaian 2026: kategori Kurang": FEW,
        "Penilaian 2026: kategori Baik": HIDDEN,
        "Penilaian 2026: rata-rata yang dinilai": "80",
    }
    page = read(open_portal(), "/sebaran-nilai")
    assert all(each.words.removesuffix(" ormas") in page for each in found.values() if each.public)


def test_of_few_and_of_an_open_period_no_band_is_told(office):
    tell_instruments(office)
    tell_period(office, 6, 4)
    tell_assessments(office, stream(1), stream(2))
    found = told(office)
    assert found["Penilaian 2026: nilai disampaikan saat penutupan"].words == FEW
    assert not [label for label in found if "kategori" in label or "rata-rata" in label]
