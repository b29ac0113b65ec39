"""A surat keterangan melapor as two ormas and four colleagues live through it. Everything is invented.

A real broker, real services and a real pump, on both databases.
"""

import io
import re
from contextlib import contextmanager
from datetime import date, timedelta

import pytest

from services.audit.application import Audit
from services.registry.domain import Ormas
from services.registry.events import DocumentFiled
from shared.mapper import state_of
from tests.chaos.standing import behind, heads
from tests.offices import cause_in, on_both_databases
from tests.portal.judging import ENTRY, JudgingOffice
from tests.portal.on_pages import read, send, text
from tests.portal.test_cases import FILED
from tests.portal.test_lettering import HEAD, SETTINGS, SIGNER, TEMPLATE
from tests.requests.services import CONFIGURATION, GROUND, LAW, STATEMENT
from tests.requests.test_case_office import OPEN
from tests.waiting import until

ASKED = {"checklist": [LAW, STATEMENT], "validity_months": 36, "revision_days": 14}


class Story:
    """Somebody does something on a page, and everybody hears of it before the next step."""

    def __init__(self, office: JudgingOffice) -> None:
        self.office, app = office, office.app()
        self.officer, self.checker = office.officer(app), office.colleague(app)
        self.head, self.manager = office.colleague(app, "division_head"), office.manager(app)
        self.anybody = app.test_client()
        self.today = office.requests._today()

    def hear(self) -> None:
        deployment = self.office.deployment
        until(lambda: not behind(deployment, heads(deployment)), within=120, every=0.2)

    def does(self, who, page, step, **said) -> str:
        answer = send(who, page, step if step.startswith("/") else f"{page}/{step}", said)
        self.hear()
        assert answer.status_code == 303, text(answer, answer.status_code)
        return answer.location

    def refused(self, who, page, step, **said) -> str:
        answer = send(who, page, step if step.startswith("/") else f"{page}/{step}", said)
        self.hear()
        return text(answer, 409)

    def ago(self, days: int) -> str:
        return (date.fromisoformat(self.today) - timedelta(days=days)).isoformat()

    def register(self, name: str) -> str:
        ormas = Ormas.register(name=name, abbreviation="", **ENTRY, ground="baris 7")
        ormas.trigger_event(DocumentFiled, **FILED)
        registry = self.office.registry
        registry.record(ormas, cause=cause_in(registry, "registry.import_sheet"))
        self.hear()
        return ormas.id

    def opens_its_service(self) -> None:
        requests = self.office.requests
        said = CONFIGURATION | ASKED | {"effective_from": self.today, "ground": GROUND}
        requests.configure_service(cause_in(requests, "requests.configure_service"), **said)
        requests.open_service(cause_in(requests, "requests.open_service"), **OPEN)
        for step, said in (("kop", HEAD), ("penanda-tangan", SIGNER)):
            self.does(self.manager, SETTINGS, step, **said)
        template = f"{SETTINGS}/presence_letter"
        self.does(self.manager, template, template, **TEMPLATE)

    def applies(self, ormas: str, days_ago: int = 0) -> str:
        """Up to the desk of who checks it."""
        day = self.ago(days_ago)
        said = {"layanan": "presence_letter", "jenis": "new", "tanggal": day, "dasar": "Surat 15/2026"}
        self.does(self.officer, f"/berkas/baru?ormas={ormas}", "/berkas/baru", **said)
        drafted = list(self.office.requests.rows_of("requests.CaseDrafted"))[-1]
        page = f"/berkas/{drafted.stream}"
        why = "Dicatat dari kertas." if days_ago else ""
        self.does(self.officer, page, "ajukan", diajukan=day, sebab_terlambat=why)
        self.does(self.officer, page, "agendakan", agenda="112/2026", hari_agenda=day, pindaian="1")
        self.does(self.officer, page, "disposisi", kepada="verifier", isi_disposisi="Periksa")
        return page

    def finds(self, page: str, **mend: str) -> None:
        said = {f"periksa-{item}": "complete" for item in ("legality", "statement")}
        for item, feedback in mend.items():
            said |= {f"periksa-{item}": "mend", f"catatan-{item}": feedback}
        self.does(self.checker, page, "periksa", **said)


@contextmanager
def living(directory, amqp, database):
    office = JudgingOffice(directory, amqp, database)
    Audit(office.deployment).close()
    processes = [office.serve("registry", "requests", "clusters", "audit"), office.run("deploy.pump")]
    try:
        yield Story(office)
    finally:
        office.close()
        for process in reversed(processes):
            process.terminate()
            assert process.wait(60) == 0


