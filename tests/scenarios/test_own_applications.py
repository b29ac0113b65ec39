"""An ormas applies by itself: from its own page to complete, as two ormas and an office live it. Invented."""

import io
from contextlib import closing
from datetime import date

import pytest
from flask.testing import FlaskClient

from services.portal.app import create_app
from services.requests.domain import Case
from tests.offices import cause_in
from tests.portal.colleagues import ask, open_account, sign_in
from tests.portal.office import catch_up
from tests.portal.on_pages import carried, read, send, text
from tests.portal.ormas_holders import open_ormas_account
from tests.portal.served_here import ServedHere
from tests.requests.known import hear_the_register
from tests.requests.services import CONFIGURATION, GROUND, LAW
from tests.requests.test_case_office import OPEN

LETTER = LAW | {"item": "application", "title": "Surat permohonan", "document_kind": "D01", "basis": "policy"}
SKT = b"%PDF-1.4 SKT rekaan"


class Own:
    """Two ormas with an account each, and the colleagues who work on what they send."""

    def __init__(self, office, served) -> None:
        self.office, self.requests = office, office.requests
        office.ask("registry.adopt_document_kinds", ground=GROUND)
        said = CONFIGURATION | {"checklist": [LETTER, LAW], "effective_from": self.today, "ground": GROUND}
        self.requests.configure_service(cause_in(self.requests, "requests.configure_service"), **said)
        self.requests.open_service(cause_in(self.requests, "requests.open_service"), **OPEN)
        self.forum, self.sanggar = office.register("Forum Contoh"), office.register("Sanggar Contoh")
        self.hear()
        found = office.deployment
        self.app = create_app(
            office.views, served, found.office, found.directory, signer=found.signer(), patience=0,
            accounts=office.accounts, today=lambda: date.fromisoformat(self.today),
        )  # fmt: skip
        self.account = open_ormas_account(office.accounts, "forum", self.forum)
        open_ormas_account(office.accounts, "sanggar", self.sanggar)
        self.ours, self.theirs = (sign_in(self.app.test_client(), each) for each in ("forum", "sanggar"))
        self.clerk = self.colleague("registry_clerk")
        self.checker, self.head = self.colleague("verifier"), self.colleague("division_head")
        self.page = f"/ormas-saya/{self.forum}"

    @property
    def today(self) -> str:
        return str(self.requests._today())

    def colleague(self, role: str) -> FlaskClient:
        open_account(self.office.accounts, f"rekan.{role}", "Rekan Rekaan", (role,))
        return sign_in(self.app.test_client(), f"rekan.{role}")

    def hear(self) -> None:
        hear_the_register(self.requests, self.office.registry)
        catch_up(self.office.projector)

    def does(self, who: FlaskClient, page: str, step: str, **said: object) -> str:
        answer = send(who, page, step if step.startswith("/") else f"{page}/{step}", said)
        assert answer.status_code == 303, text(answer, answer.status_code)
        self.hear()
        return str(answer.location)

    def begins(self) -> str:
        """The page of the new case, for its ormas."""
        new = f"{self.page}/permohonan/baru"
        self.does(self.ours, new, new, jenis="new")
        return f"{self.page}/berkas/{self.case}"

    def brings(self, case: str, item: str, content: bytes = SKT) -> None:
        there = f"{case}/dokumen/{item}"
        self.does(self.ours, there, there, berkas=(io.BytesIO(content), "pindaian.pdf"))

    @property
    def case(self) -> str:
        return list(self.requests.rows_of("requests.CaseDrafted"))[-1].stream

    def state(self) -> str:
        return self.requests.load(Case, self.case).state


@pytest.fixture
def own(office):
    with closing(ServedHere(office.deployment)) as served:
        yield Own(office, served)


def finds(own, page, **mend):
    said = {f"periksa-{item}": "complete" for item in ("application", "legality")}
    for item, feedback in mend.items():
        said |= {f"periksa-{item}": "mend", f"catatan-{item}": feedback}
    own.does(own.checker, page, "periksa", **said)


def taken_in(own, page):
    """By the same steps as what was typed at the counter."""
    own.does(own.clerk, page, "agendakan", agenda="112/2026", hari_agenda=own.today, pindaian="1")
    own.does(own.clerk, page, "disposisi", kepada="verifier", isi_disposisi="Periksa")


