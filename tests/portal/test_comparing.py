"""Scores compared by kecamatan, cluster and period, and what of it everybody may read. All invented."""

import json
from fractions import Fraction
from statistics import quantiles

import pytest
from hypothesis import given
from hypothesis import strategies as st
from typer.testing import CliRunner

from deploy.cli.app import _commands
from services.portal.scoring.comparable import differences
from services.portal.scoring.figures import Group, quantile
from services.scoring import events as s
from services.scoring.domain import Assessment
from tests.portal.colleagues import open_account, sign_in
from tests.portal.office import catch_up
from tests.portal.on_pages import read
from tests.portal.told import assessments as a
from tests.portal.told.clusters import assign, tell_clusters
from tests.portal.told.improvements import tell_improvements
from tests.portal.told.instruments import CONTOH, content, drafted, tell_instruments
from tests.portal.told.ormas import registered, secretariat, stream

HERE, YEARS = "/perbandingan-nilai", (1, 2, 3)
SCORES = ("40.00", "50.00", "60.00", "70.00", "90.00", "95.00")


def period(number):
    return f"period-{number:032x}"


def tell_scores(office, number, scores, edition=1):
    said = {
        "title": f"Penilaian {2020 + number}",
        "edition": edition,
        "counts_until": f"{2020 + number}-12-31",
    }
    office.tell(period(number), (s.AssessmentPeriodOpened, a.OF | a.HELD | a.DAYS | a.GROUND | said))
    for n, score in enumerate(scores, 1):
        told = {"organisation": stream(n), "period": period(number), "period_title": said["title"]}
        final = {"score": score, "band": "baik", "outcome": score, "inputs_digest": "11" * 32} | a.GROUND
        invited, published = (s.OrmasInvitedToAssessment, told | a.GROUND), (s.ScorePublished, final)
        office.tell(Assessment.stream_of(period(number), stream(n)), invited, published)
    office.tell(period(number), (s.AssessmentPeriodClosed, {"reason": "Selesai."}))


@pytest.fixture
def told(office):
    """Five of six in Utara were assessed, one of seven in Selatan; 2022 asked alike, 2023 did not."""
    tell_instruments(office)
    other = [(kind, fields | {"edition": 3}) for kind, fields in drafted(decimals=1)]
    head = {name: other[0][1][name] for name in ("code", "year", "title", "mark", "digest")}
    office.tell(CONTOH, *other, (s.InstrumentPublished, head | {"edition": 3, "ground": "Keputusan 9/2026"}))
    tell_clusters(office)
    for n in range(1, 14):
        district = "Utara" if n <= 5 or n == 13 else "Selatan"
        office.tell(stream(n), registered(f"Forum Contoh {n}"), secretariat("", f"s{n}", district))
    assign(office, stream(1), "ekonomi", "Ekonomi")
    for number, edition in zip(YEARS, (1, 1, 3), strict=True):
        tell_scores(office, number, SCORES[: 7 - number], edition)
    return office


@pytest.fixture
def officer(office, open_portal, told):
    open_account(office.accounts, "rekan.satu", "Rekan Rekaan", ("case_officer",))
    return sign_in(open_portal(), "rekan.satu")


def test_figures_by_hand():
    """40, 50, 60, 70, 90: mean 62, median 60, quartiles at places 1 and 3 of 0–4: 50 and 70.

    40, 50, 70, 90, 95, 95 of ten: mean 440/6 = 73,33; median (70 + 90)/2 = 80; place 1¼: 50 + 20/4 = 55;
    place 3¾: 90 + 5 · 3/4 = 93,75. Six of ten are 60 %.
    """
    five = Group("Utara", ("90.00", "40.00", "50.00", "70.00", "60.00"), 11).told()
    assert (five["mean"], five["q1"], five["median"], five["q3"]) == ("62,00", "50,00", "60,00", "70,00")
    assert (five["n"], five["coverage"], five["low"]) == (5, "45", True)
    six = Group("Selatan", ("40", "50", "70", "90", "95", "95"), 10).told()
    assert (six["mean"], six["q1"], six["median"], six["q3"]) == ("73,33", "55,00", "80,00", "93,75")
    assert (six["coverage"], six["low"]) == ("60", False)
    none = Group("Timur", (), 0).told()
    assert (none["mean"], none["coverage"], none["low"]) == ("", "", False)


@given(st.lists(st.integers(0, 10_000).map(lambda n: Fraction(n, 100)), min_size=2, max_size=40))
def test_quartiles_are_those_of_the_library_exactly(scores):
    found = [quantile(sorted(scores), Fraction(at, 4)) for at in (1, 2, 3)]
    assert found == quantiles(scores, n=4, method="inclusive")


def test_what_is_not_comparable_says_in_what_it_differs():
    assert differences(content(), content(year="2027", title="Tahun lain")) == []
    assert differences(content(), content(decimals=1)) == ["banyaknya desimal"]
    other = content(bands=[], missing="zero", source="Lain")
    assert differences(content(), other) == ["kategori", "perlakuan atas yang tidak dijawab"]