@pytest.fixture(params=["sqlite", "postgresql"])
def story(request, tmp_path, amqp):
    with living(tmp_path / "kantor", amqp, on_both_databases(request)) as story:
        yield story


def test_one_ormas_gets_its_letter_after_a_revision_and_another_lapses_and_is_rejected(story):
    story.opens_its_service()
    sanggar, forum = story.register("Sanggar Contoh"), story.register("Forum Contoh")
    assert "Belum melapor" in read(story.anybody, f"/ormas/{sanggar}")

    # a revision round
    case = story.applies(sanggar)
    again = {"layanan": "presence_letter", "jenis": "new", "tanggal": story.today, "dasar": "Surat 16"}
    twice = story.refused(story.officer, f"/berkas/baru?ormas={sanggar}", "/berkas/baru", **again)
    assert "sudah mempunyai berkas berjalan" in twice
    story.finds(case, statement="Belum ditandatangani sekretaris")
    story.does(story.checker, case, "kembalikan", dikembalikan=story.today)
    story.does(story.officer, case, "jawab", dijawab=story.today, catatan_jawab="Surat baru")
    story.finds(case)
    story.does(story.head, case, "lengkap", lengkap_sejak=story.today, dasar_lengkap="Semua diperiksa")

    # a lapse and a refusal
    late = story.applies(forum, days_ago=60)
    story.finds(late, legality="SKT tidak terbaca")
    story.does(story.checker, late, "kembalikan", dikembalikan=story.ago(50))
    story.does(story.officer, late, "gugur", alasan_gugur="Dihubungi dua kali.")
    assert "Gugur" in read(story.officer, late)
    second = story.applies(forum)
    said = {"ditolak": story.today, "alasan_tolak": "Bukan ormas.", "sandaran": "UU 17/2013 Ps 1"}
    story.does(story.head, second, "tolak", **said)
    assert "Ditolak" in read(story.officer, second)

    # the letter of the complete case, signed in ink
    assert "Buat konsep surat" in read(story.officer, case)
    form = story.officer.get(f"{case}/surat").text
    assert "Sanggar Contoh" in form
    ends = re.search(r'name="sampai" type="date" value="([0-9-]+)"', form)[1]
    letter = story.does(story.officer, f"{case}/surat", f"{case}/surat", mulai=story.today, sampai=ends)
    assert letter.startswith("/surat/letter-")
    story.does(story.head, letter, "periksa")
    signatory = next(story.office.requests.rows_of("requests.SignatoryAppointed")).stream
    said = {"penanda_tangan": signatory, "nomor_surat": "200.6.2/417", "tanggal": story.today}
    story.does(story.officer, letter, "nomori", **said)
    [row] = story.office.requests.rows_of("requests.LetterNumbered")
    check = f"/periksa/{state_of(row)['token']}"
    assert "belum terbit" in read(story.anybody, check)
    scan = (io.BytesIO(b"%PDF-1.4 pindaian"), "pindaian.pdf")
    story.does(story.head, letter, "tanda-tangan", cara="ink", ditandatangani=story.today, berkas=scan)
    assert "Berkas selesai ketika surat diserahkan" in read(story.officer, case)
    story.does(story.officer, letter, "serahkan", diserahkan=story.today)

    # what everybody reads afterwards
    seen = read(story.anybody, check)
    assert "Surat ini terdaftar dan berlaku" in seen
    assert "bukan izin dan bukan pengesahan badan hukum" in seen
    over = read(story.officer, case)
    assert "Surat nomor 200.6.2/417 diserahkan." in over
    assert "Selesai" in over
    assert "Berkas nomor 112/2026" in read(story.officer, letter)
    record = read(story.anybody, f"/ormas/{sanggar}")
    assert "Melapor Surat keterangan melapor nomor 200.6.2/417" in record
    assert "Belum melapor" in read(story.anybody, f"/ormas/{forum}")

    # it is revoked: the case stays over, the register says so, a new case may begin
    said = {"dicabut": story.today, "alasan_cabut": "Bukan milik ormas ini.", "dasar_cabut": "Surat 5/2026"}
    story.does(story.head, letter, "cabut", **said)
    assert "Surat ini sudah dicabut" in read(story.anybody, check)
    assert "Belum melapor lagi" in read(story.anybody, f"/ormas/{sanggar}")
    assert "Selesai" in read(story.officer, case)
    assert story.applies(sanggar) != case
