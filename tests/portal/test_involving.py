"""A request of an agency from its pages: recorded, proposed for, answered, evaluated. All is invented."""

from datetime import date, datetime, timedelta
from itertools import count

import pytest

from contracts.telling.dates import ZONES
from services.registry.domain import Ormas
from services.registry.events import ActivityFieldRecorded
from tests.offices import cause_in
from tests.portal.judging import ENTRY, judging_office
from tests.portal.on_pages import carried, read, send, text

numbers = count(1)
SOON = (date.today() + timedelta(30)).isoformat()
SAID = {
    "opd": "Dinas Contoh Lingkungan",
    "penghubung": "Bidang Peran Serta",
    "kegiatan": "Bersih sungai",
    "tanggal": SOON,
    "tempat": "Tepi Sungai Umpama",
    "kelurahan": "",
    "kecamatan": "",
    "jumlah": "3",
    "bidang": ["Lingkungan Hidup"],
    "kebutuhan": ["wheelchair"],
    "dasar": "Surat 9/2026",
}


@pytest.fixture(scope="module")
def office(tmp_path_factory, module_amqp):
    with judging_office(tmp_path_factory.mktemp("involving") / "data", module_amqp, "clusters") as office:
        office.clusters.seed_clusters(cause_in(office.clusters, "clusters.seed_clusters"))
        found = []
        for name in ("Sahabat Sungai Contoh", "Sahabat Hutan Rekaan"):
            ormas = Ormas.register(name=name, abbreviation="", **ENTRY, ground="baris 7")
            field = "Lingkungan Hidup" if "Sungai" in name else "Kehutanan"
            ormas.note(ActivityFieldRecorded, activity_field=field, text=field, ground="baris 7")
            found.append(ormas)
        office.registry.record(*found, cause=cause_in(office.registry, "registry.import_sheet"))
        office.catch_up()
        yield office


@pytest.fixture
def officer(office):
    return office.officer(office.app(patience=0))


def record(visitor, **changed):
    return send(visitor, "/pelibatan/baru", "/pelibatan/baru", SAID | changed)


@pytest.fixture
def request_(office, officer):
    assert record(officer, kegiatan=f"Bersih sungai {next(numbers)}").status_code == 303
    office.catch_up()
    return list(office.clusters.rows_of("clusters.InvolvementRequested"))[-1].stream


def take(office, officer, request, step, said):
    answer = send(officer, f"/pelibatan/{request}", f"/pelibatan/{request}/{step}", said)
    office.catch_up()
    return answer


def ids(office):
    return {row.state.split('"name":"')[1].split('"')[0]: row.stream for row in office.registry.rows_of(
        "registry.OrmasRegistered"
    )}  # fmt: skip


def topics(office, request):
    return [row.topic.partition(".")[2] for row in office.clusters.ledger.history(request)]


def test_the_proposal_says_why_and_the_reasons_are_kept_with_the_asking(office, officer, request_):
    seen = read(officer, f"/pelibatan/{request_}")
    assert "Usulan (2 ormas cocok)" in seen
    first = seen.index("Bidangnya Lingkungan Hidup, seperti yang diminta.")
    assert first < seen.index("Berada dalam klaster Lingkungan, klaster bidang yang diminta.")
    river = ids(office)["Sahabat Sungai Contoh"]
    assert take(office, officer, request_, "minta", {"ormas": [river], "batas": SOON}).status_code == 303
    asked = office.clusters.ledger.history(request_)[-1]
    assert "Bidangnya Lingkungan Hidup, seperti yang diminta." in asked.state
    assert "Belum melapor tidak mengurangi kesempatannya." in asked.state
    seen = read(officer, f"/pelibatan/{request_}")
    assert "Usulan (1 ormas cocok)" in seen
    assert "Yang diminta (1)" in seen


