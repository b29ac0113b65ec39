"""A district that does not fit its village by the office's list is asked about. All is invented."""

import re

import pytest

from contracts.telling.places import Village
from services.portal.territory.misplaced import other_districts
from services.registry.domain import Territory
from tests.portal.colleagues import open_account, sign_in
from tests.portal.on_pages import carried, text
from tests.portal.test_territory import changed, listed

DAY = "2026-11-22"
HINT = "tidak ada Kembar (Kec. Utara); yang ada Kembar (Kec. Barat) dan Kembar (Kec. Timur)."
TYPED = {"kelurahan": "Kel. Kembar", "kecamatan": "Kec. Utara"}


@pytest.fixture
def office(office):
    """With the list of its villages; two of them have one name."""
    told = listed(("Ciumpama", "Barat"), ("Kembar", "Barat"), ("Kembar", "Timur"))
    office.tell(Territory.STREAM, told)
    office.catch_up()
    return office


@pytest.fixture
def asked(office):
    def ask(village, district, *sure_of):
        with office.views.read() as t:
            return [each.listed for each in other_districts(t, Village(village, district), DAY, sure_of)]

    return ask


@pytest.mark.parametrize(
    ("village", "district", "listed_in"),
    [
        ("Ciumpama", "Timur", ["Ciumpama (Kec. Barat)"]),
        ("Desa ciumpama", "Kecamatan Timur", ["Ciumpama (Kec. Barat)"]),
        ("Ciumpama", "kec. barat", []),
        ("Kembar", "Timur", []),
        ("Kembar", "Utara", ["Kembar (Kec. Barat) dan Kembar (Kec. Timur)"]),
        ("Ciumpama", "", []),
        ("", "Utara", []),
        ("Takdikenal", "Utara", []),
    ],
)
def test_only_a_village_that_the_list_has_elsewhere_is_asked_about(asked, village, district, listed_in):
    assert asked(village, district) == listed_in


def test_who_is_sure_is_not_asked_again(asked):
    assert asked("Ciumpama", "Timur", "Ciumpama (Kec. Timur)") == []


def test_a_village_that_was_called_anew_is_known_in_the_district_of_today_and_of_before(office, asked):
    office.tell(Territory.STREAM, changed(1, ["Ciumpama"], "Cibaru", "2026-01-10"))
    office.catch_up()
    assert asked("Cibaru", "Timur") == ["Cibaru (Kec. Barat)"]
    assert asked("Cibaru", "Barat") == asked("Ciumpama", "Barat") == []


@pytest.mark.parametrize(
    ("page", "said"),
    [
        ("/catat-ormas", {"nama": "Forum Contoh"}),
        ("/pelibatan/baru", {}),
        ("/ketertiban/baru", {}),
        ("/kasus-ketertiban/baru", {}),
    ],
)
def test_each_form_that_takes_both_asks_once_and_keeps_what_was_typed(office, open_portal, page, said):
    roles = ("case_officer", "division_head", "tenant_admin")
    open_account(office.accounts, "petugas.contoh", "Petugas Contoh", roles)
    visitor = sign_in(open_portal(), "petugas.contoh")
    form = visitor.get(page)
    action = re.search(r'<form class="form" method="post" action="([^"]+)"', form.text)[1]
    answer = visitor.post(action, data=carried(visitor, page, action) | TYPED | said)
    assert HINT in text(answer, 422)
    assert 'value="Kel. Kembar"' in answer.text
    assert 'name="ejaan" id="ejaan-1" value="Kembar (Kec. Utara)"' in answer.text
