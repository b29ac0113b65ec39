"""“Hari ini”: what waits for a colleague's roles, the oldest first, and nothing that is not theirs."""

import inspect
import pkgutil
import re
from dataclasses import replace
from datetime import date, timedelta
from importlib import import_module

import pytest
from flask.testing import FlaskClient

from contracts.telling.case_words import SUPERIORS
from services.portal import waiting
from services.portal.waiting.desk import SHOWN, Desk, Subject
from services.portal.waiting.subjects import SUBJECTS, WHOLE
from services.portal.web.office_day import OfficeDay
from services.registry.domain import Ormas
from services.registry.events import ComplaintAcknowledged, FollowUpAsked, FollowUpClosed, VisitPlanned
from services.requests.events import ConsultationScheduled, GrantReturned
from tests.portal.boards import ask, file_board, letter
from tests.portal.colleagues import AGENCIES, open_account, sign_in
from tests.portal.on_pages import read
from tests.portal.told.cases import berkas, checked, disposed, in_agenda
from tests.portal.told.cases import drafted as case_drafted
from tests.portal.told.cases import submitted as case_submitted
from tests.portal.told.coaching import answered, asked, involvement, requested
from tests.portal.told.complaints import complained, complaint
from tests.portal.told.consultations import asked as consultation_asked
from tests.portal.told.consultations import consultation
from tests.portal.told.grants import (
    AGREEMENT,
    AWARDED,
    BUDGETED,
    CHOSEN,
    CONSIDERED,
    MENDING,
    RECOMMENDED,
    RETURNED,
    SIGNED,
    VERIFIED,
    hibah,
    paid,
    proposed,
    reported,
    submitted,
)
from tests.portal.told.instruments import CONTOH, OTHER
from tests.portal.told.instruments import drafted as instrument_drafted
from tests.portal.told.ormas import (
    activity,
    doubt,
    field,
    legal_basis,
    registered,
    sanction,
    sanction_ended,
    stream,
    suspected,
    withdrawn,
)
from tests.portal.told.register import tell_a_register, tell_what_seldom_happens
from tests.portal.told.semester_reports import begun, laporan
from tests.portal.told.semester_reports import returned as report_returned
from tests.portal.told.semester_reports import submitted as report_submitted
from tests.portal.told.visits import added, opened, visited
from tests.registry.visiting import ROUND, TITLE

TODAY = date(2026, 11, 22)
SOON, LATER = (str(TODAY + timedelta(days=days)) for days in (90, 91))
BUSY = Desk(
    "", lambda command: True, TODAY, OfficeDay(str(TODAY)),
    roles=SUPERIORS, agencies={"dp3a": "Dinas Contoh"},
)  # fmt: skip
AGREED = (
    proposed(1), submitted(), CHOSEN, VERIFIED, RECOMMENDED, CONSIDERED, BUDGETED, AWARDED, AGREEMENT, SIGNED,
)  # fmt: skip
NOTHING = "Tidak ada yang menunggu Anda hari ini."
VERIFY = "Laporan perubahan yang menunggu verifikasi"


@pytest.fixture
def colleague(office, open_portal, views):
    """A new colleague with these roles, signed in."""

    def of(*roles: str) -> FlaskClient:
        login = f"rekan.{len(office.accounts.roster().accounts)}"
        open_account(office.accounts, login, "Rekan Rekaan", roles)
        return sign_in(open_portal(views=views), login)

    return of


@pytest.fixture
def today(colleague):
    """The work list of a new colleague with these roles."""
    return lambda *roles: read(colleague(*roles), "/hari-ini")


def lead_alone(office, number, name):
    """An ormas whose chair signs alone."""
    office.tell(stream(number), registered(name), field("Seni"))
    file_board(office, stream(number), "Rekaan Umpama", "1/SK/2026", "2026-02-01")
    rule = {"signatories": ["ketua"], "signatures": 1, "ground": "ART pasal 12"}
    ask(office, stream(number), Ormas.record_signature_rule, **rule)


def report(office, number, name, reported_on="2026-06-03", actor="registry_clerk/contoh"):
    said = letter("name", f"Surat {name}", after={"name": name, "abbreviation": ""}, reported_on=reported_on)
    ask(office, stream(number), Ormas.report_change, actor, **said)


def test_who_signs_in_begins_with_what_waits_and_the_public_is_asked_to_sign_in(office, open_portal):
    visitor = open_portal()
    assert visitor.get("/hari-ini").location == "/masuk?ke=/hari-ini"
    assert "Hari ini" not in read(visitor, "/")
    open_account(office.accounts)
    assert "Hari ini" in read(sign_in(visitor), "/")


