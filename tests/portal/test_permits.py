"""Permits for attributes on their pages, from the application until it is down. Everything is invented."""

import io
import re
from datetime import date, timedelta

import pytest

from contracts.telling.dates import date_words
from services.registry.domain import Ormas
from services.registry.events import DocumentFiled
from services.requests.events import ElectionPeriodEnded, ElectionPeriodStruck
from tests.offices import cause_in
from tests.portal.colleagues import open_account, sign_in
from tests.portal.judging import ENTRY, judging_office
from tests.portal.on_pages import read, send, text
from tests.portal.test_cases import FILED
from tests.portal.told.elections import ELECTIONS, entered
from tests.portal.told.ormas import stream
from tests.portal.told.permits import STREET, asked, granted, permit, tell_permits
from tests.shared.pictures import jpeg

CAMPAIGN = "Harinya masuk kalender pemilu: Masa kampanye Pilkada Kota Contoh, {} sampai {}"


@pytest.fixture
def colleague(office, open_portal):
    tell_permits(office, stream(1), stream(2))

    def of(*roles):
        login = f"rekan.{len(office.accounts.roster().accounts)}"
        open_account(office.accounts, login, "Rekan Rekaan", roles)
        return sign_in(open_portal(), login)

    return of


def test_permits_are_listed_by_where_they_stand(colleague, open_portal):
    officer = colleague("case_officer")
    seen = read(officer, "/izin-atribut")
    assert "Semua yang berjalan (6)" in seen
    assert "Diizinkan (3)" in seen
    assert "20 November 2026 sampai 26 November 2026 pukul 00.00" in seen
    assert "belum diturunkan" in seen
    ended = read(officer, "/izin-atribut?keadaan=berakhir")
    assert all(word in ended for word in ("sudah diturunkan", "ditolak", "ditarik pemohon", "gugur"))
    assert "/masuk" in open_portal().get("/izin-atribut").headers["Location"]


def test_two_permits_at_one_place_are_both_shown_with_the_reason_and_one_from_midnight_on_is_not(colleague):
    officer = colleague("case_officer")
    first, second = read(officer, f"/izin-atribut/{permit(1)}"), read(officer, f"/izin-atribut/{permit(2)}")
    assert "2 spanduk, 21 November 2026 sampai 24 November 2026 pukul 00.00, di Jalan Contoh Raya" in first
    assert "40 bendera, 20 November 2026 sampai 26 November 2026 pukul 00.00, di Jalan Contoh Raya" in second
    assert "Pengecualian: Di tempat yang sama ada 1 izin. Alasan: Satu acara." in second
    waits = read(officer, f"/izin-atribut/{permit(4)}")
    assert "25 November 2026 sampai 28 November 2026" in waits
    assert "24 November 2026 pukul 00.00" not in waits
    assert "terpasang tidak sesuai izin" in first


def test_satpol_pp_reads_by_street_what_may_hang_today_and_decides_nothing(colleague):
    satpol = colleague("public_order_officer")
    seen = read(satpol, "/izin-atribut/terpasang")
    assert re.search("Jalan Contoh Raya .*Jalan Umpama", seen)
    assert "seharusnya sudah turun 16 November 2026" in seen
    assert "Yang tidak ada di sini tidak dinilai program" in seen
    every = read(satpol, "/izin-atribut?keadaan=asked")
    assert "Semua yang berjalan (3)" in every
    assert not any(word in every for word in ("menunggu", "ditolak", "Berakhir"))
    assert satpol.get(f"/izin-atribut/{permit(5)}").status_code == 403
    assert "Catat hasil lihat lapangan" in read(satpol, f"/izin-atribut/{permit(1)}")
    assert satpol.get("/berkas").status_code == 403


def test_a_street_that_was_written_in_two_ways_is_one_street_on_the_list(office, colleague):
    other = asked(stream(1), "2026-11-21", "2026-11-25", places=[STREET | {"street": "Jl. Contoh Raya"}])
    office.tell(permit(40), other, *granted("2026-11-26"))
    office.catch_up()
    page = colleague("public_order_officer").get("/izin-atribut/terpasang")
    assert re.findall(r"<h2[^>]*>([^<]*Contoh Raya)</h2>", page.text) == ["Jalan Contoh Raya"]
    assert f"/izin-atribut/{permit(40)}" in page.text


