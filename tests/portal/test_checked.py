"""When somebody last made sure of each thing of an ormas: folded from what was recorded. All is invented."""

import pytest

from contracts.telling.dates import moment, zone_of
from services.portal.register.checks import checks_of
from services.portal.register.older_word import newest_verified
from services.registry import events as r
from services.registry.domain import Ormas
from tests.portal.boards import ask, close, dispute, file_board, tell_reports
from tests.portal.colleagues import open_account, sign_in
from tests.portal.on_pages import read
from tests.portal.told.ormas import (
    GROUND,
    activity,
    chair,
    field,
    legal_basis,
    legal_check,
    registered,
    secretariat,
    stream,
)
from tests.portal.told.visits import confirmed, visited
from tests.registry.visiting import corrected


def checks(office, ormas=None):
    office.catch_up()
    with office.views.read() as t:
        return {each.thing: each for each in checks_of(t, ormas or stream(1), looked_up=True).values()}


def verified(office, ormas=None):
    return {thing: each.how for thing, each in checks(office, ormas).items() if each.how}


def test_what_a_list_told_was_never_verified_and_says_on_what_it_rests(office):
    office.tell(stream(1), registered("Forum Contoh"), field("Ekonomi"), secretariat("Kampung Contoh"))
    office.tell(stream(1), activity("aktif", "sheet"))
    assert verified(office) == {}
    assert checks(office)["Sekretariat"].ground == GROUND
    assert checks(office)["Kontak"].told_on == checks(office)["Kepengurusan"].told_on == ""
    office.tell(stream(1), chair("k1", "Pengurus Rekaan"))
    assert checks(office)["Kepengurusan"].ground == GROUND


@pytest.mark.parametrize("how", ["statement", "field_visit", "meeting", "agency", "ruling"])
def test_activity_is_verified_by_who_looked_or_asked_on_that_day(office, how):
    office.tell(stream(1), registered("Forum Contoh"), activity("aktif", how, "2026-03-02"))
    assert verified(office) == {"Keaktifan": how}
    assert checks(office)["Keaktifan"].told_on == "2026-03-02"


def test_a_visitor_verifies_an_address_only_when_it_was_in_order(office):
    office.tell(stream(1), registered("Forum Contoh"), secretariat("Kampung Contoh"), visited("moved"))
    assert verified(office) == {}
    right = corrected("address_in_order") | {"round": "", "subject_id": ""}
    office.tell(stream(1), (r.VisitCorrected, right))
    assert verified(office) == {"Sekretariat": "field_visit"}


def test_a_visit_that_was_put_right_takes_its_confirmation_back(office):
    wrong = corrected("address_not_found") | {"round": ""}
    office.tell(
        stream(1), registered("Forum Contoh"), secretariat("Kampung Contoh"), visited("address_in_order")
    )
    before = checks(office)
    office.tell(stream(1), (r.VisitCorrected, wrong))
    assert before["Sekretariat"].how == "field_visit"
    assert (checks(office)["Sekretariat"].how, checks(office)["Sekretariat"].ground) == ("", GROUND)
    office.tell(stream(2), registered("Forum Rekaan"), visited("address_in_order"), (r.VisitCorrected, wrong))
    assert checks(office, stream(2))["Sekretariat"].told_on == ""


def test_an_earlier_visit_is_told_again_where_a_later_one_confirmed_by_mistake(office):
    second = visited("address_in_order", number=2)
    later = second[0], second[1] | {"visited_on": "2026-04-02"}
    office.tell(stream(1), registered("Forum Contoh"), visited("address_in_order"), later)
    assert checks(office)["Sekretariat"].told_on == "2026-04-02"
    wrong = corrected("address_not_found", visit=2, visited_on="2026-04-02") | {"round": ""}
    office.tell(stream(1), (r.VisitCorrected, wrong))
    assert checks(office)["Sekretariat"].told_on == "2026-03-02"
    assert verified(office) == {"Sekretariat": "field_visit"}
    office.tell(stream(1), (r.VisitCorrected, corrected("moved") | {"round": ""}))
    assert verified(office) == {}


