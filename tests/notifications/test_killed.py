"""A process that is killed in the middle of a day, time after time: each reminder is there once."""

import shutil
import subprocess
import sys
import threading
from collections import Counter
from contextlib import closing
from random import Random

from services.notifications.application import Notifications
from shared.deployment import Deployment
from shared.ledger.verify import verify
from tests.notifications.lines import PROMISE, adopt
from tests.notifications.test_days import facts
from tests.notifications.told import Others
from tests.offices import found_office

MANY, DAY = 2_000, "2026-03-13"


def killed_after(directory, seconds):
    """Its exit code: 0 when it was faster."""
    program = [sys.executable, "-m", "tests.notifications.day_program", str(directory), DAY]
    process = subprocess.Popen(program, stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    process.stdout.readline()
    killing = threading.Timer(seconds, process.kill)
    killing.start()
    code = process.wait(300)
    killing.cancel()
    process.stdout.close()
    return code


def test_a_day_with_two_thousand_reminders_is_the_same_however_often_it_was_killed(tmp_path):
    random, disturbed = Random(7), tmp_path / "kantor"
    deployment = found_office(disturbed)
    with closing(Notifications(deployment)) as notifications, closing(Others(deployment)) as others:
        adopt(notifications, PROMISE)
        others.promises_many(MANY, "2026-03-20")
    shutil.copytree(disturbed, tmp_path / "tenang")
    codes = [killed_after(disturbed, seconds) for seconds in (0.02, random.uniform(0.1, 0.5), 0.8)]
    assert codes[0] == -9
    assert killed_after(disturbed, 600) == 0
    with (
        closing(Notifications(Deployment.open(disturbed))) as survived,
        closing(Notifications(Deployment.open(tmp_path / "tenang"))) as calm,
    ):
        calm.others_turn = 0.0
        calm.bring_days(DAY)
        (finished,), (wanted,) = facts(survived, "DayFinished"), facts(calm, "DayFinished")
        assert (finished.digest, finished.reminders) == (wanted.digest, MANY)
        streams = Counter(each.originator_id for each in facts(survived, "ReminderDue"))
        assert set(streams.values()) == {1}
        assert len(streams) == MANY
        assert [each.part for each in facts(survived, "MessageQueued")] == [1, 2, 3, 4]
        assert verify(survived.ledger, survived.ledger.identity).ok
