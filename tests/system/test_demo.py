"""The first line through the system, on both databases: from the sample sheet to pages, history and proof."""

import re
import urllib.parse
import urllib.request
from contextlib import ExitStack

import pytest

from deploy.cli.office import open_or_found
from deploy.postgres import Owner
from tests.postgres import fresh_database
from tests.system.office_process import OfficeProcess
from tests.waiting import until


@pytest.fixture(scope="module", params=["sqlite", "postgresql"])
def office(request, tmp_path_factory):
    directory = tmp_path_factory.mktemp("demo") / "data"
    with ExitStack() as later:
        if request.param == "postgresql":
            url = later.enter_context(fresh_database(request.getfixturevalue("postgres")))
            open_or_found(directory, "32.71", Owner(url))
        office = OfficeProcess(directory, "--demo").start()
        later.callback(office.stop)
        yield office


def first_ormas(office: OfficeProcess) -> str:
    return re.search(r"/ormas/(ormas-[0-9a-f]{32})", office.page("/"))[1]


def test_the_register_shows_every_row_of_the_sheet(office):
    assert "211" in office.page("/")
    assert "Yayasan Ibu Mandiri" in office.page("/?q=ibu+mandiri")
    assert "Forum Anak Ceria" not in office.page("/?q=ibu+mandiri")


def test_a_record_tells_its_history_in_sentences(office):
    page = office.page(f"/ormas/{first_ormas(office)}")
    assert "dicatat dalam register" in page
    assert "register-kota-bogor.xlsx" in page
    assert "Belum melapor" in page
    assert "Mengikuti bidang" in page
    assert "ilegal" not in page.lower()


def test_a_newcomer_signs_in_with_what_the_demo_prints(office):
    until(lambda: any("kata sandi:" in line for line in office.lines), within=60)
    password = re.search(r"petugas\.contoh .*kata sandi: (\S+)", "\n".join(office.lines))[1]
    browser = urllib.request.build_opener(urllib.request.HTTPCookieProcessor())
    address = f"http://127.0.0.1:{office.port}/masuk"
    with browser.open(address, timeout=60) as door:
        token = re.search(r'name="csrf" value="([^"]+)"', door.read().decode())[1]
    form = {"csrf": token, "login": "petugas.contoh", "sandi": password}
    with browser.open(address, urllib.parse.urlencode(form).encode(), timeout=60) as inside:
        assert "Petugas Contoh" in inside.read().decode()


def test_the_clusters_show_their_agencies_with_their_marks(office):
    page = office.page("/klaster")
    assert "DP3A" in page
    assert "usulan" in page.lower()


def test_the_ledgers_verify(office):
    code, found = office.ormas("audit", "verify")
    assert (code, found["ok"]) == (0, True)
    services = {"registry", "clusters", "requests", "scoring", "notifications", "audit", "portal"}
    assert {ledger["service"] for ledger in found["ledgers"]} == services
    positions = {ledger["service"]: ledger["positions"] for ledger in found["ledgers"]}
    assert min(positions["registry"], positions["clusters"]) > 100


def test_the_history_on_the_command_line_names_who_when_and_on_what_ground(office):
    code, lines = office.ormas("audit", "history", first_ormas(office))
    assert code == 0
    assert lines[0]["topic"] == "registry.OrmasRegistered"
    assert lines[0]["actor"] == "tenant_admin/konsol"
    assert "baris" in lines[0]["ground"]


def test_status_and_doctor_find_nothing_wrong(office):
    code, status = office.ormas("status")
    assert (code, status["running"]) == (0, True)
    assert all(part["position"] == part["head"] for part in status["parts"])
    code, doctor = office.ormas("doctor")
    assert code == 0, doctor


def test_every_page_is_rebuilt_from_the_history_while_the_office_works_and_is_the_same(office):
    code, rebuilt = office.ormas("rebuild", "--all", "--workers", "2")
    assert code == 0, rebuilt
    assert {each["projection"] for each in rebuilt} >= {"register", "history", "people"}
    assert all(each["events"] and each["equal"] and each["swapped"] for each in rebuilt)
    assert "211" in office.page("/")


def test_the_register_as_it_was_before_the_import_is_empty(office):
    code, [past] = office.ormas("rebuild", "register", "--as-of", "registry=0")
    assert (code, past["positions"], past["tables"]) == (
        0,
        {"registry": 0},
        {"register": 0, "register_field": 0, "register_away": 0},
    )
    code, [now] = office.ormas("rebuild", "register", "--as-of", "2099-12-31")
    assert (code, now["tables"]["register"]) == (0, 211)


def test_agencies_that_serve_only_from_a_later_day_are_not_there_yet(office, tmp_path):
    code, [past] = office.ormas("rebuild", "directory", "--valid-on", "1990-01-01", "--keep", str(tmp_path))
    assert code == 0
    assert past["tables"]["cluster"] > 20
    assert (tmp_path / "directory.db").exists()


@pytest.mark.parametrize(
    "wrong", [["nothing"], [], ["register", "--as-of", "kemarin"], ["directory", "--as-of", "x=1"]]
)
def test_a_rebuild_that_makes_no_sense_is_refused_in_words(office, wrong):
    code, said = office.ormas("rebuild", *wrong)
    assert code == 1
    assert said["error"]["message"]


def test_importing_the_demo_again_changes_nothing(office):
    code, report = office.ormas("import", "deploy/demo/register-kota-bogor.xlsx")
    assert (code, report["already_there"], report["imported"]) == (0, 211, 0)


def test_the_same_directory_cannot_be_started_twice(office):
    second = OfficeProcess(office.directory, "--demo")
    with pytest.raises(AssertionError, match="sudah berjalan"):
        second.start()
    assert second.process.returncode == 1
    assert office.ormas("status")[0] == 0


def test_the_broker_carries_no_personal_data(office):
    rows = office.rows("registry.ledger", "SELECT sealed FROM ledger WHERE length(sealed) > 0 LIMIT 20")
    sealed = [bytes(ciphertext) for (ciphertext,) in rows]
    stored = b"".join(f.read_bytes() for f in (office.directory / "broker").rglob("*") if f.is_file())
    assert sealed
    assert not any(ciphertext in stored for ciphertext in sealed)


def proven(office):
    """By service; of the reminders a day may come meanwhile."""
    code, found = office.ormas("audit", "verify")
    assert (code, found["ok"]) == (0, True)
    return {each["service"]: each for each in found["ledgers"]}


def test_a_second_start_keeps_everything(tmp_path):
    office = OfficeProcess(tmp_path / "data", "--demo").start()
    before = proven(office)
    assert office.ormas("down") == (0, {"stopped": True})
    assert office.process.wait(30) == 0
    try:
        office.start(within=150)
        after = proven(office)
        said = before.pop("notifications"), after.pop("notifications")
        assert said[0]["positions"] <= said[1]["positions"]
        assert after == before
        assert "211" in office.page("/")
    finally:
        office.stop()
