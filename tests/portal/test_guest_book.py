"""The read model of the guest book, the work list, and who sees any of it."""

import pytest

from services.portal.guests.guest_list import (
    audience_of,
    guests_from,
    guests_in,
    open_promises,
    years_of_guests,
)
from tests.portal.colleagues import open_account, sign_in
from tests.portal.on_pages import read
from tests.portal.told.guests import ANSWERED, PASSED_ON, agreed, audience, received, taken_back, tell_guests
from tests.portal.told.ormas import field, registered, stream

PAGES = ("/buku-tamu", f"/buku-tamu/{audience(1)}", "/buku-tamu/baru")
SECRET = "Izin pakai aula"


@pytest.fixture
def told(office):
    office.tell(stream(1), registered("Sanggar Contoh"), field("Seni"))
    tell_guests(office)
    office.catch_up()
    return office


@pytest.fixture
def colleague(told, open_portal):
    def of(*roles):
        login = f"rekan.{len(told.accounts.roster().accounts)}"
        open_account(told.accounts, login, "Rekan Rekaan", roles)
        return sign_in(open_portal(), login)

    return of


def test_it_tells_what_became_of_promises_and_inputs(told):
    with told.views.read() as t:
        assert years_of_guests(t) == ["2026", "2025"]
        assert [each["id"] for each in guests_in(t, "2026")] == [audience(n) for n in (3, 2, 1)]
        assert [each["id"] for each in guests_from(t, stream(1))] == [audience(3), audience(1)]
        assert [each["id"] for each in open_promises(t, 10)] == [audience(3)]
        kept, lifted, greeted = (audience_of(t, audience(n)) for n in (1, 2, 4))
        assert audience_of(t, audience(9)) is None
    assert (kept["name"], kept["promise_state"], kept["promise_end"]) == (
        "Sanggar Contoh", "fulfilled", "Daftarnya dikirim.",
    )  # fmt: skip
    assert (kept["agency"], kept["reference"], kept["answer"]) == (
        "Dinas Contoh", "Surat 15/2026", "Lampu dipasang bulan Juni.",
    )  # fmt: skip
    assert (lifted["name"], lifted["promise_state"], lifted["answer"]) == ("Warga Ciumpama", "lifted", "")
    assert (greeted["promise_state"], greeted["agency"]) == ("", "")


def test_promises_wait_on_the_work_list_the_earliest_due_first(told, colleague):
    told.tell(audience(5), received(promise="Jadwal dikirim.", due="2026-11-20", guest="Forum Rekaan"))
    told.tell(audience(6), received(promise="Surat dibalas.", due="2026-11-23", guest="Forum Umpama"))
    told.catch_up()
    seen = read(colleague("registry_clerk"), "/hari-ini")
    assert "Janji kepada tamu (3)" in seen
    first, second, third = (
        seen.index(each)
        for each in (
            "Forum Rekaan: Jadwal dikirim. sudah lewat: 20 November 2026",
            "Sanggar Contoh: Daftar aula dikirim. sudah lewat: 21 November 2026",
            "Forum Umpama: Surat dibalas. sampai 23 November 2026",
        )
    )
    assert first < second < third


def test_the_page_of_the_ormas_shows_open_promises_and_answers_inside_the_office(colleague):
    seen = read(colleague("registry_clerk"), f"/ormas/{stream(1)}")
    assert "janji belum ditepati, sudah lewat batas Daftar aula dikirim. Sampai 21 November 2026" in seen
    assert "Jawaban Dinas Contoh: Lampu dipasang bulan Juni." in seen
    assert "janji ditepati" in seen


@pytest.mark.parametrize("role", ["agency_partner", "budget_team"])
def test_who_has_another_task_sees_nothing_of_the_guest_book(colleague, role):
    visitor = colleague(role)
    for page in PAGES:
        answer = visitor.get(page)
        assert answer.status_code == 403
        assert SECRET not in answer.get_data(as_text=True)
    for page in (f"/ormas/{stream(1)}", "/hari-ini", "/", "/?q=aula"):
        assert SECRET not in read(visitor, page)
        assert "Buku tamu" not in read(visitor, page)


def test_a_reader_reads_the_book_and_is_offered_no_form(colleague):
    visitor = colleague("agency_head")
    assert SECRET in read(visitor, "/buku-tamu")
    seen = read(visitor, f"/buku-tamu/{audience(3)}")
    assert "Langkah berikutnya" not in seen
    assert visitor.get("/buku-tamu/baru").status_code == 403


def test_the_public_sees_nothing_of_the_guest_book(told, open_portal):
    stranger = open_portal()
    for page in (*PAGES, f"/ormas/{stream(1)}", "/?q=aula"):
        assert SECRET not in stranger.get(page).get_data(as_text=True)


def test_the_public_reads_an_input_and_its_answer_only_while_both_sides_agree(told, open_portal):
    told.tell(audience(7), received(stream(1), input="Perlu lampu.", promise="Rahasia."), PASSED_ON, ANSWERED)

    def public():
        told.catch_up()
        return read(open_portal(), f"/ormas/{stream(1)}")

    assert "Perlu lampu." not in public()
    told.tell(audience(7), agreed("ormas"))
    assert "Perlu lampu." not in public()
    told.tell(audience(7), agreed("office"))
    seen = public()
    assert "Perlu lampu. Jawaban Dinas Contoh: Lampu dipasang bulan Juni." in seen
    for internal in (SECRET, "Rahasia.", "Surat office", "Buku tamu halaman 12"):
        assert internal not in seen
    told.tell(audience(7), taken_back("office"))
    assert "Perlu lampu." not in public()
