"""Files that arrive: where a page takes one and how large; on disk while it is looked at."""

import hashlib
import re
import tempfile
import time
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Final

from flask import Flask, current_app, request

from contracts.telling.dates import number_words
from services.portal.web.bare_pictures import without_traces
from shared.errors import InputWrong, TooLarge

MEGABYTE: Final = 1024 * 1024
FIELD: Final = "berkas"
ARRIVING: Final = "arriving"
"""The directory of files that are being looked at; whatever a killed process left there goes after a day."""
_A_DAY: Final = 24 * 3600
_CHUNK: Final = 64 * 1024
_LONGEST_NAME: Final = 120


@dataclass(frozen=True)
class Place:
    """A page that takes a file: its whole path, and the largest file in bytes."""

    path: re.Pattern[str]
    largest: int

    @property
    def largest_words(self) -> str:
        """“10 MB”, “204 KB”."""
        whole = self.largest // MEGABYTE
        return f"{number_words(whole)} MB" if whole else f"{number_words(self.largest // 1024)} KB"

    @property
    def largest_body(self) -> int:
        """Who sends somewhat too much is told so on a page; beyond this the connection is closed."""
        return 4 * self.largest


PLACES: Final = (
    # What is sent to a place that is new here is walked by tests/portal/test_every_upload.py.
    Place(re.compile(r"/unggah"), 5 * MEGABYTE),
    Place(re.compile(r"/ormas/[^/]+/dokumen/[^/]+/berkas"), 10 * MEGABYTE),
    Place(re.compile(r"/ormas-saya/[^/]+/(laporan-semester|hibah|penilaian)/[^/]+/berkas"), 10 * MEGABYTE),
    Place(re.compile(r"/ormas-saya/[^/]+/berkas/[^/]+/dokumen/[^/]+"), 10 * MEGABYTE),
    Place(re.compile(r"/ormas-saya/[^/]+/dokumen/[^/]+"), 10 * MEGABYTE),
    Place(re.compile(r"/surat/[^/]+/(tanda-tangan|ganti-pindaian)"), 10 * MEGABYTE),
    Place(re.compile(r"/surat/pengaturan/logo"), MEGABYTE),
    Place(re.compile(r"/izin-atribut/[^/]+/turun"), 10 * MEGABYTE),
    Place(re.compile(r"/pindaian/[^/]+"), 10 * MEGABYTE),
    Place(re.compile(r"/wilayah/daftar"), 2 * MEGABYTE),
    Place(re.compile(r"/instrumen/muat|/instrumen/[^/]+/ganti|/ketentuan-pengingat/muat"), MEGABYTE // 5),
    Place(re.compile(r"/periksa/[^/]+"), 10 * MEGABYTE),
)
"""Everywhere else a body is a form."""


@dataclass(frozen=True)
class Received:
    """A file that arrived. ``name``: as its sender calls it, fit to be shown; ``kind``: :func:`kind_of`."""

    file: Path
    name: str
    size: int
    digest: str
    kind: str


def place_of(path: str) -> Place | None:
    """The page of this path, when it takes a file."""
    return next((each for each in PLACES if each.path.fullmatch(path)), None)


def take_files(app: Flask) -> None:
    """Bodies may be as large as the page they are for allows."""
    app.before_request(_allow)


def _allow() -> None:
    if place := place_of(request.path):
        request.max_content_length = place.largest_body


@contextmanager
def received(field: str = FIELD, *, as_sent: bool = False) -> Iterator[Received]:
    """The one file of this form, gone when the block ends: who wants to keep it moves it away before.

    A photograph comes without where and with what it was taken; ``as_sent``: its very bytes are asked for.

    Errors: InputWrong, TooLarge, each with a sentence for who sent it.
    """
    place = place_of(request.path)
    sent = request.files.get(field)
    if place is None or sent is None or not sent.filename:
        raise InputWrong("Pilih dahulu sebuah berkas.")
    with tempfile.NamedTemporaryFile(dir=_directory(), delete=False) as kept:
        path = Path(kept.name)
        try:
            size, digest = _copy(sent.stream, kept, place)
            kept.flush()
            kind = kind_of(path)
            if kind in PICTURES and not as_sent:
                size, digest = _bared(path, kind)
            yield Received(path, shown_name(sent.filename), size, digest, kind)
        finally:
            path.unlink(missing_ok=True)


def shown_name(name: str) -> str:
    """Without folders and without signs that cannot be seen."""
    last = re.split(r"[/\\]", name)[-1]
    return "".join(each if each.isprintable() else " " for each in last).strip()[-_LONGEST_NAME:]


def kind_of(file: Path) -> str:
    """By what is in it, never by its name: pdf, jpeg, png, xlsx, docx, zip, text, "" for anything else.

    ``ole``: old files of Office, and locked ones.
    """
    with file.open("rb") as opened:
        head = opened.read(_CHUNK)
    known = next((kind for signature, kind in _SIGNATURES if head.startswith(signature)), "")
    if known == "zip":
        return _kind_of_zip(file)
    return known or ("text" if head and b"\0" not in head else "")


PICTURES: Final = ("jpeg", "png")
_SIGNATURES: Final = (
    (b"%PDF-", "pdf"),
    (b"\xff\xd8\xff", "jpeg"),
    (b"\x89PNG\r\n\x1a\n", "png"),
    (b"PK\x03\x04", "zip"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "ole"),
)


def _kind_of_zip(file: Path) -> str:
    try:
        with zipfile.ZipFile(file) as archive:
            names = set(archive.namelist())
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError):
        return ""
    parts = (("xl/workbook.xml", "xlsx"), ("word/document.xml", "docx"))
    return next((kind for part, kind in parts if part in names), "zip")


def _copy(source: IO[bytes], target: IO[bytes], place: Place) -> tuple[int, str]:
    size, digest = 0, hashlib.sha256()
    while chunk := source.read(_CHUNK):
        size += len(chunk)
        if size > place.largest:
            raise TooLarge(f"Berkas ini lebih besar dari {place.largest_words}.")
        digest.update(chunk)
        target.write(chunk)
    if not size:
        raise InputWrong("Berkas ini kosong. Periksa apakah penyimpanannya selesai.")
    return size, digest.hexdigest()


def _bared(file: Path, kind: str) -> tuple[int, str]:
    content = without_traces(file.read_bytes(), kind)
    file.write_bytes(content)
    return len(content), hashlib.sha256(content).hexdigest()


def _directory() -> Path:
    directory = Path(current_app.config["DIRECTORY"]) / ARRIVING
    directory.mkdir(mode=0o700, exist_ok=True)
    sweep(directory, _A_DAY)
    return directory


def sweep(directory: Path, age: float) -> None:
    """Remove the files of a directory that nobody touched for so many seconds."""
    for each in directory.iterdir():
        try:
            if time.time() - each.stat().st_mtime > age:
                each.unlink()
        except FileNotFoundError:
            continue  # another thread was faster
