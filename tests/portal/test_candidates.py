"""A proposal rests on what was known on the day of the request. All is invented."""

from datetime import date, timedelta

import pytest

from contracts.telling.dates import ZONES
from services.clusters import events as c
from services.portal.involvement.candidates import proposal_for
from services.portal.involvement.involvement_list import request_of
from services.portal.web.office_day import OfficeDay
from services.registry import events as r
from services.registry.domain import ActivityFields, Territory
from tests.portal.dated import Dated
from tests.portal.office import catch_up
from tests.portal.on_pages import read
from tests.portal.test_territory import changed
from tests.portal.told.clusters import assign, tell_clusters
from tests.portal.told.coaching import (
    asked,
    involvement,
    meeting,
    requested,
    tell_a_meeting,
    tell_involvements,
)
from tests.portal.told.field_list import field_renamed
from tests.portal.told.ormas import (
    GROUND,
    activity,
    field,
    merged_into,
    reading,
    registered,
    sanction,
    sanction_ended,
    secretariat,
    stream,
    withdrawn,
)
from tests.portal.told.profile import accommodations, members_told

WIB = ZONES["Asia/Jakarta"]
TODAY = date(2026, 11, 22)


def names(office, on: OfficeDay, request: str) -> list[str]:
    with office.views.read() as t:
        return [each.name for each in proposal_for(t, request_of(t, request), on).proposed]


def day(offset: int) -> OfficeDay:
    return OfficeDay.of(TODAY + timedelta(offset), TODAY + timedelta(30), WIB)


def test_a_proposal_of_a_day_does_not_change_by_what_becomes_known_later(office):
    tell_clusters(office)
    for n, village in ((1, "Tegal Rekaan"), (2, "Ciumpama"), (3, "")):
        office.tell(
            stream(n), registered(f"Koperasi Contoh {n}"), field("Ekonomi"), secretariat(village, f"s{n}")
        )
    office.tell(involvement(1), requested())
    known = {source: office.ledgers.head(source).position for source in ("registry", "clusters")}
    office.tell(stream(4), registered("Koperasi Baru"), field("Ekonomi"))
    office.tell(stream(1), secretariat("Ciumpama", "s9"), sanction(1, "penghentian_kegiatan", "2026-11-23"))
    office.tell(stream(2), field("Pendidikan"), activity("tidak_aktif"))
    office.tell(stream(3), withdrawn())
    office.tell(involvement(2), requested(), asked(stream(1)))

    def clock(source: str, position: int) -> str:
        return f"2026-11-{22 if position <= known[source] else 24}T03:00:00.{position:06}Z"

    projector = office.projector()
    projector.pages = Dated(office, clock)
    catch_up(projector)
    assert names(office, day(0), involvement(1)) == [
        "Koperasi Contoh 1",
        "Koperasi Contoh 2",
        "Koperasi Contoh 3",
    ]
    assert names(office, day(2), involvement(1)) == ["Koperasi Baru"]
    assert names(office, day(-1), involvement(1)) == []


@pytest.fixture
def three(office):
    tell_clusters(office)
    for n in range(1, 4):
        office.tell(stream(n), registered(f"Koperasi Contoh {n}"), field("Ekonomi"))
    return office


def test_who_an_officer_put_into_the_cluster_is_proposed_without_the_field(three):
    three.tell(stream(4), registered("Paguyuban Teladan"), field("", "Sastra"))
    assign(three, stream(4), "ekonomi", "Ekonomi")
    three.tell(involvement(1), requested())
    three.catch_up()
    assert names(three, OfficeDay("2026-11-22"), involvement(1))[-1] == "Paguyuban Teladan"


def test_being_asked_counts_for_a_year_and_not_for_the_request_itself(three):
    three.tell(involvement(1), requested(), asked(stream(1)))
    three.tell(involvement(2), requested(), asked(stream(2), "2025-11-22"))
    three.tell(involvement(3), requested(), asked(stream(3), "2025-11-23"))
    three.catch_up()
    listed = names(three, OfficeDay("2026-11-22"), involvement(1))
    assert listed == ["Koperasi Contoh 1", "Koperasi Contoh 2", "Koperasi Contoh 3"]
    with three.views.read() as t:
        request = request_of(t, involvement(1))
        why = [each.reasons[2] for each in proposal_for(t, request, OfficeDay("2026-11-22")).proposed]
    assert [("Belum" in each) for each in why] == [True, True, False]


