"""Once a year an ormas says that its data are still right, of itself alone. Everything is invented."""

import re
from datetime import date

import pytest

from services.portal.own_ormas.own_list import own_of
from services.registry.domain import Ormas
from services.registry.events import ContactRecorded, EntryConfirmed
from tests.portal.boards import ask
from tests.portal.filed_here import FiledHere
from tests.portal.on_pages import carried, read, text
from tests.portal.told.ormas import GROUND, field, legal_basis, registered, secretariat, stream
from tests.registry.boards import filing

OURS, THEIRS = stream(1), stream(2)
MINE = f"/ormas-saya/{OURS}"
PAGE = f"{MINE}/data-masih-benar"
ASKED = "Pastikan data di register masih benar"
PHONES = {"subject_id": "n1", "ground": GROUND, "phones": "[]", "email": "a@contoh.invalid"}


@pytest.fixture
def served(office):
    """Two ormas; of the first everything is recorded."""
    for each, name in ((OURS, "Forum Contoh"), (THEIRS, "Sanggar Contoh")):
        office.tell(each, registered(name), legal_basis("ahu"))
    place = secretariat("Kampung Contoh", "s1", "Contoh Utara", "32.71.01.1001")
    office.tell(OURS, field("Ekonomi"), place, (ContactRecorded, PHONES))
    ask(office, OURS, Ormas.replace_board, **filing("1/SK", "2020-01-01", ends="2099-12-31"))
    here = FiledHere(office.deployment)
    yield here
    here.close()


def test_what_an_ormas_ticks_is_fresh_from_that_day_and_the_register_says_the_same(
    office, holder, in_role, step, today
):
    assert ASKED in read(holder, MINE)
    offered = re.findall(r'name="hal" id="hal-(\w+)"', holder.get(PAGE).text)
    assert offered == ["name", "legal_basis", "activity_field", "secretariat", "board"]
    nothing = step(holder, PAGE, PAGE, 422, jabatan="secretary", hal=[])
    assert "Centang paling sedikit satu" in text(nothing, 422)
    step(holder, PAGE, PAGE, jabatan="secretary", hal=offered, tanggal="2020-01-01", dasar="palsu")
    assert ASKED not in read(holder, MINE)
    with office.views.read() as t:
        found = dict(t.all("SELECT thing, told_on FROM checked WHERE ormas = ? AND how <> ''", (OURS,)))
    assert found == dict.fromkeys(offered, today)
    record = read(in_role("case_officer"), f"/ormas/{OURS}")
    assert "pernyataan ormas" in record
    assert "ormas itu sendiri" in record
    assert "palsu" not in record


def test_what_is_ticked_of_a_page_that_was_overtaken_is_not_confirmed(office, holder):
    form = carried(holder, PAGE, PAGE)
    office.tell(OURS, field("Kesenian"))
    office.catch_up()
    answer = holder.post(PAGE, data=form | {"jabatan": "secretary", "hal": ["activity_field"]})
    assert "Kesenian" in text(answer, 409)


def test_what_was_confirmed_a_year_ago_is_asked_again(office, served):
    said = {"confirmed": ["name"], "confirmed_by": "chair", "confirmed_on": "2026-03-02"}
    how = {"known_by": "statement", "meeting": "", "ground": GROUND}
    office.tell(OURS, (EntryConfirmed, said | how))
    office.catch_up()

    def asked(day):
        with office.views.read() as t:
            return [each.code for each in own_of(t, OURS, date.fromisoformat(day)).to_confirm]

    assert "name" not in asked("2027-03-01")
    assert "name" in asked("2027-03-02")
    assert "contact" not in asked("2027-03-02")


def test_an_account_confirms_nothing_of_another_ormas(office, holder):
    before = len(office.services["registry"].ledger.history(THEIRS))
    theirs, form = f"/ormas-saya/{THEIRS}/data-masih-benar", carried(holder, PAGE, PAGE)
    assert holder.get(theirs).status_code == 404
    assert holder.post(theirs, data=form | {"jabatan": "chair", "hal": ["name"]}).status_code == 404
    assert len(office.services["registry"].ledger.history(THEIRS)) == before
