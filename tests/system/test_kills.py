"""kill -9 of any process at any moment: every accepted command is there once, nothing is applied twice."""

import random
import threading

import pytest

from tests.system.office_process import OfficeProcess
from tests.system.officers import Officer, answered, at_work, check, repeated, until_more_are_answered
from tests.waiting import until

SEED = 20221108
KILLS = {"sqlite": 8, "postgresql": 3}
VICTIMS = ("broker", "serve", "pump", "portal")


def alive(office: OfficeProcess, name: str, old_pid: int) -> bool:
    return office.run_file()["processes"].get(name, old_pid) != old_pid


@pytest.mark.parametrize("database", ["sqlite", "postgresql"])
def test_killing_any_process_loses_and_doubles_nothing(database: str, office_on):
    chance = random.Random(SEED)
    office = office_on(database)
    officers = [Officer(office, number) for number in range(3)]
    with at_work(officers):
        for number in range(KILLS[database]):
            victim = VICTIMS[number % len(VICTIMS)]
            threading.Event().wait(chance.uniform(0.05, 0.6))
            pid = office.kill(victim)
            until(lambda v=victim, p=pid: alive(office, v, p), within=120)
            until_more_are_answered(officers)
    check(officers)
    assert answered(officers) > KILLS[database]
    told = f"{KILLS[database]} kills, {answered(officers)} commands, {repeated(officers)} repeats"
    print(f"seed {SEED}: {told}")
