"""An erased person is in no file of the office, the broker's included, and every chain still holds."""

import base64
import json
import sqlite3
from pathlib import Path

import pytest

from tests.system.office_process import OfficeProcess
from tests.waiting import until

CHAIR = "Stefanus Anggraini"
"""The chair of one ormas in the sample (an invented name), secretary of another."""
ORMAS = "Yayasan Terang Abadi Gudang"


def encodings_of(text: str) -> list[bytes]:
    """Every form in which a text may lie in a file of ours."""
    plain = text.encode()
    told = [
        plain,
        text.upper().encode(),
        text.lower().encode(),
        text.encode("utf-16-le"),
        text.encode("utf-16-be"),
    ]
    told += [json.dumps(text)[1:-1].encode(), plain.hex().encode(), plain.hex().upper().encode()]
    for shift in range(3):
        encoded = base64.b64encode(b"\0" * shift + plain)
        told.append(encoded[4 if shift else 0 : -4])
        told.append(encoded[4 if shift else 0 : -4].replace(b"+", b"-").replace(b"/", b"_"))
    return told


def files_with(directory: Path, needles: list[bytes]) -> list[Path]:
    return [f for f in directory.rglob("*") if f.is_file() and any(n in f.read_bytes() for n in needles)]


def test_the_search_itself_finds_every_encoding(tmp_path):
    for number, form in enumerate(encodings_of(CHAIR)):
        (tmp_path / str(number)).write_bytes(b"\x01\x02\x03" + form + b"\x04")
    assert len(files_with(tmp_path, encodings_of(CHAIR))) == len(encodings_of(CHAIR))
    padded = base64.b64encode(b"xx{" + CHAIR.encode() + b"}yy")
    (tmp_path / "in-json").write_bytes(padded)
    assert tmp_path / "in-json" in files_with(tmp_path, encodings_of(CHAIR))


@pytest.mark.parametrize(
    ("database", "while_running"),
    [("sqlite", True), ("sqlite", False), ("postgresql", True)],
)
def test_a_chair_who_was_erased_is_in_no_file(request, office_on, database, while_running):
    office = office_on(database)
    places = [office.directory]
    if database == "postgresql":
        places.append(request.getfixturevalue("own_postgres").directory)
    try:
        ormas = _find(office)
        people = office.ormas("privacy", "access", ormas, "--purpose", "permintaan hapus")[1]
        chair = next(
            p for p in people if p["topic"] == "registry.OfficerRecorded" and p["fields"]["name"] == CHAIR
        )
        key = _key_of(office.directory, chair["subject"])
        assert files_with(office.directory, [key]) != []
        if not while_running:
            office.stop()
        code, receipt = office.ormas(
            "privacy", "erase", ormas, chair["subject"], "--reason", "permintaan sendiri"
        )
        assert code == 0
        assert receipt["events"][0]["topic"] == "registry.PersonalDataErased"
        if while_running:
            until(
                lambda: (
                    "telah dihapus" in office.page(f"/ormas/{ormas}")
                    or "dihapus untuk selamanya" in office.page(f"/ormas/{ormas}")
                ),
                within=60,
            )
        code, found = office.ormas("audit", "verify")
        assert (code, found["ok"]) == (0, True)
        again = office.ormas("privacy", "access", ormas, "--purpose", "memeriksa penghapusan")[1]
        assert next(p for p in again if p["subject"] == chair["subject"])["erased"]
        for place in places:
            assert files_with(place, [chair["subject"].encode()]) != [], "the search looks where rows are"
            assert files_with(place, [key, *encodings_of(CHAIR)]) == []
    finally:
        if database == "sqlite":
            office.stop()
    for place in places:
        assert files_with(place, [key, *encodings_of(CHAIR)]) == []


def _key_of(directory: Path, subject: str) -> bytes:
    keys = sqlite3.connect(f"file:{directory}/keys.db?mode=ro", uri=True)
    (key,) = keys.execute("SELECT key FROM subject_keys WHERE subject = ?", (subject,)).fetchone()
    keys.close()
    return bytes(key)


def _find(office: OfficeProcess) -> str:
    report = office.ormas("import", "deploy/demo/register-kota-bogor.xlsx")[1]
    return next(row["ormas"] for row in report["rows"] if row["name"].casefold() == ORMAS.casefold())
