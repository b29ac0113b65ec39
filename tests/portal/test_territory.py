"""Villages change, no event is rewritten, and on no day is an ormas lost or counted twice."""

import html
import json
import re
from collections import Counter
from contextlib import ExitStack, closing
from datetime import date, datetime, timedelta
from io import BytesIO
from itertools import count

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from contracts.telling.dates import ZONES
from services.portal.search.find import WITHOUT, Search, choices, find_ormas
from services.portal.search.name_index import NameIndex
from services.portal.territory.counting import counts
from services.portal.territory.listing_villages import _sent
from services.portal.web.office_day import OfficeDay
from services.registry import events as r
from services.registry.domain import Territory
from shared.mapper import read_row
from tests.portal.colleagues import hidden, open_account, sign_in
from tests.portal.dated import Dated
from tests.portal.judging import judging_office
from tests.portal.office import OfficeUnderTest, catch_up
from tests.portal.on_pages import read, text, unseen
from tests.portal.told.ormas import registered, secretariat, stream, withdrawn
from tests.searching import SHARED_FIXTURE

WIB = ZONES["Asia/Jakarta"]
FIRST, TODAY = date(2026, 1, 1), date(2026, 1, 20)
numbers = count()
NAMES = ("Hulu", "Hilir", "Contoh", "")
CODES = ("", "32.71.01.1001")
ORMAS = (1, 2, 3)
days = st.integers(0, 20).map(lambda n: (FIRST + timedelta(n)).isoformat())
deeds = st.lists(
    st.one_of(
        st.tuples(st.just("move"), st.sampled_from(ORMAS), st.sampled_from(NAMES), st.sampled_from(CODES)),
        st.tuples(st.just("withdraw"), st.sampled_from(ORMAS)),
        st.tuples(
            st.just("change"),
            st.sets(st.sampled_from(NAMES[:3]), min_size=1),
            st.sampled_from((*NAMES[:3], "Baru")),
            days,
        ),
        st.tuples(st.just("take back"), st.integers(1, 4)),
    ),
    max_size=24,
)


def changed(change: int, before, village: str, valid_from: str):
    old = [{"village": name, "district": ""} for name in sorted(before)]
    paper = {"kind": "kelurahan", "district": "", "summary": "", "legal_basis": "Perda", "ground": "Salinan"}
    said = {"change": change, "before": old, "village": village, "valid_from": valid_from}
    return r.VillagesChanged, said | paper


def live(office: OfficeUnderTest, told) -> None:
    for n in ORMAS:
        office.tell(stream(n), registered(f"Forum {n}"))
    number, gone, standing = 0, set(), set()
    for kind, *what in told:
        if kind == "move" and what[0] not in gone:
            office.tell(stream(what[0]), secretariat(what[1], f"s{what[0]}", code=what[2]))
        elif kind == "withdraw" and what[0] not in gone:
            gone.add(what[0])
            office.tell(stream(what[0]), withdrawn())
        elif kind == "change":
            number += 1
            standing.add(number)
            office.tell(Territory.STREAM, changed(number, *what))
        elif kind == "take back" and what[0] in standing:
            standing.remove(what[0])
            office.tell(Territory.STREAM, (r.VillageChangeTakenBack, {"change": what[0], "reason": "Salah."}))


def clock(_: str, position: int) -> str:
    """Something is recorded every nine hours."""
    return (datetime(2026, 1, 1) + timedelta(hours=position * 9)).strftime("%Y-%m-%dT%H:%M:%S.%fZ")


def second_reading(rows, on: OfficeDay) -> Counter:
    """The rules once more, in the simplest way: everybody is moved by hand, one change after the other."""
    here: dict[str, str] = {}
    standing: dict[int, r.VillagesChanged] = {}
    for row in rows:
        match read_row(row):
            case r.OrmasRegistered() if row.recorded_at < on.night:
                here[row.stream] = ""
            case r.SecretariatRecorded(village=village) if row.recorded_at < on.night:
                here[row.stream] = village
            case r.RegistrationWithdrawn() if row.recorded_at < on.night:
                del here[row.stream]
            case r.VillagesChanged() as change:
                standing[change.change] = change
            case r.VillageChangeTakenBack(change=number):
                del standing[number]
    for change in sorted(standing.values(), key=lambda each: (each.valid_from, each.change)):
        if change.valid_from <= on.day:
            before = [each["village"] for each in change.before]
            here = {one: change.village if at in before else at for one, at in here.items()}
    return Counter(here.values())


