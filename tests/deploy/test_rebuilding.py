"""The pump rebuilds read models of another version, also those that become so while it runs."""

import threading
from contextlib import closing

from deploy.rebuilding import Rebuilder, scratch_directory
from deploy.wiring import heard_by, portal_projector
from services.portal.projection.register import Register
from shared.projection import Rebuild
from shared.projection.alone import RebuildRunning
from shared.projection.tables import outdated
from tests.offices import found_office
from tests.waiting import until


class RegisterOfAnotherProgram(Register):
    """As the version of yesterday has it."""

    revision = "0"


def replaced_by_another(office, views, heard) -> bool:
    try:
        return Rebuild(views, heard, RegisterOfAnotherProgram(), scratch_directory(office)).run().swapped
    except RebuildRunning:  # ours has just put its own in place
        return False


def test_what_another_program_replaces_later_is_rebuilt_again(tmp_path):
    office = found_office(tmp_path / "kantor")
    stop = threading.Event()
    heard = heard_by(office, "portal")
    with closing(portal_projector(office).views) as views, closing(heard.database):
        rebuilder = Rebuilder(office, "portal", heard)
        running = threading.Thread(target=rebuilder.run, args=(stop,))
        running.start()
        try:
            for _ in range(2):
                until(lambda: replaced_by_another(office, views, heard), within=60)
                until(lambda: not outdated(views, [Register()]), within=60)
        finally:
            stop.set()
            running.join()
