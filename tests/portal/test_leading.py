"""Boards and disputes from their pages: recorded once, by officers only, and nobody takes a side."""

import html
import json
from uuid import uuid4

import pytest

from services.portal.web.forms import NUMBER, TOKEN
from services.portal.web.writing import NOT_RECORDED, UNCERTAIN
from services.registry.domain import Ormas
from services.registry.events import OfficerRecorded
from shared.rpc.client import RpcClient
from tests.offices import cause_in
from tests.portal.judging import ENTRY, judging_office
from tests.portal.on_pages import text, unseen

GROUND = "Surat pemberitahuan 12/2026"


@pytest.fixture(scope="module")
def office(tmp_path_factory, module_amqp):
    with judging_office(tmp_path_factory.mktemp("leading") / "data", module_amqp) as office:
        yield office


@pytest.fixture
def ormas(office):
    found = Ormas.register(name=f"Forum {uuid4().hex[:6]}", abbreviation="", **ENTRY, ground="baris 7")
    office.registry.record(found, cause=cause_in(office.registry, "registry.import_sheet"))
    office.catch_up()
    return found.id


@pytest.fixture
def officer(office):
    return office.officer(office.app())


def page_of(ormas, path="") -> str:
    return f"/ormas/{ormas}/kepengurusan{path}"


def form_of(visitor, ormas, action="/ganti", **said) -> dict:
    """The form as its page shows it, filled in; of two forms on a page the one with this action."""
    page = page_of(ormas, action if action == "/ganti" else "")
    return unseen(visitor, page, page_of(ormas, action)) | said


def filing(visitor, ormas, sk="1/SK/2026", pendahulu="0", **said) -> dict:
    people = {
        "jabatan": ["ketua", "", "ketua_divisi"],
        "sebutan": ["Ketua Umum", "", "Ketua Divisi"],
        "divisi": ["", "", "Seni Rakyat"],
        "nama": ["H. Rekaan Contoh, S.Pd.", " ", "Umpama"],
    }
    days = {"tanggal": "2026-01-05", "mulai": "2026-01-10", "sampai": "2031-01-09"}
    told = {"sk": sk, "pendahulu": pendahulu, "dasar": GROUND, **days, **people}
    return form_of(visitor, ormas, **told | said)


def topics(office, ormas):
    return [row.topic.partition(".")[2] for row in office.registry.ledger.history(ormas)][1:]


def disputed(office, ormas, officer):
    """Two boards of the same days."""
    for sk in ("1/SK/2026", "2/SK/2026"):
        assert officer.post(page_of(ormas, "/ganti"), data=filing(officer, ormas, sk)).status_code == 303
        office.catch_up()


def test_an_officer_files_a_whole_board_and_sees_it_on_the_very_next_page(office, officer, ormas):
    with office.projecting():
        sent = officer.post(page_of(ormas, "/ganti"), data=filing(officer, ormas))
        assert (sent.status_code, sent.location) == (303, page_of(ormas))
        seen = text(officer.get(sent.location))
    assert "Sudah dicatat." in seen
    assert "Kepengurusan ke-1 menjabat SK 1/SK/2026" in seen
    assert "Ketua divisi Ketua Divisi Seni Rakyat" in seen
    told = json.loads(office.registry.ledger.history(ormas)[1].state)
    assert [(o["role"], o["own_title"], o["division"]) for o in told["officers"]] == [
        ("ketua", "Ketua Umum", ""),
        ("ketua_divisi", "Ketua Divisi", "Seni Rakyat"),
    ]
    assert "Umpama" in text(officer.get(f"/ormas/{ormas}"))
    assert "Umpama" not in text(office.app().test_client().get(f"/ormas/{ormas}"))
    assert "Umpama" not in text(office.app().test_client().get(page_of(ormas)))


def test_a_new_board_names_the_one_before_it_and_takes_its_place(office, officer, ormas):
    with office.projecting():
        officer.post(page_of(ormas, "/ganti"), data=filing(officer, ormas))
    assert "Kepengurusan ke-1, SK 1/SK/2026 (menjabat)" in text(officer.get(page_of(ormas, "/ganti")))
    later = filing(officer, ormas, "2/SK/2026", "1", mulai="2026-06-01")
    with office.projecting():
        officer.post(page_of(ormas, "/ganti"), data=later)
    office.catch_up()
    seen = text(officer.get(page_of(ormas)))
    assert "10 Januari 2026 s.d. 31 Mei 2026 (digantikan)" in seen
    assert "disengketakan" not in seen


