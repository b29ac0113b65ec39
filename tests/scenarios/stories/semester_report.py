"""Laporan semester: returned and accepted, a nil report, and who stays silent."""

from services.registry.events import ProgrammeBegun
from tests.portal.on_pages import read
from tests.portal.test_semester_forms import ACTIVITY, PROGRAMME

SIGNED = {"tanda-tangan": ["ketua", "sekretaris"]}
LETTER = {"nomor_surat": "220/7/2023", "tanggal_surat": "2023-03-02", "dasar_mulai": "Map lama"}
DAYS = {"mulai": "2024-1", "batas_1": "07-31", "batas_2": "01-31", "diputuskan": "2024-01-05"}
TYPED_LATER = "Dari map lama"


def begins(story, ormas: str, period: str) -> str:
    new = f"/laporan-semester/baru?ormas={ormas}"
    story.does(story.officer, new, "/laporan-semester/baru", semester=period, dasar="Laporan 9")
    return f"/laporan-semester/{story.newest('requests.SemesterReportBegun')}"


def lives(story) -> None:
    sanggar = story.register("Sanggar Laporan", lambda o: o.trigger_event(ProgrammeBegun, **PROGRAMME))
    forum = story.register("Forum Laporan")
    data = "/laporan-semester/pengaturan"
    story.does(story.admin, data, f"{data}/batas", **DAYS, dasar_batas="Edaran 3/2024")
    for ormas in (sanggar, forum):
        one = f"/laporan-semester/ormas/{ormas}"
        story.does(story.officer, one, "mulai", **LETTER)

    # a report with an activity, a programme and money; it comes unsigned, then signed, and goes back once
    page = begins(story, sanggar, "2024-1")
    story.does(story.officer, f"{page}/kegiatan", f"{page}/kegiatan", **ACTIVITY)
    story.does(story.officer, page, "program", **{"kemajuan-1": "on_track", "keterangan-1": "Dua kelompok"})
    story.does(story.officer, page, "uang", **{"uang-dues": "3.500.000", "uang-government": "500.000"})
    assert "Rp3.500.000 dari Rp4.000.000, 87,5%" in read(story.officer, page)
    paper = {"diterima": "2024-07-20", "sebab_terlambat": TYPED_LATER, "pindaian": "1"}
    unsigned = story.refused(story.officer, page, "serahkan", **paper, **{"tanda-tangan": ["ketua"]})
    assert "Diperlukan 2 tanda tangan dari: ketua, sekretaris." in unsigned
    story.does(story.officer, page, "serahkan", **paper, **SIGNED)
    mend = {"dikembalikan": "2024-07-22", "catatan-activity-1": "Daftar hadir belum ada"}
    story.does(story.checker, page, "kembalikan", **mend)
    first = f"{page}/kegiatan/1"
    story.does(story.officer, first, first, **ACTIVITY | {"orang": "35"})
    story.does(story.officer, page, "serahkan", **paper | {"diterima": "2024-08-12"}, **SIGNED)

    # who typed it does not accept it
    accepted = {"diterima_pada": "2024-08-13", "dasar_terima": "Semua bagian dibaca"}
    assert "bukan oleh Anda, karena ikut mengetiknya" in read(story.officer, page)
    story.does(story.checker, page, "terima", **accepted)
    assert "Diterima pada 13 Agustus 2024" in read(story.officer, page)

    # nothing happened, and it says so; the other says nothing and is in arrears
    quiet = begins(story, sanggar, "2024-2")
    nothing = {"diterima_nihil": "2025-01-20", "sebab_nihil": TYPED_LATER, "pindaian_nihil": "1"}
    nothing |= {"tanda-tangan-nihil": SIGNED["tanda-tangan"], "sebab_kosong": "Pengurus baru."}
    story.does(story.officer, quiet, "nihil", **nothing)
    story.does(story.checker, quiet, "terima", **accepted | {"diterima_pada": "2025-01-22"})
    owed = read(story.head, "/laporan-semester?keadaan=owed")
    assert "Forum Laporan" in owed
    assert "ilegal" not in owed.lower()
    listed = read(story.head, "/laporan-semester")
    assert (
        "Sanggar Laporan Semester I 2024 Diterima 12 Agustus 2024 (pertama 20 Juli 2024), tepat waktu"
        in listed
    )
    assert "Sanggar Laporan Semester II 2024 Diterima nihil 20 Januari 2025, tepat waktu" in listed
