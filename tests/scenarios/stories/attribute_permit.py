"""Izin pemasangan atribut: mended, granted, looked at and taken down; a clash; a lapse."""

from datetime import date, timedelta

from tests.portal.on_pages import read

TERMS_PAGE, NEW = "/ketentuan-atribut", "/izin-atribut/baru"
TERMS = {"aturan": "Perwali 9/2026", "jenis": "Bendera\nSpanduk", "lama": "6", "turun": "1"}
TERMS |= {"dasar": "Rapat kantor", "larangan": "Jalan Istana; ; 32.71; aturan; Perda 4/2020"}
PLACE = {"letak-1": "street", "jalan-1": "Jalan Contoh Raya", "wilayah-1": "32.71"}
WHAT = {"jenis": "bendera", "jumlah": "40", **PLACE, "dasar": "Surat 16/2026"}


def asks(story, ormas: str, **days: str) -> str:
    said = {"tanggal": story.today, "sejak": story.today, **WHAT} | days
    story.does(story.officer, f"{NEW}?ormas={ormas}", NEW, **said)
    return f"/izin-atribut/{story.newest('requests.PermitAsked')}"


def lives(story) -> None:
    forum, sanggar = story.register("Forum Bendera"), story.register("Sanggar Bendera")
    story.does(story.admin, TERMS_PAGE, f"{TERMS_PAGE}/tetapkan", mulai=story.today, **TERMS)
    last = (date.fromisoformat(story.today) + timedelta(days=3)).isoformat()

    # what the law forbids is refused, whatever the reason
    palace = asks(story, forum, terakhir=last, **PLACE | {"jalan-1": "Jalan Istana"})
    story.does(story.checker, palace, "periksa", hasil="Tempat terlarang menurut Perda")
    never = story.refused(story.head, palace, "izinkan", pengecualian="Acara besar")
    assert "Jalan Istana" in never
    story.does(story.head, palace, "tolak", alasan_tolak="Tempat terlarang.", sandaran="Perda 4/2020")

    # a revision round, then granted
    first, second = asks(story, forum, terakhir=last), asks(story, sanggar, terakhir=last)
    story.does(story.checker, first, "kembalikan", perlu="Jumlah bendera terlalu banyak")
    mended = {"diperbaiki": story.today, "sejak": story.today, "terakhir": last, **WHAT, "jumlah": "20"}
    story.does(story.officer, first, "perbaiki", **mended)
    for page in (first, second):
        story.does(story.checker, page, "periksa", hasil="Sesuai ketentuan")
    story.does(story.head, first, "izinkan", pengecualian="")
    assert "20 Bendera" in read(story.satpol, first)

    # the other clashes at the same place and time
    clash = story.refused(story.head, second, "izinkan", pengecualian="")
    assert "Di tempat dan waktu yang sama sudah ada 1 izin lain" in clash
    story.does(story.head, second, "tolak", alasan_tolak="Ruas sudah dipakai.", sandaran="Kebijakan kantor")
    assert "ditolak" in read(story.officer, second)

    # a paper that lay too long lapses
    long_ago = {"tanggal": story.ago(30), "sejak": story.ago(20), "terakhir": story.ago(18)}
    late = asks(story, sanggar, **long_ago)
    story.does(story.officer, late, "gugur", alasan_gugur="Baru diketik sesudah harinya.")
    assert "gugur" in read(story.officer, late)

    # seen in the street, and taken down with a photograph
    story.does(story.satpol, first, "lihat", dilihat=story.today, temuan="as_permitted", catatan_lihat="")
    down = {"turun": story.today, "foto": "", "catatan_turun": ""}
    assert "Pilih foto" in story.refused(story.officer, first, "turun", **down)
    story.does(story.officer, first, "turun", **down | {"foto": "2"})
    assert "foto dokumen ke-2" in read(story.officer, first)
    assert "Jalan Contoh Raya" not in read(story.satpol, "/izin-atribut/terpasang")
