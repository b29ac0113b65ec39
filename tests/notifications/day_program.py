"""Lets a day come in an office: `python -m tests.notifications.day_program DIRECTORY DAY`."""

import sys
from contextlib import closing
from pathlib import Path

from services.notifications.application import Notifications
from shared.deployment import Deployment

if __name__ == "__main__":
    directory, day = sys.argv[1:]
    with closing(Notifications(Deployment.open(Path(directory)))) as notifications:
        notifications.others_turn = 0.0
        print("READY", flush=True)
        notifications.bring_days(day)