def test_an_agency_reads_who_is_asked_and_not_what_the_office_knows_of_it(office, officer, request_):
    """The reasons may say that it was only reported to have dissolved."""
    river = ids(office)["Sahabat Sungai Contoh"]
    take(office, officer, request_, "minta", {"ormas": [river], "batas": SOON})
    agency = office.colleague(office.app(patience=0), "agency_partner", "dlh")
    read_by = {who: read(who, f"/pelibatan/{request_}") for who in (officer, agency)}
    assert all("Sahabat Sungai Contoh" in seen for seen in read_by.values())
    assert [who for who, seen in read_by.items() if "Keaktifan: belum diketahui" in seen] == [officer]
    assert [who for who, seen in read_by.items() if "Mengapa diusulkan" in seen] == [officer]


def test_an_agency_can_ask_for_young_people_first(office, officer):
    assert record(officer, kegiatan=f"Lomba {next(numbers)}", pemuda="ya").status_code == 303
    office.catch_up()
    new = list(office.clusters.rows_of("clusters.InvolvementRequested"))[-1]
    assert '"youth_first":true' in new.state
    assert "didahulukan ormas yang paling sedikit separuh" in read(officer, f"/pelibatan/{new.stream}")


def test_who_left_the_proposal_meanwhile_is_named_and_nothing_is_recorded_until_it_was_seen(
    office, officer, request_
):
    river = ids(office)["Sahabat Sungai Contoh"]
    leaving = Ormas.register(name="Sahabat Danau Contoh", abbreviation="", **ENTRY, ground="baris 8")
    field = {"activity_field": "Lingkungan Hidup", "text": "Lingkungan Hidup", "ground": "baris 8"}
    leaving.note(ActivityFieldRecorded, **field)
    office.registry.record(leaving, cause=cause_in(office.registry, "registry.import_sheet"))
    office.catch_up()
    page = f"/pelibatan/{request_}"
    form = carried(officer, page, f"{page}/minta") | {"ormas": [river, leaving.id], "batas": SOON}
    leaving.withdraw(reason="Salah catat.")
    office.registry.record(leaving, cause=cause_in(office.registry, "registry.withdraw_ormas"))
    office.catch_up()
    answer = officer.post(f"{page}/minta", data=form)
    told = text(answer, 422)
    assert "tidak lagi diusulkan: Sahabat Danau Contoh. Periksa usulan di bawah" in told
    assert topics(office, request_) == ["InvolvementRequested"]
    again = form | {"ormas": [river]}
    assert f'value="{river}" aria-describedby="w-1" checked' in answer.get_data(as_text=True)
    assert [officer.post(f"{page}/minta", data=again).status_code for _ in range(2)] == [303, 303]
    office.catch_up()
    assert "Yang diminta (1)" in read(officer, page)
    assert officer.post(f"{page}/minta", data=again).status_code == 303


def test_an_answer_a_refusal_and_the_end(office, officer, request_):
    river = ids(office)["Sahabat Sungai Contoh"]
    take(office, officer, request_, "minta", {"ormas": [river], "batas": SOON})
    answer = {"ormas_jawaban": river, "jawaban": "no", "alasan_jawaban": "Ada acara lain."}
    assert take(office, officer, request_, "jawaban", answer).status_code == 303
    assert "Tidak bersedia: Ada acara lain." in read(officer, f"/pelibatan/{request_}")
    silent = answer | {"jawaban": "no_answer"}
    assert "sampai hari itu ormas masih dapat menjawab" in text(
        take(office, officer, request_, "jawaban", silent), 409
    )
    early = {"ormas_ikut": river, "keikutsertaan": "took_part", "orang": "4"}
    assert "catat pada hari itu atau sesudahnya" in text(take(office, officer, request_, "ikut", early), 409)
    off = {"alasan_batal": "Anggaran dialihkan."}
    assert take(office, officer, request_, "batal", off).status_code == 303
    assert "Langkah berikutnya" not in read(officer, f"/pelibatan/{request_}")
    assert topics(office, request_)[-1] == "InvolvementCancelled"


