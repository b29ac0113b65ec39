"""An ormas asks for advice itself and reads what it was told, of no other. Everything is invented."""

import re

import pytest

from services.requests import events as q
from tests.portal.colleagues import open_account, sign_in
from tests.portal.filed_here import FiledHere
from tests.portal.on_pages import read, text
from tests.portal.told.consultations import SEALED, advised, asked, consultation
from tests.portal.told.ormas import legal_basis, registered, stream

OURS, THEIRS = stream(1), stream(2)
MINE = f"/ormas-saya/{OURS}"
NEW = f"{MINE}/konsultasi/baru"
QUESTION = {"cara": "chat", "pokok": "Perubahan <AD/ART>", "pertanyaan": "Perlu akta baru?"}


@pytest.fixture
def served(office):
    """Two ormas; one of the first is limited, another was asked by founders."""
    for each, name in ((OURS, "Forum Contoh"), (THEIRS, "Sanggar Contoh")):
        office.tell(each, registered(name), legal_basis("ahu"))
    office.tell(consultation(2), asked(2, THEIRS, topic="Rahasia sanggar"))
    limited = advised(3, sealed="Pilih nama lain")
    office.tell(consultation(3), asked(3, OURS, **SEALED, topic="Nama cabang"), limited)
    linked = (q.ConsultationLinked, {"organisation": OURS, "ground": "Tercatat di register"})
    office.tell(consultation(4), asked(4, topic="Sebelum berdiri"), linked)
    here = FiledHere(office.deployment)
    here.hear()
    yield here
    here.close()


def test_an_ormas_asks_and_reads_what_it_was_advised_and_promised(office, portal, holder, step, today):
    assert 'id="pokok"' in step(holder, NEW, NEW, 422, **QUESTION | {"pokok": ""}).text
    step(holder, NEW, NEW, **QUESTION, ormas=THEIRS, tanggal="2020-01-01")
    found = set(re.findall(r"/konsultasi/(consultation-[0-9a-f]{32})", holder.get(MINE).text))
    [own] = found - {consultation(3)}
    open_account(office.accounts, "verif.contoh", "Rekan Rekaan", ("verifier",))
    verifier, there = sign_in(portal.test_client(), "verif.contoh"), f"/konsultasi/{own}"
    assert "diajukan oleh ormas melalui akunnya" in read(verifier, there)
    assert "diinput petugas" in read(verifier, f"/konsultasi/{consultation(2)}")
    assert read(verifier, "/konsultasi").count("diajukan oleh ormas") == 1
    advice = {"disarankan": today, "saran": "Cukup dilaporkan", "sandaran": "UU 17/2013 Ps 15"}
    step(verifier, there, f"{there}/saran", **advice)
    promise = {"janji": "Mengirim contoh", "unit": "Bidang ormas", "batas": "2099-01-01"}
    step(verifier, there, f"{there}/janji", **promise)
    seen = read(holder, f"{MINE}/konsultasi/{own}")
    assert all(word in seen for word in ("Cukup dilaporkan", "UU 17/2013 Ps 15", "Mengirim contoh"))
    assert "Perubahan <AD/ART>" in seen
    assert "Rekan Rekaan" not in seen


def test_nothing_sealed_nor_of_founders_nor_of_another_ormas_is_told(holder):
    limited = read(holder, f"{MINE}/konsultasi/{consultation(3)}")
    assert "tersegel; tanyakan di kantor" in limited
    assert "Pilih nama lain" not in limited
    for number in (2, 4):
        assert holder.get(f"{MINE}/konsultasi/{consultation(number)}").status_code == 404
    assert holder.get(f"/ormas-saya/{THEIRS}/konsultasi/{consultation(2)}").status_code == 404
    mine = read(holder, MINE)
    assert not [word for word in ("Rahasia sanggar", "Sebelum berdiri") if word in mine]


def test_a_fourth_that_would_wait_is_refused_on_the_form(holder, step):
    for _ in range(3):
        step(holder, NEW, NEW, **QUESTION)
    assert "Sudah 3 konsultasi menunggu saran." in text(step(holder, NEW, NEW, 409, **QUESTION), 409)
