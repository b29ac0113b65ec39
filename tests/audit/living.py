"""A whole office without its network: what newer programs wrote, and everybody dealing with what is heard."""

from collections.abc import Iterable
from pathlib import Path
from uuid import uuid4

from deploy.wiring import clusters_reactor, heard_by, portal_projector
from services.audit.application import Audit
from services.clusters.application import Clusters
from shared.database import SqliteDatabase
from shared.deployment import Deployment
from shared.ledger import Cause, Entry, LedgerEvent
from tests.bus.office import messages_of, open_ledger, write
from tests.offices import cause_in, found_office, registry_of

NAMED = b'{"old":"Forum Contoh","name":"Forum Uji","abbreviation":"","reason":"uji"}'
WITHDRAWN = b'{"reason":"uji"}'
WRITTEN = (("NameCorrected", NAMED, 9), ("RegistrationWithdrawn", WITHDRAWN, 9), ("NameCorrected", NAMED, 1))


def office_with_newer_events(directory: Path, url: str = "") -> Deployment:
    """An ormas was registered; then a newer program wrote two events about it, and one that we know."""
    return office_with_one_ormas(directory, url, WRITTEN)


def office_with_one_ormas(
    directory: Path, url: str = "", written: Iterable[tuple[str, bytes, int]] = ()
) -> Deployment:
    """An ormas was registered, and then this was written about it: topic, state and version of the schema."""
    deployment = found_office(directory, url)
    with registry_of(deployment) as registry:
        told = {"name": "Forum Contoh", "abbreviation": "", "legal_form": "unknown", "ground": "uji"}
        receipt = registry.register_ormas(cause_in(registry, "registry.register_ormas"), **told)
        stream, version = receipt.events[-1].stream, len(receipt.events)
        for topic, state, schema in written:
            version += 1
            event = LedgerEvent(stream, version, f"registry.{topic}", state, schema)
            cause = Cause(str(uuid4()), "tenant_admin/konsol", "registry.x", b"", "c", "0 registry.x 1")
            registry.ledger.append([Entry([event], cause)])
    return deployment


def live_through(deployment) -> None:
    """Everybody hears everything that was recorded until now and deals with it."""
    audit, clusters = Audit(deployment), Clusters(deployment)
    with registry_of(deployment) as registry:
        ledgers = {"registry": registry.ledger, "clusters": clusters.ledger, "audit": audit.ledger}
        for consumer in ("portal", "clusters"):
            heard = heard_by(deployment, consumer)
            for source, ledger in ledgers.items():
                heard.append(source, messages_of(ledger))
            heard.database.close()
    projector, reactor = portal_projector(deployment), clusters_reactor(deployment, clusters)
    while projector.step() + reactor.step():
        pass
    projector.views.close()
    projector.pages.database.close()
    reactor.pages.database.close()
    clusters.close()
    audit.close()


def tell_another_history(deployment, directory) -> None:
    """A ledger of the same office and service whose first row is another one."""
    other = open_ledger(SqliteDatabase(directory / "lain.db"), "registry", deployment.office.deployment)
    write(other, 1)
    heard = heard_by(deployment, "portal")
    assert heard.append("registry", messages_of(other)).fork
    heard.database.close()
    other.close()