@settings(max_examples=20, deadline=None, suppress_health_check=SHARED_FIXTURE)
@given(told=deeds)
def test_on_every_day_everybody_is_counted_once_and_where_the_regulations_say(new_views, tmp_path, told):
    with ExitStack() as later:
        office = later.enter_context(closing(OfficeUnderTest(tmp_path / f"office-{next(numbers)}")))
        views = later.enter_context(closing(new_views()))
        live(office, told)
        before = [bytes(row.hash) for row in office.ledgers.page("registry", 0, 1_000)]
        projector = office.projector(views)
        projector.pages = Dated(office, clock)
        catch_up(projector)
        rows = Dated(office, clock).page("registry", 0, 1_000)
        for n in range(-1, 22):
            on = OfficeDay.of(FIRST + timedelta(n), TODAY, WIB)
            with views.read() as t:
                found = [(each.place.village.village, each.many) for each in counts(t, on)]
            assert sorted(found) == sorted(second_reading(rows, on).items())
        assert [bytes(row.hash) for row in office.ledgers.page("registry", 0, 1_000)] == before


def test_a_code_is_told_of_the_village_that_was_recorded_and_not_of_what_became_of_it(office, open_portal):
    told = secretariat("Hulu", code="32.71.01.1001")
    office.tell(stream(1), registered("Forum Hulu"), told)
    listed = "/unduh/register?bentuk=titik-koma&kolom=kelurahan&kolom=kode"
    visitor = open_portal()
    assert "Hulu;32.71.01.1001" in visitor.get(listed).get_data(as_text=True)
    office.tell(Territory.STREAM, changed(1, {"Hulu"}, "Contoh", "2026-07-01"))
    visitor = open_portal()
    assert "Contoh;\r\n" in visitor.get(listed).get_data(as_text=True)
    assert "kelurahan/desa 32.71.01.1001 (sebelum perubahan wilayah)" in read(visitor, f"/ormas/{stream(1)}")


@pytest.fixture
def merged(office):
    """Recorded as Hulu, Hilir and Contoh; Hulu and Hilir are Contoh since 1 July."""
    for n, village in enumerate(("Hulu", "Hilir", "Contoh"), start=1):
        office.tell(stream(n), registered(f"Forum {village}"), secretariat(village, f"s{n}"))
    office.tell(Territory.STREAM, changed(1, {"Hulu", "Hilir"}, "Contoh", "2026-07-01"))
    return office


def test_a_merged_village_has_everybody_of_the_former_ones_and_says_so(merged, open_portal):
    merged.tell(Territory.STREAM, changed(2, {"Contoh"}, "Baru", "2027-01-01"))
    visitor = open_portal()
    assert "Kelurahan Contoh tercatat sebagai Hilir; Hulu 3" in read(visitor, "/wilayah")
    later = read(visitor, "/wilayah?tanggal=2027-01-01")
    assert "Kelurahan Baru tercatat sebagai Contoh; Hilir; Hulu 3" in later
    assert "Hulu, kini Kelurahan Contoh ( perubahan ke-1 )" in read(visitor, f"/ormas/{stream(1)}")


def test_the_register_is_narrowed_by_the_name_of_today(merged, open_portal):
    visitor = open_portal()
    found = read(visitor, "/?kelurahan=Contoh")
    assert all(f"Forum {village}" in found for village in ("Hulu", "Hilir", "Contoh"))
    assert "Contoh (3)" in read(visitor, "/")
    assert "Hulu (1)" not in read(visitor, "/")


def at(village: str, district: str, subject: str):
    kind, said = secretariat(village, subject)
    return kind, said | {"district": district}


