"""What was said before is told as put right, with what it was. All of it is invented."""

from services.registry import events as r
from tests.portal.office import OfficeUnderTest
from tests.portal.told.ormas import registered, stream

BEFORE = {"known_by": "sheet", "observed_on": "", "ground": "impor daftar.xlsx, tab A baris 2"}
AFTER = {"known_by": "field_visit", "observed_on": "2026-11-02", "ground": "Kunjungan"}


def place(village, code=""):
    said = {"subject_id": "s-1", "village": village, "district": "Umpama", "region_code": code}
    return r.SecretariatRecorded, said | {"ground": "Surat domisili", "address": "Jl. Rahasia 1"}


def history(office: OfficeUnderTest):
    office.catch_up()
    with office.views.read() as t:
        return [row[0] for row in t.all("SELECT sentence FROM history ORDER BY position", ())]


def test_an_address_that_is_said_again_is_told_with_the_village_it_was_in(office):
    office.tell(stream(1), registered("Forum Contoh"), place("Rekaan"), place("Umpama", "32.71.01.1001"))
    office.tell(stream(1), place("Umpama", "32.71.01.1001"))
    office.tell(stream(2), registered("Forum Umpama"), place("Lain"))
    first, moved, street, other = (each for each in history(office) if each.startswith("Alamat"))
    assert first.startswith("Alamat sekretariat dicatat (kelurahan/desa: Rekaan")
    assert moved == "Alamat sekretariat diperbaiki: kelurahan/desa Umpama (32.71.01.1001); semula Rekaan."
    assert street.endswith("tetap Umpama (32.71.01.1001); jalan atau titiknya ditulis ulang.")
    assert other.startswith("Alamat sekretariat dicatat (kelurahan/desa: Lain")


def test_an_activity_that_is_said_again_is_told_with_what_it_was(office):
    told = [(r.ActivityStatusRecorded, {"status": "aktif"} | BEFORE)]
    told += [(r.ActivityStatusRecorded, {"status": "tidak_aktif"} | AFTER)]
    office.tell(stream(1), registered("Forum Contoh"), *told)
    assert history(office)[-1].startswith(
        "Keaktifan dicatat lagi: tidak aktif; semula aktif (sumber: kunjungan"
    )


def test_a_digest_in_an_older_ground_stays_in_the_ledger(office):
    ground = "Surat 1 (lembar sunting, sha256 09c9f00a09c9f00a)"
    told = (r.ActivityStatusRecorded, {"status": "aktif"} | BEFORE | {"ground": ground})
    office.tell(stream(1), registered("Forum Contoh"), told)
    office.catch_up()
    with office.views.read() as t:
        assert t.all("SELECT ground FROM history WHERE topic LIKE '%Activity%'", ()) == [
            ("Surat 1 (lembar sunting)",)
        ]
