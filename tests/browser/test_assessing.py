"""An assessment in Chromium, from a sample that is loaded to the plan after its score. All is invented."""

from datetime import date, timedelta

from tests.portal.told.instruments import panelled
from tests.portal.told.ormas import stream
from tests.scoring.machine_of_assessments import uncounted

CODE, YEAR, TITLE = "wellbeing-ppa", "2026", "Penilaian 2026"
MINUTES, NAME = "Berita acara 6/2026", "Forum Contoh"
BOARD, OFFICE = "#j-papan", "#j-kantor"
ANSWERS = {BOARD: "Ya", "#bukti-papan": "dokumen nomor 3", OFFICE: "4"}


def later(days: int) -> str:
    return (date.today() + timedelta(days)).isoformat()


def test_an_assessment_is_walked_from_its_instrument_to_its_plan(person):
    """Own: papan 100 (1) and kantor 4 of 1–4 100 (2): 100. Verified 3, 66 2/3: 233 1/3 / 3 = 77,78.

    The panel gave 1 and 4 and agreed 2, 33 1/3: (100 + 66 2/3) / 3 = 55,56.
    """
    officer, head = person("rekan.satu", "case_officer"), person("rekan.kepala", "division_head")
    publish(officer, head)
    invite(head, officer)
    ormas = person("forum.contoh")
    answer(ormas)
    checker = person("rekan.penilai", "iko_assessor")
    here = check(officer, checker)
    judge(person, here)
    checker.open(here)
    checker.does("Hitung", {}, "Hitung nilai")
    checker.sees("77,78 (Baik)", "55,56 (Baik)")
    decide(ormas, checker, head, here)
    explain(checker, here)
    plan(officer, ormas, here)


def publish(officer, head):
    """A sample is a draft to begin with; the office writes its own, and another person publishes it."""
    officer.open("/instrumen")
    officer.sees("Belum ada instrumen yang ditetapkan kantor.")
    said = {"Contoh": "Persepsi, partisipasi, akseptabilitas", "Tahun": YEAR, "Dasar": "Rapat 3/2026"}
    officer.does("Muat sebagai rancangan", said, "Mulai dari contoh")
    officer.follow("Persepsi, partisipasi, akseptabilitas (contoh tidak resmi)")
    officer.sees("contoh tidak resmi", "Yang menulis rancangan ini tidak menetapkannya.")
    own = panelled() | {"code": CODE, "year": YEAR, "mark": "office"}
    said = {"Berkas YAML atau JSON": "\n".join(uncounted(own)), "Alasan": "Menurut rapat tim penilai."}
    officer.does("Ganti isi", said, "Ganti isi rancangan")
    officer.sees("Contoh kantor?", "susunan kantor")
    head.open(officer.path)
    head.does("Tetapkan", {"Dasar": "Keputusan kepala badan 4/2026"}, "Tetapkan edisi 1")
    head.sees("Tahun 2026, edisi 1 ditetapkan", "ditetapkan kantor")


def invite(head, officer):
    head.open("/penilaian")
    said = {
        "Instrumen": "edisi 1", "Judul": TITLE, "Dibuka": "2026-01-01", "Diisi sampai": later(9),
        "Masa sanggah (hari kalender)": "14", "Peristiwa dihitung sejak": "2026-01-01",
        "Peristiwa dihitung sampai": "2026-09-30", "Dasar": "Keputusan 5/2026",
    }  # fmt: skip
    head.does("Buka", said, "Buka masa penilaian")
    officer.open("/penilaian")
    officer.follow(TITLE)
    officer.sees("Belum ada ormas yang diundang.")
    officer.does("Undang", {"Ormas": NAME, "Dasar": "Surat undangan 31/2026"}, "Undang sebuah ormas")
    officer.sees("Yang diundang (1)")


def answer(ormas):
    ormas.open(f"/ormas-saya/{stream(1)}")
    ormas.follow(TITLE)
    ormas.does("Simpan jawaban", ANSWERS)
    ormas.does("Kirim", {}, "Kirim ke kantor")
    ormas.sees("Kantor memeriksa buktinya.", "Bukti: dokumen nomor 3")