def chosen(office, views) -> dict[str, list[str]]:
    """Every village that is offered and whom it finds, which are as many as stand beside it."""
    on = OfficeDay("2026-11-22")
    catch_up(office.projector(views))
    with views.read() as t:
        found = {}
        for village, many in choices(t, on)["kelurahan"]:
            there = find_ormas(t, Search(kelurahan=village or WITHOUT), NameIndex(), on)
            assert there.total == many
            found[village] = [row["name"] for row in there.rows]
        return found


def test_a_village_finds_as_many_as_stand_beside_it_also_where_two_have_one_name(office, new_views):
    told = [
        ("Contoh", ""),
        ("Kel. Contoh", "Kec. Barat"),
        ("Desa Hulu", "Barat"),
        ("HULU", "Kec. Timur"),
        ("Hulu", ""),
    ]
    for n, place in enumerate(told, start=1):
        office.tell(stream(n), registered(f"Forum {n}"), at(*place, f"s{n}"))
    office.tell(stream(6), registered("Forum 6"))
    with closing(new_views()) as views:
        assert chosen(office, views) == {
            "": ["Forum 6"],
            "Contoh": ["Forum 1", "Forum 2"],
            "HULU (Kec. Timur)": ["Forum 4"],
            "Hulu": ["Forum 5"],
            "Hulu (Kec. Barat)": ["Forum 3"],
        }


def test_a_village_without_a_district_stands_with_the_only_one_of_its_name_and_it_is_said(
    office, open_portal
):
    told = [("Contoh", ""), ("Kel. Contoh", "Barat"), ("Hulu", "Barat"), ("Hulu", "Timur"), ("Hulu", "")]
    for n, place in enumerate(told, start=1):
        office.tell(stream(n), registered(f"Forum {n}"), at(*place, f"s{n}"))
    visitor = open_portal()
    seen = read(visitor, "/wilayah")
    assert "Contoh (Kec. Barat) kecamatan diturunkan untuk 1: tercatat tanpa kecamatan" in seen
    assert "dikenal kantor 2 " in seen
    assert all(f"{line} 1" in seen for line in ("Hulu", "Hulu (Kec. Barat)", "Hulu (Kec. Timur)"))
    assert "Kecamatan Barat diturunkan" in read(visitor, f"/ormas/{stream(1)}")
    assert "diturunkan" not in read(visitor, f"/ormas/{stream(5)}")


def test_of_two_villages_of_one_name_only_the_one_that_a_regulation_changed_is_called_anew(office, new_views):
    for n, district in enumerate(("Barat", "Timur"), start=1):
        office.tell(stream(n), registered(f"Forum {n}"), at("Hulu", district, f"s{n}"))
    kind, said = changed(1, {"Hulu"}, "Baru", "2026-07-01")
    before = [{"village": "Hulu", "district": "Barat"}]
    office.tell(Territory.STREAM, (kind, said | {"before": before, "district": "Barat"}))
    with closing(new_views()) as views:
        assert chosen(office, views) == {"Baru": ["Forum 1"], "Hulu": ["Forum 2"]}
        with views.read() as t:
            assert (
                find_ormas(
                    t, Search(kelurahan="Hulu (Kec. Timur)"), NameIndex(), OfficeDay("2026-11-22")
                ).total
                == 1
            )


def test_an_office_without_ormas_and_a_day_that_is_none_can_be_read(open_portal):
    visitor = open_portal()
    assert "Belum ada ormas dalam register" in read(visitor, "/wilayah")
    assert "Tanggal itu tidak terbaca" in read(visitor, "/wilayah?tanggal=kemarin")


@pytest.fixture(scope="module")
def running(tmp_path_factory, module_amqp):
    with judging_office(tmp_path_factory.mktemp("villages") / "data", module_amqp) as office:
        yield office


@pytest.fixture
def officer(running):
    return running.officer(running.app(patience=0))


def send(visitor, action, **said):
    return visitor.post(f"/wilayah/{action}", data=unseen(visitor, "/wilayah", f"/wilayah/{action}") | said)


REGULATION = {
    "lama": "Desa Rekaan Hulu, Kec. Umpama\n\n Rekaan Hilir ",
    "jenis": "kelurahan",
    "baru": "Rekaan",
    "mulai": "2026-07-01",
    "hukum": "Perda Contoh 3/2026",
    "dasar": "Salinan peraturan",
}


