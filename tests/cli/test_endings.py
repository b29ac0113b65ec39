"""What a command answers when something is wrong: one sentence, one exit code, nothing half done."""

import json
import shutil
import socket
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from tests.offices import SAMPLE, found_office, registry_of

ROOT = Path(__file__).parents[2]


def ormas(*arguments: object) -> tuple[int, str, str]:
    ended = subprocess.run(
        [sys.executable, "-m", "deploy.cli", *map(str, arguments)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=120,
        stdin=subprocess.DEVNULL,
    )
    return ended.returncode, ended.stdout, ended.stderr


@pytest.fixture
def office(tmp_path):
    return found_office(tmp_path / "data")


def test_a_dry_run_tells_what_would_come_of_every_row_and_writes_nothing(office):
    code, out, _ = ormas("import", SAMPLE, "--dry-run", "--data", office.directory, "--json")
    report = json.loads(out)
    assert code == 0
    assert {
        "import_id",
        "imported",
        "imported_with_doubts",
        "refused",
        "already_there",
        "rows",
    } <= report.keys()
    assert (report["imported"], report["imported_with_doubts"], len(report["rows"])) == (117, 94, 211)
    with registry_of(office) as registry:
        assert registry.ledger.head().position == 0


def test_an_import_and_its_undo_from_the_command_line(office):
    code, out, _ = ormas("import", SAMPLE, "--data", office.directory, "--json")
    report = json.loads(out)
    assert (code, report["imported"] + report["imported_with_doubts"]) == (0, 211)
    code, out, _ = ormas("import", "--undo", report["import_id"], "--data", office.directory, "--json")
    assert (code, json.loads(out)["withdrawn"]) == (0, 211)
    code, out, _ = ormas("import", "--undo", report["import_id"], "--data", office.directory, "--json")
    assert code == 1
    assert "sudah dibatalkan" in json.loads(out)["error"]["message"]


def test_an_office_begins_with_an_import_when_its_region_is_named(tmp_path):
    code, out, _ = ormas("import", SAMPLE, "--wilayah", "3271", "--data", tmp_path / "baru", "--json")
    assert (code, json.loads(out)["imported"]) == (0, 117)


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("import", "tidak-ada.xlsx"), "tidak ditemukan"),
        (("import",), "Sebutkan satu berkas"),
        (("import", "--undo", "bukan-nomor"), "tidak ditemukan"),
        (("audit", "history", "ormas-ffff"), "Tidak ada catatan"),
        (("audit", "history"), "belum disebut"),
        (("impor",), "tidak ada"),
        (("status", "--apa"), "tidak dikenal"),
        (("privacy", "access", "ormas-ffff", "--purpose", "uji coba"), "tidak ditemukan"),
    ],
)
def test_wrong_input_ends_with_one_and_a_sentence(office, arguments, sentence):
    code, out, err = ormas(*arguments, "--data", office.directory)
    assert (code, out) == (1, "")
    assert sentence in err
    assert "Traceback" not in err


def test_an_unknown_region_is_answered_with_its_neighbours(tmp_path):
    code, _, err = ormas("up", "--wilayah", "32.99", "--data", tmp_path / "data")
    assert code == 1
    assert "32." in err
    assert not (tmp_path / "data" / "office.json").exists()


def test_a_folder_belongs_to_one_office(office):
    code, _, err = ormas("up", "--wilayah", "64.71", "--data", office.directory)
    assert code == 1
    assert "Pakai --data lain" in err


def test_a_port_that_is_taken_is_named_before_anything_starts(office):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        code, _, err = ormas("up", "--port", taken.getsockname()[1], "--data", office.directory)
    assert code == 1
    assert "sudah dipakai" in err
    assert "--port" in err


def test_a_broker_that_does_not_answer_ends_with_three(office):
    with socket.socket() as closed:
        closed.bind(("127.0.0.1", 0))
        uri = f"amqp://ormas:rahasia-sekali@127.0.0.1:{closed.getsockname()[1]}/kantor"
        code, _, err = ormas("up", "--amqp", uri, "--port", _free(), "--data", office.directory)
    assert code == 3
    assert "antrean pesan" in err
    assert "rahasia-sekali" not in err


def test_nothing_runs_is_told_by_status_with_three_and_by_down_with_none(office):
    assert ormas("status", "--data", office.directory)[0] == 3
    code, out, _ = ormas("down", "--data", office.directory, "--json")
    assert (code, json.loads(out)) == (0, {"stopped": False})


def test_a_locked_database_says_try_again_and_writes_nothing(office):
    with registry_of(office) as registry:
        registry.ledger.head()
    holder = sqlite3.connect(office.directory / "registry.ledger.db", isolation_level=None)
    holder.execute("BEGIN IMMEDIATE")
    code, _, err = ormas("import", SAMPLE, "--data", office.directory)
    holder.execute("ROLLBACK")
    holder.close()
    assert code == 3
    assert "coba lagi" in err
    with registry_of(office) as registry:
        assert registry.ledger.head().position == 0


def test_a_changed_row_ends_verify_with_two_and_names_the_position(office):
    ormas("import", SAMPLE, "--data", office.directory)
    connection = sqlite3.connect(office.directory / "registry.ledger.db")
    connection.execute("DROP TRIGGER ledger_no_update")
    connection.execute("UPDATE ledger SET recorded_at = '2020-01-01T00:00:00.000000Z' WHERE position = 500")
    connection.commit()
    connection.close()
    code, out, _ = ormas("audit", "verify", "--data", office.directory, "--json")
    found = json.loads(out)
    assert (code, found["ok"]) == (2, False)
    assert found["ledgers"][0]["first_bad"] == 500
    assert ormas("doctor", "--data", office.directory)[0] == 2


def test_a_doctor_sees_an_import_that_was_cut_off_and_open_permissions(office):
    ormas("import", SAMPLE, "--data", office.directory)
    (office.directory / "keys.db").chmod(0o644)
    copy = office.directory.parent / "copy"
    shutil.copytree(office.directory, copy)
    connection = sqlite3.connect(copy / "registry.ledger.db")
    connection.execute("DROP TRIGGER ledger_no_delete")
    connection.execute("DELETE FROM ledger WHERE topic = 'registry.ImportFinished'")
    connection.commit()
    connection.close()
    said = json.loads(ormas("doctor", "--data", copy, "--json")[1])
    seen = " ".join(complaint["seen"] for complaint in said["complaints"])
    assert "terputus di tengah jalan" in seen
    assert "dapat dibaca orang lain" in seen


def _free() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
