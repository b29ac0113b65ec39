"""Officers who work on while things break, and what must be true of their work afterwards."""

import random
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from uuid import UUID

from shared.errors import Problem
from tests.system.office_process import OFFICER, OfficeProcess
from tests.waiting import until


class Officer(threading.Thread):
    """Registers one ormas after another; repeats a command with the same id until it is answered."""

    def __init__(self, office: OfficeProcess, number: int, prefix: str = "Forum Uji") -> None:
        super().__init__()
        self.office, self.number, self.prefix = office, number, prefix
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
        payload = {"name": f"{self.prefix} {command_id.hex}", "ground": "uji ketahanan"}
        while True:
            token = self.office.signer().issue(OFFICER, "registry.register_ormas", command_id=command_id)
            try:
                return client.call("registry", "register_ormas", token=token, payload=payload)
            except Problem as problem:
                assert problem.do == "again", problem.as_dict()
                self.repeated += 1
                self.stop.wait(0.05)


@contextmanager
def at_work(officers: Sequence[Officer]) -> Iterator[None]:
    """They work for the length of the block; at its end everything they did is shown."""
    for officer in officers:
        officer.start()
    try:
        yield
    finally:
        for officer in officers:
            officer.stop.set()
        for officer in officers:
            officer.join(60)
    until(lambda: all_shown(officers[0].office), within=120)


def answered(officers: Sequence[Officer]) -> int:
    return sum(len(officer.receipts) for officer in officers)


def repeated(officers: Sequence[Officer]) -> int:
    return sum(officer.repeated for officer in officers)


def until_more_are_answered(officers: Sequence[Officer]) -> None:
    before = answered(officers)
    until(lambda: answered(officers) > before, within=120)


def all_shown(office: OfficeProcess) -> bool:
    code, status = office.ormas("status")
    return code == 0 and all(part["position"] == part["head"] for part in status["parts"])


def check(officers: Sequence[Officer]) -> None:
    """Every accepted command is there once and shown once; no position is missing; the chains hold."""
    office, prefix = officers[0].office, officers[0].prefix
    places = [receipt["events"][0] for officer in officers for receipt in officer.receipts.values()]
    assert len({place["position"] for place in places}) == answered(officers) > 0
    wanted = sorted(place["stream"] for place in places)
    registered = "SELECT stream FROM ledger WHERE topic = 'registry.OrmasRegistered'"
    recorded = office.rows("registry.ledger", f"{registered} AND state LIKE '%{prefix}%'")
    assert sorted(row[0] for row in recorded) == wanted
    for service in ("registry", "clusters", "requests", "audit"):
        counted = "SELECT COUNT(*), COALESCE(MAX(position), 0) FROM"
        ((count, last),) = office.rows(f"{service}.ledger", f"{counted} ledger")
        assert count == last
        heard = f"{counted} heard WHERE source = '{service}'"
        assert office.rows("portal.views", heard) == [(count, last)]
    shown = office.rows("portal.views", f"SELECT id FROM register WHERE name LIKE '{prefix}%'")
    assert sorted(row[0] for row in shown) == wanted
    code, found = office.ormas("audit", "verify")
    assert (code, found["ok"]) == (0, True)
