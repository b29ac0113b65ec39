"""“Yang akan jatuh tempo” of one ormas, for the office and for the ormas itself."""

from contextlib import closing

import pytest

from services.clusters.events import AudienceReceived
from shared.bus.heard import Heard
from tests.bus.office import messages_of
from tests.notifications.lines import PROMISE, SKT, adopt
from tests.portal.colleagues import open_account, sign_in
from tests.portal.notified_here import NotifiedHere
from tests.portal.on_pages import read
from tests.portal.ormas_holders import open_ormas_account
from tests.portal.registry_answers import NobodyAnswers
from tests.portal.told.ormas import legal_basis, registered, stream

ORMAS, OTHER = stream(1), stream(2)
PAGE, OWN = f"/ormas/{ORMAS}/jatuh-tempo", f"/ormas-saya/{ORMAS}/jatuh-tempo"
NOTHING = "Tidak ada yang akan jatuh tempo."


def promise(number):
    said = {"organisation": stream(number), "promise": f"jadwal {number}", "due": "2030-01-02", "people": 2}
    return AudienceReceived, dict.fromkeys(AudienceReceived.__annotations__, "") | said


@pytest.fixture
def portal(office, open_portal):
    office.tell(ORMAS, registered("Forum <Contoh>"), legal_basis("skt", "1", "2030-05-20"))
    office.tell(OTHER, registered("Sanggar Contoh"))
    office.tell("audience-1", promise(1))
    office.tell("audience-2", promise(2))
    with closing(NotifiedHere(office.deployment)) as notified:
        adopt(notified.service.notifications, PROMISE, SKT)
        with closing(office.deployment.views("notifications")) as views:
            heard = Heard(views)
            heard.create()
            for name in ("registry", "clusters"):
                heard.append(name, messages_of(office.services[name].ledger, 0))
        yield open_portal(notified, patience=0)


@pytest.fixture
def officer(office, portal):
    open_account(office.accounts, "loket", "Loket Rekaan", ("case_officer",))
    return sign_in(portal, "loket")


@pytest.fixture
def holder(office, portal):
    open_ormas_account(office.accounts, "pengurus.contoh", ORMAS)
    return sign_in(portal.application.test_client(), "pengurus.contoh")


def test_an_officer_sees_by_day_what_falls_due_and_who_is_reminded_next(officer):
    seen = read(officer, PAGE)
    promised, skt = seen.index("2 Januari 2030"), seen.index("20 Mei 2030")
    assert promised < skt
    assert "SKT Forum &lt;Contoh&gt; sampai 20 Mei 2030" in officer.get(PAGE).get_data(as_text=True)
    assert "20 April 2030 ormas" in seen
    assert "jadwal 2" not in seen
    assert "Yang akan jatuh tempo" in read(officer, f"/ormas/{ORMAS}")


def test_an_ormas_sees_its_own_duties_alone_and_no_other_ormas(holder):
    seen = read(holder, OWN)
    assert "20 Mei 2030" in seen
    assert "jadwal" not in seen
    assert "Pengingat berikutnya" not in seen
    assert holder.get(f"/ormas-saya/{OTHER}/jatuh-tempo").status_code == 404
    assert holder.get(PAGE).status_code in (302, 303, 401, 403)
    assert "Yang akan jatuh tempo" in read(holder, f"/ormas-saya/{ORMAS}")


def test_the_public_sees_nothing_of_it_and_an_ormas_that_is_none_has_no_page(portal, officer):
    assert portal.application.test_client().get(PAGE).location.startswith("/masuk")
    assert officer.get(f"/ormas/{stream(9)}/jatuh-tempo").status_code == 404


def test_where_nothing_falls_due_and_where_nobody_answers_the_page_says_so(office, officer, open_portal):
    assert "20 Mei 2030" not in (seen := read(officer, f"/ormas/{OTHER}/jatuh-tempo"))
    assert "jadwal 2" in seen
    office.tell(stream(3), registered("Forum Baru"))
    office.catch_up()
    assert NOTHING in read(officer, f"/ormas/{stream(3)}/jatuh-tempo")
    alone = sign_in(open_portal(NobodyAnswers()), "loket")
    assert "Sedang tidak dapat dihitung." in read(alone, PAGE)
