"""kill -9 of any process at any moment: every accepted command is there once, nothing is applied twice."""

import random
import sqlite3
import threading
from uuid import UUID

from shared.errors import Problem
from tests.system.office_process import OFFICER, OfficeProcess
from tests.waiting import until

SEED = 20221108
KILLS = 8
VICTIMS = ("broker", "serve", "pump", "portal")


class Officer(threading.Thread):
    """Registers one ormas after another; repeats a command with the same id until it is answered."""

    def __init__(self, office: OfficeProcess, number: int) -> None:
        super().__init__()
        self.office, self.number = office, number
        self.stop = threading.Event()
        self.receipts: dict[str, dict] = {}
        self.repeated = 0

    def run(self) -> None:
        chance = random.Random(self.number)
        client = self.office.client(timeout=3)
        while not self.stop.is_set():
            command_id = UUID(int=chance.getrandbits(128), version=4)
            self.receipts[str(command_id)] = self._until_answered(client, command_id)

    def _until_answered(self, client, command_id: UUID) -> dict:
        payload = {"name": f"Forum Uji {command_id.hex}", "ground": "uji ketahanan"}
        while True:
            token = self.office.signer().issue(OFFICER, "registry.register_ormas", command_id=command_id)
            try:
                return client.call("registry", "register_ormas", token=token, payload=payload)
            except Problem as problem:
                assert problem.do == "again", problem.as_dict()
                self.repeated += 1
                self.stop.wait(0.05)


def rows(office: OfficeProcess, database: str, sql: str) -> list[tuple]:
    connection = sqlite3.connect(f"file:{office.directory}/{database}?mode=ro", uri=True, timeout=5)
    try:
        return connection.execute(sql).fetchall()
    finally:
        connection.close()


def all_shown(office: OfficeProcess) -> bool:
    code, status = office.ormas("status")
    return code == 0 and all(part["position"] == part["head"] for part in status["parts"])


def alive(office: OfficeProcess, name: str, old_pid: int) -> bool:
    return office.run_file()["processes"].get(name, old_pid) != old_pid


def test_killing_any_process_loses_and_doubles_nothing(tmp_path):
    chance = random.Random(SEED)
    office = OfficeProcess(tmp_path / "data", "--demo").start()
    officers = [Officer(office, number) for number in range(3)]
    try:
        for officer in officers:
            officer.start()
        for number in range(KILLS):
            victim = VICTIMS[number % len(VICTIMS)]
            threading.Event().wait(chance.uniform(0.05, 0.6))
            pid = office.kill(victim)
            until(lambda v=victim, p=pid: alive(office, v, p), within=60)
            answered = sum(len(o.receipts) for o in officers)
            until(lambda a=answered: sum(len(o.receipts) for o in officers) > a, within=60)
        for officer in officers:
            officer.stop.set()
        for officer in officers:
            officer.join(60)
        until(lambda: all_shown(office), within=60)
        check(office, {k: v for o in officers for k, v in o.receipts.items()})
        print(
            f"seed {SEED}: {KILLS} kills, {sum(len(o.receipts) for o in officers)} commands,"
            f" {sum(o.repeated for o in officers)} repeats"
        )
    finally:
        for officer in officers:
            officer.stop.set()
        office.stop()


def check(office: OfficeProcess, receipts: dict[str, dict]) -> None:
    places = [receipt["events"][0] for receipt in receipts.values()]
    assert len({place["position"] for place in places}) == len(receipts) > KILLS
    wanted = sorted(place["stream"] for place in places)
    ledger = "SELECT stream FROM ledger WHERE topic = 'registry.OrmasRegistered' AND state LIKE '%Forum Uji%'"
    assert sorted(row[0] for row in rows(office, "registry.ledger.db", ledger)) == wanted
    for service in ("registry", "clusters"):
        ((count, last),) = rows(office, f"{service}.ledger.db", "SELECT COUNT(*), MAX(position) FROM ledger")
        assert count == last
        heard = f"SELECT COUNT(*), MAX(position) FROM heard WHERE source = '{service}'"
        assert rows(office, "portal.views.db", heard) == [(count, last)]
    shown = "SELECT id FROM register WHERE name LIKE 'Forum Uji%'"
    assert sorted(row[0] for row in rows(office, "portal.views.db", shown)) == wanted
    once = (
        "SELECT stream, COUNT(*) FROM ledger WHERE topic = 'clusters.OrmasAssigned'"
        " GROUP BY stream HAVING COUNT(*) > 1"
    )
    assert rows(office, "clusters.ledger.db", once) == []
    code, found = office.ormas("audit", "verify")
    assert (code, found["ok"]) == (0, True)
