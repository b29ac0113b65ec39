"""A survey of the public in Chromium, from its slips to a score with a margin. All is invented."""

import pytest
from playwright.sync_api import expect

from contracts.telling.survey_words import as_typed
from tests.browser.scored_office import ScoredOffice
from tests.portal.told.instruments import CONTOH, surveyed
from tests.scoring.asking import GROUND, OTHER, ask, checked_in
from tests.scoring.machine_of_assessments import uncounted

PAPER = {f"Banyaknya jawaban {value}": "1" for value in range(1, 5)} | {"Dasar": GROUND}
AGAIN = {f"Jawaban {value} menurut hitungan kedua": "1" for value in range(1, 5)} | {"Dasar": GROUND}
OUTCOME = "ata-rata 2,80 dari 5 jawaban, ± 1,14 (95%); kurang dari 30 jawaban, jadi marginnya kasar"


@pytest.fixture(scope="module")
def assessment(scored_office: ScoredOffice) -> str:
    """Of an ormas whose instrument asks the public, too: its evidence is checked."""
    scoring = scored_office.scoring
    ask(scoring, "draft_instrument", lines=uncounted(surveyed()), ground=GROUND)
    ask(scoring, "publish_instrument", OTHER, instrument=CONTOH, ground=GROUND, seen=None)
    assessed = checked_in(scoring, CONTOH)
    scored_office.catch_up()
    return assessed


def test_a_survey_is_walked_from_its_slips_to_a_score_with_a_margin(person, assessment):
    """Slip 4, paper 1, 2, 3, 4: n = 5, mean 14/5 = 2,80; s² = 17/10; the root of 1,96² · 17/50 is 1,14.

    14/5 of 1–4 is 60: papan 100 (1), kantor 66 2/3 (2), pandangan 60 (1): 73 1/3.
    """
    officer, other = person("rekan.satu", "case_officer"), person("rekan.dua", "enumerator")
    page, codes = printed(officer)
    citizen = person()
    citizen.open("/survei")
    citizen.send("Lanjut", {"Kode pada lembar": codes[0]})
    citizen.sees("Contoh pandangan?", "Nama Anda tidak ditanya dan tidak dicatat.")
    citizen.send("Kirim jawaban", {"4 (paling tinggi)": "4"})
    citizen.sees("Terima kasih")
    citizen.open(f"/survei/warga/{as_typed(codes[0])}")
    citizen.sees("Kode ini sudah dipakai.")

    officer.open(page)
    officer.does("Catat", PAPER, "Catat hitungan kertas")
    officer.send("Hitungannya cocok", AGAIN, "Cocokkan hitungan 1")
    officer.sees("Orang lain yang mencocokkannya")
    officer.open(f"/nilai/{assessment}")
    officer.sees("masih terbuka: nilai dihitung sesudah ditutup")
    other.open("/hari-ini")
    other.sees("Hitungan survei persepsi yang menunggu dicocokkan (1)")
    other.open(page)
    other.sees("1 dari 2 dijawab", "terbaca sesudah survei ditutup")
    other.does("Hitungannya cocok", AGAIN, "Cocokkan hitungan 1")
    other.sees("4 jawaban (hitungan 1), sudah dicocokkan")

    officer.open(page)
    officer.does("Tutup", {"Dasar": GROUND}, "Tutup survei")
    officer.sees(f"R{OUTCOME}", "Sebaran jawaban")
    citizen.open(f"/survei/warga/{as_typed(codes[1])}")
    citizen.sees("Survei ini sudah ditutup.")
    officer.open(f"/nilai/{assessment}")
    officer.does("Hitung", {}, "Hitung nilai")
    officer.sees("73,33 (Baik)", f"r{OUTCOME}")
    officer.follow("Dari mana nilai ini")
    officer.sees("Ditanyakan kepada warga", f"survei: r{OUTCOME}")


def printed(officer) -> tuple[str, list[str]]:
    """The page of a survey that was opened, and the codes of two slips that are shown once."""
    officer.open("/survei-persepsi")
    said = {
        "Yang ditanyakan": "Contoh pandangan?", "Tentang": "Forum Contoh", "Dijawab sampai": "2099-12-31",
        "Jawaban paling sedikit": "4", "Dasar": GROUND,
    }  # fmt: skip
    officer.send("Buka", said, "Buka survei persepsi")
    officer.sees("Tulis sedikitnya 5")
    officer.does("Buka", said | {"Jawaban paling sedikit": "5"}, "Buka survei persepsi")
    expect(officer.page.locator("details[open]")).to_have_count(0)
    officer.follow("Contoh pandangan?")
    page = officer.path
    officer.send("Buat lembar", {"Banyaknya lembar": "2", "Kertas": "F4"}, "Buat lembar survei")
    officer.sees("Cetak sekarang: lembar ini tidak dapat dicetak lagi.")
    codes = officer.page.get_by_role("main").locator(".coded strong").all_inner_texts()
    assert len(set(codes)) == 2
    return page, codes