@pytest.mark.parametrize("asked_by", ["9" * 5000, "-1", "satu"])
def test_a_party_that_is_no_number_is_complained_about(office, ormas, asked_by):
    officer = office.officer(office.app(patience=0))
    disputed(office, ormas, officer)
    said = {"tanggal": "2026-04-01", "hasil": "failed", "dasar": "Permohonan bersama 3/2026"}
    answer = officer.post(
        page_of(ormas, "/mediasi"), data=form_of(officer, ormas, "/mediasi", peminta=[asked_by], **said)
    )
    assert "Diminta oleh: " in text(answer, 422)


def test_a_form_that_is_sent_twice_is_one_board(office, ormas):
    officer = office.officer(office.app(patience=0))
    form = filing(officer, ormas)
    assert [officer.post(page_of(ormas, "/ganti"), data=form).status_code for _ in range(2)] == [303, 303]
    assert topics(office, ormas).count("BoardReplaced") == 1
    seen = text(officer.get(page_of(ormas)))
    assert "Sudah tercatat, belum tampil." in seen
    assert form[NUMBER] in seen
    office.catch_up()
    assert "Sudah dicatat." in text(officer.get(page_of(ormas)))


def test_a_first_decree_beside_a_listed_board_of_unknown_days_is_asked_about(office, ormas):
    listed = office.registry.load_ormas(ormas)
    seat = {"subject_id": f"k-{ormas[-8:]}", "role": "ketua", "own_title": "Ketua"}
    listed.note(OfficerRecorded, **seat, name="Umpama", phones="[]", ground="baris 7")
    office.registry.record(listed, cause=cause_in(office.registry, "registry.import_sheet"))
    office.catch_up()
    officer = office.officer(office.app(patience=0))
    form = text(officer.get(page_of(ormas, "/ganti")))
    assert "Kepengurusan ke-1, menurut daftar kantor (menjabat) Keduanya mengaku sah" in form
    unsaid = filing(officer, ormas)
    assert "belum tentu ada sengketa. Pilih:" in text(
        officer.post(page_of(ormas, "/ganti"), data=unsaid), 409
    )
    assert (
        officer.post(page_of(ormas, "/ganti"), data=filing(officer, ormas, pendahulu="1")).status_code == 303
    )
    assert topics(office, ormas).count("BoardReplaced") == 1
    assert "LeadershipDisputeOpened" not in topics(office, ormas)


def test_a_dispute_that_was_a_slip_is_taken_back_from_its_page_and_stays_told(office, ormas):
    officer = office.officer(office.app(patience=0))
    assert officer.post(page_of(ormas, "/ganti"), data=filing(officer, ormas)).status_code == 303
    office.catch_up()
    rival = filing(officer, ormas, "2/SK/2026", "sengketa", mulai="2026-06-01")
    assert officer.post(page_of(ormas, "/ganti"), data=rival).status_code == 303
    office.catch_up()
    slip = {"klaim": "2", "sebenarnya": "1", "alasan": "Pendahulunya terlewat dipilih"}
    answer = officer.post(
        page_of(ormas, "/salah-catat"), data=form_of(officer, ormas, "/salah-catat", **slip)
    )
    assert answer.status_code == 303
    office.catch_up()
    seen = text(officer.get(page_of(ormas)))
    assert "Kepengurusan ke-2 menjabat" in seen
    assert "sedang disengketakan" not in seen
    assert "melalui penarikan: salah catat kantor. Dasar: Pendahulunya terlewat dipilih" in seen
    told = text(officer.get(f"/ormas/{ormas}"))
    assert "Sengketa kepengurusan dicatat antara kepengurusan ke-1, 2." in told
    assert "Klaim kepengurusan ke-2 ditarik kembali: salah catat kantor." in told


