"""Coordination meetings and the end of words, sent from the pages. All of it is invented."""

from datetime import UTC, datetime

import pytest

from tests.offices import cause_in
from tests.portal.judging import judging_office
from tests.portal.on_pages import read, send, text
from tests.registry import complaints, overseeing

LONG_AGO = datetime(2023, 3, 1, 3, tzinfo=UTC)
NEW = "/pengawasan/koordinasi/baru"
MET = {
    "hari": "2026-06-04",
    "lembaga": "Kepolisian Resor\nKomando Distrik Militer",
    "sifat": "biasa",
    "agenda": "Persiapan pengamanan pawai.",
    "dasar": "Undangan 300/12/2026",
}
TASK = {"tindak": "Menyusun jadwal.", "penindak": "Bidang Kewaspadaan", "tenggat": "2026-06-18"}
ERASING = {"alasan_hapus_isi": "Diminta pelapor.", "dasar_hapus_isi": "Permohonan 1/2026"}
ENTRY = {"name": "Forum Contoh", "abbreviation": "", "legal_form": "unknown", "ground": "Surat 1/2026"}


def ask(registry, command, **said):
    receipt = getattr(registry, command)(cause_in(registry, f"registry.{command}", said), **said)
    return receipt.events[0].stream


def closed_complaint(registry):
    complaint = ask(registry, "receive_complaint", **complaints.SAID)
    ask(registry, "close_complaint", complaint=complaint, **complaints.END)
    return complaint


def closed_finding(registry):
    ormas = ask(registry, "register_ormas", **ENTRY)
    ask(registry, "adopt_oversight_teams", ground="Rapat kantor contoh")
    plan = overseeing.PLAN | {"organisation": ormas, "team": "T1", "complaint": ""}
    supervision = ask(registry, "plan_supervision", **plan)
    ask(registry, "carry_out_supervision", supervision=supervision, team="T1", **overseeing.DONE)
    ask(registry, "note_finding", supervision=supervision, **overseeing.FOUND)
    ask(registry, "task_finding", supervision=supervision, **overseeing.FOLLOW_UP)
    ask(registry, "close_finding", supervision=supervision, **overseeing.END)
    return supervision


@pytest.fixture(scope="module")
def office(tmp_path_factory, module_amqp):
    """What was closed in it was closed so long ago that its words may be erased."""
    with judging_office(tmp_path_factory.mktemp("coordination") / "data", module_amqp) as office:
        ledger = office.registry.ledger
        now, ledger.clock = ledger.clock, lambda: LONG_AGO
        office.complaint, office.supervision = (
            closed_complaint(office.registry),
            closed_finding(office.registry),
        )
        ledger.clock = now
        office.catch_up()
        yield office


@pytest.fixture
def staff(office):
    return office.colleague(office.app(patience=0), "case_officer")


@pytest.fixture
def meeting(office, staff):
    assert send(staff, NEW, NEW, MET).status_code == 303
    office.catch_up()
    return f"/pengawasan/koordinasi/{list(office.registry.rows_of('registry.CoordinationHeld'))[-1].stream}"


def take(office, visitor, page, step, said):
    answer = send(visitor, page, f"{page}/{step}", said)
    office.catch_up()
    return answer


def test_a_meeting_is_recorded_followed_up_settled_and_struck(office, staff, meeting):
    assert take(office, staff, meeting, "tindak", TASK).status_code == 303
    agreed = "Rapat 4 Juni 2026: Menyusun jadwal. sudah lewat: 18 Juni 2026"
    assert agreed in read(staff, "/hari-ini")
    done = {"tugas": "1", "hasil": "Jadwal sudah dibagikan."}
    assert take(office, staff, meeting, "selesai", done).status_code == 303
    seen = read(staff, meeting)
    assert "Kepolisian Resor, Komando Distrik Militer" in seen
    assert "Menyusun jadwal. Bidang Kewaspadaan 18 Juni 2026 Jadwal sudah dibagikan." in seen
    assert agreed not in read(staff, "/hari-ini")
    assert take(office, staff, meeting, "coret", {"alasan": "Tercatat dua kali."}).status_code == 303
    assert "Langkah berikutnya" not in read(staff, meeting)


def test_what_was_agreed_at_a_struck_or_limited_meeting_is_not_told_on_the_work_list(office, staff):
    send(staff, NEW, NEW, MET | {"sifat": "terbatas"})
    office.catch_up()
    limited = list(office.registry.rows_of("registry.CoordinationHeld"))[-1].stream
    page = f"/pengawasan/koordinasi/{limited}"
    take(office, staff, page, "tindak", TASK | {"tindak": "Kelabusari."})
    seen = read(staff, "/hari-ini")
    assert "Rapat 4 Juni 2026: tersegel" in seen
    assert "Kelabusari" not in seen
    take(office, staff, page, "coret", {"alasan": "Tercatat dua kali."})
    assert "Rapat 4 Juni 2026: tersegel" not in read(staff, "/hari-ini")


@pytest.mark.parametrize(
    ("said", "field"),
    [({"lembaga": ""}, "lembaga"), ({"hari": "kemarin"}, "hari"), ({"agenda": ""}, "agenda")],
)
def test_what_is_wrong_with_a_meeting_is_said_at_its_field_and_nothing_typed_is_lost(staff, said, field):
    answer = send(staff, NEW, NEW, MET | said)
    page = answer.get_data(as_text=True)
    assert (answer.status_code, f'href="#{field}"' in page) == (422, True)
    assert "Undangan 300/12/2026" in page


def test_a_secret_meeting_is_refused_with_the_place_where_it_belongs(staff):
    refused = text(send(staff, NEW, NEW, MET | {"sifat": "rahasia"}), 409)
    assert "Sampaikan langsung kepada kepala badan" in refused


def test_the_words_of_a_complaint_that_was_closed_long_ago_are_erased_from_its_page(office, staff):
    page = f"/pengaduan/{office.complaint}"
    assert complaints.SAID["description"] in read(staff, f"{page}/isi")
    admin = office.manager(office.app(patience=0))
    assert take(office, admin, page, "hapus-isi", ERASING).status_code == 303
    seen = read(staff, f"{page}/isi")
    assert "Isi pengaduan sudah dihapus untuk selamanya." in seen
    assert complaints.SAID["description"] not in seen


def test_the_words_of_a_finding_that_was_closed_long_ago_are_erased_from_its_page(office, staff):
    page = f"/pengawasan/{office.supervision}"
    assert overseeing.FOUND["description"] in read(staff, f"{page}/isi")
    admin = office.manager(office.app(patience=0))
    assert take(office, admin, page, "hapus-isi", ERASING | {"temuan_hapus": "1"}).status_code == 303
    seen = read(staff, f"{page}/isi")
    assert "Sudah dihapus untuk selamanya." in seen
    assert overseeing.FOUND["description"] not in seen
