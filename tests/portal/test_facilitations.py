"""The read model of facilitation, and who sees any of it."""

import pytest

from services.portal.clusters.cluster_list import agencies_known
from services.portal.facilitation.facilitation_list import (
    Sought,
    clusters_of,
    contact_of,
    facilitation_of,
    given_by,
    given_in,
    given_to,
    offer_of,
    offers_in,
    offers_on,
    years_of_facilitation,
)
from tests.portal.colleagues import open_account, sign_in
from tests.portal.on_pages import read
from tests.portal.told.clusters import tell_clusters
from tests.portal.told.facilitation import facilitation, offer, tell_facilitation
from tests.portal.told.ormas import field, merged_into, registered, stream, withdrawn

AGENCY = "dinkukmdagin"
PAGES = (
    "/fasilitasi",
    f"/fasilitasi/{facilitation(1)}",
    f"/tawaran/{offer(1)}",
    f"/opd/{AGENCY}",
)
SECRET = "Sepuluh lapak"


@pytest.fixture
def told(office):
    tell_clusters(office)
    office.tell(stream(1), registered("Koperasi Contoh"), field("Ekonomi"))
    office.tell(stream(2), registered("Forum Rekaan"), field("Ekonomi"))
    tell_facilitation(office)
    office.catch_up()
    return office


@pytest.fixture
def colleague(told, open_portal):
    def of(*roles):
        login = f"rekan.{len(told.accounts.roster().accounts)}"
        open_account(told.accounts, login, "Rekan Rekaan", roles)
        return sign_in(open_portal(), login)

    return of


def given(*numbers):
    return [facilitation(number) for number in numbers]


def ids(rows):
    return [row["id"] for row in rows]


@pytest.mark.parametrize(
    ("sought", "helped", "offers"),
    [
        (Sought("2026"), (2, 1), (1,)),
        (Sought("2025"), (4,), (2,)),
        (Sought("2026", facility="equipment"), (1,), (1,)),
        (Sought("2026", AGENCY, "venue"), (), ()),
        (Sought("2025", AGENCY, "venue"), (4,), (2,)),
        (Sought("2026", "dlh"), (), ()),
    ],
)
def test_help_and_offers_are_found_by_year_agency_and_kind_without_what_was_struck(
    told, sought, helped, offers
):
    with told.views.read() as t:
        assert ids(given_in(t, sought)) == given(*helped)
        assert ids(offers_in(t, sought)) == [offer(number) for number in offers]


def test_it_tells_what_an_agency_offers_gave_and_how_it_is_reached(told):
    with told.views.read() as t:
        assert years_of_facilitation(t) == ["2026", "2025"]
        assert ids(offers_on(t, "2025-11-30")) == [offer(2)]
        assert ids(offers_on(t, "2025-12-01")) == []
        assert ids(given_by(t, offer(1))) == given(1)
        assert ids(given_to(t, stream(1))) == given(1, 4)
        assert (AGENCY, "Dinas Contoh Ekonomi") in agencies_known(t)
        assert [each["code"] for each in clusters_of(t, AGENCY, "2026-11-22")] == ["ekonomi"]
        assert contact_of(t, AGENCY)["telephone"] == "0251-8000000"
        assert contact_of(t, "dlh") is None
        assert offer_of(t, offer(2))["ended_why"] == "Anggarannya habis."
        assert offer_of(t, offer(9)) is facilitation_of(t, facilitation(9)) is None
        struck, seen = (facilitation_of(t, facilitation(n)) for n in (3, 1))
    assert struck["struck_why"] == "Tercatat dua kali."
    assert (seen["ormas"], seen["achieved"], seen["result"]) == (
        "Koperasi Contoh", "partly", "Separuh lapak terisi.",
    )  # fmt: skip


def test_whoever_left_the_register_is_not_counted_among_the_helped(told):
    told.tell(stream(1), withdrawn())
    told.catch_up()
    with told.views.read() as t:
        assert ids(given_in(t, Sought("2026"))) == given(2)


def test_help_of_a_merged_entry_stays_in_the_year_and_counts_for_the_one_that_stays(told, colleague):
    told.tell(stream(1), merged_into(stream(2), "Forum Rekaan"))
    told.catch_up()
    with told.views.read() as t:
        assert ids(given_by(t, offer(1))) == given(1)
    assert "Difasilitasi: 1 ormas, 2 kali" in read(colleague("agency_head"), "/fasilitasi?tahun=2026")


@pytest.mark.parametrize("role", ["agency_partner", "registry_clerk", "agency_head"])
def test_colleagues_and_agencies_read_who_was_helped(colleague, role):
    visitor = colleague(role)
    assert "Difasilitasi: 2 ormas, 2 kali" in read(visitor, "/fasilitasi?tahun=2026")
    assert "Separuh lapak terisi." in read(visitor, PAGES[1])
    assert "20 lapak" in read(visitor, PAGES[2])
    assert "Bidang Perdagangan, telepon kantor 0251-8000000" in read(visitor, PAGES[3])
    assert SECRET in read(visitor, f"/ormas/{stream(1)}")
    assert f'href="/opd/{AGENCY}"' in visitor.get("/klaster/ekonomi").get_data(as_text=True)


def test_a_filter_that_nobody_offers_is_no_filter(colleague):
    seen = read(colleague("registry_clerk"), "/fasilitasi?tahun=abad&opd=khayal&jenis=uang")
    assert "Fasilitasi 2026" in seen
    assert SECRET in seen


def test_who_only_reads_is_offered_no_form(colleague):
    visitor = colleague("agency_head")
    for page in PAGES:
        assert 'method="post"' not in visitor.get(page).get_data(as_text=True)
    assert "Catat fasilitasi" not in read(visitor, f"/ormas/{stream(1)}")
    assert visitor.get("/tawaran/baru").status_code == 403


def test_the_public_sees_nothing_of_it_and_is_asked_to_sign_in(told, open_portal):
    stranger = open_portal()
    for page in PAGES:
        assert stranger.get(page).location.startswith("/masuk")
    for page in (f"/ormas/{stream(1)}", "/klaster/ekonomi", "/?q=lapak"):
        seen = read(stranger, page)
        assert SECRET not in seen
        assert "asilitasi" not in seen