def test_a_board_of_another_ormas_is_taken_back_from_its_page_and_the_one_before_it_is_in_office(
    office, ormas
):
    officer = office.officer(office.app(patience=0))
    for decree, before, starts in (("1/SK/2026", "0", "2026-01-10"), ("2/SK/2026", "1", "2026-06-01")):
        filed = filing(officer, ormas, decree, before, mulai=starts)
        assert officer.post(page_of(ormas, "/ganti"), data=filed).status_code == 303
        office.catch_up()
    slip = page_of(ormas, "/2/salah-catat")
    assert slip in officer.get(page_of(ormas)).get_data(as_text=True)
    assert page_of(ormas, "/1/salah-catat") not in officer.get(page_of(ormas)).get_data(as_text=True)
    form = unseen(officer, slip, slip)
    assert "Alasan" in text(officer.post(slip, data=form), 422)
    answer = officer.post(
        slip, data=unseen(officer, slip, slip) | {"alasan_tarik": "SK ini milik ormas lain"}
    )
    assert answer.status_code == 303
    office.catch_up()
    seen = text(officer.get(page_of(ormas)))
    assert "Kepengurusan ke-1 menjabat" in seen
    assert "masa bakti 10 Januari 2026 s.d. 9 Januari 2031" in seen
    told = text(officer.get(f"/ormas/{ormas}"))
    assert "Kepengurusan ke-2 ditarik kembali: tidak seharusnya dicatat pada ormas ini." in told
    assert "Kepengurusan ke-1 dihitung lagi seperti semula" in told


def test_a_rival_board_is_a_dispute_with_its_mediation_and_its_end(office, ormas):
    officer = office.officer(office.app(patience=0))
    disputed(office, ormas, officer)
    seen = text(officer.get(page_of(ormas)))
    assert "sedang disengketakan oleh kepengurusan ke-1, ke-2." in seen
    assert "Catat klaim lain" in seen
    said = {"tanggal": "2026-04-01", "hasil": "failed", "dasar": "Permohonan bersama 3/2026"}
    alone = form_of(officer, ormas, "/mediasi", peminta=["1"], **said)
    answer = officer.post(page_of(ormas, "/mediasi"), data=alone)
    assert "Mediasi dicatat bila diminta oleh semua pihak: kepengurusan ke-1, 2." in text(answer, 409)
    both = form_of(officer, ormas, "/mediasi", peminta=["1", "2"], **said)
    assert officer.post(page_of(ormas, "/mediasi"), data=both).status_code == 303
    office.catch_up()
    assert "1 April 2026: belum ada kesepakatan." in text(officer.get(page_of(ormas)))
    ruling = {"melalui": "court_ruling", "tanggal": "2026-09-01", "diakui": "2", "dasar": "Putusan 7/Contoh"}
    end = form_of(officer, ormas, "/selesai", **ruling)
    assert officer.post(page_of(ormas, "/selesai"), data=end).status_code == 303
    office.catch_up()
    seen = text(officer.get(page_of(ormas)))
    assert "melalui putusan pengadilan yang berkekuatan hukum tetap: kepengurusan ke-2." in seen
    assert "Catat mediasi" not in seen
    assert topics(office, ormas)[-5:] == [
        "LeadershipDisputeClosed",
        "RecognitionDated",
        "BoardEnded",
        "TermOfOfficeRecorded",
        "BoardDecreeRecorded",
    ]


def ended(office, ormas, officer, **said):
    """A dispute that an agreement ended for the second board."""
    with office.projecting():
        disputed(office, ormas, officer)
    ruling = {"melalui": "agreement", "tanggal": "2026-11-20", "diakui": "2", "dasar": "Kesepakatan 7/Contoh"}
    end = form_of(officer, ormas, "/selesai", **ruling | said)
    with office.projecting():
        assert officer.post(page_of(ormas, "/selesai"), data=end).status_code == 303
    office.catch_up()


@pytest.mark.parametrize(
    ("said", "day", "eve"),
    [("", "20 November 2026", "19 November 2026"), ("2026-06-01", "1 Juni 2026", "31 Mei 2026")],
)
def test_the_end_of_a_dispute_says_since_when_the_board_holds_office(office, officer, ormas, said, day, eve):
    ended(office, ormas, officer, sejak=said)
    seen = text(officer.get(page_of(ormas)))
    assert f"menjabat sejak {day} menurut penyelesaian sengketa" in seen
    assert f"10 Januari 2026 s.d. {eve} (digantikan)" in seen


def test_a_wrong_end_is_undone_at_once_by_who_recorded_it(office, officer, ormas):
    ended(office, ormas, officer)
    seen = text(officer.get(page_of(ormas)))
    assert "Salah klik? Dapat dibatalkan sampai" in seen
    assert "tidak seharusnya dicatat" not in seen
    undo = form_of(officer, ormas, "/batalkan")
    with office.projecting():
        assert officer.post(page_of(ormas, "/batalkan"), data=undo).status_code == 303
    office.catch_up()
    seen = text(officer.get(page_of(ormas)))
    assert "Sudah dibatalkan." in seen
    assert "Kepengurusan ini sedang disengketakan oleh kepengurusan ke-1, ke-2" in seen
    assert "menjabat sejak" not in seen


