"""A form of which nothing came: what was typed stays, and what a rule refused is nobody else's business."""

from uuid import uuid4

import pytest

from services.registry.domain import Ormas
from tests.offices import cause_in
from tests.portal.judging import ENTRY, judging_office
from tests.portal.on_pages import read, text, unseen

LETTER = {
    "jenis": "peringatan_tertulis",
    "penerbit": "bupati_wali_kota",
    "surat": "200/7/2026",
    "tanggal": "2026-03-24",
    "batas": "",
    "hukum": "menurut surat",
    "dasar": "Tembusan surat rekaan",
}


@pytest.fixture(scope="module")
def office(tmp_path_factory, module_amqp):
    with judging_office(tmp_path_factory.mktemp("submitting") / "data", module_amqp) as office:
        yield office


@pytest.fixture
def ormas(office):
    found = Ormas.register(name=f"Forum {uuid4().hex[:6]}", abbreviation="", **ENTRY, ground="baris 7")
    office.registry.record(found, cause=cause_in(office.registry, "registry.import_sheet"))
    office.catch_up()
    return found.id


def sent(visitor, ormas):
    page = f"/ormas/{ormas}/sanksi"
    return visitor.post(f"{page}/catat", data=unseen(visitor, page, f"{page}/catat") | LETTER)


def test_who_was_signed_out_meanwhile_can_copy_what_was_typed(office, ormas):
    officer, page = office.officer(office.app(patience=0)), f"/ormas/{ormas}/sanksi"
    form = unseen(officer, page, f"{page}/catat")
    officer.post("/keluar", data=unseen_token(officer))
    answer = officer.post(f"{page}/catat", data=form | LETTER)
    shown = text(answer, 403)
    assert "Belum dicatat: Anda belum masuk" in shown
    assert all(typed in shown for typed in ("200/7/2026", "Tembusan surat rekaan"))
    assert form["nomor"] not in answer.get_data(as_text=True)


def unseen_token(visitor):
    """The form with which one signs out has no number: it is no command."""
    page = visitor.get("/keluar").get_data(as_text=True)
    return {"csrf": page.partition('name="csrf" value="')[2].partition('"')[0]}


def test_what_a_rule_refused_is_read_by_colleagues_only_and_is_not_to_be_sent_again(office, ormas):
    app = office.app(patience=0)
    officer = office.officer(app)
    assert sent(officer, ormas).status_code == 303
    office.catch_up()
    assert "kirim lagi" not in text(sent(officer, ormas), 409)
    office.catch_up()
    refusal = "Pencatatan sanksi ditolak"
    assert refusal in read(officer, f"/ormas/{ormas}")
    assert refusal not in read(app.test_client(), f"/ormas/{ormas}")
