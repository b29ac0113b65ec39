"""Offices for tests: invented ones, in a directory of their own, on either database."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from uuid import UUID, uuid4

import pytest

from deploy.postgres import Owner, found_on_postgres
from deploy.postgres.address import role_of
from deploy.postgres.roles import admit
from deploy.postgres.server import logged_in
from services.clusters.application import Clusters
from services.notifications.application import Notifications
from services.registry.application import Registry
from services.requests.application import Requests
from services.scoring.application import Scoring
from shared.commands import cause_of_command
from shared.deployment import Deployment
from shared.ledger import Cause
from shared.tokens import Actor, Warrant
from tests.postgres import PostgresServer, fresh_database, lasting_database
from tests.templates import Template, Templates, made_by

OFFICER = Actor(id="loket-1", role="case_officer")
ADMIN = Actor(id="konsol", role="tenant_admin")
SAMPLE = Path(__file__).parents[1] / "deploy" / "demo" / "register-kota-bogor.xlsx"


def found_office(directory: Path, database_url: str = "") -> Deployment:
    """A new office of Kota Bogor. On PostgreSQL the address is the owner's, and is not kept.

    A copy of one that was really founded, where the directory is empty and the database of such a copy.
    """
    empty = not directory.exists() or not any(directory.iterdir())
    if empty and not database_url:
        _ON_FILES.next().unpack(directory)
        return Deployment.open(directory)
    if empty and (template := _COPIED.pop(database_url, None)):
        template.unpack(directory)
        return _at_home(Deployment.open(directory), database_url)
    return really_found_office(directory, database_url)


def really_found_office(directory: Path, database_url: str = "") -> Deployment:
    """The same, step by step as an operator founds it."""
    about = (directory, "32.71", "Bakesbangpol Kota Contoh", "Asia/Jakarta")
    deployment = (
        found_on_postgres(Owner(database_url), lambda *service: Deployment.found(*about, *service))
        if database_url
        else Deployment.found(*about)
    )
    for service in (Registry, Clusters, Requests, Scoring, Notifications):
        service(deployment).close()
    return deployment


_ON_FILES = Templates(really_found_office)
_ON_POSTGRES: dict[Path, tuple[str, Template]] = {}
_COPIED: dict[str, Template] = {}
"""The directories that belong to databases of which only a copy was made."""


@contextmanager
def database_of_an_office(server: PostgresServer) -> Iterator[str]:
    """The address of a copy of the database of an office in which nothing happened yet."""
    if server.directory not in _ON_POSTGRES:
        _ON_POSTGRES[server.directory] = _made_on(server)
    name, template = _ON_POSTGRES[server.directory]
    with fresh_database(server, name) as url:
        _COPIED[url] = template
        yield url
    _COPIED.pop(url, None)


def _made_on(server: PostgresServer) -> tuple[str, Template]:
    """The name of a database that is there as long as the server, and the files beside it."""
    name = lasting_database(server)
    return name, made_by(lambda directory: really_found_office(directory, server.url(name)))


def _at_home(deployment: Deployment, database_url: str) -> Deployment:
    """The copied office uses the copied database; what a role may in a database is not copied with it."""
    name = database_url.rpartition("/")[2]
    with logged_in(database_url) as session:
        admit(session, role_of(deployment.database_url))
    service_url = f"{deployment.database_url.rpartition('/')[0]}/{name}"
    return deployment.moved_to(service_url, deployment.database_owner)


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
    """What :func:`found_office` wants, on PostgreSQL or on SQLite: for fixtures with these two params."""
    return request.getfixturevalue("office_url") if request.param == "postgresql" else ""