def test_a_head_takes_a_wrong_mediation_and_a_wrong_end_back_with_a_reason(office, officer, ormas):
    mediation = {"peminta": ["1", "2"], "tanggal": "2026-04-01", "hasil": "failed", "dasar": GROUND}
    with office.projecting():
        disputed(office, ormas, officer)
        officer.post(page_of(ormas, "/mediasi"), data=form_of(officer, ormas, "/mediasi", **mediation))
    office.catch_up()
    head = office.colleague(office.app(), "sub_division_head")
    back = form_of(head, ormas, "/tarik")
    assert "Ini salah dicatat?" in text(head.post(page_of(ormas, "/tarik"), data=back), 422)
    assert topics(office, ormas)[-1] == "MediationRecorded"
    form = form_of(head, ormas, "/tarik", alasan="Tanggalnya lain")
    with office.projecting():
        sent = head.post(page_of(ormas, "/tarik"), data=form)
    assert sent.status_code == 303
    office.catch_up()
    seen = text(head.get(page_of(ormas)))
    assert "belum ada kesepakatan" not in seen
    assert "Ini salah dicatat?" not in seen
    assert topics(office, ormas)[-1] == "MediationTakenBack"


def signing(visitor, ormas, **said) -> dict:
    told = {"penanda": "Rais\r\nWakil ketua\r\n\r\n Sekretaris ", "jumlah": "2", "dasar": "ART pasal 12"}
    return form_of(visitor, ormas, "/penanda-tangan", **told | said)


def test_who_signs_by_the_bylaws_is_recorded_from_the_page_and_shown_with_its_article(office, officer, ormas):
    assert "2 dari Ketua, Sekretaris. kebijakan kantor" in text(officer.get(page_of(ormas)))
    with office.projecting():
        sent = officer.post(page_of(ormas, "/penanda-tangan"), data=signing(officer, ormas))
        seen = text(officer.get(sent.location))
    assert "Sudah dicatat." in seen
    assert "yang menandatangani: 2 dari Rais, Wakil ketua, Sekretaris. Dasar: ART pasal 12" in seen
    told = json.loads(office.registry.ledger.history(ormas)[-1].state)
    assert told["signatories"] == ["Rais", "wakil_ketua", "sekretaris"]


def test_of_two_who_record_who_signs_the_second_reads_what_the_first_recorded(office, officer, ormas):
    first, second = (signing(officer, ormas) for _ in range(2))
    second |= {"penanda": "Ketua", "jumlah": "1", "dasar": "ART pasal 3"}
    with office.projecting():
        assert officer.post(page_of(ormas, "/penanda-tangan"), data=first).status_code == 303
        answer = officer.post(page_of(ormas, "/penanda-tangan"), data=second)
        seen = text(answer, 409)
        assert "Sesudah Anda membuka formulir ini, ada yang dicatat pada ormas ini." in seen
        assert "Yang berlaku sekarang: 2 dari Rais, Wakil ketua, Sekretaris." in seen
        assert 'value="ART pasal 3"' in answer.get_data(as_text=True)
        assert topics(office, ormas) == ["SignatureRuleRecorded"]
        again = second | form_of(officer, ormas, "/penanda-tangan") | {NUMBER: second[NUMBER]}
        assert officer.post(page_of(ormas, "/penanda-tangan"), data=again).status_code == 303


@pytest.mark.parametrize(
    ("said", "sentence"),
    [
        ({"penanda": "  "}, "Jabatan yang menandatangani: Sebutkan 1 sampai 12 jabatan."),
        ({"jumlah": "4"}, "Jumlah tanda tangan: Jumlah tanda tangan melebihi jabatan yang disebut."),
        ({"jumlah": "dua"}, "Jumlah tanda tangan: "),
        ({"dasar": ""}, "Dasar: Tuliskan dasar"),
    ],
)
def test_what_is_wrong_about_who_signs_is_named_and_what_was_typed_stays(
    office, officer, ormas, said, sentence
):
    form = signing(officer, ormas, **said)
    answer = officer.post(page_of(ormas, "/penanda-tangan"), data=form)
    assert sentence in text(answer, 422)
    assert form[NUMBER] in answer.get_data(as_text=True)
    assert topics(office, ormas) == []


def test_rows_are_added_without_losing_what_was_typed_and_without_recording_anything(office, officer, ormas):
    form = filing(officer, ormas)
    page = officer.post(page_of(ormas, "/ganti"), data=form | {"tambah": "1"}).get_data(as_text=True)
    assert page.count('name="nama"') == 9
    assert 'value="H. Rekaan Contoh, S.Pd."' in page
    assert form[NUMBER] in page
    assert topics(office, ormas) == []