def test_where_nothing_waits_the_page_says_so(today):
    assert NOTHING in today("tenant_admin")


def test_a_role_without_any_of_it_sees_none_of_it(office, today):
    office.tell(stream(1), registered("Forum Contoh"), doubt(), suspected(stream(2), "Forum Rekaan"))
    office.tell(stream(2), registered("Forum Rekaan"), legal_basis("skt", "1", "2026-01-01"))
    assert NOTHING in today("enumerator")


def test_reports_wait_for_verifiers_the_oldest_first(office, today):
    lead_alone(office, 1, "Forum Contoh")
    lead_alone(office, 2, "Forum Rekaan")
    report(office, 1, "Forum Contoh Baru", "2026-06-03")
    report(office, 2, "Forum Rekaan Baru", "2026-06-02")
    page = today("verifier")
    assert f"{VERIFY} (2)" in page
    assert page.index("Forum Rekaan: nama surat diterima 2 Juni 2026") < page.index("Forum Contoh: nama")
    assert VERIFY not in today("registry_clerk")


def test_nobody_is_asked_to_verify_a_report_of_ones_own(office, open_portal, views):
    account = open_account(office.accounts, roles=("tenant_admin",))
    lead_alone(office, 1, "Forum Contoh")
    report(office, 1, "Forum Sendiri", actor=f"tenant_admin/{account}")
    report(office, 1, "Forum Rekan")
    page = read(sign_in(open_portal(views=views)), "/hari-ini")
    assert f"{VERIFY} (1)" in page
    assert page.count("Forum Contoh: nama") == 1


def test_pairs_doubts_and_ormas_without_a_cluster_wait_for_the_register(office, today):
    office.tell(stream(1), registered("Forum Contoh"), doubt(), suspected(stream(2), "Forum Rekaan"))
    office.tell(stream(2), registered("Forum Rekaan"), field("", "Sastra"))
    page = today("registry_clerk")
    assert "Mungkin ganda (1) Forum Contoh dan Forum Rekaan" in page
    assert "Keraguan (1) 1 keraguan pada 1 ormas: sel daftar yang tidak terbaca dengan pasti." in page
    assert "Forum Contoh Sel M7" in page
    assert "Ormas belum ada klasternya (2)" in page
    assert "Forum Rekaan bidang tidak dikenal" in page
    assert "Sastra" not in page


def test_data_that_nobody_made_sure_of_for_over_a_year_waits_for_who_confirms_it(office, today):
    """Of what was told only today nobody is asked, verified or not."""
    for number, ago in enumerate((400, 800, 300), 1):
        seen_on = (date.today() - timedelta(ago)).isoformat()
        office.tell(stream(number), registered(f"Forum {number}"), activity("aktif", "field_visit", seen_on))
    office.tell(stream(4), registered("Forum 4"))
    page = today("registry_clerk")
    assert "Data yang lama tidak dipastikan (2)" in page
    assert page.index("Forum 2 terakhir dipastikan") < page.index("Forum 1 terakhir dipastikan")
    assert "Forum 3 terakhir dipastikan" not in page
    assert "Forum 4 belum pernah dipastikan" not in page
    assert "Data yang lama tidak dipastikan" not in today("agency_head")


def test_certificates_are_listed_ninety_days_ahead_as_information_and_never_as_a_reproach(office, today):
    for number, (name, until) in enumerate(
        [("Forum Lewat", "2026-01-01"), ("Forum Segera", SOON), ("Forum Nanti", LATER)], 1
    ):
        office.tell(stream(number), registered(name), legal_basis("skt", str(number), until))
    office.tell(stream(4), registered("Forum Berbadan Hukum"), legal_basis("ahu", "4", "2026-01-01"))
    office.tell(stream(5), registered("Forum Ditarik"), legal_basis("skt", "5", "2026-01-01"), withdrawn())
    office.tell(
        stream(6), registered("Forum Bubar"), legal_basis("skt", "6", "2026-01-01"), activity("bubar")
    )
    office.tell(stream(7), registered("Forum Dicabut"), legal_basis("skt", "7", "2026-01-01"))
    office.tell(stream(7), sanction(1, "pencabutan_skt", "2026-03-24"))
    besides = registered("Lembaga Contoh", form="lembaga_lain"), legal_basis("skt", "8", "2026-01-01")
    office.tell(stream(8), *besides)
    office.tell(stream(9), registered("Ormas Asing Contoh"), legal_basis("izin_ormas_asing", "9", SOON))
    page = today("agency_head")
    assert "Masa berlaku SKT dan izin (3)" in page
    assert "bukan teguran; pendaftaran bersifat sukarela. kebijakan kantor" in page
    assert page.index("Forum Lewat berakhir 1 Januari 2026") < page.index(
        "Forum Segera sampai 20 Februari 2027"
    )
    assert "Ormas Asing Contoh sampai 20 Februari 2027" in page
    gone = ("Forum Ditarik", "Forum Bubar", "Forum Dicabut", "Lembaga Contoh")
    for name in ("Forum Nanti", "Forum Berbadan Hukum", *gone):
        assert name not in page


