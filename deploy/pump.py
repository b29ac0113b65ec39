"""The process that moves events: relays, inboxes, projectors and reactors, each a thread."""

import signal
import sys
import threading
from collections.abc import Mapping
from pathlib import Path

from deploy.asked import AskedToStop
from deploy.ending import plainly
from deploy.metrics import expose
from deploy.settings import Settings, say_ready
from deploy.standing.collector import show_standing
from deploy.standing.watch import Watch
from deploy.wiring import Works, pump_works
from shared.deployment import Deployment
from shared.errors import InputWrong
from shared.rpc.logs import log_as_json


def main(names: list[str]) -> None:
    """Move events until told to stop; a thread that dies takes the process with it, to be started anew.

    ``names`` choose: ``portal.inbox`` one thread, ``portal`` all of the portal's; none means everything.
    """
    log_as_json(sys.stderr)
    stop = threading.Event()
    with plainly():
        settings = Settings.receive()
        request = AskedToStop(signal.SIGTERM, signal.SIGINT)
        deployment = Deployment.open(settings.directory)
        moving = chosen(pump_works(deployment, settings.amqp), names)
    watch = Watch(deployment, moving)
    show_standing(lambda: watch.latest)
    expose(settings.metrics)
    works: dict[str, Works] = {**moving, "watch": watch}
    threads = [threading.Thread(target=_run, args=(work, stop), name=name) for name, work in works.items()]
    for thread in threads:
        thread.start()
    say_ready()
    while not stop.wait(0.5):
        if request.asked or not all(thread.is_alive() for thread in threads):
            stop.set()
        elif settings.heartbeat:
            Path(settings.heartbeat).touch()
    for thread in threads:
        thread.join()


def chosen(works: Mapping[str, Works], names: list[str]) -> dict[str, Works]:
    """Those that were named. InputWrong for a name that is nobody's."""
    wanted = {name for name in works if not names or name in names or name.partition(".")[0] in names}
    for name in names:
        if not any(name in (each, each.partition(".")[0]) for each in works):
            raise InputWrong(f"Pompa tidak mengenal {name}. Yang ada: {', '.join(works)}.")
    return {name: work for name, work in works.items() if name in wanted}


def _run(work: Works, stop: threading.Event) -> None:
    try:
        work.run(stop)
    finally:
        stop.set()


if __name__ == "__main__":
    main(sys.argv[1:])
