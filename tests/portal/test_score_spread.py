"""What anybody reads of scores: nobody can be read from it."""

from collections import defaultdict
from itertools import product

import pytest

from services.portal.scoring.spread import FEW, FEWEST, HIDDEN, asked_alike, cells, mean_words
from services.scoring.domain import Assessment
from services.scoring.events import (
    AssessmentPeriodClosed,
    AssessmentPeriodOpened,
    CorrectedScorePublished,
    ScorePublished,
)
from tests.portal.on_pages import read
from tests.portal.told import assessments as a
from tests.portal.told.instruments import content, tell_instruments
from tests.portal.told.ormas import registered, stream

MOST = {2: 34, 3: 24, 4: 19}
"""How many are assessed at most, by how many bands there are: every filling of them is tried."""


@pytest.mark.parametrize("bands", MOST)
def test_no_small_cell_is_told_nor_can_be_reckoned_by_who_knows_how_cells_are_hidden(bands):
    """Of all fillings of a whole that are printed alike every hidden cell has more than one count."""
    for whole in range(FEWEST, MOST[bands] + 1):
        alike = defaultdict(list)
        for filling in product(range(whole + 1), repeat=bands):
            if sum(filling) == whole:
                told = cells([(f"K{n}", count) for n, count in enumerate(filling)])
                alike[tuple(words for _, words in told)].append(filling)
        for printed, fillings in alike.items():
            assert all(n >= FEWEST for n, words in zip(fillings[0], printed, strict=True) if "ormas" in words)
            for place, words in enumerate(printed):
                if words in {FEW, HIDDEN}:
                    assert len({each[place] for each in fillings}) > 1, (printed, fillings)
                if words == FEW:
                    assert all(each[place] < FEWEST for each in fillings)


@pytest.mark.parametrize(
    ("counts", "told"),
    [
        ((4, 5, 5), [FEW, HIDDEN, "5 ormas"]),
        ((5, 5, 4), [HIDDEN, "5 ormas", FEW]),
        ((0, 5, 9), [HIDDEN, HIDDEN, "9 ormas"]),
        ((2, 4, 20), [FEW, FEW, "20 ormas"]),
        ((4, 4, 20), [FEW, FEW, HIDDEN]),
        ((4, 4), [HIDDEN, HIDDEN]),
        ((5, 7, 20), ["5 ormas", "7 ormas", "20 ormas"]),
    ],
)
def test_as_much_is_told_as_can_be(counts, told):
    assert [words for _, words in cells([(f"K{n}", n_) for n, n_ in enumerate(counts)])] == told


def test_a_mean_is_rounded_once_and_of_few_or_beside_a_hidden_band_there_is_none():
    open_cells, scores = [("Baik", "10 ormas")], ["10.00"] * 8 + ["12.50"] * 2
    assert mean_words(scores[1:], open_cells) == ""
    assert mean_words(scores, open_cells) == "11"
    assert mean_words(scores, [*open_cells, ("Kurang", FEW)]) == ""
    assert mean_words(scores, [("Baik", HIDDEN)]) == ""


def test_two_years_are_alike_where_they_ask_and_reckon_the_same():
    assert asked_alike(content()) == asked_alike(content(year="2027", title="Tahun lain"))
    assert asked_alike(content()) != asked_alike(content(decimals=1))


def tell_period(office, number, ormas, band="baik", *, bands=(), edition=1):
    """Closed, with so many published scores; ``bands``: of each ormas its own."""
    period = f"period-{number:032x}"
    of = {"title": f"Penilaian {2020 + number}", "edition": edition}
    opened = a.OF | a.HELD | a.DAYS | a.GROUND | of
    for n, each in enumerate(bands or [band] * ormas, 1):
        final = {"score": "80.00", "band": each, "outcome": "80,00 (Baik)", "inputs_digest": "11" * 32}
        said = {"organisation": stream(n), "period": period, "period_title": "Penilaian"}
        invited = (a.s.OrmasInvitedToAssessment, said | a.GROUND)
        office.tell(Assessment.stream_of(period, stream(n)), invited, (ScorePublished, final | a.GROUND))
    office.tell(period, (AssessmentPeriodOpened, opened), (AssessmentPeriodClosed, {"reason": "Selesai."}))


def test_everybody_reads_the_spread_of_closed_periods_with_its_coverage(office, open_portal):
    for n in range(1, 14):
        office.tell(stream(n), registered(f"Forum Contoh {n}"))
    tell_instruments(office)
    tell_period(office, 5, 4)
    tell_period(office, 6, 6)
    tell_period(office, 7, 0, bands=["kurang"] * 5 + ["baik"] * 7)
    visitor = open_portal()
    page = read(visitor, "/sebaran-nilai")
    assert "Cakupan: 6 dari 13 ormas dalam register selain" in page
    assert "Rata-rata tidak ditampilkan: yang dinilai kurang dari 10" in page
    assert page.count("Rata-rata yang dinilai: 80 .") == 1
    assert "Rata-rata semua yang dinilai: 80 ." in read(visitor, "/perbandingan-nilai")
    assert "Cakupan di bawah separuh" in page
    assert "Cakupan: kurang dari 5 dari 13" in page
    assert "jadi tidak dibandingkan" in page
    assert "Forum Contoh" not in page


def test_what_is_told_or_put_right_after_the_closing_moves_nothing_that_the_public_reads(office, open_portal):
    """A mean of six and later of seven would tell the seventh."""
    tell_instruments(office)
    tell_period(office, 6, 6)
    page = open_portal()
    before, period = read(page, "/sebaran-nilai"), f"period-{6:032x}"
    late = {
        "score": "10.00",
        "band": "kurang",
        "outcome": "10,00 (Kurang)",
        "inputs_digest": "22" * 32,
    } | a.GROUND
    said = {"organisation": stream(7), "period": period, "period_title": "Penilaian"} | a.GROUND
    of_seventh = Assessment.stream_of(period, stream(7))
    office.tell(of_seventh, (a.s.OrmasInvitedToAssessment, said), (ScorePublished, late))
    old = {"replaces": 1, "replaced_outcome": "80,00 (Baik)", "replaced_inputs_digest": "11" * 32}
    corrected = late | old | {"number": 2, "reason": "Satu bukti keliru dibaca."}
    office.tell(Assessment.stream_of(period, stream(1)), (CorrectedScorePublished, corrected))
    office.catch_up()
    assert read(page, "/sebaran-nilai") == before
    assert "koreksi sesudahnya tidak termasuk" in before
