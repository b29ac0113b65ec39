"""Scores in the December pack: bands of closed periods in the numbers of the public page. All invented."""

from datetime import date

import pytest

from contracts.telling.scoring_words import OF_WHOM
from services.portal.monev.chapters.scores import NOT_ALIKE, figures
from services.portal.monev.figure import FEW, Asked
from services.portal.scoring.movement import WAYS
from services.portal.scoring.spread import HIDDEN
from services.portal.web.office_day import OfficeDay
from tests.portal.colleagues import open_account, sign_in
from tests.portal.on_pages import read
from tests.portal.test_score_spread import tell_period
from tests.portal.told import assessments as a
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
    tell_period(office, 6, 0, bands=["kurang"] * 5 + ["baik"] * 7)
    found = told(office)
    assert {label: each.words for label, each in found.items()} == {
        f"Penilaian 2026: nilai ditetapkan, dari {OF_WHOM}": "12 dari 12 ormas (100,0%)",
        "Penilaian 2026: nilai disampaikan saat penutupan": "12 ormas",
        "Penilaian 2026: kategori Kurang": "5 dari 12 ormas (41,7%)",
        "Penilaian 2026: kategori Baik": "7 dari 12 ormas (58,3%)",
        "Penilaian 2026: rata-rata yang dinilai": "80",
    }
    page = read(open_portal(), "/sebaran-nilai")
    public = [each.words for each in found.values() if each.public]
    assert all(words.partition(" dari ")[0].removesuffix(" ormas") in page for words in public)
    assert "Kurang 5 ormas" in page
    assert "Baik 7 ormas" in page


def test_of_few_and_of_an_open_period_no_band_is_told(office):
    tell_instruments(office)
    tell_period(office, 6, 4)
    tell_assessments(office, stream(1), stream(2))
    found = told(office)
    assert found["Penilaian 2026: nilai disampaikan saat penutupan"].words == FEW
    assert not [label for label in found if "kategori" in label or "rata-rata" in label]


BANDS = {"k": "kurang", "b": "baik"}
PAGE = f"/penilaian/period-{6:032x}"


@pytest.fixture
def head(office, open_portal):
    open_account(office.accounts, "rekan.kepala", "Rekan Rekaan", ("division_head",))
    return sign_in(open_portal(), "rekan.kepala")


@pytest.mark.parametrize(
    ("before", "now", "said"),
    [
        ("k" * 12, "b" * 6 + "k" * 6, ["12 ormas", HIDDEN, "6 dari 12 ormas (50,0%)", FEW]),
        ("b" * 5 + "k" * 12, "k" * 5 + "b" * 5 + "k" * 7, [
            "17 ormas", "5 dari 17 ormas (29,4%)", "7 dari 17 ormas (41,2%)", "5 dari 17 ormas (29,4%)",
        ]),
        ("b" * 13, "k" * 3 + "b" * 10, ["13 ormas", FEW, HIDDEN, FEW]),
        ("b" * 12, "k" * 3 + "b" * 9, ["12 ormas", HIDDEN, HIDDEN, HIDDEN]),
        ("b" * 4, "k" * 9, [FEW]),
    ],
)  # fmt: skip
def test_movement_is_of_those_in_both_periods_in_the_numbers_of_the_page(office, head, before, now, said):
    tell_instruments(office)
    for number, bands in ((5, before), (6, now)):
        tell_period(office, number, 0, bands=[BANDS[each] for each in bands])
    found = {label: each for label, each in told(office).items() if "dibanding" in label}
    assert [each.words for each in found.values()] == said
    page = read(head, PAGE)
    both, *ways = ((label.rpartition(": ")[2], each.words) for label, each in found.items())
    assert f"{both[1].removesuffix(' ormas')} ormas dinilai pada keduanya" in page
    assert [way for way, _ in ways] == list(WAYS.values())[: len(ways)]
    for way, words in ways:
        assert f"{way}: {words.partition(' dari ')[0]}" in page


def test_periods_of_which_one_asks_something_else_are_not_compared(office, head):
    tell_instruments(office)
    for number in (5, 6):
        tell_period(office, number, 6, edition=number - 4)
    [figure] = [each for label, each in told(office).items() if "dibanding" in label]
    assert (figure.words, figure.public) == (NOT_ALIKE, False)
    assert "Tidak dapat dibandingkan dengan “Penilaian 2025”" in read(head, PAGE)


def test_of_the_first_period_and_of_an_open_one_nothing_is_compared(office, head):
    tell_instruments(office)
    tell_period(office, 4, 0)
    tell_period(office, 6, 6)
    opened = a.OF | a.HELD | a.DAYS | a.GROUND | {"title": "Penilaian 2027"}
    office.tell(f"period-{7:032x}", (a.s.AssessmentPeriodOpened, opened))
    assert not [label for label in told(office) if "dibanding" in label]
    assert "ibanding" not in read(head, PAGE)
