"""Periods whose instrument has no bands: every page says so, and counts what can be counted. All invented."""

import pytest

from services.portal.scoring.spread import FEWEST_FOR_A_MEAN
from services.scoring import events as s
from tests.portal.colleagues import open_account, sign_in
from tests.portal.on_pages import read
from tests.portal.test_monev_scores import told
from tests.portal.test_score_spread import tell_period
from tests.portal.told.instruments import CONTOH, drafted

PERIOD = f"period-{6:032x}"


@pytest.fixture
def scored(office):
    """Ten of 2025 and ten of 2026, all told their score."""
    draft = drafted(bands=None)
    said = {name: draft[0][1][name] for name in ("code", "year", "title", "mark", "digest")}
    office.tell(CONTOH, *draft, (s.InstrumentPublished, said | {"edition": 1, "ground": "Keputusan 4/2026"}))
    for number in (5, 6):
        tell_period(office, number, FEWEST_FOR_A_MEAN, band="")
    return office


def test_the_public_page_has_number_and_mean_and_no_spread(scored, open_portal):
    page = read(open_portal(), "/sebaran-nilai")
    assert "Rata-rata yang dinilai: 80 ." in page
    assert "Instrumen ini tanpa kategori." in page


def test_monev_counts_them_and_says_that_there_are_no_bands(scored):
    found = {label: each.words for label, each in told(scored).items()}
    assert found["Penilaian 2026: nilai disampaikan saat penutupan (instrumen tanpa kategori)"] == "10 ormas"
    assert found["Penilaian 2026: rata-rata yang dinilai"] == "80"
    assert found["Penilaian 2026 dibanding Penilaian 2025: dinilai pada keduanya"] == "10 ormas"
    assert not [label for label in found if "kategori " in label]


@pytest.mark.parametrize(
    ("address", "says"),
    [
        ("/monev/2026", "instrumen tanpa kategori"),
        ("/monev/2026/cetak", "instrumen tanpa kategori"),
        ("/monev/2026/pers", "instrumen tanpa kategori"),
        (f"/penilaian/{PERIOD}", "10 ormas dinilai pada keduanya."),
        (f"/penilaian/{PERIOD}/andai", "Bobot"),
        (f"/perbandingan-nilai?masa={PERIOD}", "80,00"),
        (f"/instrumen/{CONTOH}", "tidak menyebut kategori"),
    ],
)
def test_every_page_of_the_office_opens(scored, open_portal, address, says):
    open_account(scored.accounts, "rekan.kepala", "Rekan Rekaan", ("division_head",))
    assert says in read(sign_in(open_portal(), "rekan.kepala"), address)


@pytest.mark.parametrize("file", ["monev.xlsx", "monev.pdf", "pers.pdf"])
def test_every_file_can_be_taken_along(scored, open_portal, file):
    open_account(scored.accounts, "rekan.kepala", "Rekan Rekaan", ("division_head",))
    assert sign_in(open_portal(), "rekan.kepala").get(f"/monev/2026/{file}").status_code == 200