def test_a_clerk_records_a_regulation_and_takes_it_back(running, officer):
    assert send(officer, "ubah", **REGULATION).status_code == 303
    running.catch_up()
    told = "Perubahan ke-1: Rekaan Hulu (Kec. Umpama) dan Rekaan Hilir menjadi kelurahan Rekaan"
    assert told in read(officer, "/wilayah")
    assert "sudah dicatat berubah pada hari itu" in text(send(officer, "ubah", **REGULATION), 409)
    arabic = send(officer, "batalkan", perubahan="١", alasan="Belum diundangkan")
    assert 'href="#perubahan"' in arabic.get_data(as_text=True)
    assert arabic.status_code == 422
    assert send(officer, "batalkan", perubahan="1", alasan="Belum diundangkan").status_code == 303
    running.catch_up()
    assert "Dibatalkan: Belum diundangkan." in read(officer, "/wilayah")


def test_a_misspelt_village_in_a_regulation_is_asked_about_and_confirmed(running, officer):
    first = {**REGULATION, "lama": "Khayalan Hulu", "baru": "Khayalan", "mulai": "2026-08-01"}
    assert send(officer, "ubah", **first).status_code == 303
    running.catch_up()
    slip = {**first, "lama": "Kayalan Hulu\nDesa Jauh Sekali", "mulai": "2026-09-01"}
    asked = send(officer, "ubah", **slip)
    assert "“Kayalan Hulu” belum dikenal di kantor ini. Maksud Anda “Khayalan Hulu”?" in text(asked, 422)
    assert "“Desa Jauh Sekali”" not in text(asked, 422)
    assert 'value="Kayalan Hulu"' in asked.get_data(as_text=True)
    assert send(officer, "ubah", **slip, ejaan="Kayalan Hulu").status_code == 303


def test_what_is_not_shown_yet_leads_to_where_it_will_be_seen(running, officer):
    told = {**REGULATION, "lama": "Jauh Umpama", "mulai": "2026-10-01"}
    assert send(officer, "ubah", **told).status_code == 303
    page = officer.get("/hari-ini").get_data(as_text=True)
    assert '<a class="govuk-link" href="/wilayah">Nomor tanda terima ' in page
    running.catch_up()
    assert "Nomor tanda terima" not in read(officer, "/hari-ini")


def test_what_is_missing_is_said_at_its_field_and_what_was_typed_stays(officer):
    answer = send(officer, "ubah", **REGULATION | {"mulai": "", "baru": ""})
    assert answer.status_code == 422
    page = answer.get_data(as_text=True)
    assert 'href="#mulai"' in page
    assert 'href="#baru"' in page
    assert "Rekaan Hilir" in page


def test_whoever_may_not_change_villages_reads_them(running):
    assert "Catat sebuah perubahan" not in read(running.app().test_client(), "/wilayah")
    head = running.colleague(running.app(), "division_head")
    assert "Peran Anda tidak mencatat perubahan wilayah." in read(head, "/wilayah")


def listed(*villages):
    codes = [
        {"code": f"32.71.01.100{at}", "village": name, "district": where}
        for at, (name, where) in enumerate(villages)
    ]
    return r.VillagesListed, {
        "number": 1, "villages": codes, "summary": "", "source": "Daftar contoh", "ground": "Surat 12/2026"
    }  # fmt: skip


def test_a_district_that_nobody_wrote_down_is_derived_from_the_list_of_the_office(office, open_portal):
    for n, village in enumerate(("Ciumpama", "Kembar", "Lain"), start=1):
        office.tell(stream(n), registered(f"Forum {village}"), secretariat(village, f"s{n}"))
    assert "diturunkan" not in read(open_portal(), "/wilayah")
    office.tell(Territory.STREAM, listed(("Ciumpama", "Barat"), ("Kembar", "Barat"), ("Kembar", "Timur")))
    visitor = open_portal()
    seen = read(visitor, "/wilayah")
    assert "Ciumpama (Kec. Barat) kecamatan diturunkan untuk 1: tercatat tanpa kecamatan" in seen
    assert seen.count("diturunkan") == 1
    assert "3 ormas dalam register" in seen
    assert "Kecamatan Barat diturunkan" in read(visitor, f"/ormas/{stream(1)}")
    assert "diturunkan" not in read(visitor, f"/ormas/{stream(2)}")
    assert "Daftar yang berlaku (3)" in read(visitor, "/wilayah/daftar")


