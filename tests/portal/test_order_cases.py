"""The read model of cases of public order, and who sees any of it."""

from pathlib import Path

import pytest

from services.portal.order.case_list import (
    case_of,
    cases_in,
    cases_with,
    open_cases,
    parties_of,
    results_in,
    steps_of,
    years_of_cases,
)
from tests.portal.colleagues import open_account, sign_in
from tests.portal.on_pages import read
from tests.portal.told.order import case, closed, reopened, tell_cases
from tests.portal.told.ormas import registered, stream

PAGES = ("/kasus-ketertiban?tahun=2026", f"/kasus-ketertiban/{case(1)}", "/kasus-ketertiban/baru")
SECRET = "Lahan parkir pasar"


@pytest.fixture
def told(office):
    office.tell(stream(1), registered("Forum Contoh"))
    office.tell(stream(2), registered("Sanggar Rekaan"))
    tell_cases(office)
    office.catch_up()
    return office


@pytest.fixture
def colleague(told, open_portal):
    def of(*roles):
        login = f"rekan.{len(told.accounts.roster().accounts)}"
        open_account(told.accounts, login, "Rekan Rekaan", roles)
        return sign_in(open_portal(), login)

    return of


def ids(rows):
    return [row["id"] for row in rows]


def test_cases_are_counted_by_their_result_without_what_was_a_mistake(told):
    with told.views.read() as t:
        assert years_of_cases(t) == ["2026", "2025"]
        assert ids(cases_in(t, "2026")) == [case(2), case(1)]
        assert results_in(t, "2026") == {"": 1, "settled": 1}
        assert results_in(t, "2025") == {"calmed": 1}
        assert ids(open_cases(t)) == [case(2)]
        assert ids(cases_with(t, stream(1))) == [case(1)]
        assert case_of(t, case(9)) is None


def test_it_tells_parties_and_steps_in_order_and_how_tense_it_is_by_now(told):
    with told.views.read() as t:
        found = case_of(t, case(1))
        parties, steps = parties_of(t, case(1)), steps_of(t, case(1))
    assert (found["tension"], found["case_result"], found["closed_on"]) == ("open", "settled", "2026-03-01")
    assert [(each["party_kind"], each["name"] or each["description"]) for each in parties] == [
        ("ormas", "Forum Contoh"), ("residents", "Warga sekitar pasar"), ("person", "Pemilik lahan"),
    ]  # fmt: skip
    assert [each["day"] for each in steps] == ["2026-02-20", "2026-02-25"]


def test_a_case_that_is_reopened_is_open_until_it_ends_anew_and_its_first_end_stays_readable(told, colleague):
    told.tell(case(1), reopened())
    told.catch_up()
    with told.views.read() as t:
        found = case_of(t, case(1))
        assert (found["case_result"], found["closed_on"], found["closed_text"]) == ("", "", "")
        assert ids(open_cases(t)) == [case(2), case(1)]
    seen = read(colleague("agency_head"), PAGES[1])
    assert "Masih terbuka." in seen
    assert "Kasus dibuka kembali. Alasan: Warga bertengkar lagi." in seen
    assert "Kasus ditutup pada" in seen
    told.tell(case(1), closed("calmed", "2026-04-01"))
    told.catch_up()
    with told.views.read() as t:
        assert results_in(t, "2026") == {"": 1, "calmed": 1}


def test_no_name_of_a_person_reaches_the_views_file(told):
    told.views.close()
    found = list(Path(told.deployment.directory).glob("portal.views.db*"))
    assert found
    assert all(b"Nama Rekaan" not in path.read_bytes() for path in found)


def test_a_reader_reads_it_and_is_offered_no_form(colleague):
    visitor = colleague("agency_head")
    assert "masih terbuka 1, selesai dengan kesepakatan 1." in read(visitor, PAGES[0])
    seen = read(visitor, PAGES[1])
    assert "Perorangan: Pemilik lahan (nama tersegel)" in seen
    assert "Buka yang tersegel" in seen
    assert "Nama Rekaan" not in seen
    assert SECRET in read(visitor, f"/ormas/{stream(1)}")
    for page in PAGES[:2]:
        assert 'method="post"' not in visitor.get(page).get_data(as_text=True)
    assert visitor.get(PAGES[2]).status_code == 403


@pytest.mark.parametrize("role", ["agency_partner", "budget_team"])
def test_who_has_another_task_sees_nothing_of_it(colleague, role):
    visitor = colleague(role)
    for page in (*PAGES, f"/kasus-ketertiban/{case(1)}/nama"):
        answer = visitor.get(page)
        assert answer.status_code == 403
        assert SECRET not in answer.get_data(as_text=True)
    for page in (f"/ormas/{stream(1)}", "/", "/?q=parkir", "/hari-ini"):
        assert SECRET not in read(visitor, page)


def test_the_public_sees_nothing_of_it(told, open_portal):
    stranger = open_portal()
    for page in (*PAGES, f"/ormas/{stream(1)}", "/?q=parkir"):
        assert SECRET not in stranger.get(page).get_data(as_text=True)
