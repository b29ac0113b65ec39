"""Offices for tests: invented ones, in a directory of their own, on either database."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from uuid import UUID, uuid4

import pytest

from deploy.postgres import Owner, found_on_postgres
from services.clusters.application import Clusters
from services.registry.application import Registry
from services.requests.application import Requests
from services.scoring.application import Scoring
from shared.commands import cause_of_command
from shared.deployment import Deployment
from shared.ledger import Cause
from shared.tokens import Actor, Warrant

OFFICER = Actor(id="loket-1", role="case_officer")
ADMIN = Actor(id="konsol", role="tenant_admin")
SAMPLE = Path(__file__).parents[1] / "deploy" / "demo" / "register-kota-bogor.xlsx"


def found_office(directory: Path, database_url: str = "") -> Deployment:
    """A new office of Kota Bogor. On PostgreSQL the address is the owner's, and is not kept."""
    about = (directory, "32.71", "Bakesbangpol Kota Contoh", "Asia/Jakarta")
    deployment = (
        found_on_postgres(Owner(database_url), lambda *service: Deployment.found(*about, *service))
        if database_url
        else Deployment.found(*about)
    )
    for service in (Registry, Clusters, Requests, Scoring):
        service(deployment).close()
    return deployment


def warrant_of(
    deployment: Deployment, command: str, actor: Actor = ADMIN, command_id: UUID | None = None
) -> Warrant:
    """A checked warrant, from a really signed token."""
    token = deployment.signer().issue(actor, command, command_id=command_id or uuid4())
    return deployment.verifier().check(token, command)


def cause_in(
    application,
    command: str,
    payload: dict | None = None,
    command_id: UUID | None = None,
    actor: Actor = ADMIN,
) -> Cause:
    """The cause of one command."""
    warrant = warrant_of(application.deployment, command, actor, command_id)
    return cause_of_command(warrant, payload or {}, application.digester)


@contextmanager
def registry_of(deployment: Deployment) -> Iterator[Registry]:
    """The register, closed at the end."""
    registry = Registry(deployment)
    try:
        yield registry
    finally:
        registry.close()


def on_both_databases(request: pytest.FixtureRequest) -> str:
    """The URL of a fresh PostgreSQL database, or empty for SQLite: for fixtures with these two params."""
    return request.getfixturevalue("postgres_url") if request.param == "postgresql" else ""
