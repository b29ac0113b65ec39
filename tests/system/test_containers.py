"""The processes of docker-compose.yml, with the environment it gives them, are one working office."""

import json
import subprocess
import sys
import urllib.error
import urllib.request

from tests.system.containers import OURS, Containers
from tests.system.office_process import ROOT
from tests.waiting import until

SHEET = "Nama Ormas,Alamat,Ketua\nForum Kali Jernih,Jl. Contoh 1,Budi Rekaan\nPaguyuban Uji,Jl. Contoh 2,\n"
NAME = "register.contoh.go.id"


def page(office: Containers, path: str, host: str = "127.0.0.1") -> str:
    request = urllib.request.Request(f"http://127.0.0.1:{office.port}{path}", headers={"Host": host})
    with urllib.request.urlopen(request, timeout=60) as answer:
        return answer.read().decode()


def imported(office: Containers, sheet: str) -> int:
    path = office.directory / "register.csv"
    path.write_text(sheet)
    said = office.run("registry", ["python", "-m", "deploy.cli", "import", str(path), "--json"])
    report = json.loads(said.stdout)
    return report["imported"] + report["imported_with_doubts"]


def test_the_containers_work_recover_and_leave(tmp_path, amqp, postgres_url):
    office = Containers(tmp_path, amqp, postgres_url, ORMAS_HOSTS=NAME)
    serving = [name for name in OURS if name != "prepare"]
    try:
        for _ in range(2):  # every `docker compose up` prepares again
            prepared = office.run("prepare", ["python", "-m", "deploy.prepare"])
            assert prepared.returncode == 0, prepared.stderr
        _keeps_no_secret(office)
        for name in serving:
            office.start(name)
        for name in serving:
            until(lambda n=name: office.healthy(n), within=180)
        assert imported(office, SHEET) == 2
        until(lambda: "Forum Kali Jernih" in page(office, "/", NAME), within=120)
        _refuses_unknown_names(office)
        for name in ("registry", "pump", "portal"):
            office.kill(name)
        assert not office.healthy("registry")
        assert not office.healthy("portal")
        for name in ("registry", "pump", "portal"):
            office.start(name)
        for name in ("registry", "portal"):
            until(lambda n=name: office.healthy(n), within=180)
        assert imported(office, SHEET + "Serikat Susulan,Jl. Contoh 3,\n") == 1
        until(lambda: "Serikat Susulan" in page(office, "/"), within=120)
        until(lambda: office.healthy("pump"), within=180)
        verified = office.run("registry", ["python", "-m", "deploy.cli", "audit", "verify", "--json"])
        assert json.loads(verified.stdout)["ok"]
        link = office.run("portal", ["python", "-m", "deploy.cli", "masuk"]).stdout
        assert link.startswith("http://127.0.0.1:8080/masuk/tautan?kode=")
    finally:
        ended = office.stop()
    assert ended == dict.fromkeys(serving, 0), [office.log(n) for n, code in ended.items() if code]


def _keeps_no_secret(office: Containers) -> None:
    owner = (office.directory / "secrets" / "postgres_password").read_bytes().strip()
    files = [path for path in (office.directory / "data").rglob("*") if path.is_file()]
    assert not [path for path in files if owner in path.read_bytes()]


def _refuses_unknown_names(office: Containers) -> None:
    try:
        page(office, "/", "lain.contoh.go.id")
    except urllib.error.HTTPError as refused:
        assert refused.code == 400
        refused.close()
    else:
        raise AssertionError("the portal answered to a name that is not its own")


def test_there_is_a_container_for_every_service_and_for_nothing_else():
    asked = "from deploy.serve import SERVICES; print(*SERVICES)"  # patched by eventlet: not in this process
    served = subprocess.run([sys.executable, "-c", asked], cwd=ROOT, capture_output=True, text=True).stdout
    own = {"portal": "accounts"}  # the pages have the name already
    answering = {own.get(name, name) for name in served.split()}
    assert set(OURS) == {"prepare", *answering, "pump", "portal"}
