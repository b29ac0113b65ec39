"""The process that shows pages."""

import signal
import sys
from types import FrameType

from deploy.ending import plainly
from deploy.settings import Settings, say_ready
from deploy.wiring import heard_by
from services.portal.app import create_app
from services.portal.main import serve
from shared.deployment import Deployment
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
        head=lambda source: heard.head(source).position,
        hosts=settings.hosts,
    )
    serve(app, settings.bind, settings.port, ready=say_ready)


def _leave(number: int, frame: FrameType | None) -> None:
    raise SystemExit(0)


if __name__ == "__main__":
    main()