def test_a_visit_put_right_changes_nothing_of_what_was_said_since(office):
    office.tell(stream(1), registered("Forum Contoh"), visited("address_in_order"))
    office.tell(stream(1), secretariat("Tegal Rekaan", "s2"))
    before = checks(office)
    office.tell(stream(1), (r.VisitCorrected, corrected("moved") | {"round": ""}))
    assert checks(office) == before


def test_what_an_ormas_confirmed_is_fresh_from_that_day_and_nothing_else_is(office):
    office.tell(stream(1), registered("Forum Contoh"), field("Ekonomi"), secretariat("Kampung Contoh"))
    office.tell(stream(1), confirmed("name", "secretariat"), confirmed("activity_field", meeting=""))
    assert verified(office) == {
        "Nama": "meeting", "Sekretariat": "meeting", "Bidang kegiatan": "statement"
    }  # fmt: skip
    assert checks(office)["Nama"].told_on == "2026-03-02"
    office.tell(stream(1), secretariat("Tegal Rekaan", "s2"))
    assert "Sekretariat" not in verified(office)


def test_a_later_word_is_not_verified_because_an_earlier_one_was(office):
    office.tell(stream(1), registered("Forum Contoh"), visited("address_in_order"))
    office.tell(stream(1), secretariat("Tegal Rekaan", "s2"))
    assert verified(office) == {}


def test_what_an_ormas_reported_and_somebody_verified_is_known_by_its_statement(office):
    office.tell(stream(1), registered("Perkumpulan Contoh Pelapor"))
    file_board(office, stream(1), "Rekaan Umpama", "1/SK/2026", "2026-02-01")
    assert verified(office) == {"Kepengurusan": "statement"}
    alone = {"signatories": ["ketua"], "signatures": 1, "ground": "ART pasal 12"}
    ask(office, stream(1), Ormas.record_signature_rule, **alone)
    tell_reports(office, stream(1))
    assert verified(office)["Nama"] == "statement"


def test_what_is_told_of_an_earlier_day_does_not_take_back_what_was_verified_later(office):
    office.tell(stream(1), registered("Forum Contoh"), activity("aktif", "field_visit", "2026-05-05"))
    office.tell(stream(1), activity("aktif", "meeting", "2026-03-02"))
    found = checks(office)["Keaktifan"]
    assert (found.told_on, found.how) == ("2026-05-05", "field_visit")


def test_of_one_day_the_later_word_counts(office):
    office.tell(stream(1), registered("Forum Contoh"), activity("aktif", "field_visit", "2026-03-02"))
    office.tell(stream(1), activity("aktif", "meeting", "2026-03-02"))
    assert verified(office) == {"Keaktifan": "meeting"}


def test_a_claim_to_the_board_is_verified_by_nobody_until_the_dispute_is_over(office):
    office.tell(stream(1), registered("Perkumpulan Contoh"))
    file_board(office, stream(1), "Pengurus Umpama", "1/SK/2026", "2026-02-01", ends="2030-12-31")
    assert verified(office) == {"Kepengurusan": "statement"}
    dispute(office, stream(1))
    assert verified(office) == {}
    close(office, stream(1), 2)
    assert verified(office) == {"Kepengurusan": "ruling"}


def test_the_page_says_what_nobody_verified(office, open_portal):
    office.tell(stream(1), registered("Forum Contoh"), activity("aktif", "meeting", "2026-03-02"))
    seen = read(open_portal(), f"/ormas/{stream(1)}")
    assert "Keaktifan 2 Maret 2026, pertemuan dengan ormas" in seen
    assert "Nama Belum diperiksa dicatat" in seen
    assert "Kontak Belum ada yang tercatat" in seen