def test_a_term_of_office_that_ended_is_listed_until_another_board_leads(office, today):
    for number, name in ((1, "Forum Habis"), (2, "Forum Berganti"), (3, "Forum Lama")):
        office.tell(stream(number), registered(name))
        file_board(office, stream(number), "Rekaan", "1/SK/2021", "2021-02-01", ends="2026-01-31")
    file_board(office, stream(2), "Umpama", "2/SK/2026", "2026-02-01", ends="2031-01-31", replaces=1)
    file_board(office, stream(3), "Umpama", "2/SK/2026", "2026-02-01", ends=SOON, replaces=1)
    page = today("registry_clerk")
    assert "Masa bakti pengurus (2)" in page
    assert page.index("Forum Habis berakhir 31 Januari 2026") < page.index(
        "Forum Lama sampai 20 Februari 2027"
    )
    assert re.search(r"Forum Berganti (berakhir|sampai)", page) is None


def test_the_day_that_a_letter_of_sanction_names_is_listed_until_the_sanction_ends(office, today):
    office.tell(stream(1), registered("Forum Contoh"), sanction(1, "warning", "2026-11-01", "2026-11-21"))
    office.tell(
        stream(2),
        registered("Forum Rekaan"),
        sanction(1, "warning", "2026-11-01", "2026-11-21"),
        sanction_ended(1, "complied"),
    )
    page = today("sub_division_head")
    assert "Batas waktu menurut surat sanksi (1)" in page
    assert "kantor hanya mencatat" in page
    assert "berakhir 21 November 2026" in page
    assert "Batas waktu" not in today("verifier")


def test_what_follows_from_a_visit_waits_until_somebody_records_what_came_of_it(office, today):
    office.tell(ROUND, opened(), added(stream(1)))
    asked = {"visit": 1, "task": "perbarui_alamat", "ground": "Lembar contoh"}
    office.tell(stream(1), registered("Forum Pindah"), (VisitPlanned, {"round": ROUND, "round_title": TITLE}))
    office.tell(stream(1), visited("moved"))
    office.tell(stream(1), (FollowUpAsked, {**asked, "follow_up": 1, "due_on": "2026-11-01"}))
    office.tell(stream(1), (FollowUpAsked, {**asked, "follow_up": 2, "due_on": "2026-12-01"}))
    page = today("registry_clerk")
    assert "Tindak lanjut kunjungan (2)" in page
    assert "Forum Pindah: Perbarui alamat sudah lewat: 1 November 2026" in page
    assert "Tindak lanjut kunjungan" not in today("verifier")
    for number in (1, 2):
        done = {"follow_up": number, "follow_up_outcome": "done", "ground": "Surat contoh"}
        office.tell(stream(1), (FollowUpClosed, done))
    assert "Forum Pindah: Perbarui alamat" not in today("registry_clerk")


def test_a_long_subject_shows_its_oldest_lines_and_leads_to_all_of_it(office, today):
    for number in range(1, SHOWN + 3):
        office.tell(stream(number), registered(f"Forum Contoh {number}"), doubt())
    page = today("registry_clerk")
    assert f"Keraguan ({SHOWN + 2})" in page
    assert f"Lihat semua {SHOWN + 2}" in page
    assert page.count("Sel M7") == SHOWN