def test_a_request_of_today_comes_to_its_end(office, officer):
    today = datetime.now(ZONES["Asia/Jakarta"]).date().isoformat()
    assert record(officer, tanggal=today).status_code == 303
    office.catch_up()
    request = list(office.clusters.rows_of("clusters.InvolvementRequested"))[-1].stream
    forest = ids(office)["Sahabat Hutan Rekaan"]
    take(office, officer, request, "minta", {"ormas": [forest], "batas": today})
    took_part = {"ormas_ikut": forest, "keikutsertaan": "took_part", "orang": "14"}
    assert take(office, officer, request, "ikut", took_part).status_code == 303
    wrong = take(office, officer, request, "nilai", {"nilai": "9", "uraian": "Baik sekali."})
    assert '<a href="#nilai">' in wrong.get_data(as_text=True)
    rated = {"nilai": "5", "uraian": "Tepat waktu dan tertib."}
    assert take(office, officer, request, "nilai", rated).status_code == 303
    seen = read(officer, f"/pelibatan/{request}")
    assert "Ikut serta, 14 orang" in seen
    assert "5 dari 5 kebijakan kantor : Tepat waktu dan tertib." in seen
    assert "Bersih sungai (Dinas Contoh Lingkungan) – ikut serta" in read(officer, f"/ormas/{forest}")


def test_an_evaluation_says_what_is_outstanding_and_leaves_it_to_be_told(office, officer):
    today = datetime.now(ZONES["Asia/Jakarta"]).date().isoformat()
    assert record(officer, tanggal=today).status_code == 303
    office.catch_up()
    request = list(office.clusters.rows_of("clusters.InvolvementRequested"))[-1].stream
    river, forest = (ids(office)[name] for name in ("Sahabat Sungai Contoh", "Sahabat Hutan Rekaan"))
    take(office, officer, request, "minta", {"ormas": [river, forest], "batas": today})
    willing = {"ormas_jawaban": river, "jawaban": "yes", "alasan_jawaban": ""}
    assert take(office, officer, request, "jawaban", willing).status_code == 303
    outstanding = "Belum tercatat: jawaban 1 ormas, keikutsertaan 1 ormas."
    assert outstanding in read(officer, f"/pelibatan/{request}")
    rated = {"nilai": "4", "uraian": "Tertib."}
    assert take(office, officer, request, "nilai", rated).status_code == 303
    seen = officer.get(f"/pelibatan/{request}").get_data(as_text=True)
    assert outstanding in text(officer.get(f"/pelibatan/{request}"))
    answerable = seen.partition('id="ormas_jawaban"')[2].partition("</select>")[0]
    assert (forest in answerable, river in answerable) == (True, False)
    assert "Batalkan permintaan" not in seen
    for each in (river, forest):
        came = {"ormas_ikut": each, "keikutsertaan": "took_part", "orang": "4"}
        assert take(office, officer, request, "ikut", came).status_code == 303
    silent = {"ormas_jawaban": forest, "jawaban": "yes", "alasan_jawaban": ""}
    assert take(office, officer, request, "jawaban", silent).status_code == 303
    assert "Langkah berikutnya" not in read(officer, f"/pelibatan/{request}")


@pytest.mark.parametrize(
    ("said", "field"),
    [
        ({"opd": ""}, "opd"),
        ({"bidang": []}, "bidang"),
        ({"jumlah": "banyak"}, "jumlah"),
        ({"tanggal": ""}, "tanggal"),
        ({"dasar": "x"}, "dasar"),
    ],
)
def test_what_is_wrong_with_a_request_is_said_at_its_field(officer, said, field):
    answer = record(officer, **said)
    assert answer.status_code == 422
    assert f'id="{field}-salah"' in answer.get_data(as_text=True)