def test_the_work_list_tells_what_waits_and_what_should_be_down(colleague):
    head = colleague("division_head")
    seen = read(head, "/hari-ini")
    assert "Izin atribut yang menunggu pemeriksa" in seen
    assert "Izin atribut yang menunggu putusan" in seen
    assert "seharusnya turun 16 November 2026" in seen
    overdue, later = seen.index("Atribut yang belum dicatat turun"), seen.index("menunggu pemeriksa")
    assert overdue < later
    for subject in ("izin-diperiksa", "izin-diputus", "atribut-turun"):
        assert "Jalan Contoh Raya" in read(head, f"/hari-ini/{subject}")
    assert "menunggu putusan" not in read(colleague("public_order_officer"), "/hari-ini")


def test_terms_say_that_they_are_a_proposal_and_what_is_forbidden_from_next_year_on(colleague):
    seen = read(colleague("tenant_admin"), "/ketentuan-atribut")
    assert "Ketentuan ke-1 berlaku usulan" in seen
    assert "bukan bunyi peraturan" in seen
    assert "Ketentuan ke-2 akan berlaku" in seen
    assert "Dilarang: Jalan Istana Umpama (32.71). Aturan: Perda contoh 4/2020" in seen


@pytest.fixture(scope="module")
def running(tmp_path_factory, module_amqp):
    with judging_office(tmp_path_factory.mktemp("izin") / "data", module_amqp, "requests") as office:
        yield office


