"""A process that appends: until it is killed (``for-ever``), or what it reads on its input (``as-told``)."""

import json
import random
import sys
from pathlib import Path

from eventsourcing.persistence import IntegrityError, Tracking

from shared.database import Database, PostgresDatabase, SqliteDatabase
from shared.errors import TooLarge
from shared.ledger import Entry, Ledger, Receipt
from tests.shared.ledger.conftest import IDENTITY
from tests.shared.ledger.material import cause, entry, event, new_stream

SHARED = "ormas-dipakai-bersama"
STEPS = ("one", "seven", "shared", "conflict", "too large", "late tracking", "repeat")


def open_at(where: str) -> Database:
    url, _, schema = where.partition("#")
    return PostgresDatabase(url, schema) if schema else SqliteDatabase(Path(where))


def place_of(database: Database) -> str:
    return str(database.path) if isinstance(database, SqliteDatabase) else f"{database.url}#{database.schema}"


def append_for_ever(ledger: Ledger, seed: int) -> None:
    """Prints the id of each command once its receipt is in hand."""
    chance = random.Random(seed)
    while True:
        batch = [entry(new_stream(), range(1, chance.randint(1, 9) + 1))]
        batch += [Entry([event()], cause()) for _ in range(chance.randint(0, 5))]
        for receipt in ledger.append(batch):
            print(receipt.command_id, flush=True)


def play(ledger: Ledger, steps: list[str]) -> list[Receipt]:
    """Do the steps, of which some fail and leave nothing; the receipts of the others."""
    done, last = [], entry()
    for step in steps:
        command, tracking = _command(ledger, step, last)
        try:
            done += ledger.append([command], tracking)
        except (IntegrityError, TooLarge):
            assert step not in ("one", "seven", "repeat")
            assert ledger.receipt(command.cause) is None
        else:
            assert step in ("one", "seven", "shared", "repeat")
            last = command
    return done


def _command(ledger: Ledger, step: str, last: Entry) -> tuple[Entry, list[Tracking]]:
    if step == "repeat":
        return last, []
    if step == "shared":  # others try the same version at the same moment
        version = len(ledger.history(SHARED)) + 1
        return entry(SHARED, range(version, version + 2)), []
    if step == "conflict":  # fails in the last row, after the first was written
        return Entry([event(), event(SHARED, 1)], cause()), []
    if step == "too large":
        return Entry([event(), event(state="x" * 65_537)], cause()), []
    if step == "late tracking":
        return entry(), [Tracking("requests", 0)]
    return entry(versions=range(1, 8 if step == "seven" else 2)), []


if __name__ == "__main__":
    ledger = Ledger(open_at(sys.argv[2]), IDENTITY)
    if sys.argv[1] == "for-ever":
        append_for_ever(ledger, int(sys.argv[3]))
    for line in sys.stdin:
        receipts = play(ledger, json.loads(line))
        print(json.dumps([e.position for r in receipts for e in r.events]), flush=True)
