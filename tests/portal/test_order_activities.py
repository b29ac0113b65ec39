"""The read model of activities for public order, and who sees any of it."""

import pytest

from services.portal.order.activity_list import (
    Counted,
    activities_in,
    activities_of,
    activity_of,
    counted_in,
    ormas_in,
    years_of_activities,
)
from tests.portal.colleagues import open_account, sign_in
from tests.portal.on_pages import read
from tests.portal.told.order import activity, tell_order
from tests.portal.told.ormas import merged_into, registered, stream, withdrawn

PAGES = ("/ketertiban?tahun=2026", f"/ketertiban/{activity(1)}", "/ketertiban/baru")
SECRET = "Cek dahulu sebelum berbagi"


@pytest.fixture
def told(office):
    office.tell(stream(1), registered("Forum Contoh"))
    office.tell(stream(2), registered("Sanggar Rekaan"))
    tell_order(office)
    office.catch_up()
    return office


@pytest.fixture
def colleague(told, open_portal):
    def of(*roles):
        login = f"rekan.{len(told.accounts.roster().accounts)}"
        open_account(told.accounts, login, "Rekan Rekaan", roles)
        return sign_in(open_portal(), login)

    return of


@pytest.mark.parametrize(
    ("year", "theme", "found", "counted"),
    [
        ("2026", "", (2, 1), Counted(2, 160, 2)),
        ("2026", "anti_hoax", (1,), Counted(1, 40, 1)),
        ("2025", "", (3,), Counted(1, 40, 1)),
        ("2024", "", (), Counted(0, 0, 0)),
    ],
)
def test_activities_people_and_ormas_are_counted_by_year_and_theme_without_what_was_struck(
    told, year, theme, found, counted
):
    with told.views.read() as t:
        assert [each["id"] for each in activities_in(t, year, theme)] == [activity(n) for n in found]
        assert counted_in(t, year, theme) == counted


def test_it_tells_the_newest_part_of_an_ormas_and_nothing_of_one_that_was_taken_out(told):
    with told.views.read() as t:
        assert years_of_activities(t) == ["2026", "2025"]
        [only] = ormas_in(t, activity(1))
        assert (only["name"], only["part"], only["people"]) == ("Forum Contoh", "organiser", 8)
        assert [each["id"] for each in activities_of(t, stream(1))] == [activity(2), activity(1)]
        assert [each["id"] for each in activities_of(t, stream(2))] == [activity(2), activity(3)]
        assert activity_of(t, activity(4))["struck_why"] == "Tercatat dua kali."
        assert activity_of(t, activity(9)) is None


def test_whoever_left_the_register_is_not_counted_and_stays_readable(told):
    told.tell(stream(2), withdrawn())
    told.catch_up()
    with told.views.read() as t:
        assert counted_in(t, "2026") == Counted(2, 160, 1)
        assert [each["ormas"] for each in activities_in(t, "2026")] == [1, 1]
        assert [each["withdrawn"] for each in ormas_in(t, activity(2))] == [0, 1]


def test_a_merged_entry_counts_for_the_one_that_stays_once(told):
    told.tell(stream(2), merged_into(stream(1), "Forum Contoh"))
    told.catch_up()
    with told.views.read() as t:
        assert (counted_in(t, "2026"), counted_in(t, "2025")) == (Counted(2, 160, 1), Counted(1, 40, 1))
        assert [each["ormas"] for each in activities_in(t, "2026")] == [1, 1]
        assert [each["ormas"] for each in activities_in(t, "2025")] == [1]


@pytest.mark.parametrize(
    ("left", "said"),
    [
        (withdrawn(), "Sanggar Rekaan (sudah ditarik dari register)"),
        (merged_into(stream(1), "Forum Contoh"), "Sanggar Rekaan (sudah digabungkan dengan catatan lain)"),
    ],
)
def test_of_whoever_left_the_register_it_is_said_how(told, colleague, left, said):
    told.tell(stream(2), left)
    told.catch_up()
    assert said in read(colleague("agency_head"), PAGES[1].replace(activity(1), activity(2)))


def test_a_reader_reads_it_and_is_offered_no_form(colleague):
    visitor = colleague("agency_head")
    seen = read(visitor, PAGES[0])
    assert "2 kegiatan , 160 orang hadir, 2 ormas berperan." in seen
    assert SECRET in seen
    assert "penyelenggara, 8 orang" in read(visitor, PAGES[1])
    assert SECRET in read(visitor, f"/ormas/{stream(1)}")
    for page in PAGES[:2]:
        assert 'method="post"' not in visitor.get(page).get_data(as_text=True)
    assert visitor.get("/ketertiban/baru").status_code == 403


@pytest.mark.parametrize("role", ["agency_partner", "budget_team"])
def test_who_has_another_task_sees_nothing_of_it(colleague, role):
    visitor = colleague(role)
    for page in PAGES:
        answer = visitor.get(page)
        assert answer.status_code == 403
        assert SECRET not in answer.get_data(as_text=True)
    for page in (f"/ormas/{stream(1)}", "/", "/?q=hoaks", "/hari-ini"):
        seen = read(visitor, page)
        assert SECRET not in seen
        assert "Ketertiban" not in seen


def test_the_public_sees_nothing_of_it(told, open_portal):
    stranger = open_portal()
    for page in (*PAGES, f"/ormas/{stream(1)}", "/?q=hoaks"):
        answer = stranger.get(page)
        assert SECRET not in answer.get_data(as_text=True)
        assert "Ketertiban" not in answer.get_data(as_text=True)
