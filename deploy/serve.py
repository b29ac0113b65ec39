"""The process that answers RPC: every service in one nameko runner (or those that are named)."""

import eventlet

eventlet.monkey_patch()

import sys  # noqa: E402

from deploy.libpq import use_python_psycopg  # noqa: E402

use_python_psycopg()

from contracts.policy import POLICY  # noqa: E402
from deploy.ending import plainly  # noqa: E402
from deploy.metrics import expose  # noqa: E402
from deploy.settings import Settings, say_ready  # noqa: E402
from services.audit.service import AuditService  # noqa: E402
from services.clusters.service import ClustersService  # noqa: E402
from services.notifications.service import NotificationsService  # noqa: E402
from services.portal.service import PortalService  # noqa: E402
from services.registry.service import RegistryService  # noqa: E402
from services.requests.service import RequestsService  # noqa: E402
from services.scoring.service import ScoringService  # noqa: E402
from shared.deployment import Deployment  # noqa: E402
from shared.errors import InputWrong  # noqa: E402
from shared.rpc.logs import log_as_json  # noqa: E402
from shared.rpc.process import run_services  # noqa: E402

SERVICES = {
    each.name: each
    for each in (
        RegistryService,
        ClustersService,
        RequestsService,
        ScoringService,
        NotificationsService,
        AuditService,
        PortalService,
    )
}


def main(names: list[str]) -> None:
    """Serve until told to stop."""
    log_as_json(sys.stderr)
    with plainly():
        settings = Settings.receive()
        deployment = Deployment.open(settings.directory)
        if strangers := sorted(set(names) - set(SERVICES)):
            raise InputWrong(
                f"Layanan tidak dikenal: {', '.join(strangers)}. Yang ada: {', '.join(SERVICES)}."
            )
    expose(settings.metrics)
    config = {
        "directory": settings.directory,
        "deployment": deployment.office.deployment,
        "public_key_pem": (settings.directory / "signing.pub").read_bytes(),
        "policy": POLICY,
    }
    run_services([SERVICES[name] for name in names or SERVICES], settings.amqp, config, say_ready)


if __name__ == "__main__":
    main(sys.argv[1:])
