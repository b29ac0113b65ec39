"""A hibah says what it waits for and for whom, and offers no step that would be refused. All is invented."""

import pytest

from services.portal.grants.next_step import to_waive
from services.requests import events as q
from tests.portal.colleagues import open_account, sign_in
from tests.portal.on_pages import read
from tests.portal.told.grants import (
    AWARDED,
    BUDGETED,
    CHOSEN,
    CONSIDERED,
    RECOMMENDED,
    TERMS,
    VERIFIED,
    hibah,
    proposed,
    submitted,
)
from tests.portal.told.ormas import registered, stream

GRANT = hibah(40)
PAGE = f"/hibah/{GRANT}"
RECOMMENDING, WAIVING = (f'action="{PAGE}/{step}"' for step in ("rekomendasi", "kesampingkan"))


def judged(*unmet, short=False):
    """Handed in: these are not met, and hold it up."""
    event, said = submitted()
    findings = [
        {"criterion": each, "met": each not in unmet, "blocks": True, "waived": False}
        for each in ("legal-form", "registered", "two-years", "reports")
    ]
    return event, said | {"findings": findings, "short": short}


@pytest.fixture
def tell(office):
    office.tell(stream(40), registered("Perkumpulan Contoh 40"))
    office.tell(GRANT, proposed(40))
    office.catch_up()

    def told(*facts):
        office.tell(GRANT, *facts)
        office.catch_up()

    return told


@pytest.fixture
def visitor(office, open_portal):
    def of(role, name):
        login = name.casefold().replace(" ", ".")
        open_account(office.accounts, login, name, (role,))
        return sign_in(open_portal(), login)

    return of


def test_who_cannot_take_the_next_step_reads_who_can(tell, visitor):
    planner, head = visitor("budget_team", "Tapd Contoh"), visitor("division_head", "Kabid Contoh")
    by_head, by_planner = "Kabid Contoh (Kepala bidang)", "Tapd Contoh"
    for facts, reader, words, who in (
        ((proposed(40),), planner, "diajukan", by_head),
        ((judged(),), planner, "perangkat daerah yang mengevaluasi", by_head),
        ((CHOSEN,), planner, "tinjauan lapangan", by_head),
        ((VERIFIED,), planner, "rekomendasi", by_head),
        ((RECOMMENDED, CONSIDERED, BUDGETED, AWARDED), planner, "NPHD", by_head),
    ):
        tell(*facts)
        waiting = f"Menunggu {words}. Yang dapat: "
        assert waiting in read(reader, PAGE), words
        assert who in read(reader, PAGE).partition(waiting)[2].partition(".")[0]
        assert waiting not in read(head, PAGE), "who can has the form"
    assert by_planner in read(planner, PAGE)


def test_nothing_is_looked_at_or_recommended_before_an_agency_evaluates_it(tell, visitor):
    head = visitor("division_head", "Kabid Contoh")
    tell(judged(short=True))
    page = head.get(PAGE).text
    assert RECOMMENDING not in page
    assert f'action="{PAGE}/tinjau"' not in page
    assert "Catat rekomendasi : pilih perangkat daerah yang mengevaluasi dahulu." in read(head, PAGE)
    tell(CHOSEN)
    page = head.get(PAGE).text
    assert RECOMMENDING in page
    assert f'action="{PAGE}/tinjau"' in page


def test_only_what_is_not_met_is_waived_and_until_then_nothing_is_recommended(tell, visitor):
    head = visitor("division_head", "Kabid Contoh")
    tell(judged("two-years"), CHOSEN, VERIFIED)
    page = head.get(PAGE).text
    assert RECOMMENDING not in page
    assert "perbaiki atau kesampingkan kriteria yang menahannya: tidak menerima dua tahun" in page
    offered = page.partition(WAIVING)[2].partition("</form>")[0]
    assert [code for code in ("registered", "two-years", "reports") if f'value="{code}"' in offered] == [
        "two-years"
    ]
    tell((q.GrantRuleWaived, {"criterion": "two-years", "reason": "Program dua tahun menurut perwali."}))
    page = head.get(PAGE).text
    assert RECOMMENDING in page
    assert WAIVING not in page


FOUND = [
    {"criterion": "two-years", "met": True, "blocks": True, "reason": ""},
    {"criterion": "reports", "met": True, "blocks": True, "reason": ""},
    {"criterion": "late-lpj", "met": True, "blocks": True, "reason": "Dasarnya perwali."},
    {"criterion": "seat", "met": False, "blocks": False, "reason": ""},
]


@pytest.mark.parametrize(
    ("state", "findings", "offered"),
    [
        ("draft", [], ["registered", "two-years", "late-lpj"]),
        ("returned", FOUND, ["two-years", "reports"]),
        ("verified", FOUND, []),
        ("budgeted", FOUND, ["two-years"]),
    ],
)
def test_before_it_is_judged_once_more_what_that_looks_at_can_be_waived(state, findings, offered):
    grant = {"state": state, "budget_year": "2026"}
    assert to_waive(grant, findings, [TERMS | {"budget_year": "2026"}]) == offered