@pytest.mark.parametrize(
    ("step", "said", "field"),
    [
        ("minta", {"batas": SOON}, "ormas"),
        ("batal", {"alasan_batal": "x"}, "alasan_batal"),
    ],
)
def test_a_complaint_about_a_step_leads_to_its_field(office, officer, request_, step, said, field):
    answer = take(office, officer, request_, step, said)
    assert answer.status_code == 422
    assert f'<a href="#{field}">' in answer.get_data(as_text=True)


def test_an_agency_records_its_own_request_and_does_not_ask_the_ormas_itself(office, officer, request_):
    agency = office.colleague(office.app(patience=0), "agency_partner", "dlh")
    assert record(agency, kegiatan="Tanam pohon", opd="Dinas Lingkungan Hidup").status_code == 303
    office.catch_up()
    own = list(office.clusters.rows_of("clusters.InvolvementRequested"))[-1].stream
    seen = agency.get(f"/pelibatan/{own}").get_data(as_text=True)
    assert "Minta yang dicentang" not in seen
    assert "Permintaan ini menunggu kantor" in seen
    assert "Catat penilaian OPD" not in seen
    assert "Penilaian OPD dicatat mulai hari kegiatannya" in seen
    form = carried(officer, f"/pelibatan/{request_}", f"/pelibatan/{request_}/minta")
    agency.get("/pelibatan/baru")
    assert agency.post(f"/pelibatan/{request_}/minta", data=form | {"batas": SOON}).status_code == 403
    assert topics(office, request_) == ["InvolvementRequested"]


def test_the_list_of_an_agency_begins_with_its_own_requests_and_shows_the_others_when_asked(office, request_):
    agency = office.colleague(office.app(patience=0), "agency_partner", "dlh")
    assert record(agency, kegiatan="Tanam bakau", opd="Dinas Lingkungan Hidup").status_code == 303
    office.catch_up()
    own, every = read(agency, "/pelibatan"), read(agency, "/pelibatan?opd=")
    assert ("Tanam bakau" in own, "Bersih sungai" in own) == (True, False)
    assert ("Tanam bakau" in every, "Bersih sungai" in every) == (True, True)
    assert "Bersih sungai" in read(office.officer(office.app(patience=0)), "/pelibatan")


@pytest.mark.rule("an-agency-acts-only-for-itself")
def test_the_request_of_another_agency_is_read_and_nothing_else(office, officer, request_):
    agency = office.colleague(office.app(patience=0), "agency_partner", "dlh")
    seen = read(agency, f"/pelibatan/{request_}")
    assert "ini milik Dinas Contoh Lingkungan, sedangkan akun Anda mewakili Dinas Lingkungan Hidup" in seen
    assert "Batalkan permintaan" not in seen
    form = carried(officer, f"/pelibatan/{request_}", f"/pelibatan/{request_}/batal")
    new = carried(agency, "/pelibatan/baru", "/pelibatan/baru")
    said = form | {"csrf": new["csrf"], "alasan_batal": "Bukan milik kami."}
    answer = agency.post(f"/pelibatan/{request_}/batal", data=said)
    assert "Akun ini tidak mewakili Dinas Contoh Lingkungan." in text(answer, 409)
    assert topics(office, request_) == ["InvolvementRequested", "InvolvementChangeRefused"]


@pytest.mark.rule("an-agency-account-without-an-agency-only-reads")
def test_an_account_without_an_agency_is_told_whom_to_ask_and_gets_no_form(office, request_):
    nobody = office.colleague(office.app(patience=0), "agency_partner")
    for page in ("/pelibatan", "/pelibatan/baru", f"/pelibatan/{request_}", "/tawaran/baru", "/fasilitasi"):
        seen = read(nobody, page)
        assert "belum dikaitkan dengan OPD. Minta pengelola akun" in seen
        assert 'method="post"' not in nobody.get(page).text.partition("<main")[2]


def test_the_public_reads_no_request(office, request_):
    stranger = office.app().test_client()
    for page in ("/pelibatan", "/pelibatan/baru", f"/pelibatan/{request_}"):
        assert "Bersih sungai" not in stranger.get(page).get_data(as_text=True)