def test_who_was_asked_as_an_entry_that_was_merged_was_asked_once_for_each_request(three):
    three.tell(stream(4), registered("Koperasi Ganda"), merged_into(stream(1), "Koperasi Contoh 1"))
    three.tell(involvement(1), requested(), asked(stream(4)), asked(stream(1)))
    three.tell(involvement(2), requested(), asked(stream(4)))
    three.tell(involvement(9), requested())
    three.catch_up()
    with three.views.read() as t:
        told = proposal_for(t, request_of(t, involvement(9)), OfficeDay("2026-11-22")).proposed
    why = {each.ormas: each.reasons[2] for each in told}
    assert why[stream(1)] == "Sudah diminta 2 kali dalam 12 bulan sebelumnya."


def test_a_sanction_that_ended_leaves_nobody_out(three):
    three.tell(stream(1), sanction(1, "penghentian_kegiatan", "2026-10-01"))
    three.tell(stream(2), sanction(1, "penghentian_kegiatan", "2026-10-01"), sanction_ended(1, "complied"))
    three.tell(involvement(1), requested())
    three.catch_up()
    assert names(three, OfficeDay("2026-11-22"), involvement(1)) == ["Koperasi Contoh 2", "Koperasi Contoh 3"]


def test_a_request_counts_as_asking_until_it_is_cancelled(office):
    tell_clusters(office)
    for n in (1, 2):
        office.tell(stream(n), registered(f"Koperasi Contoh {n}"), field("Ekonomi"))
    office.tell(involvement(1), requested())
    office.tell(involvement(2), requested(), asked(stream(1), "2026-11-20"))
    known = {source: office.ledgers.head(source).position for source in ("registry", "clusters")}
    office.tell(involvement(2), (c.InvolvementCancelled, {"reason": "Salah catat."}))
    projector = office.projector()
    projector.pages = Dated(
        office,
        lambda source, at: f"2026-11-{20 if at <= known[source] else 24}T03:00:00.{at:06}Z",
    )
    catch_up(projector)
    assert names(office, day(0), involvement(1)) == ["Koperasi Contoh 2", "Koperasi Contoh 1"]
    assert names(office, day(2), involvement(1)) == ["Koperasi Contoh 1", "Koperasi Contoh 2"]


def counted(members: int | None):
    told = reading() if members is None else reading(str(members), {"count": members})
    return r.MemberCountRecorded, {"members": told, "ground": GROUND}


@pytest.mark.parametrize(
    ("said", "members"),
    [
        ([counted(40), members_told("2026-03-01", 250)], "250"),
        ([members_told("2026-03-01", 250), members_told("2025-03-01", 90)], "250"),
        ([members_told("2026-03-01", 250), members_told("2026-05-01", women=90)], "250"),
        ([members_told("2026-03-01", 250), counted(40)], "40"),
        ([members_told("2026-03-01", 250), counted(None)], ""),
        ([members_told("2026-03-01", 250), counted(40), members_told("2025-03-01", 90)], "90"),
    ],
)
def test_the_members_beside_a_name_are_those_the_register_shows(office, said, members):
    tell_clusters(office)
    office.tell(stream(1), registered("Forum Contoh"), field("Ekonomi"), *said)
    office.tell(involvement(1), requested())
    office.catch_up()
    with office.views.read() as t:
        [only] = proposal_for(t, request_of(t, involvement(1)), OfficeDay("2026-11-22")).proposed
        assert t.one("SELECT members_value FROM register") == (members,)
    assert [each for each in only.reasons if "anggota" in each] == (
        [f"Jumlah anggota {members}."] if members else []
    )


@pytest.mark.parametrize(
    ("said", "share"),
    [
        ([members_told("2026-03-01", 20, youth=5)], "25%, 5 dari 20 anggota"),
        ([members_told("2026-03-01", 20, youth=0)], "0%, 0 dari 20 anggota"),
        ([members_told("2026-03-01", 20)], "tidak diketahui"),
        ([members_told("2026-03-01", youth=5)], "tidak diketahui"),
        ([members_told("2026-03-01", 20, youth=5), members_told("2026-03-01", 20)], "tidak diketahui"),
        ([members_told("2026-03-01", 20), members_told("2025-03-01", 20, youth=9)], "tidak diketahui"),
        (
            [members_told("2026-03-01", 20, youth=5), members_told("2025-03-01", 20, youth=9)],
            "25%, 5 dari 20 anggota",
        ),
    ],
)
def test_a_share_of_young_members_is_of_one_day_and_unknown_where_one_of_both_was_not_told(
    office, said, share
):
    tell_clusters(office)
    office.tell(stream(1), registered("Forum Contoh"), field("Ekonomi"), *said)
    office.tell(involvement(1), requested(youth_first=True))
    office.catch_up()
    with office.views.read() as t:
        [only] = proposal_for(t, request_of(t, involvement(1)), OfficeDay("2026-11-22")).proposed
    [told] = [each for each in only.reasons if each.startswith("Bagian pemuda")]
    assert share in told