def check(officer, checker):
    """The address of the assessment."""
    officer.follow(NAME)
    officer.sees("100,00 (Baik)", "Diisi ormas itu sendiri.")
    checker.open(officer.path)
    checker.follow("Periksa bukti")
    checker.does("Catat hasil pemeriksaan", {OFFICE: "3", "Dasar": "Kunjungan 12/2026"})
    return officer.path


def judge(person, here):
    """Two give what differs by more than 40 points; a third moderates it."""
    one, two = person("juri.satu", "iko_assessor"), person("juri.dua", "verifier")
    for juror, value in ((one, "1"), (two, "4")):
        juror.open(f"{here}/panel")
        said = {"Hubungan dengan ormas ini": "idak ada hubungan", "Dasar": "Rapat panel 2/2026"}
        juror.does("Nyatakan", said, "Nyatakan ada atau tidaknya hubungan")
        juror.follow("Nilai sebagai anggota panel")
        juror.does("Catat penilaian", {OFFICE: value, "Dasar": "Rapat panel 2/2026"})
    two.sees("menunggu moderasi", "100,00")
    agreed = {"Indikator": "Contoh kantor?", "Nilai yang disepakati": "2", "Alasan": "Sewanya baru."}
    two.sees("Moderasi: bukan oleh Anda, karena menilai dalam panel ini.")
    chair = person("rekan.ketua", "iko_assessor")
    chair.open(f"{here}/panel")
    chair.does("Catat", agreed, "Catat moderasi")
    chair.sees("2 (moderasi)")


def decide(ormas, checker, head, here):
    """The ormas objects, the office answers, and who checked nothing decides and tells it."""
    ormas.open(ormas.path)
    ormas.sees("keberatan sampai")
    objection = {"Alasan keberatan": "Sewanya dua tahun."}
    ormas.does("Sampaikan keberatan", objection, "Sampaikan keberatan atas nilai ini")
    checker.open(here)
    checker.sees("Sanggahan: Sewanya dua tahun.", "Jawaban kantor: belum ada.")
    head.open(here)
    head.sees_not("Tetapkan nilai")
    head.does("Catat jawaban", {"Jawaban kantor": "Surat sewanya satu tahun."}, "Jawab sanggahan")
    head.does("Tetapkan", {"Dasar": MINUTES}, "Tetapkan nilai")
    head.does("Catat", {"Dasar": "Surat 40/2026"}, "Catat: disampaikan kepada ormas")
    ormas.open(ormas.path)
    ormas.sees("Jawaban kantor: Surat sewanya satu tahun.", "Nilai akhir: 55,56 (Baik)")
    ormas.follow("Dari mana nilai ini")
    ormas.sees("55,56 (Baik)")


def explain(checker, here):
    checker.open(here)
    checker.follow("Dari mana nilai panel ini")
    checker.sees("(tepatnya 500/9)", "moderasi: 2 (peristiwa scoring:", "papan: dokumen nomor 3")
    checker.open("/perbandingan-nilai")
    checker.sees(TITLE, "1 dari 2 (50%)", "55,56")


def plan(officer, ormas, here):
    """What another answer would do, and a training that is suggested and invites nobody."""
    officer.open(here)
    officer.follow("Rencana perbaikan")
    officer.sees_not("Riwayat")
    officer.sees("Andai satu jawaban lebih baik", "Tidak ada kategori di atasnya.")
    said = {
        "Indikator": "Contoh kantor?", "Yang disepakati": "Sewa satu ruang.", "Sampai": later(90),
        "Saran materi pembinaan": "manajemen organisasi", "Dasar": "Berita acara 9/2026",
    }  # fmt: skip
    officer.does("Catat", said, "Catat yang disepakati")
    officer.sees("1. Sewa satu ruang.")
    officer.open("/pembinaan/usulan?materi=management")
    officer.sees("aran dari rencana perbaikan yang disepakati")
    ormas.open(f"/ormas-saya/{stream(1)}")
    ormas.follow("Rencana perbaikan")
    ormas.sees("1. Sewa satu ruang.")
