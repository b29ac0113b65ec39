"""A number on a paper leads to its case or letter: for who may open it."""

import pytest

from tests.portal.colleagues import open_account, sign_in
from tests.portal.on_pages import read, text
from tests.portal.told.calendar import tell_a_calendar
from tests.portal.told.cases import berkas, tell_service_cases
from tests.portal.told.letters import letter, tell_letters
from tests.portal.told.ormas import stream

HEADING = "Berkas dan surat bernomor"


@pytest.fixture
def colleague(office, open_portal):
    tell_a_calendar(office)
    tell_service_cases(office, stream(1), stream(2))
    tell_letters(office)

    def of(*roles):
        login = f"rekan.{len(office.accounts.roster().accounts)}"
        open_account(office.accounts, login, "Rekan Rekaan", roles)
        return sign_in(open_portal(), login)

    return of


@pytest.mark.parametrize(
    ("typed", "page"),
    [
        ("SP4N-LAPOR! 7654321", f"/berkas/{berkas(12)}"),
        ("7654321", f"/berkas/{berkas(12)}"),
        ("112/2026", f"/berkas/{berkas(1)}"),
        ("200.6.2/416/Kesbangpol", f"/surat/{letter(6)}"),
        ("200 6 2 416", f"/surat/{letter(6)}"),
        ("36/2026", f"/surat/{letter(6)}"),
        ("3/2026", f"/surat/{letter(6)}"),
    ],
    ids=["ticket", "part-of-a-ticket", "agenda", "letter", "other-signs", "case-of-a-letter", "book"],
)
def test_a_number_is_found_however_its_signs_are_written(colleague, typed, page):
    answer = colleague("case_officer").get("/", query_string={"q": typed})
    assert HEADING in text(answer)
    assert f'href="{page}"' in answer.get_data(as_text=True)


@pytest.mark.parametrize("typed", ["contoh", "%2", "_6", "7", "' OR 1=1 --", "99999/2026"])
def test_what_is_no_number_of_a_paper_finds_none(colleague, typed):
    assert HEADING not in text(colleague("case_officer").get("/", query_string={"q": typed}))


def test_who_opens_neither_cases_nor_letters_is_not_told_of_any(colleague, open_portal):
    partner = colleague("agency_partner")
    for visitor in (partner, open_portal()):
        assert HEADING not in read(visitor, "/?q=112/2026")


def test_a_superior_outside_finds_only_the_case_that_was_handed_over(colleague):
    secretary = colleague("regional_secretary").get("/?q=112/2026").get_data(as_text=True)
    assert f"/berkas/{berkas(11)}" in secretary
    assert f"/berkas/{berkas(5)}" not in secretary