def test_an_ormas_applies_mends_and_is_complete_after_two_of_the_office(own):
    assert "Ajukan surat keterangan" in read(own.ours, own.page)
    assert "Forum Contoh" in read(own.ours, f"{own.page}/permohonan/baru")
    case = own.begins()
    for none in ({}, {"dokumen-application": "99"}):
        empty = send(own.ours, case, f"{case}/ajukan", none)
        assert "Belum ada dokumen pada permohonan ini." in text(empty, 409)
    own.brings(case, "application")
    assert own.state() == "draft"
    own.does(own.ours, case, "ajukan", **{"dokumen-application": "1"})
    assert "Diajukan pada" in read(own.ours, case)
    own.brings(case, "legality")

    page = f"/berkas/{own.case}"
    assert "diajukan oleh ormas melalui akunnya" in read(own.clerk, page)
    assert "ormas itu sendiri" in read(own.clerk, page)
    assert "diajukan oleh ormas" in read(own.clerk, "/berkas")
    taken_in(own, page)
    assert own.ours.get(f"{case}/dokumen/legality").status_code == 404, "once it is in the agenda"
    finds(own, page, legality="SKT sudah habis masa berlakunya")
    assert "SKT sudah habis" not in read(own.ours, case), "not before it was sent back"
    own.does(own.checker, page, "kembalikan", dikembalikan=own.today)

    assert "SKT sudah habis masa berlakunya" in read(own.ours, case)
    own.brings(case, "legality", b"%PDF-1.4 SKT rekaan yang baru")
    own.does(own.ours, case, "jawab", catatan_jawab="SKT baru", **{"dokumen-legality": "3"})
    finds(own, page)
    said = {"lengkap_sejak": own.today, "dasar_lengkap": "Semua diperiksa"}
    assert "Dua orang Yang mengetik berkas ini, atau mengagendakannya" in read(own.head, page)
    own.does(own.head, page, "lengkap", **said)
    assert own.state() == "complete"
    assert [row.actor.partition("/")[0] for row in own.requests.ledger.history(own.case)][:2] == [
        "ormas_account"
    ] * 2


def test_one_number_makes_one_case_and_one_case_runs_at_a_time(own):
    new = f"{own.page}/permohonan/baru"
    form = carried(own.ours, new, new) | {"jenis": "new"}
    assert [own.ours.post(new, data=form).status_code for _ in range(2)] == [303, 303]
    own.hear()
    assert len(list(own.requests.rows_of("requests.CaseDrafted"))) == 1
    assert "Permohonan ini sudah berjalan" in read(own.ours, new)
    other = own.ours.post(new, data=form | {"nomor": ["7e57ab1e-0000-4000-8000-000000000001"]})
    assert "sudah mempunyai berkas berjalan" in text(other, 409)


def test_an_ormas_withdraws_its_own_case_and_another_ormas_finds_none_of_it(own):
    case = own.begins()
    theirs = case.replace(own.forum, own.sanggar)
    for address in (case, theirs, f"{case}/dokumen/legality", f"{theirs}/dokumen/legality"):
        assert own.theirs.get(address).status_code == 404
    form = carried(own.theirs, (new := f"/ormas-saya/{own.sanggar}/permohonan/baru"), new)
    for address in (case, theirs):
        for step in ("ajukan", "jawab", "tarik", "dokumen/legality"):
            sent = form | {"alasan_tarik": "Bukan kami", "catatan_jawab": "Bukan kami"}
            assert own.theirs.post(f"{address}/{step}", data=sent).status_code == 404
    assert own.theirs.post(f"{own.page}/permohonan/baru", data=form).status_code == 404
    assert own.state() == "draft"
    own.does(own.ours, case, "tarik", alasan_tarik="Belum siap")
    assert "Ditarik pemohon" in read(own.ours, case)
    assert own.begins() != case


def test_an_account_that_was_ended_and_an_ormas_that_was_struck_do_nothing(own):
    case = own.begins()
    form = carried(own.ours, case, f"{case}/ajukan")
    own.office.ask("registry.withdraw_ormas", ormas=own.forum, reason="Salah catat")
    own.hear()
    assert "catatannya ditarik" in text(own.ours.post(f"{case}/ajukan", data=form), 409)
    ask(own.office.accounts, "end_ormas_account", account=own.account, reason="Pengurus berganti.")
    assert "/masuk" in own.ours.post(f"{case}/tarik", data=form).location
    assert own.state() == "draft"


def test_what_is_no_document_is_told_in_words_and_a_sixth_that_nobody_looked_at_is_not_taken(own):
    case = own.begins()
    there = f"{case}/dokumen/legality"
    wrong = send(own.ours, there, there, {"berkas": (io.BytesIO(b"PK\x03\x04 bukan surat"), "surat.pdf")})
    assert "Kirim PDF, JPEG, atau PNG" in text(wrong, 422)
    for number in range(5):
        own.brings(case, "legality", SKT + str(number).encode())
    more = send(own.ours, there, there, {"berkas": (io.BytesIO(SKT + b"6"), "surat.pdf")})
    assert "Sudah ada 5 yang menunggu pemeriksaan" in text(more, 422)
