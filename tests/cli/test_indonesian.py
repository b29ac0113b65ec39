"""What is typed wrong, or cannot be opened, is answered in one sentence in Bahasa Indonesia."""

import json
import os
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from deploy.cli.app import app
from deploy.cli.endings import run

NOBODY = 65534
MISUSED = {
    "up --port abc": "Pilihan --port harus bilangan bulat.",
    "up --port 0": "Pilihan --port paling kecil 1.",
    "up --port 99999": "Pilihan --port paling besar 65535.",
    "up --metrics-port 99999": "Pilihan --metrics-port paling besar 65534.",
    "up --wilayah": "Pilihan --wilayah memerlukan nilai.",
    "up --demo=1": "Pilihan --demo tidak memakai nilai.",
    "parked show": "Isian BAGIAN belum disebut.",
    "parked show portal.register": "Isian SUMBER belum disebut.",
    "parked show portal.register registry": "Isian POSISI belum disebut.",
    "parked show portal.register registry dua": "Isian POSISI harus bilangan bulat.",
    "parked show portal.register registry 0": "Isian POSISI paling kecil 1.",
    "parked discard portal.register registry 2": "Pilihan --reason belum disebut.",
    "bus resume": "Isian PENDENGAR belum disebut.",
    "bus quarantine show": "Isian NOMOR belum disebut.",
    "audit history": "Isian NOMOR belum disebut.",
    "privacy erase ormas-1": "Isian ORANG belum disebut.",
    "review ormas-1 ormas-2": "Pilihan --verdict belum disebut.",
    "status dua tiga": "Isian berlebih: dua tiga.",
    "status --xyz": "Pilihan --xyz tidak dikenal.",
    "status --jsno": "Pilihan --jsno tidak dikenal. Maksud Anda --json?",
    "statsu": "Perintah “statsu” tidak ada; maksud Anda status? Lihat ./ormas --help.",
    "audit histroy": "Perintah “histroy” tidak ada; maksud Anda history? Lihat ./ormas --help.",
    "xyz": "Perintah “xyz” tidak ada. Lihat ./ormas --help.",
}


@pytest.mark.parametrize(("typed", "sentence"), MISUSED.items())
def test_a_command_that_was_typed_wrong_is_told_what_is_missing_or_wrong(capsys, typed, sentence):
    assert run(app, typed.split()) == 1
    assert capsys.readouterr() == ("", f"Gagal: {sentence}\n")


@pytest.mark.parametrize("command", ["status", "doctor", "up --wilayah 32.71", "audit verify"])
def test_a_file_in_the_place_of_the_data_folder_is_called_a_file(tmp_path, capsys, command):
    (file := tmp_path / "kantor").write_text("bukan folder")
    assert run(app, [*command.split(), "--data", str(file)]) == 3
    assert capsys.readouterr().err == f"Gagal: {file} adalah berkas, bukan folder.\n"


def test_a_data_folder_where_none_can_be_made_is_named(capsys):
    assert run(app, ["up", "--wilayah", "32.71", "--data", "/proc/kantor"]) == 3
    assert capsys.readouterr().err == "Gagal: /proc/kantor tidak ada dan tidak dapat dibuat.\n"


@pytest.fixture
def forbidden() -> Iterator[Path]:
    """A folder that we may not look into: we are an ordinary user, also when the tests run as root."""
    with tempfile.TemporaryDirectory() as name:
        Path(name).chmod(0o755)
        (closed := Path(name) / "kantor").mkdir(mode=0o000)
        root = os.geteuid() == 0
        if root:
            os.setresuid(NOBODY, NOBODY, 0)
        try:
            yield closed
        finally:
            if root:
                os.setresuid(0, 0, 0)
            closed.chmod(0o700)


def test_a_folder_that_may_not_be_read_is_named_with_what_to_look_at(forbidden, capsys):
    assert run(app, ["status", "--data", str(forbidden), "--json"]) == 1
    told = capsys.readouterr()
    said = f"Tidak ada izin untuk {forbidden}. Periksa pemilik dan izin berkasnya."
    assert told.err == f"Gagal: {said}\n"
    assert json.loads(told.out) == {"error": {"message": said, "exit_code": 1}}
