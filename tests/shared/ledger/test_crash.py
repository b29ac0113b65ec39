"""kill -9 while commands are appended: everything that was answered is there, nothing is there by half."""

import random
import subprocess
import sys
from pathlib import Path

import msgspec

from shared.ledger import Ledger, Receipt, verify
from tests.shared.ledger.conftest import IDENTITY
from tests.shared.ledger.material import Raw
from tests.shared.ledger.writer import place_of

ROOT = Path(__file__).parents[3]
ROUNDS = 5
SEED = 20260302


def test_a_killed_writer_leaves_whole_commands_and_nothing_else(ledger: Ledger, raw: Raw):
    chance, answered = random.Random(SEED), set[str]()
    for number in range(ROUNDS):
        answered |= write_and_kill(ledger, SEED + number, chance.randint(1, 60), chance.random() * 0.02)
        ledger.append([])  # takes the lock: PostgreSQL is done with what the dead one had sent
        receipts = stored_receipts(raw)
        assert answered <= receipts.keys()
        every_event_has_its_receipt(ledger, receipts)
        assert verify(ledger, IDENTITY).ok
    print(f"seed {SEED}: {ROUNDS} kills, {len(answered)} answered, {ledger.head().position} events")


def write_and_kill(ledger: Ledger, seed: int, after_answers: int, delay: float) -> set[str]:
    """The ids of the commands that were answered before the kill, which comes a moment after an answer."""
    program = [sys.executable, "-m", "tests.shared.ledger.writer", "for-ever"]
    command = [*program, place_of(ledger.database), str(seed)]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as writer:
        answers = [writer.stdout.readline() for _ in range(after_answers)]
        try:
            writer.wait(delay)
        except subprocess.TimeoutExpired:
            writer.kill()
        answers += writer.stdout.readlines()
    assert writer.returncode == -9
    return {answer.strip() for answer in answers if answer.endswith("\n")}


def stored_receipts(raw: Raw) -> dict[str, Receipt]:
    rows = raw.run("SELECT command_id, receipt FROM commands")
    return {command_id: msgspec.json.decode(receipt, type=Receipt) for command_id, receipt in rows}


def every_event_has_its_receipt(ledger: Ledger, receipts: dict[str, Receipt]) -> None:
    told = {(e.position, e.stream, e.version) for r in receipts.values() for e in r.events}
    there = {(row.position, row.stream, row.version) for row in ledger.page(0, 1_000_000)}
    assert told == there
    assert sorted(position for position, _, _ in there) == list(range(1, len(there) + 1))
