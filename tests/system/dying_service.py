"""The registry, but it dies by SIGKILL after its first commits and before their answer."""

import os
import signal
from pathlib import Path

import eventlet

eventlet.monkey_patch()

import sys  # noqa: E402

from deploy import serve  # noqa: E402
from services.registry.application import Registry  # noqa: E402
from shared.deployment import Deployment  # noqa: E402
from shared.rpc.server import Wired  # noqa: E402

DEATHS = Path(sys.argv[1])


class DyingRegistry(Registry):
    """Commits for good, then the power goes: twice."""

    def create(self, cause, make):
        receipt = super().create(cause, make)
        died = int(DEATHS.read_text())
        if died < 2:
            DEATHS.write_text(str(died + 1))
            os.kill(os.getpid(), signal.SIGKILL)
        return receipt


def open_dying(config):
    return DyingRegistry(Deployment.open(config["directory"]))


if __name__ == "__main__":
    serve.SERVICES["registry"].registry = Wired(open_dying)
    serve.main(["registry"])
