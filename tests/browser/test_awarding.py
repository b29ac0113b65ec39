"""An Ormas Award in Chromium, from its call to its announcement. Everything is invented."""

import pytest

from services.scoring.instruments.writing import text_of
from tests.browser.scored_office import ScoredOffice
from tests.portal.told.instruments import CONTOH, panelled
from tests.portal.told.ormas import stream
from tests.scoring.asking import CHECKER, GROUND, OTHER, YEAR, answered, ask

MINUTES, CALLED, FIRST, SECOND = "Berita acara 2/2026", "Ormas Award 2026", "Forum Contoh", "Sanggar Contoh"


@pytest.fixture(scope="module")
def period(scored_office: ScoredOffice) -> str:
    """Open, with gates: the panel alone judges “kantor”."""
    scoring, told = scored_office.scoring, panelled() | {"counts": []}
    told |= {"gates": [{"after": "dasar", "least": 60}]}
    [variable] = told["dimensions"][0]["variables"]
    variable["indicators"] = [each for each in variable["indicators"] if each["code"] == "kantor"]
    ask(scoring, "draft_instrument", lines=text_of(told).splitlines(), ground=GROUND)
    ask(scoring, "publish_instrument", OTHER, instrument=CONTOH, ground=GROUND, seen=None)
    days = YEAR | {"opens_on": "2026-01-01", "self_until": "2098-12-31", "objection_days": 7}
    said = {"instrument": CONTOH, "edition": 1, "title": "Penilaian calon", "ground": GROUND}
    [opened] = ask(scoring, "open_assessment_period", OTHER, **said | days).events
    scored_office.catch_up()
    return opened.stream


def score(office: ScoredOffice, period: str, ormas: str, value: str) -> None:
    """By a panel of two, as a story of its own walks."""
    of = {"period": period, "organisation": ormas, "ground": GROUND}
    [invited] = ask(office.scoring, "invite_to_assessment", **of).events
    said = {"assessment": invited.stream, "tie": "none", "ground": GROUND}
    for assessor in (CHECKER, OTHER):
        ask(office.scoring, "declare_panel_interest", assessor, **said)
        answered(office.scoring, "give_panel_answers", assessor, invited.stream, kantor={"value": value})
    ask(office.scoring, "compute_score", CHECKER, assessment=invited.stream)
    office.catch_up()


def test_an_award_is_walked_from_its_call_to_what_everybody_reads(person, scored_office, period):
    """Two candidates: one has 1 of 1–4, nothing of 60 points; the other stands by itself and has 4."""
    public, head = person(), person("rekan.kepala", "division_head")
    officer, ormas = person("rekan.satu", "case_officer"), person("forum.contoh")
    one, two = person("penilai.satu", "iko_assessor"), person("juri.satu", "verifier")
    three = person("juri.dua", "iko_assessor")

    head.open("/penghargaan")
    head.sees("Belum ada penghargaan.")
    said = {"Judul": CALLED, "Masa penilaian": "Penilaian calon", "Kategori": "Seni\nPendidikan"}
    head.does("Buka", said | {"Calon dicatat sampai": "2098-10-31", "Dasar": GROUND}, "Buka penghargaan")
    officer.open("/penghargaan")
    officer.follow(CALLED)
    page = officer.path
    said = {"Ormas": SECOND, "Kategori": "Pendidikan", "Dasar": "Usulan kecamatan 12/2026"}
    officer.does("Catat", said, "Catat calon")
    ormas.open(f"/ormas-saya/{stream(1)}/penghargaan")
    ormas.sees("Ormas ini belum menjadi calon.")
    said = {"Penghargaan dan kategori": "Pendidikan", "Mengapa ormas ini": "Taman baca dibuka tiap hari."}
    ormas.does("Calonkan", said, "Calonkan ormas ini")
    ormas.sees(f"{CALLED}, Pendidikan: dicatat sebagai calon")

    officer.open(page)
    officer.sees("Calon (2)", f"{FIRST} (mendaftar sendiri)")
    officer.send("Catat", {"Calon": SECOND, "Dasar": MINUTES}, "Lolos seleksi administrasi")
    officer.sees("diusulkan petugas yang sama")
    one.open(page)
    for name, of, value in ((FIRST, stream(1), "4"), (SECOND, stream(2), "1")):
        one.does("Catat", {"Calon": name, "Dasar": MINUTES}, "Lolos seleksi administrasi")
        seen = {"Calon": name, "Hari kunjungan": "2026-11-03", "Notulen": "Ruang belajar dipakai."}
        one.does("Catat", seen, "Catat survei lapangan")
        score(scored_office, period, of, value)
    one.open(page)
    one.send("Nominasikan", {"Calon": SECOND, "Dasar": MINUTES}, "Nominasikan")
    one.sees("tidak melampaui batas lolos sebuah tahap")
    one.open(page)
    one.does("Catat", {"Calon": SECOND, "Alasan": "Batas lolos tidak tercapai."}, "Tidak diteruskan")
    one.does("Nominasikan", {"Calon": FIRST, "Dasar": MINUTES}, "Nominasikan")

    vote = {"Calon": FIRST, "Pertimbangan": "Kegiatannya luas."}
    one.sees("Suara juri: bukan oleh Anda", "mengunjungi nominasinya")
    two.open(page)
    two.does("Beri suara", vote, "Beri suara sebagai juri")
    head.open(page)
    decision = {"Calon": FIRST, "Dasar": "Keputusan kepala badan 11/2026"}
    head.send("Tetapkan", decision, "Tetapkan penerima")
    head.sees("belum dua")
    three.open(page)
    three.does("Beri suara", vote, "Beri suara sebagai juri")
    head.open(page)
    head.does("Tetapkan", decision, "Tetapkan penerima")
    head.sees("Ditetapkan, belum diumumkan", f"Pendidikan: {FIRST}")
    public.open("/penghargaan/penerima")
    public.sees("Belum ada penghargaan yang diumumkan.")
    announced = {"Dasar": "Keputusan kepala badan 11/2026"}
    head.send("Umumkan", announced, "Umumkan penerima")
    head.sees("Belum ada penerima: Seni.", "Belum dicatat")
    head.does("Umumkan", announced | {"Dilewati; umumkan sekarang": "ya"}, "Umumkan penerima")
    head.sees("Sudah diumumkan")
    public.open("/penghargaan/penerima")
    public.sees(CALLED, "Pendidikan", FIRST)
    public.sees_not(SECOND)
