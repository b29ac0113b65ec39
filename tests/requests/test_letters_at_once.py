"""Fifty letters get their numbers at once while the service is killed: none is lost, none is given twice."""

import signal
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path

from deploy.settings import READY, Settings
from services.requests.domain import Letter, RegisterVolume
from services.requests.events import LetterNumbered, RegisterNumberReserved
from shared.mapper import read_row
from shared.rpc.client import RpcClient
from tests.offices import OFFICER
from tests.requests.lettering import Office
from tests.waiting import until

ROOT = Path(__file__).parents[2]
MANY, UNSIGNED, BEFORE_THE_KILL = 50, 5, 8


@contextmanager
def serving(office, amqp):
    """The real service; whoever kills it leaves nothing behind."""
    with subprocess.Popen(
        [sys.executable, "-W", "ignore", "-m", "deploy.serve", "requests"],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    ) as served:
        served.stdin.write(Settings(office.directory, amqp).dump() + "\n")
        served.stdin.flush()
        assert served.stdout.readline().strip() == READY
        yield served
        served.terminate()


def asked(office, letters, letter):
    """A command of its own, with time enough for a slow machine."""
    token = office.signer().issue(OFFICER, "requests.number_letter", seconds=600)
    said = {"signatory": letters.signatory, "letter_number": "", "dated": letters.today, "late_reason": ""}
    return "requests", "number_letter", {"token": token, "payload": {"letter": letter, **said}}


def test_fifty_at_once_a_kill_and_five_unsigned_leave_every_number_accounted_for(office, requests, amqp):
    letters = Office(requests, number_pattern="220/{nomor}/{tahun}")
    waiting = [letters.checked() for _ in range(MANY)]
    calls = [asked(office, letters, letter) for letter in waiting]
    ledger = requests.ledger

    def numbered():
        return len(ledger.page_of((LetterNumbered.TOPIC,), 0, 1000))

    with ThreadPoolExecutor() as pool, RpcClient(amqp, timeout=300) as client:
        with serving(office, amqp) as dying:
            answers = pool.submit(client.call_many, calls)
            until(lambda: numbered() >= BEFORE_THE_KILL, within=120)
            dying.send_signal(signal.SIGKILL)
        assert BEFORE_THE_KILL <= numbered() < MANY
        with serving(office, amqp):
            assert [answer["refused"] for answer in answers.result()] == [None] * MANY

    for letter in waiting[:UNSIGNED]:
        letters.do("leave_letter_unsigned", letter=letter, reason="Pengurus sudah berganti.")
    for letter in waiting[UNSIGNED:]:
        assert not letters.sign(letter).refused
        assert not letters.issue(letter).refused

    told = [read_row(row) for row in requests.rows_of(RegisterNumberReserved.TOPIC)]
    assert [each.number for each in told] == list(range(1, MANY + 1))
    assert {each.letter for each in told} == set(waiting)
    fates = requests.load(RegisterVolume, told[0].originator_id).fates
    void = {number for number, fate in fates.items() if fate == "void"}
    assert void == {requests.load(Letter, each).register_number for each in waiting[:UNSIGNED]}
    assert sum(fate == "issued" for fate in fates.values()) == MANY - UNSIGNED