def test_all_of_a_subject_that_has_no_other_page_is_read_page_by_page(office, colleague):
    for number in range(1, 105):
        expired = legal_basis("skt", f"SKT-{number}", str(TODAY - timedelta(days=number)))
        office.tell(stream(number), registered(f"Forum Ke-{number:03}"), field("Seni"), expired)
    clerk = colleague("registry_clerk")
    assert 'href="/hari-ini/skt">Lihat semua 104' in clerk.get("/hari-ini").get_data(as_text=True)
    oldest_first = [f"Forum Ke-{number:03}" for number in range(104, 0, -1)]
    for page, lines in (("", oldest_first[:100]), ("?hal=2", oldest_first[100:])):
        seen = read(clerk, f"/hari-ini/skt{page}")
        assert "Masa berlaku SKT dan izin (104)" in seen
        assert re.findall(r"Forum Ke-\d+", seen) == lines


@pytest.mark.parametrize("subject", WHOLE)
def test_all_of_a_subject_is_for_whom_it_waits(office, colleague, subject):
    assert "Tidak ada yang menunggu." in read(
        colleague("tenant_admin", "agency_head"), f"/hari-ini/{subject}"
    )
    assert colleague("enumerator").get(f"/hari-ini/{subject}").status_code == 404


def test_a_subject_that_is_none_has_no_page_and_the_public_is_asked_to_sign_in(colleague, open_portal):
    assert colleague("tenant_admin").get("/hari-ini/rahasia").status_code == 404
    assert open_portal().get("/hari-ini/skt").location == "/masuk?ke=/hari-ini/skt"


def test_the_day_begins_with_how_much_of_each_subject_waits(office, colleague):
    office.tell(stream(1), registered("Forum Contoh"), doubt(), suspected(stream(2), "Forum Rekaan"))
    office.tell(stream(2), registered("Forum Rekaan"), field("", "Sastra"))
    page = colleague("registry_clerk").get("/hari-ini").get_data(as_text=True)
    summary = re.findall(r'href="#(pokok-\d)"><strong>(\d+)</strong> ([^<]+)<', page)
    assert summary == [
        ("pokok-1", "1", "Mungkin ganda"),
        ("pokok-2", "1", "Keraguan"),
        ("pokok-3", "2", "Ormas belum ada klasternya"),
    ]
    assert all(f'id="{place}"' in page for place, _, _ in summary)


def ask_until(office, number, day):
    """An agency asks the first ormas."""
    kind, said = asked(stream(1), "2026-11-01")
    told = requested("2026-11-30", "2026-11-01"), (kind, said | {"answer_by": day})
    office.tell(involvement(number), *told)


def test_what_is_due_first_stands_first_and_a_certificate_of_long_ago_before_nobodys_work(office, today):
    expired = legal_basis("skt", "SKT-1", "2016-01-01")
    office.tell(stream(1), registered("Forum Contoh"), doubt(), field("Seni"), expired)
    office.tell(stream(1), sanction(1, "teguran", "2026-11-01", "2026-11-20"))
    ask_until(office, 1, "2026-11-10")
    page = today("case_officer", "registry_clerk", "tenant_admin")
    told = [
        "Jawaban ormas untuk kegiatan OPD yang belum tercatat (1)",
        "Batas waktu menurut surat sanksi (1)",
        "Keraguan (1)",
        "Masa berlaku SKT dan izin (1)",
    ]
    assert [page.index(each) for each in told] == sorted(page.index(each) for each in told)
    assert "Forum Contoh: Pasar rakyat jawaban ditunggu sampai 10 November 2026" in page


def test_what_ends_soon_stands_among_the_rest_by_its_day_also_behind_what_ended_long_ago(office, today):
    for number in range(1, SHOWN + 2):
        ended = legal_basis("skt", f"SKT-{number}", "2016-01-01")
        office.tell(stream(number), registered(f"Forum Contoh {number}"), field("Seni"), ended)
    ends = legal_basis("skt", "SKT-90", "2026-11-25")
    office.tell(stream(90), registered("Forum Rekaan"), field("Seni"), ends)
    office.tell(stream(90), sanction(1, "teguran", "2026-11-01", "2026-11-28"))
    page = today("case_officer")
    skt, letter_ = "Masa berlaku SKT dan izin (12)", "Batas waktu menurut surat sanksi (1)"
    assert page.index(skt) < page.index(letter_)


def test_an_open_round_waits_for_who_visits_until_everybody_was_visited(office, today):
    for number in (1, 2):
        office.tell(stream(number), registered(f"Forum Contoh {number}"))
        office.tell(stream(number), (VisitPlanned, {"round": ROUND, "round_title": TITLE}))
    office.tell(ROUND, opened(), added(stream(1)), added(stream(2)))
    office.tell(stream(1), visited("address_in_order"))
    seen = today("field_officer")
    assert "Kunjungan ormas menurut surat tugas (1)" in seen
    assert "1 belum dikunjungi sudah lewat: " in seen
    assert "Kunjungan ormas menurut surat tugas" not in today("agency_head")
    office.tell(stream(2), visited("address_in_order"))
    assert "Kunjungan ormas menurut surat tugas (" not in today("field_officer")


