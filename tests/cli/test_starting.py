"""What `up`, `status`, `masuk` and `doctor` say before an office runs, and while it is being started."""

import json
import socket
from contextlib import closing
from uuid import uuid4

import pytest

from deploy.cli.app import app
from deploy.cli.endings import run
from deploy.cli.office import seed
from deploy.supervisor import Supervisor
from services.clusters.application import Clusters
from services.clusters.domain import ClusterMap
from shared.ledger import Cause, Entry, LedgerEvent
from tests.offices import found_office
from tests.ports import free_port

UPDATE = "Perbarui program, lalu jalankan lagi."
UNKNOWN = "Jenis peristiwa “clusters.NoteAdded” belum dikenal oleh versi program ini."


@pytest.fixture
def office(tmp_path):
    deployment = found_office(tmp_path / "kantor")
    seed(deployment)
    return deployment


@pytest.fixture
def ormas(office, capsys):
    """A command in this office: how it ended, what it answered and what it said beside that."""

    def command(*arguments: str) -> tuple[int, str, str]:
        code = run(app, [*arguments, "--data", str(office.directory)])
        return code, *capsys.readouterr()

    return command


def note(deployment, stream: str = ClusterMap.STREAM) -> int:
    """A newer program writes what this one does not know; the position."""
    command = str(uuid4())
    cause = Cause(command, "tenant_admin/konsol", "clusters.x", b"", command, f"0 clusters.x {command}")
    with closing(Clusters(deployment)) as clusters:
        version = len(clusters.ledger.history(stream)) + 1
        clusters.ledger.append([Entry([LedgerEvent(stream, version, "clusters.NoteAdded", b"{}")], cause)])
        return clusters.ledger.head().position


def test_a_history_of_a_newer_program_is_named_with_its_ledger_and_what_to_do(office, ormas):
    position = note(office)
    code, _, said = ormas("up", "--port", str(free_port()))
    assert code == 3
    assert f"Gagal: Buku peristiwa clusters, posisi {position}: {UNKNOWN} {UPDATE}\n" in said


def test_a_doctor_does_not_send_an_operator_to_a_start_that_cannot_succeed(office, ormas):
    position = note(office)
    code, answered, _ = ormas("doctor", "--json")
    complaints = json.loads(answered)["complaints"]
    assert code == 3
    assert {
        "severity": "down",
        "seen": f"Buku peristiwa clusters, posisi {position}: {UNKNOWN}",
        "advice": UPDATE,
    } in complaints
    assert [each["advice"] for each in complaints if "tidak ada yang berjalan" in each["seen"]] == [UPDATE]


def test_a_newer_event_that_the_start_does_not_read_is_no_reason_not_to_start(office, ormas):
    note(office, "placement-0123")
    _, answered, _ = ormas("doctor", "--json")
    advices = [each["advice"] for each in json.loads(answered)["complaints"]]
    assert advices == ["./ormas up"]


def test_a_doctor_ends_with_zero_only_when_there_is_nothing_to_say(office, ormas):
    code, answered, _ = ormas("doctor")
    assert (code, "tidak ada yang berjalan" in answered) == (3, True)


def test_a_doctor_who_only_advises_does_not_end_with_zero_either(tmp_path, capsys):
    deployment = found_office(tmp_path / "baru")
    assert run(app, ["doctor", "--data", str(deployment.directory)]) == 0
    assert "Tidak ditemukan masalah" in capsys.readouterr().out
    (deployment.directory / "keys.db").chmod(0o644)
    assert run(app, ["doctor", "--data", str(deployment.directory), "--json"]) == 3
    (complaint,) = json.loads(capsys.readouterr().out)["complaints"]
    assert (complaint["severity"], "dapat dibaca orang lain" in complaint["seen"]) == ("advice", True)


def test_an_office_that_is_being_started_has_no_address_yet(office, ormas):
    supervisor = Supervisor(office.directory, free_port(), "", print)
    try:
        code, answered, _ = ormas("status")
        assert code == 0
        assert answered.startswith("Bakesbangpol Kota Contoh: sedang dijalankan …\n")
        code, answered, said = ormas("masuk")
        assert (code, answered, "masih sedang dijalankan" in said) == (3, "", True)
    finally:
        supervisor.stop()
    assert "tidak berjalan" in ormas("status")[1]


@pytest.mark.parametrize("option", ["--port", "--metrics-port"])
def test_no_office_is_founded_when_its_port_is_taken(tmp_path, capsys, option):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = str(taken.getsockname()[1])
        ports = {"--port": str(free_port())} | {option: port}
        told = [word for pair in ports.items() for word in pair]
        code = run(app, ["up", "--wilayah", "32.71", "--data", str(tmp_path / "kantor"), *told])
    assert code == 1
    assert f"Port {port} sudah dipakai program lain. Pilih yang lain: {option} " in capsys.readouterr().err
    assert not (tmp_path / "kantor").exists()


def test_a_folder_without_an_office_says_how_to_name_another(tmp_path, capsys):
    assert run(app, ["status", "--data", str(tmp_path)]) == 1
    said = f"Gagal: Folder {tmp_path} belum berisi data kantor. Jalankan ./ormas up dahulu, atau sebutkan"
    assert capsys.readouterr().err == f"{said} folder kantornya dengan --data DIR.\n"


@pytest.mark.parametrize(
    "command",
    [
        "status",
        "doctor",
        "masuk",
        "rebuild --all",
        "audit verify",
        "audit history ormas-1",
        "parked list",
        "bus forks",
        "import --undo nomor",
        "privacy access ormas-1 --purpose uji",
    ],
)
def test_a_command_looks_where_the_environment_says_the_office_is(tmp_path, monkeypatch, capsys, command):
    monkeypatch.setenv("ORMAS_DATA", str(tmp_path / "lain"))
    assert run(app, command.split()) == 1
    assert f"Folder {tmp_path / 'lain'} belum berisi data kantor" in capsys.readouterr().err


def test_every_line_of_the_help_is_whole_on_a_terminal_of_eighty_columns(monkeypatch, capsys):
    monkeypatch.setenv("COLUMNS", "80")
    assert run(app, ["--help"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert len(lines) > 15
    assert not [line for line in lines if line.endswith("...") and not line.startswith("Usage")]


def test_what_is_up_to_date_is_counted_and_listed_when_it_is_asked_for(office, ormas):
    short, whole = (ormas("status", *asked)[1] for asked in ((), ("--all",)))
    parts = json.loads(ormas("status", "--json")[1])["parts"]
    idle = [each["name"] for each in parts if each["state"] == "idle" and not each["lag"]]
    assert 0 < len(idle) < len(parts)
    assert f"{len(idle)} bagian lain mutakhir (--all menampilkan semuanya)." in short
    assert whole.count("mutakhir") == len(idle)
    assert len(whole.splitlines()) - len(short.splitlines()) == len(idle) - 1
