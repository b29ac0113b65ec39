"""Every page that takes a file, and files that nobody should send: words for the sender, nothing kept."""

import io
import re
import tracemalloc
import zipfile
from datetime import date
from uuid import uuid4

import pytest

from contracts.roles import INSPECTOR, OFFICE_ROLES
from services.portal.app import create_app
from services.portal.web.forms import NUMBER, TOKEN
from services.portal.web.receiving import MEGABYTE, PLACES
from tests.portal.colleagues import open_account, sign_in
from tests.portal.office import OfficeUnderTest
from tests.portal.on_pages import text
from tests.portal.ormas_holders import open_ormas_account
from tests.portal.registry_answers import RegistryAnswers
from tests.portal.told.assessments import ASKED
from tests.portal.told.cases import berkas
from tests.portal.told.coaching import meeting
from tests.portal.told.grants import hibah
from tests.portal.told.instruments import CONTOH
from tests.portal.told.letters import letter, token
from tests.portal.told.ormas import stream
from tests.portal.told.pages import tell_every_page
from tests.portal.told.permits import permit
from tests.portal.told.semester_reports import laporan
from tests.shared.pictures import bomb

MOST_MEMORY = 60 * MEGABYTE
"""The picture claims 50,000 by 50,000 dots, the sheet in the archive has 500,000,000 bytes."""
NO_TEXT = "bukan teks"
CONTENTS = "Kirim PDF, JPEG, atau PNG."
BROKEN = "Gambar ini rusak atau terlalu besar."
LOGO = "Kirim gambar PNG atau JPEG yang utuh"
OF_SCANS = {"picture-bomb": BROKEN, "archive-bomb": CONTENTS, "script": CONTENTS}
OF_SHEETS = {
    "picture-bomb": "Ini gambar.",
    "archive-bomb": "tidak wajar",
    "script": "Jenis berkas tidak dikenal.",
}
OF_INSTRUMENTS = {"picture-bomb": NO_TEXT, "archive-bomb": "lebih besar dari 204 KB", "script": NO_TEXT}
BY_AN_ORMAS = "/ormas-saya/"
"""Sent by the account of an ormas; everything else by a colleague."""
REPORT_PAPERS = f"{BY_AN_ORMAS}{stream(1)}/laporan-semester/{laporan(3)}/berkas"
EVIDENCE = f"{BY_AN_ORMAS}{stream(1)}/penilaian/{ASKED}/berkas"
CASE_PAPERS = f"{BY_AN_ORMAS}{stream(1)}/berkas/{berkas(14)}/dokumen/application"
OWN_DOCUMENT = f"{BY_AN_ORMAS}{stream(1)}/dokumen/K01"
GRANT_PAPERS = f"{BY_AN_ORMAS}{stream(1)}/hibah/{hibah(1)}/berkas"
UPLOADS = {
    "/unggah": ("/unggah", OF_SHEETS),
    f"/ormas/{stream(37)}/dokumen/K01/berkas": (f"/ormas/{stream(37)}/dokumen/K01", OF_SCANS),
    REPORT_PAPERS: (REPORT_PAPERS, OF_SCANS),
    EVIDENCE: (EVIDENCE, OF_SCANS),
    CASE_PAPERS: (CASE_PAPERS, OF_SCANS),
    OWN_DOCUMENT: (OWN_DOCUMENT, OF_SCANS),
    GRANT_PAPERS: (GRANT_PAPERS, OF_SCANS),
    f"/surat/{letter(4)}/tanda-tangan": (f"/surat/{letter(4)}", OF_SCANS),
    f"/surat/{letter(5)}/ganti-pindaian": (f"/surat/{letter(5)}", OF_SCANS),
    "/surat/pengaturan/logo": ("/surat/pengaturan/logo", dict.fromkeys(OF_SCANS, LOGO)),
    f"/izin-atribut/{permit(1)}/turun": (f"/izin-atribut/{permit(1)}", OF_SCANS),
    "/instrumen/muat": ("/instrumen", OF_INSTRUMENTS),
    "/ketentuan-pengingat/muat": ("/ketentuan-pengingat", OF_INSTRUMENTS),
    f"/instrumen/{CONTOH}/ganti": (f"/instrumen/{CONTOH}", OF_INSTRUMENTS),
    f"/pindaian/{meeting(1)}": (f"/pindaian/{meeting(1)}", OF_SCANS),
    "/wilayah/daftar": ("/wilayah/daftar", OF_SHEETS),
    f"/periksa/{token(6)}": ("", dict.fromkeys(OF_SCANS, "berubah")),
}
"""Where a file is sent; the page whose form sends it ("" for the public one, which only compares), and what
each kind of file is answered.
"""