def form_in(page, action):
    """What a form of a page carries unseen, as a browser sends it back."""
    [form] = re.findall(rf'<form[^>]*action="{action}"[^>]*>(.*?)</form>', page, re.DOTALL)
    found = re.findall(r'<input type="hidden" name="(\w+)" value="([^"]*)"', form)
    return {name: html.unescape(value) for name, value in found}


def test_a_sheet_is_compared_with_the_list_before_anything_is_recorded(office, open_portal):
    for n, village in enumerate(("Ciumpama", "Kembar", "Baru", "Baru"), start=1):
        office.tell(stream(n), registered(f"Forum {n}"), secretariat(village, f"s{n}"))
    office.tell(Territory.STREAM, listed(("Ciumpama", "Barat"), ("Kembar", "Barat")))
    admin = open_portal()
    open_account(office.accounts, roles=("tenant_admin",))
    sign_in(admin)
    sheet = b"Kode;Kelurahan;Kecamatan\n3271011000;Ciumpama;Timur\n3271011005;Baru;Barat\n"
    odd = sheet + b"3271011006;Lama;Barat\n3271021001;Jauh;Barat\n"
    form = hidden(admin.get("/wilayah/daftar"))
    page = admin.post("/wilayah/daftar", data=form | {"berkas": (BytesIO(sheet), "daftar.csv")})
    seen = text(page)
    assert "Yang berbeda: 1 ditambahkan, 1 dihapus, 1 diubah" in seen
    assert "menggantikan seluruh daftar yang berlaku: 2 desa/kelurahan menjadi 2." in seen
    told = "2 ormas mendapat kecamatan, 1 kehilangan kecamatan, 1 berpindah kecamatan."
    assert told in seen
    assert "Periksa kodenya" not in seen
    again = text(admin.post("/wilayah/daftar", data=form | {"berkas": (BytesIO(odd), "daftar.csv")}))
    asked = again.partition("Periksa kodenya")[2].partition("Diubah")[0]
    assert "32.71.02.1001 Jauh (Kec. Barat)" in asked
    assert "Lama" not in asked
    assert "32.71.01.1000 Ciumpama (Kec. Barat) menjadi Ciumpama (Kec. Timur)" in seen
    unlike = {"berkas": (BytesIO(b"Kode;Nama\n1;Contoh\n"), "a.csv")}
    wrong = admin.post("/wilayah/daftar", data=form | unlike)
    assert wrong.status_code == 422
    assert "Tidak ada baris judul dengan kolom Kode" in text(wrong, 422)


def test_a_list_is_sent_whole_with_the_list_that_it_was_compared_with(office, open_portal):
    office.tell(Territory.STREAM, listed(("Ciumpama", "Barat"), ("Kembar", "Barat")))
    admin = open_portal()
    open_account(office.accounts, roles=("tenant_admin",))
    sign_in(admin)
    sheet = b'Kode;Kelurahan;Kecamatan\n3271011000;Ciumpama;Timur\n3271011005;"Baru; Lama";Barat\n'
    form = hidden(admin.get("/wilayah/daftar"))
    page = admin.post("/wilayah/daftar", data=form | {"berkas": (BytesIO(sheet), "daftar.csv")})
    rows = [("32.71.01.1000", "Ciumpama", "Timur"), ("32.71.01.1005", "Baru; Lama", "Barat")]
    compared = form_in(page.text, "/wilayah/daftar/catat")
    assert compared["versi"] == "1"
    with admin.application.test_request_context(method="POST", data=compared):
        assert _sent() == rows
    less = compared | {"daftar": json.dumps(rows[:1]), "sumber": "Daftar contoh", "dasar": "Surat 12/2026"}
    assert "tidak sampai utuh" in text(admin.post("/wilayah/daftar/catat", data=less), 422)
