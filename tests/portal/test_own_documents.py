"""An ormas sends a document of the register itself; an offer until somebody looked. All is invented."""

import io
from datetime import date

import pytest

from services.portal.documents.checklist import checklist_of
from services.portal.documents.lasting import endings
from services.registry import events as r
from services.registry.domain import Requirements
from tests.portal.filed_here import FiledHere
from tests.portal.on_pages import read, text
from tests.portal.told.documents import declared, filed, judged
from tests.portal.told.ormas import legal_basis, registered, stream

OURS, THEIRS = stream(1), stream(2)
MINE = f"/ormas-saya/{OURS}"
PAGE = f"{MINE}/dokumen/K01"
OFFICE = f"/ormas/{OURS}/dokumen/K01"
WAITING = "Dokumen yang dikirim ormas dan menunggu pemeriksaan"


@pytest.fixture
def served(office):
    """Two ormas; the document of the first was accepted, with its last day."""
    for each, name in ((OURS, "Forum Contoh"), (THEIRS, "Sanggar Contoh")):
        office.tell(each, registered(name), legal_basis("ahu"))
    office.tell(Requirements.STREAM, declared("K01", title="NPWP", expires=True))
    office.tell(OURS, filed(1, expires_on="2099-01-01"), judged(r.DocumentAccepted, ground="Sesuai."))
    here = FiledHere(office.deployment)
    yield here
    here.close()


@pytest.fixture
def sent(holder, step):
    def send(content=b"%PDF-1.4 rekaan", status=303):
        return step(holder, PAGE, PAGE, status, berkas=(io.BytesIO(content), "npwp.pdf"))

    return send


def line(office, today):
    with office.views.read() as t:
        return checklist_of(t, OURS, date.fromisoformat(today)).line("K01")


def test_what_an_ormas_sends_waits_for_the_office_and_takes_no_place_before_it_is_accepted(
    office, holder, in_role, sent, step, today
):
    sent()
    seen = line(office, today)
    assert (seen.standing, seen.counted["document"], seen.offered["document"]) == ("there", 1, 2)
    assert "menunggu pemeriksaan" in read(holder, MINE)
    with office.views.read() as t:
        assert [each.day for each in endings(t, "2100-01-01")] == ["2099-01-01"]
    verifier = in_role("verifier")
    assert f"{WAITING} (1)" in read(verifier, "/hari-ini")
    assert "Forum Contoh: NPWP" in read(verifier, "/hari-ini/kiriman-ormas")
    assert "dikirim ormas" in read(verifier, OFFICE)
    step(verifier, OFFICE, f"{OFFICE}/terima", dokumen="2", dasar_terima="Dibandingkan dengan aslinya.")
    seen = line(office, today)
    assert (seen.standing, seen.counted["document"], seen.offered) == ("there", 2, None)
    assert WAITING not in read(verifier, "/hari-ini")


def test_what_is_given_back_says_why_and_what_was_accepted_stays(office, holder, in_role, sent, step, today):
    sent()
    step(in_role("verifier"), OFFICE, f"{OFFICE}/kembalikan", dokumen="2", masukan="Halaman 2 buram.")
    seen = line(office, today)
    assert (seen.standing, seen.counted["document"]) == ("there", 1)
    assert "Halaman 2 buram." in read(holder, MINE)
    assert "Halaman 2 buram." in read(holder, PAGE)


def test_after_the_last_day_of_the_accepted_one_the_offer_is_what_is_told(office, sent):
    sent()
    assert line(office, "2099-06-01").standing == "waiting"


def test_nothing_is_sent_for_another_ormas_nor_of_a_kind_that_nobody_asks(office, holder, sent):
    for address in (f"/ormas-saya/{THEIRS}/dokumen/K01", f"{MINE}/dokumen/K77"):
        assert holder.get(address).status_code == 404
        assert holder.post(address, data={}).status_code == 404
    assert "Kirim PDF, JPEG, atau PNG." in text(sent(b"PK\x03\x04 bukan", 422), 422)


def test_one_that_is_dissolved_is_offered_no_form_and_is_refused_by_the_register(office, holder, sent):
    gone = {
        "dissolved_by": "organ",
        "decided_on": "2026-01-10",
        "ending_issuer": "",
        "letter": "5",
        "ground": "Akta 5",
    }
    office.tell(OURS, (r.DissolutionRecorded, gone))
    said = {"status": "bubar", "known_by": "statement", "observed_on": "2026-01-10", "ground": "Akta 5"}
    office.tell(OURS, (r.ActivityStatusRecorded, said))
    office.catch_up()
    assert f'href="{PAGE}"' not in holder.get(MINE).text
    assert "tercatat bubar" in text(sent(status=409), 409)
