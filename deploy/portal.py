"""The process that shows pages."""

import signal
import sys
from pathlib import Path
from types import FrameType

from deploy.ending import plainly
from deploy.programs.frontend import frontend_there
from deploy.settings import Settings, say_ready
from deploy.standing.observation import load
from deploy.wiring import heard_by
from services.portal.app import create_app
from services.portal.application import Accounts
from services.portal.main import serve
from shared.deployment import Deployment
from shared.ledger.clock import utc_now
from shared.rpc.client import RpcClient
from shared.rpc.logs import log_as_json


def main() -> None:
    """Serve pages, on loopback unless told otherwise, until told to stop."""
    log_as_json(sys.stderr)
    signal.signal(signal.SIGTERM, _leave)
    signal.signal(signal.SIGINT, _leave)
    with plainly():
        settings = Settings.receive()
        deployment = Deployment.open(settings.directory)
    heard = heard_by(deployment, "portal")
    app = create_app(
        deployment.views("portal"),
        RpcClient(settings.amqp),
        deployment.office,
        settings.directory,
        signer=deployment.signer(),
        accounts=Accounts(deployment),
        head=lambda source: heard.head(source).position,
        stalled=lambda: _stalled(settings.directory),
        hosts=settings.hosts,
        proxies=settings.proxies,
        frontend=frontend_there(settings.directory),
    )
    serve(app, settings.bind, settings.port, ready=say_ready)


def _stalled(directory: Path) -> tuple[str, ...]:
    """What the pump's watch saw, as long as it watches; a pump that is gone is not our knowledge."""
    last = load(directory)
    return last.stalled() if last and last.is_fresh(utc_now()) else ()


def _leave(number: int, frame: FrameType | None) -> None:
    raise SystemExit(0)


if __name__ == "__main__":
    main()
