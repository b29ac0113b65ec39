"""What anybody reads of scores: nobody can be read from it."""

from itertools import product

from hypothesis import example, given
from hypothesis import strategies as st

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

COUNTS = st.lists(st.integers(0, 12), min_size=1, max_size=4).map(
    lambda counts: [(f"K{n}", count) for n, count in enumerate(counts)]
)


@given(COUNTS)
@example([("K0", 0), ("K1", FEWEST)])
def test_no_small_cell_is_told_nor_can_be_reckoned_from_the_whole(counts):
    """Every way to fill the hidden cells that fits what is told: no small cell has only one."""
    told, whole = dict(cells(counts)), sum(n for _, n in counts)
    hidden = [label for label, words in told.items() if words in {FEW, HIDDEN}]
    assert all(n < FEWEST for label, n in counts if told[label] == FEW)
    if whole < FEWEST or len(hidden) == len(counts) == 1:
        return
    rest = sum(n for label, n in counts if label in hidden)
    least = FEWEST if FEW in told.values() else 0
    ranges = [range(FEWEST) if told[label] == FEW else range(least, rest + 1) for label in hidden]
    ways = [way for way in product(*ranges) if sum(way) == rest]
    small = [n for n, label in enumerate(hidden) if told[label] == FEW]
    assert all(len({way[n] for way in ways}) > 1 for n in small)


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
