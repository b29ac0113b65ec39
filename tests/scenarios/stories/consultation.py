"""Konsultasi kelembagaan: founders are advised and linked, an ormas does not come, a secret is refused."""

from datetime import date, timedelta

from tests.portal.on_pages import read

NEW = "/konsultasi/baru"
FOUNDERS = {
    "pemohon": "Yayasan Umpama Baru", "bentuk": "yayasan", "kontak": "Nama Umpama, 0800", "cara": "slot",
    "pokok": "Cara mendirikan yayasan", "sifat": "biasa", "pertanyaan": "Boleh?", "dasar": "Formulir 4/2026",
}  # fmt: skip


def lives(story) -> None:
    today = story.today
    asked = FOUNDERS | {"tanggal": today}
    assert "simpan di luar sistem" in story.refused(
        story.officer, NEW, NEW, 422, **asked | {"sifat": "rahasia"}
    )
    story.does(story.officer, NEW, NEW, **asked)
    page = f"/konsultasi/{story.newest('requests.ConsultationAsked')}"
    assert "belum menjadi ormas" in read(story.checker, page)
    assert "0800" not in read(story.checker, page)

    # a day that is over is no appointment; the day is moved once
    slot = {"hari": story.ago(1), "jam": "09:30", "tempat": "Ruang konsultasi"}
    assert "Tulis hari ini atau sesudahnya" in story.refused(story.officer, page, "jadwalkan", **slot)
    later = (date.fromisoformat(today) + timedelta(days=7)).isoformat()
    story.does(story.officer, page, "jadwalkan", **slot | {"hari": later})
    story.does(story.officer, page, "jadwalkan", **slot | {"hari": today})

    # advice with its legal basis, a promise that is kept, the end
    basis = "UU 17/2013 Ps 15 https://contoh.example/uu\nPermendagri 57/2017"
    story.does(story.checker, page, "saran", disarankan=today, saran="Pilih nama lain.", sandaran=basis)
    assert "Sandaran: UU 17/2013 Ps 15" in read(story.officer, page)
    story.does(story.officer, page, "janji", janji="Mengirim contoh", unit="Bidang ormas", batas=today)
    story.does(story.officer, page, "tepati", janji_tepat="1", hasil_janji="Sudah dikirim.")
    story.does(story.checker, page, "tutup", ditutup=today, akhir="advised", hasil="Dipahami.")

    # the foundation is founded: its first line in the history is this talk
    ormas = story.register("Yayasan Umpama Baru")
    there = f"https://ormas.contoh.example/ormas/{ormas}"
    story.does(story.officer, page, "kaitkan", alamat_ormas=there, dasar_kait="Surat permohonan")
    assert "diminta sebagai calon pendiri" in read(story.officer, page)
    assert "Cara mendirikan yayasan" in read(story.officer, f"/ormas/{ormas}")

    # an ormas asks and does not come
    forum = story.register("Forum Konsultasi")
    said = {"tanggal": today, "cara": "slot", "pokok": "Ganti nama", "sifat": "biasa", "pertanyaan": "Boleh?"}
    said |= {"kontak": "", "dasar": "Datang ke loket"}
    story.does(story.officer, f"{NEW}?ormas={forum}", NEW, **said)
    missed = f"/konsultasi/{story.newest('requests.ConsultationAsked')}"
    story.does(story.officer, missed, "jadwalkan", **slot | {"hari": today})
    story.does(story.officer, missed, "tutup", ditutup=today, akhir="not_come", hasil="Tidak datang.")
    assert "pemohon tidak datang" in read(story.officer, missed)
