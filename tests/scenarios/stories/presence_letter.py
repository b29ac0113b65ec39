"""Surat keterangan melapor: one ormas gets its letter, another lapses and is rejected."""

import io
import re

from shared.mapper import state_of
from tests.offices import cause_in
from tests.portal.on_pages import read
from tests.portal.test_lettering import HEAD, SETTINGS, SIGNER, TEMPLATE
from tests.requests.services import CONFIGURATION, GROUND, LAW, STATEMENT
from tests.requests.test_case_office import OPEN

ASKED = {"checklist": [LAW, STATEMENT], "validity_months": 36, "revision_days": 14}


def opens_its_service(story) -> None:
    requests = story.office.requests
    said = CONFIGURATION | ASKED | {"effective_from": story.today, "ground": GROUND}
    requests.configure_service(cause_in(requests, "requests.configure_service"), **said)
    requests.open_service(cause_in(requests, "requests.open_service"), **OPEN)
    for step, said in (("kop", HEAD), ("penanda-tangan", SIGNER)):
        story.does(story.manager, SETTINGS, step, **said)
    template = f"{SETTINGS}/presence_letter"
    story.does(story.manager, template, template, **TEMPLATE)


def applies(story, ormas: str, days_ago: int = 0) -> str:
    """Up to the desk of who checks it."""
    day = story.ago(days_ago)
    said = {"layanan": "presence_letter", "jenis": "new", "tanggal": day, "dasar": "Surat 15/2026"}
    story.does(story.officer, f"/berkas/baru?ormas={ormas}", "/berkas/baru", **said)
    page = f"/berkas/{story.newest('requests.CaseDrafted')}"
    why = "Dicatat dari kertas." if days_ago else ""
    story.does(story.officer, page, "ajukan", diajukan=day, sebab_terlambat=why)
    story.does(story.officer, page, "agendakan", agenda="112/2026", hari_agenda=day, pindaian="1")
    story.does(story.officer, page, "disposisi", kepada="verifier", isi_disposisi="Periksa")
    return page


def finds(story, page: str, **mend: str) -> None:
    said = {f"periksa-{item}": "complete" for item in ("legality", "statement")}
    for item, feedback in mend.items():
        said |= {f"periksa-{item}": "mend", f"catatan-{item}": feedback}
    story.does(story.checker, page, "periksa", **said)


def lives(story) -> None:
    opens_its_service(story)
    sanggar, forum = story.register("Sanggar Contoh"), story.register("Forum Contoh")
    assert "Belum melapor" in read(story.anybody, f"/ormas/{sanggar}")

    # a revision round
    case = applies(story, sanggar)
    again = {"layanan": "presence_letter", "jenis": "new", "tanggal": story.today, "dasar": "Surat 16"}
    twice = story.refused(story.officer, f"/berkas/baru?ormas={sanggar}", "/berkas/baru", **again)
    assert "sudah mempunyai berkas berjalan" in twice
    finds(story, case, statement="Belum ditandatangani sekretaris")
    story.does(story.checker, case, "kembalikan", dikembalikan=story.today)
    story.does(story.officer, case, "jawab", dijawab=story.today, catatan_jawab="Surat baru")
    finds(story, case)
    story.does(story.head, case, "lengkap", lengkap_sejak=story.today, dasar_lengkap="Semua diperiksa")

    # a lapse and a refusal
    late = applies(story, forum, days_ago=60)
    finds(story, late, legality="SKT tidak terbaca")
    story.does(story.checker, late, "kembalikan", dikembalikan=story.ago(50))
    story.does(story.officer, late, "gugur", alasan_gugur="Dihubungi dua kali.")
    assert "Gugur" in read(story.officer, late)
    second = applies(story, forum)
    said = {"ditolak": story.today, "alasan_tolak": "Bukan ormas.", "sandaran": "UU 17/2013 Ps 1"}
    story.does(story.head, second, "tolak", **said)
    assert "Ditolak" in read(story.officer, second)

    # the letter of the complete case, signed in ink
    assert "Buat konsep surat" in read(story.officer, case)
    form = story.officer.get(f"{case}/surat").text
    assert "Sanggar Contoh" in form
    ends = re.search(r'name="sampai" type="date" value="([0-9-]+)"', form)[1]
    letter = story.does(story.officer, f"{case}/surat", f"{case}/surat", mulai=story.today, sampai=ends)
    assert letter.startswith("/surat/letter-")
    story.does(story.head, letter, "periksa")
    signatory = next(story.office.requests.rows_of("requests.SignatoryAppointed")).stream
    said = {"penanda_tangan": signatory, "nomor_surat": "200.6.2/417", "tanggal": story.today}
    story.does(story.officer, letter, "nomori", **said)
    [row] = story.office.requests.rows_of("requests.LetterNumbered")
    check = f"/periksa/{state_of(row)['token']}"
    assert "belum terbit" in read(story.anybody, check)
    scan = (io.BytesIO(b"%PDF-1.4 pindaian"), "pindaian.pdf")
    story.does(story.head, letter, "tanda-tangan", cara="ink", ditandatangani=story.today, berkas=scan)
    assert "Berkas selesai ketika surat diserahkan" in read(story.officer, case)
    story.does(story.officer, letter, "serahkan", diserahkan=story.today)

    # what everybody reads afterwards
    seen = read(story.anybody, check)
    assert "Surat ini terdaftar dan berlaku" in seen
    assert "bukan izin dan bukan pengesahan badan hukum" in seen
    over = read(story.officer, case)
    assert "Surat nomor 200.6.2/417 diserahkan." in over
    assert "Selesai" in over
    assert "Berkas nomor 112/2026" in read(story.officer, letter)
    record = read(story.anybody, f"/ormas/{sanggar}")
    assert "Melapor Surat keterangan melapor nomor 200.6.2/417" in record
    assert "Belum melapor" in read(story.anybody, f"/ormas/{forum}")

    # it is revoked: the case stays over, the register says so, a new case may begin
    said = {"dicabut": story.today, "alasan_cabut": "Bukan milik ormas ini.", "dasar_cabut": "Surat 5/2026"}
    story.does(story.head, letter, "cabut", **said)
    assert "Surat ini sudah dicabut" in read(story.anybody, check)
    assert "Belum melapor lagi" in read(story.anybody, f"/ormas/{sanggar}")
    assert "Selesai" in read(story.officer, case)
    assert applies(story, sanggar) != case