def test_the_register_begins_with_who_was_not_verified_for_longest(office, open_portal, signed_in):
    days = {1: "2026-03-02", 2: "2025-01-05", 3: "2026-11-01"}
    for n, day in days.items():
        office.tell(stream(n), registered(f"Forum Rekaan {n}"), activity("aktif", "meeting", day))
    office.tell(stream(4), registered("Forum Rekaan 4"), activity("aktif", "sheet", "2026-11-02"))
    officer = signed_in(open_portal())
    seen = read(officer, "/?urut=diperiksa")
    assert "yang paling lama tidak diperiksa lebih dulu" in seen
    assert "tidak diperiksa lebih dulu" not in read(open_portal(), "/?urut=diperiksa")
    names = [f"Forum Rekaan {n}" for n in (4, 2, 1, 3)]
    assert sorted(names, key=seen.index) == names
    assert "urutkan dari yang paling lama tidak diperiksa" in read(officer, "/")


def test_who_may_open_documents_sorts_by_what_was_looked_up_too_and_nobody_else_does(office, open_portal):
    for n, day in {1: "2026-03-02", 2: "2025-01-05"}.items():
        office.tell(stream(n), registered(f"Forum Rekaan {n}"), activity("aktif", "meeting", day))
    office.tell(stream(2), legal_basis("ahu", "AHU-2"), legal_check(1, on="2026-06-01"))
    open_account(office.accounts)
    open_account(office.accounts, "lapangan.contoh", "Rekan Lapangan", ("field_officer",))
    names = ["Forum Rekaan 1", "Forum Rekaan 2"]
    elsewhere = sign_in(open_portal(), "lapangan.contoh")
    for visitor, order in ((elsewhere, names[::-1]), (sign_in(open_portal()), names)):
        assert sorted(names, key=read(visitor, "/?urut=diperiksa").index) == order


def test_a_paper_older_than_a_check_of_the_legal_basis_is_asked_about(office):
    office.tell(stream(1), registered("Forum Rekaan"), legal_basis("ahu", "AHU-2"))
    office.tell(stream(1), legal_check(1, on="2026-06-01"), legal_check(2, "tidak_ditemukan", "2026-07-01"))
    office.catch_up()
    zone = zone_of(office.deployment.office.time_zone)
    with office.views.read() as t:
        assert newest_verified(t, stream(1), "dasar-hukum", zone) == ("2026-06-01", "legal_check")
        assert newest_verified(t, stream(1), "nama", zone) is None


def test_the_newest_verified_word_is_that_of_the_latest_day_whatever_was_told_without_looking(office):
    office.tell(stream(1), registered("Forum Contoh"), activity("aktif", "field_visit", "2026-05-05"))
    office.tell(stream(1), activity("tidak_aktif", "statement", "2026-03-02"), activity("aktif", "sheet"))
    office.catch_up()
    zone = zone_of(office.deployment.office.time_zone)
    with office.views.read() as t:
        assert newest_verified(t, stream(1), "keaktifan", zone) == ("2026-05-05", "field_visit")
        assert newest_verified(t, stream(1), "nama", zone) is None


def test_a_verified_report_counts_on_the_day_of_the_office_on_which_it_was_verified(office):
    office.tell(stream(1), registered("Perkumpulan Contoh Pelapor"))
    file_board(office, stream(1), "Rekaan Umpama", "1/SK/2026", "2026-02-01")
    alone = {"signatories": ["ketua"], "signatures": 1, "ground": "ART pasal 12"}
    ask(office, stream(1), Ormas.record_signature_rule, **alone)
    tell_reports(office, stream(1))
    told = checks(office)["Nama"]
    zone = zone_of(office.deployment.office.time_zone)
    with office.views.read() as t:
        day = moment(told.told_on).astimezone(zone).date().isoformat()
        assert newest_verified(t, stream(1), "nama", zone) == (day, "statement")
