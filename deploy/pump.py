"""The process that moves events: relays, inboxes, projectors and reactors, each a thread."""

import signal
import sys
import threading

from deploy.metrics import expose
from deploy.settings import Settings, say_ready
from deploy.standing.collector import show_standing
from deploy.standing.watch import Watch
from deploy.wiring import Works, pump_works
from shared.deployment import Deployment
from shared.rpc.logs import log_as_json


def main() -> None:
    """Move events until told to stop; a thread that dies takes the process with it, to be started anew."""
    log_as_json(sys.stderr)
    settings = Settings.receive()
    stop = threading.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: stop.set())
    deployment = Deployment.open(settings.directory)
    moving = pump_works(deployment, settings.amqp)
    watch = Watch(deployment, moving)
    show_standing(lambda: watch.latest)
    expose(settings.metrics)
    works: dict[str, Works] = {**moving, "watch": watch}
    threads = [threading.Thread(target=_run, args=(work, stop), name=name) for name, work in works.items()]
    for thread in threads:
        thread.start()
    say_ready()
    while not stop.wait(0.5):
        if not all(thread.is_alive() for thread in threads):
            stop.set()
    for thread in threads:
        thread.join()


def _run(work: Works, stop: threading.Event) -> None:
    try:
        work.run(stop)
    finally:
        stop.set()


if __name__ == "__main__":
    main()