def test_a_request_of_an_agency_waits_for_the_office_until_ormas_are_asked(office, today):
    office.tell(stream(1), registered("Forum Contoh"), field("Seni"))
    office.tell(involvement(1), requested("2026-12-20", "2026-11-20", agency="Dinas Contoh"))
    office.tell(involvement(2), requested("2020-01-01", "2019-11-20"))
    for role in ("case_officer", "sub_division_head", "division_head"):
        page = today(role)
        assert "Permintaan OPD yang menunggu kantor meminta ormas (1)" in page
        assert "Dinas Contoh: Pasar rakyat" in page
    assert "menunggu kantor meminta ormas (" not in today("field_officer")
    office.tell(involvement(1), asked(stream(1)))
    assert "menunggu kantor meminta ormas (" not in today("case_officer")


def test_an_answer_that_is_recorded_or_not_due_yet_waits_for_nobody(office, today):
    office.tell(stream(1), registered("Forum Contoh"), field("Seni"))
    ask_until(office, 1, "2026-11-22")
    ask_until(office, 2, "2026-11-10")
    office.tell(involvement(2), answered(stream(1)))
    assert "Jawaban ormas untuk kegiatan OPD yang belum tercatat (" not in today("case_officer")


def test_every_subject_that_is_written_stands_on_the_page():
    modules = [
        import_module(f"{waiting.__name__}.{each.name}") for each in pkgutil.iter_modules(waiting.__path__)
    ]
    written = {
        tell
        for module in modules
        for name, tell in inspect.getmembers(module, inspect.isfunction)
        if tell.__module__ == module.__name__
        and not name.startswith("_")
        and tell.__annotations__["return"] in (Subject, Subject | None)
    }
    assert written == set(SUBJECTS)
    assert set(WHOLE.values()) <= set(SUBJECTS)


def test_what_does_not_wait_is_named_beside_what_does(office, today):
    office.tell(stream(1), registered("Forum Contoh"), doubt(), field("Seni"))
    seen = today("registry_clerk")
    assert "pada: Isian Anda yang belum tampil, Pesan yang belum dibuka, Berkas yang mendekati" in seen
    visits = "Berkas yang menunggu pemohon, Kunjungan berkas yang diperintahkan"
    assert f"{visits}, Dokumen yang dikirim ormas dan menunggu pemeriksaan, Mungkin ganda" in seen


def test_a_subject_stands_where_the_most_urgent_of_all_its_entries_puts_it_shown_or_not(office, open_portal):
    tell_a_register(office, 12)
    tell_what_seldom_happens(office)
    told = {"acknowledged_on": "2026-02-02", "ground": "Surat 9/2026"}
    office.tell(complaint(90), complained(90, received_on="2026-02-01"), (ComplaintAcknowledged, told))
    slot = (ConsultationScheduled, {"day": "2026-11-20", "starts": "09:30", "place": "Loket"})
    office.tell(consultation(90), consultation_asked(90, stream(1), asked_on="2026-11-19"), slot)
    returned = (GrantReturned, RETURNED[1] | {"answer_by": "2025-01-01"})
    office.tell(hibah(90), proposed(90), submitted(), returned)
    app = open_portal().application
    with app.test_request_context(), office.views.read() as t:
        one, every = (
            {tell.__qualname__ + tell.__module__: tell(t, replace(BUSY, part=part)) for tell in SUBJECTS}
            for part in ((1, 0), (1000, 0))
        )
    hidden = [
        name for name, told in one.items() if told.lines and told.first_due < (told.lines[0].due or "9")
    ]
    # Complaints, consultations, returned hibah, and findings: none of them begins with what is due first. A
    # certificate that ended stands before those that end.
    assert len(hidden) == 5
    assert {name: told.first_due for name, told in one.items()} == {
        name: told.first_due for name, told in every.items()
    }


