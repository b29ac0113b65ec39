"""The process that shows pages."""

import sys

from deploy.settings import Settings, say_ready
from services.portal.app import create_app
from services.portal.main import serve
from shared.deployment import Deployment
from shared.rpc.client import RpcClient
from shared.rpc.logs import log_as_json


def main() -> None:
    """Serve pages on loopback until told to stop."""
    log_as_json(sys.stderr)
    settings = Settings.receive()
    deployment = Deployment.open(settings.directory)
    app = create_app(deployment, deployment.views("portal"), RpcClient(settings.amqp))
    serve(app, "127.0.0.1", settings.port, ready=say_ready)


if __name__ == "__main__":
    main()