WRONG = [
    ({"nama": ["", "", "Umpama"]}, "Susunan pengurus, orang ke-1, nama: "),
    ({"jabatan": ["raja", "", "ketua"]}, "Susunan pengurus, orang ke-1, jabatan: "),
    ({"sk": " "}, "Nomor SK: Isi 1 sampai 120 huruf."),
    ({"tanggal": "2999-01-01"}, "Tanggal: Tanggal ini belum terjadi."),
    ({"mulai": ""}, "Mulai menjabat: Tulis tahun-bulan-hari"),
    ({"sampai": "2020-01-01"}, "Sampai dengan: Masa bakti berakhir sebelum mulai."),
    ({"pendahulu": ""}, "Kepengurusan sebelumnya: "),
    ({"dasar": "x"}, "Dasar: Tuliskan dasar"),
    (
        {"nama": ["", "", ""], "jabatan": [""] * 3, "sebutan": [""] * 3, "divisi": [""] * 3},
        "Isi 1 sampai 80 orang.",
    ),
]


@pytest.mark.parametrize(("said", "sentence"), WRONG)
def test_what_is_missing_or_wrong_is_named_as_on_the_page_and_what_was_typed_stays(
    office, officer, ormas, said, sentence
):
    form = filing(officer, ormas, **said)
    answer = officer.post(page_of(ormas, "/ganti"), data=form)
    assert sentence in text(answer, 422)
    assert NOT_RECORDED in text(answer, 422)
    page = answer.get_data(as_text=True)
    assert form[NUMBER] in page
    assert html.escape(form["sk"].strip()) in page
    assert topics(office, ormas) == []


def test_a_decree_that_is_recorded_already_is_told_with_its_board(office, officer, ormas):
    with office.projecting():
        officer.post(page_of(ormas, "/ganti"), data=filing(officer, ormas))
    answer = officer.post(page_of(ormas, "/ganti"), data=filing(officer, ormas))
    assert "SK ini sudah dicatat untuk kepengurusan ke-1." in text(answer, 409)


def test_who_is_not_signed_in_files_nothing(office, officer, ormas):
    form = filing(officer, ormas)
    stranger = office.app().test_client()
    assert "Masuk dahulu" in text(stranger.get(page_of(ormas, "/ganti")), 403)
    for path in ("/ganti", "/mediasi", "/selesai", "/penanda-tangan"):
        answer = stranger.post(page_of(ormas, path), data=form)
        assert "Belum dicatat: Anda belum masuk" in text(answer, 403)
    assert "<form" not in stranger.get(page_of(ormas)).get_data(as_text=True)
    assert topics(office, ormas) == []


@pytest.mark.parametrize("path", ["/ganti", "/mediasi", "/selesai", "/penanda-tangan"])
@pytest.mark.parametrize("forged", ["", "x"])
def test_a_form_that_another_site_made_is_refused(office, officer, ormas, path, forged):
    form = filing(officer, ormas) | {TOKEN: forged}
    assert "Formulir ini tidak diterima" in text(officer.post(page_of(ormas, path), data=form), 403)
    more = officer.post(page_of(ormas, "/ganti"), data=form | {"tambah": "1"})
    assert more.status_code == 403
    assert topics(office, ormas) == []


@pytest.mark.parametrize("number", ["", "1", "\x00"])
def test_a_form_without_a_number_is_refused(office, officer, ormas, number):
    answer = officer.post(page_of(ormas, "/ganti"), data=filing(officer, ormas) | {NUMBER: number})
    assert answer.status_code == 400
    assert topics(office, ormas) == []


def test_when_the_registry_is_away_the_form_stays_and_can_be_sent_again(office, officer, ormas, amqp):
    with RpcClient(amqp, timeout=0.5) as nobody:
        away = office.officer(office.app(client=nobody))
        form = filing(away, ormas)
        answer = away.post(page_of(ormas, "/ganti"), data=form)
        assert UNCERTAIN in text(answer, 503)
        assert "Rekaan Contoh" in answer.get_data(as_text=True)
        assert form[NUMBER] in answer.get_data(as_text=True)


def test_an_ormas_that_is_not_there_has_no_board_page(officer):
    assert officer.get(page_of("ormas-1")).status_code == 404
    assert officer.get(page_of("ormas-1", "/ganti")).status_code == 404
