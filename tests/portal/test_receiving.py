"""A file that arrives: on disk while it is looked at, known by its content, gone afterwards."""

import hashlib
import os
import zipfile
from io import BytesIO

import pytest
from flask import Flask, request

from services.portal.web.receiving import ARRIVING, MEGABYTE, received, shown_name, take_files
from shared.errors import InputWrong
from tests.shared.pictures import jpeg


@pytest.fixture
def seen():
    return []


@pytest.fixture
def visitor(tmp_path, seen):
    """Of an application that takes a file at this address and tells what it saw."""
    app = Flask(__name__)
    app.config.update(DIRECTORY=tmp_path, MAX_CONTENT_LENGTH=64 * 1024)
    take_files(app)

    @app.post("/unggah")
    def take():
        try:
            with received(as_sent="apa-adanya" in request.args) as file:
                seen.append((file, file.file.read_bytes(), file.file.stat().st_mode & 0o777))
        except InputWrong as problem:
            return problem.message, 422
        return "ada"

    @app.post("/lain")
    def elsewhere():
        with received() as file:
            return file.name

    return app.test_client()


def sent(content: bytes, name: str = "daftar.xlsx") -> dict:
    """As a browser sends the form of a file."""
    head = f'--batas\r\nContent-Disposition: form-data; name="berkas"; filename="{name}"\r\n\r\n'
    body = head.encode() + content + b"\r\n--batas--\r\n"
    return {"data": body, "content_type": "multipart/form-data; boundary=batas"}


def zipped(*names: str) -> bytes:
    kept = BytesIO()
    with zipfile.ZipFile(kept, "w") as archive:
        for name in names:
            archive.writestr(name, "isi")
    return kept.getvalue()


def test_a_file_lies_on_disk_for_the_office_alone_while_it_is_looked_at(visitor, tmp_path, seen):
    content = os.urandom(2 * MEGABYTE)
    assert visitor.post("/unggah", **sent(content)).status_code == 200
    [(file, read, mode)] = seen
    assert (read, mode) == (content, 0o600)
    assert (file.size, file.digest) == (len(content), hashlib.sha256(content).hexdigest())
    assert (tmp_path / ARRIVING).stat().st_mode & 0o777 == 0o700
    assert list((tmp_path / ARRIVING).iterdir()) == []


@pytest.mark.parametrize(
    "content, kind",
    [
        (b"%PDF-1.7 contoh", "pdf"),
        (b"\xff\xd8\xff\xe0 contoh", "jpeg"),
        (b"\x89PNG\r\n\x1a\n contoh", "png"),
        (zipped("xl/workbook.xml"), "xlsx"),
        (zipped("word/document.xml"), "docx"),
        (zipped("catatan.txt"), "zip"),
        (b"PK\x03\x04 rusak", ""),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 contoh", "ole"),
        (b"id;nama", "text"),
        (b"\x00\x01\x02", ""),
    ],
)
def test_what_a_file_is_stands_in_it_and_not_in_its_name(visitor, seen, content, kind):
    visitor.post("/unggah", **sent(content, "apa-saja.pdf"))
    assert seen[0][0].kind == kind


@pytest.mark.parametrize(
    "name, shown",
    [
        ("C:\\Users\\Contoh\\daftar.xlsx", "daftar.xlsx"),
        ("../../etc/daftar.csv", "daftar.csv"),
        ("daf\u202etar\u0007.xlsx", "daf tar .xlsx"),
        ("x" * 400 + ".xlsx", "x" * 115 + ".xlsx"),
    ],
)
def test_a_name_is_shown_without_folders_and_without_hidden_signs(name, shown):
    assert shown_name(name) == shown


@pytest.mark.parametrize(
    "form, told",
    [
        ({"data": {}}, "Pilih dahulu sebuah berkas."),
        (sent(b""), "Berkas ini kosong. Periksa apakah penyimpanannya selesai."),
        (sent(b"a" * (5 * MEGABYTE + 1)), "Berkas ini lebih besar dari 5 MB."),
    ],
    ids=["none", "empty", "too-large"],
)
def test_who_sent_no_file_or_one_that_is_not_taken_is_told_why(visitor, tmp_path, seen, form, told):
    answer = visitor.post("/unggah", **form)
    assert (answer.status_code, answer.get_data(as_text=True)) == (422, told)
    assert seen == []
    assert [*tmp_path.glob(f"{ARRIVING}/*")] == []


def test_a_page_without_files_takes_no_more_than_a_form(visitor):
    assert visitor.post("/lain", **sent(b"a" * MEGABYTE)).status_code == 413


def test_what_a_killed_process_left_goes_after_a_day(visitor, tmp_path):
    directory = tmp_path / ARRIVING
    directory.mkdir()
    (directory / "lama").write_bytes(b"tersisa")
    (directory / "baru").write_bytes(b"sedang dibaca")
    os.utime(directory / "lama", (1_000_000_000, 1_000_000_000))
    visitor.post("/unggah", **sent(b"isi"))
    assert [each.name for each in directory.iterdir()] == ["baru"]


def test_a_photograph_arrives_without_its_traces_and_is_known_by_what_is_left(visitor, seen):
    picture = jpeg()
    told = picture[:2] + b"\xff\xfe\x00\x0cdi rumah A" + picture[2:]
    assert visitor.post("/unggah", **sent(told, "foto.jpg")).status_code == 200
    [(file, read, _)] = seen
    assert read == picture
    assert (file.size, file.digest) == (len(picture), hashlib.sha256(picture).hexdigest())
    assert visitor.post("/unggah?apa-adanya=1", **sent(told, "foto.jpg")).status_code == 200
    assert seen[1][1] == told, "where its very bytes are compared"