def test_a_permit_goes_from_paper_to_the_photograph_of_an_empty_street(running):
    """Two ormas; an administrator, staff, a checker, a head and Satpol PP, through broker and service."""
    ormas = Ormas.register(name="Forum Contoh", abbreviation="", **ENTRY, ground="baris 7")
    ormas.trigger_event(DocumentFiled, **(FILED | {"document_kind": "D09", "title": "Foto jalan"}))
    other = Ormas.register(name="Sanggar Umpama", abbreviation="", **ENTRY, ground="baris 8")
    running.registry.record(ormas, other, cause=cause_in(running.registry, "registry.import_sheet"))
    running.catch_up()
    app, today = running.app(patience=0), running.requests._today()
    checker, head, satpol = (
        running.colleague(app, role) for role in ("verifier", "division_head", "public_order_officer")
    )
    staff, admin = running.officer(app), running.manager(app)

    def step(visitor, page, action, status=303, **told):
        answer = send(visitor, page, action, told)
        running.catch_up()
        assert answer.status_code == status
        return answer

    terms = "/ketentuan-atribut"
    said = {"mulai": today, "aturan": "Perwali 9/2026", "jenis": "Bendera\nSpanduk", "lama": "6"}
    said |= {"turun": "1", "dasar": "Rapat kantor"}
    wrong = step(admin, terms, f"{terms}/tetapkan", 422, **said, larangan="Jalan Istana")
    assert "Baris ini tidak terbaca: “Jalan Istana”." in text(wrong, 422)
    said |= {"larangan": "Jalan Istana; ; 32.71; aturan; Perda 4/2020"}
    step(admin, terms, f"{terms}/tetapkan", **said)
    new, last = "/izin-atribut/baru", (date.fromisoformat(today) + timedelta(days=3)).isoformat()
    wanted = {
        "tanggal": today, "jenis": "bendera", "jumlah": "40", "sejak": today, "terakhir": last,
        "letak-1": "street", "jalan-1": "Jl. Contoh <script>", "wilayah-1": "32.71", "dasar": "Surat 16/2026",
    }  # fmt: skip
    for changed, why in (
        ({"terakhir": "2000-01-01"}, "Tidak boleh sebelum hari pertama."),
        ({"wilayah-1": "x"}, "Tempat 1: Tulis kode wilayah"),
        ({"letak-1": "point"}, "Tempat 1: Titik memerlukan keterangan"),
        ({"jumlah": "empat"}, "Tulis dengan angka."),
    ):
        assert why in text(step(staff, f"{new}?ormas={ormas.id}", new, 422, **wanted | changed), 422)
    more = step(staff, f"{new}?ormas={ormas.id}", new, 200, **wanted | {"baris": "15"}).text
    assert ('value="Jl. Contoh &lt;script&gt;"' in more, 'name="jalan-15"' in more) == (True, True)
    assert not list(running.requests.rows_of("requests.PermitAsked"))
    permits = []
    for each in (ormas, other):
        step(staff, f"{new}?ormas={each.id}", new, **wanted)
        listed = re.findall(r"/izin-atribut/(permit-[0-9a-f]{32})", staff.get("/izin-atribut").text)
        permits += [each for each in listed if each not in permits]
    first, second = (f"/izin-atribut/{each}" for each in permits)
    assert "Jl. Contoh &lt;script&gt;" in staff.get(first).text
    for page in (first, second):
        step(checker, page, f"{page}/periksa", hasil="Sesuai ketentuan")
    step(head, first, f"{first}/izinkan", pengecualian="")
    clash = step(head, second, f"{second}/izinkan", 409, pengecualian="")
    assert "Di tempat dan waktu yang sama sudah ada 1 izin lain" in text(clash, 409)
    step(head, second, f"{second}/tolak", alasan_tolak="Ruas sudah dipakai.", sandaran="Kebijakan kantor")
    seen = {"dilihat": today, "temuan": "as_permitted", "catatan_lihat": ""}
    step(satpol, first, f"{first}/lihat", **seen)
    down = {"turun": today, "foto": "", "catatan_turun": ""}
    assert "Pilih foto" in text(step(staff, first, f"{first}/turun", 409, **down), 409)
    pdf = {"berkas": (io.BytesIO(b"%PDF-1.7 bukan foto"), "foto.jpg")}
    assert "Kirim foto, JPEG atau PNG." in text(step(satpol, first, f"{first}/turun", 422, **down | pdf), 422)
    photo = {"berkas": (io.BytesIO(jpeg()), "foto.jpg")}
    back = step(satpol, first, f"{first}/turun", **down | photo).headers["Location"]
    assert "Forum Contoh" not in read(satpol, back)
    assert satpol.get(f"{first}/foto").status_code == 403
    with checker.get(f"{first}/foto") as shown:
        assert shown.get_data() == jpeg()
    assert "foto dari lapangan (pembacaan dicatat)" in read(staff, first)
    assert running.requests.reads.lines()[-1]["purpose"] == "melihat foto penurunan atribut"


@pytest.mark.parametrize(
    ("first", "last", "warned"),
    [
        ("2026-11-01", "2026-11-20", True),
        ("2026-11-25", "2026-12-05", True),
        ("2026-11-01", "2026-11-19", False),
        ("2026-11-26", "2026-12-05", False),
    ],
)
def test_a_permit_whose_days_touch_a_campaign_is_warned_about_and_forbidden_nothing(
    office, colleague, first, last, warned
):
    office.tell(ELECTIONS, entered(1, "campaign", first, last), entered(2, "stage", first, last))
    seen = read(colleague("division_head"), f"/izin-atribut/{permit(1)}")
    assert (CAMPAIGN.format(date_words(first), date_words(last)) in seen) is warned
    assert ("Ini peringatan, bukan larangan" in seen) is warned
    assert "tahapan" not in seen


def test_a_period_that_was_struck_or_ended_before_warns_about_nothing(office, colleague):
    struck = (ElectionPeriodStruck, {"number": 1, "reason": "Salah kota."})
    ended = (ElectionPeriodEnded, {"number": 2, "last_day": "2026-11-19", "reason": "Keputusan 9."})
    days = ("2026-11-01", "2026-12-05")
    office.tell(ELECTIONS, entered(1, "campaign", *days), struck, entered(2, "quiet", *days), ended)
    assert "kalender pemilu:" not in read(colleague("division_head"), f"/izin-atribut/{permit(1)}")