def test_the_office_compares_kecamatan_and_periods_with_their_coverage(officer):
    """2021: 40 … 90 in Utara, 95 in Selatan; 2022: 40 … 90 all in Utara."""
    seen = read(officer, f"{HERE}?masa={period(1)}")
    assert "Selatan 1 dari 7 (14%) cakupan rendah 95,00 95,00 95,00 95,00" in seen
    assert "Utara 5 dari 6 (83%) 62,00 50,00 60,00 70,00" in seen
    assert "Semua 6 dari 13 (46%) cakupan rendah 67,50" in seen
    assert "Cakupan di bawah 50%" in seen
    assert "Penilaian 2022 (2022) 5 dari 13 (38%) cakupan rendah 62,00" in seen
    why = "Tidak dapat dibandingkan: instrumennya berbeda dalam"
    assert f"Penilaian 2023 (2023) {why}" in seen
    assert seen.index("Selatan 1") < seen.index("Utara 5")
    assert "Forum Contoh" not in seen.partition("Menurut kecamatan")[2]
    assert "Belum ada yang dinilai di: Selatan (7 ormas)." in read(officer, f"{HERE}?masa={period(3)}")
    by_cluster = read(officer, f"{HERE}?masa={period(1)}&menurut=klaster")
    assert "Ekonomi 1 dari 1 (100%) 40,00" in by_cluster
    assert "Tanpa klaster 5 dari 12" in by_cluster


def test_the_public_reads_how_many_were_assessed_and_no_figure_of_a_group(told, open_portal):
    """Selatan has one: hidden, and Utara's five with it, for the whole is told elsewhere."""
    visitor = open_portal()
    seen = read(visitor, f"{HERE}?masa={period(1)}")
    assert "Rata-rata semua yang dinilai" not in seen
    assert "Selatan kurang dari 5 7" in seen
    assert "Utara tidak ditampilkan 6" in seen
    assert not any(figure in seen for figure in ("62,00", "95,00", "67,50", "Forum Contoh", "cakupan rendah"))
    assert "Perbandingan nilai Berapa ormas yang dinilai" in seen
    assert "Dihitung dari ormas dalam register selain yang tercatat tidak aktif" in seen
    few = read(visitor, f"{HERE}?masa={period(3)}")
    assert "Kurang dari 5 ormas dinilai" in few
    assert "Rata-rata semua" not in few
    assert "/masuk" in visitor.get(f"{HERE}/perbandingan.csv").headers["Location"]


def test_an_open_period_is_compared_by_nobody_outside(told, officer, open_portal):
    told.tell(
        period(9), (s.AssessmentPeriodOpened, a.OF | a.HELD | a.DAYS | a.GROUND | {"title": "Berjalan"})
    )
    catch_up(told.projector())
    assert "Berjalan" in read(officer, HERE)
    assert "Berjalan" not in read(open_portal(), f"{HERE}?masa={period(9)}")


def test_what_is_compared_can_be_taken_along(officer):
    sheet = officer.get(f"{HERE}/perbandingan.csv?masa={period(1)}").data.decode("utf-8-sig")
    assert "Kecamatan;Utara;5;6;83;62,00;50,00;60,00;70,00;" in sheet
    assert "Masa penilaian;Penilaian 2023;;;;;;;;tidak dapat dibandingkan: beda " in sheet
    book = officer.get(f"{HERE}/perbandingan.xlsx?masa={period(1)}")
    assert book.data[:2] == b"PK"


def test_the_command_line_says_the_same(told):
    catch_up(told.projector())
    asked = ["audit", "compare", period(1), "--data", str(told.deployment.directory)]
    answer = CliRunner().invoke(_commands(["audit"]), [*asked, "--json"])
    found = json.loads(answer.stdout)
    [utara] = [each for each in found["groups"] if each["name"] == "Utara"]
    assert (utara["n"], utara["active"], utara["mean"], utara["low"]) == (5, 6, "62,00", False)
    assert [each["name"] for each in found["periods"] if each["why_not"]] == ["Penilaian 2023"]
    words = CliRunner().invoke(_commands(["audit"]), [*asked, "--menurut", "klaster"]).stdout
    assert "Klaster Ekonomi: 1 dari 1 ormas (100%)" in words


def test_a_cluster_says_which_trainings_were_suggested_to_its_ormas(told, officer, open_portal):
    tell_improvements(told)
    catch_up(told.projector())
    seen = read(officer, "/klaster/ekonomi")
    assert "Forum Contoh 1 : manajemen" in seen.partition("Saran pembinaan dari rencana perbaikan")[2]
    assert "sebelum 31 Maret 2027" in seen
    assert "Saran pembinaan" not in read(officer, "/klaster/lingkungan")
    assert "Saran pembinaan" not in read(open_portal(), "/klaster/ekonomi")