def test_a_need_is_told_beside_the_name_on_the_request_the_visit_and_the_invitation(
    three, open_portal, signed_in
):
    three.tell(stream(1), accommodations("companion", "sign_language"))
    three.tell(stream(2), accommodations())
    three.tell(involvement(1), requested(youth_first=True))
    tell_a_meeting(three)
    three.catch_up()
    visitor = signed_in(open_portal())
    seen = read(visitor, f"/pelibatan/{involvement(1)}")
    assert "Membutuhkan pendamping, juru bahasa isyarat; belum disediakan: pendamping." in seen
    assert "Tidak membutuhkan akomodasi." in seen
    assert "lalu yang banyak pemudanya" in seen
    invitation = read(visitor, f"/pembinaan/{meeting(1)}/cetak/undangan")
    assert "pendamping, juru bahasa isyarat" in invitation
    assert "belum diketahui" in invitation


def test_who_is_in_the_village_is_told_by_the_regulations_of_that_day(three):
    three.tell(stream(3), secretariat("Kel. Lama"))
    three.tell(Territory.STREAM, changed(1, {"Lama"}, "Tegal Rekaan", "2026-11-22"))
    three.tell(involvement(1), requested())
    three.tell(involvement(2), requested(village="Desa Lama"))
    three.catch_up()
    for request in (involvement(1), involvement(2)):
        assert names(three, OfficeDay("2026-11-22"), request)[0] == "Koperasi Contoh 3"
    assert names(three, OfficeDay("2026-11-21"), involvement(1))[0] == "Koperasi Contoh 1"
    assert names(three, OfficeDay("2026-11-21"), involvement(2))[0] == "Koperasi Contoh 3"


def test_the_page_of_a_request_says_why_each_fits_and_that_reporting_is_no_condition(
    three, open_portal, signed_in
):
    three.tell(involvement(1), requested(), asked(stream(3), why="Sebidang."))
    stranger = open_portal()
    assert stranger.get(f"/pelibatan/{involvement(1)}").status_code == 303
    seen = read(signed_in(stranger), f"/pelibatan/{involvement(1)}")
    assert "Usulan (2 ormas cocok)" in seen
    assert "Ormas yang belum melapor pun diusulkan." in seen
    assert "Bidangnya Ekonomi, seperti yang diminta." in seen
    assert "Yang diminta (1)" in seen
    assert "juru bahasa isyarat" in seen


def test_a_request_that_ended_proposes_nobody_and_marks_the_scale_as_the_offices_own(
    three, open_portal, signed_in
):
    tell_involvements(three)
    visitor = signed_in(open_portal())
    seen = read(visitor, f"/pelibatan/{involvement(1)}")
    assert "4 dari 5 kebijakan kantor : Tertib." in seen
    assert "Usulan" not in seen
    listed = read(visitor, "/pelibatan")
    assert "Pasar rakyat sudah dinilai OPD" in listed
    assert c.InvolvementEvaluated.SENTENCE.startswith("Penilaian")


@pytest.mark.parametrize("asked_field", ["Ekonomi", "Usaha rakyat"])
def test_who_was_recorded_under_an_old_or_a_new_name_of_a_bidang_is_proposed_for_either(office, asked_field):
    tell_clusters(office)
    office.tell(stream(1), registered("Forum Satu"), field("Ekonomi"))
    office.tell(stream(2), registered("Forum Dua"), field("Usaha rakyat"))
    office.tell(ActivityFields.STREAM, field_renamed("Ekonomi", "Usaha rakyat"))
    office.tell(involvement(1), requested(activity_fields=[asked_field]))
    office.catch_up()
    assert names(office, OfficeDay("2026-11-22"), involvement(1)) == ["Forum Dua", "Forum Satu"]