def archive_bomb() -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("xl/workbook.xml", "<workbook/>")
        with archive.open("xl/worksheets/sheet1.xml", "w", force_zip64=True) as sheet:
            for _ in range(500):
                sheet.write(bytes(1_000_000))
    return made.getvalue()


@pytest.fixture(scope="module")
def files():
    return {
        "picture-bomb": ("lambang.png", bomb(50_000)),
        "archive-bomb": ("daftar.xlsx", archive_bomb()),
        "script": ("foto.png", b"#!/bin/sh\nrm -rf contoh\n\x00\xfe<script>alert(1)</script>"),
        "empty": ("kosong.pdf", b""),
    }


@pytest.fixture(scope="module")
def office(tmp_path_factory):
    office = OfficeUnderTest(tmp_path_factory.mktemp("uploads") / "data")
    tell_every_page(office)
    office.catch_up()
    open_account(office.accounts, "semua.contoh", "Semua Contoh", tuple({*OFFICE_ROLES} - {INSPECTOR}))
    yield office
    office.close()


@pytest.fixture(scope="module")
def asked(office):
    return RegistryAnswers(office)


@pytest.fixture
def visitor(visitors, action):
    return visitors[action.startswith(BY_AN_ORMAS)]


@pytest.fixture(scope="module")
def visitors(office, asked):
    """The colleague, and who acts for an ormas."""
    found = office.deployment
    app = create_app(
        office.views,
        asked,
        found.office,
        found.directory,
        signer=found.signer(),
        accounts=office.accounts,
        today=lambda: date(2026, 11, 22),
    )
    open_ormas_account(office.accounts, "forum.contoh", stream(1))
    return [sign_in(app.test_client(), each) for each in ("semua.contoh", "forum.contoh")]


def kept(office):
    """Every file of the office but its databases."""
    directories = ("documents", "letters", "papers", "permits", "uploads", "arriving")
    found = (path for each in directories for path in (office.deployment.directory / each).rglob("*"))
    return sorted(str(path) for path in found if path.is_file())


def sent(visitor, action, file):
    page, _ = UPLOADS[action]
    said = {}
    if page:
        [token, *_] = re.findall(f'name="{TOKEN}" value="([^"]+)"', visitor.get(page).get_data(as_text=True))
        said = {TOKEN: token, NUMBER: str(uuid4())}
    name, content = file
    answer = visitor.post(action, data=said | {"jenis": "K04", "berkas": (io.BytesIO(content), name)})
    answer.request.environ["wsgi.input"].close()
    return answer


def test_whoever_takes_files_stands_in_this_list():
    unlisted = [each.path.pattern for each in PLACES if not any(map(each.path.fullmatch, UPLOADS))]
    assert unlisted == []


@pytest.mark.parametrize("action", UPLOADS)
@pytest.mark.parametrize("kind", ["picture-bomb", "archive-bomb", "script", "empty"])
def test_a_file_that_nobody_should_send_is_told_in_words_and_nothing_of_it_is_kept(
    office, asked, visitor, files, action, kind
):
    page, words = UPLOADS[action]
    before, called = kept(office), len(asked.calls)
    tracemalloc.start()
    answer = sent(visitor, action, files[kind])
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    compared = not page and kind != "empty"
    assert words.get(kind, "Berkas ini kosong") in text(answer, 200 if compared else 422)
    assert most < MOST_MEMORY
    assert kept(office) == before
    assert {command for command, _, _ in asked.calls[called:]} <= {"registry.reveal"}


@pytest.mark.parametrize("action", UPLOADS)
def test_a_hundred_megabytes_are_refused_before_they_are_read(office, visitor, action):
    before = kept(office)
    answer = visitor.post(
        action,
        input_stream=io.BytesIO(b"--x\r\n"),
        environ_overrides={"CONTENT_LENGTH": str(100 * MEGABYTE)},
        content_type="multipart/form-data; boundary=x",
    )
    assert "Yang Anda kirim terlalu besar" in text(answer, 413)
    assert kept(office) == before


@pytest.mark.parametrize("action", UPLOADS)
def test_a_file_somewhat_too_large_is_told_by_how_much(office, visitor, action):
    [place] = [each for each in PLACES if each.path.fullmatch(action)]
    before = kept(office)
    answer = sent(visitor, action, ("besar.pdf", b"%PDF-1.7" + bytes(place.largest)))
    assert f"lebih besar dari {place.largest_words}" in text(answer, 422)
    assert kept(office) == before
