"""What a command answers when something is wrong: one sentence, one exit code, nothing half done."""

import io
import json
import re
import shutil
import socket
import sqlite3
import subprocess
import sys
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path

import pytest

from deploy.cli.app import app
from deploy.cli.endings import run
from services.requests.application import Requests
from tests.offices import SAMPLE, found_office, registry_of
from tests.ports import free_port
from tests.requests.known import register_tells
from tests.requests.lettering import PLACES
from tests.requests.lettering import Office as LetterDesk

ROOT = Path(__file__).parents[2]


def ormas(*arguments: object) -> tuple[int, str, str]:
    """A command in this process, which has loaded already what each would load for seconds."""
    out, err = io.StringIO(), io.StringIO()
    with redirect_stdout(out), redirect_stderr(err):
        code = run(app, [*map(str, arguments)])
    return int(code), out.getvalue(), err.getvalue()


def program(*arguments: object) -> tuple[int, str, str]:
    """The same as a program of its own: `up` takes the signals of its process, others print how to go on."""
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
    code, _, err = program("up", "--wilayah", "32.99", "--data", tmp_path / "data")
    assert code == 1
    assert "32." in err
    assert not (tmp_path / "data" / "office.json").exists()


def test_a_folder_belongs_to_one_office(office):
    code, _, err = program("up", "--wilayah", "64.71", "--data", office.directory)
    assert code == 1
    assert "Pakai --data lain" in err


def test_a_port_that_is_taken_is_named_before_anything_starts(office):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        code, _, err = program("up", "--port", taken.getsockname()[1], "--data", office.directory)
    assert code == 1
    assert "sudah dipakai" in err
    assert "--port" in err


def test_a_broker_that_does_not_answer_ends_with_three(office):
    with socket.socket() as closed:
        closed.bind(("127.0.0.1", 0))
        uri = f"amqp://ormas:rahasia-sekali@127.0.0.1:{closed.getsockname()[1]}/kantor"
        code, _, err = program("up", "--amqp", uri, "--port", free_port(), "--data", office.directory)
    assert code == 3
    assert "antrean pesan" in err
    assert "rahasia-sekali" not in err


def test_nothing_runs_is_told_by_status_with_three_and_by_down_with_none(office):
    assert program("status", "--data", office.directory)[0] == 3
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


def test_an_undo_is_never_tried_out_by_doing_it(office):
    code, out, _ = ormas("import", SAMPLE, "--data", office.directory, "--json")
    assert code == 0
    import_id = json.loads(out)["import_id"]
    code, _, err = ormas("import", "--undo", import_id, "--dry-run", "--data", office.directory)
    assert code == 1
    assert "--dry-run" in err
    assert ormas("import", "--undo", import_id, "--data", office.directory)[0] == 0


def test_the_printed_undo_command_works_as_printed(office):
    _, out, _ = program("import", SAMPLE, "--data", office.directory)
    command = re.search(r"\./ormas (import --undo \S+ --data \S+)", out)[1]
    code, out, _ = ormas(*command.split())
    assert (code, "211 catatan ditarik" in out) == (0, True)


def test_a_dry_run_without_an_office_leaves_none_behind(tmp_path):
    code, out, _ = ormas("import", SAMPLE, "--dry-run", "--wilayah", "32.71", "--data", tmp_path / "none")
    assert code == 0
    assert "tidak ada yang dicatat" in out
    assert not (tmp_path / "none").exists()


def test_while_a_column_is_in_question_nothing_is_recorded_and_the_answer_is_asked_for(office, tmp_path):
    sheet = tmp_path / "daftar.csv"
    sheet.write_text("NAMA ORMAS;TELP 1;TELP 2\nForum Uji;0251-8123456;08990000123\n")
    code, out, _ = ormas("import", sheet, "--data", office.directory)
    assert code == 1
    assert "Perlu jawaban Anda" in out
    assert "--column" in out
    with registry_of(office) as registry:
        assert registry.ledger.head().position == 0
    answer = ("--column", "TELP 1=phone", "--column", "TELP 2=ignore")
    code, out, _ = ormas("import", sheet, *answer, "--data", office.directory, "--json")
    assert (code, json.loads(out)["imported"] + json.loads(out)["imported_with_doubts"]) == (0, 1)


def test_a_history_is_told_in_words(office):
    _, out, _ = ormas("import", SAMPLE, "--data", office.directory, "--json")
    code, out, err = ormas(
        "audit", "history", json.loads(out)["rows"][0]["ormas"], "--data", office.directory
    )
    assert (code, err) == (0, "")
    assert "dicatat dalam" in out
    assert "WIB" in out


def letter_with_names(office, entry):
    """A draft to this ormas in which its chair is sealed."""
    requests = Requests(office)
    register_tells(requests, entry)
    desk = LetterDesk(requests, body=["{ormas} telah melapor.", "Ketua: {ketua}"])
    letter = desk.draft(organisation=entry, chair=PLACES["chair"])
    requests.close()
    return letter


def test_a_person_is_erased_only_with_a_reason_and_once(office):
    _, out, _ = ormas("import", SAMPLE, "--data", office.directory, "--json")
    entry = json.loads(out)["rows"][0]["ormas"]
    _, out, _ = ormas("privacy", "access", entry[:30], "--purpose", "uji coba", "--data", office.directory)
    chair = re.search(r"^([0-9a-f]{32})  Ketua: nama", out, re.MULTILINE)[1]
    erase = ("privacy", "erase", entry, chair, "--data", office.directory)
    code, _, err = ormas(*erase, "--reason", "")
    assert (code, "alasan" in err) == (1, True)
    code, _, err = ormas(*erase, "--reason", "permintaan\u202esendiri")
    assert (code, "huruf kendali" in err) == (1, True)
    letter = letter_with_names(office, entry)
    told = ormas(*erase, "--reason", "permintaan sendiri")[1]
    assert "dimusnahkan" in told
    assert "Masih memuat nama ketua atau alamat: Surat keterangan melapor" in told
    assert letter in told.replace("\n", "")
    assert "sudah dihapus sebelumnya" in ormas(*erase, "--reason", "permintaan sendiri")[1]


def test_a_suspected_duplicate_is_decided_once(office):
    ormas("import", SAMPLE, "--data", office.directory, "--json")
    with registry_of(office) as registry:
        row = next(registry.rows_of("registry.DuplicateSuspected"))
    other = json.loads(row.state)["other"]
    decide = (
        "review",
        row.stream,
        other,
        "--verdict",
        "berbeda",
        "--reason",
        "akta berbeda",
        "--data",
        office.directory,
    )
    assert ormas(*decide)[0] == 0
    code, _, err = ormas(*decide)
    assert (code, "Tidak ada dugaan ganda" in err) == (1, True)


def test_a_link_to_a_system_that_does_not_run_is_not_given(office):
    code, out, err = ormas("masuk", "--data", office.directory)
    assert (code, out) == (3, "")
    assert "./ormas up" in err


def test_an_office_whose_history_was_changed_does_not_start(office):
    ormas("import", SAMPLE, "--data", office.directory)
    connection = sqlite3.connect(office.directory / "registry.ledger.db")
    connection.execute("DROP TRIGGER ledger_no_update")
    connection.execute("UPDATE ledger SET actor = 'case_officer/lain' WHERE position = 5")
    connection.commit()
    connection.close()
    code, _, err = program("up", "--data", office.directory, "--port", free_port())
    assert code == 2
    assert "rusak pada posisi 5" in err
    assert "--despite-damage" in err
