"""A process with a relay and an inbox, to be killed: ``python -m tests.bus.pump_program DIRECTORY AMQP``."""

import sys
import threading
from pathlib import Path

from tests.bus.office import Office, away


def main(directory: str, amqp: str) -> None:
    office = Office(Path(directory), amqp)
    works = [office.relay(), office.inbox(away)]
    threads = [threading.Thread(target=each.run, args=(threading.Event(),)) for each in works]
    for thread in threads:
        thread.start()


if __name__ == "__main__":
    main(*sys.argv[1:])