def test_a_case_waits_for_whoever_takes_its_next_step(office, today):
    for number in (1, 2, 3, 4):
        office.tell(stream(number), registered(f"Forum Contoh {number}"), field("Seni"))
        begins = (case_drafted(stream(number)), case_submitted())
        steps = (in_agenda(), disposed(), checked(*(("board",) if number == 3 else ())))
        office.tell(berkas(number), *begins, *steps[: (0, 2, 3, 3)[number - 1]])
    officer = today("case_officer")
    assert "Berkas yang menunggu diagendakan (1)" in officer
    assert "Berkas yang didisposisi kepada Anda (2)" in officer
    assert "didisposisi, belum dibuka" in officer
    assert "dibuka, masih ada syarat yang belum lengkap" in officer
    verifier = today("verifier")
    assert "Berkas yang didisposisi kepada Anda (" not in verifier
    assert "Berkas yang menunggu diagendakan" not in verifier
    assert "Berkas yang menunggu dinyatakan lengkap (1)" in verifier
    assert "Berkas yang menunggu dinyatakan lengkap" not in officer
    assert "Berkas yang menunggu dinyatakan lengkap" not in today("regional_secretary")


def test_nobody_is_told_to_finish_what_was_typed_by_oneself(office, open_portal, views):
    account = open_account(office.accounts, roles=("tenant_admin",))
    own = {"actor": f"tenant_admin/{account}"}
    office.tell(stream(1), registered("Forum Contoh"), field("Seni"))
    opened_case = (case_submitted(), in_agenda(), disposed(), checked())
    office.tell(berkas(1), case_drafted(stream(1)), **own)
    office.tell(berkas(1), *opened_case)
    office.tell(berkas(2), case_drafted(stream(1)), *opened_case)
    office.tell(laporan(1), begun(stream(1)), **own)
    office.tell(laporan(1), report_submitted(stream(1)))
    office.tell(laporan(2), begun(stream(1), "2025-2"), report_submitted(stream(1), "2025-2"))
    office.tell(hibah(1), *AGREED, *paid(1, 6_000_000, "03"))
    office.tell(hibah(1), reported(1, 5_500_000, 500_000), **own)
    office.tell(CONTOH, *instrument_drafted(), **own)
    office.tell(OTHER, *instrument_drafted(code="lain"))
    page = read(sign_in(open_portal(views=views)), "/hari-ini")
    assert "Berkas yang menunggu dinyatakan lengkap (1)" in page
    assert "Laporan semester yang menunggu diperiksa (1)" in page
    assert "Rancangan instrumen yang menunggu ditetapkan (1)" in page
    assert "LPJ hibah yang perlu diperiksa (" not in page


def test_what_was_sent_back_waits_for_who_hands_it_in_again(office, today):
    office.tell(stream(1), registered("Forum Contoh"), field("Seni"))
    office.tell(laporan(1), begun(stream(1)), report_submitted(stream(1)), report_returned())
    office.tell(hibah(1), *AGREED, *paid(1, 6_000_000, "03"), reported(1, 5_500_000, 500_000), MENDING)
    page = today("case_officer")
    assert "Laporan semester yang dikembalikan (1)" in page
    assert "dikembalikan 22 Juli 2026" in page
    assert "LPJ hibah yang dikembalikan (1)" in page
    assert "diperbaiki sampai 1 Desember 2026" in page
    assert "yang dikembalikan (" not in today("verifier")


def test_an_agency_is_told_what_waits_for_it_and_for_no_other(office, open_portal, views):
    for number, code in ((1, "dp3a"), (2, "dlh")):
        chosen = (CHOSEN[0], CHOSEN[1] | {"agency": code})
        office.tell(hibah(number), proposed(number), submitted(), chosen)
    office.tell(hibah(3), proposed(3), submitted(), CHOSEN, VERIFIED)
    for number, agency in ((1, AGENCIES["dp3a"]), (2, AGENCIES["dlh"])):
        kind, told = requested("2026-11-10", "2026-10-01")
        office.tell(involvement(number), (kind, told | {"agency": agency, "activity": f"Pasar {number}"}))
    open_account(office.accounts, roles=("agency_partner",), agencies=("dp3a",))
    page = read(sign_in(open_portal(views=views)), "/hari-ini")
    assert "Usulan hibah yang menunggu OPD Anda (2)" in page
    assert "Perkumpulan Contoh 1: Pelatihan menjahit bagi warga menunggu tinjauan lapangan" in page
    assert "Perkumpulan Contoh 3: Pelatihan menjahit bagi warga menunggu rekomendasi" in page
    assert "Pelibatan ormas yang menunggu OPD Anda (1) Pasar 1" in page
    assert "Pasar 2" not in page
