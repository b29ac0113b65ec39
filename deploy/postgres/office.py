"""Found an office on PostgreSQL, or bring one that is there to what this version expects of roles."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, Final
from uuid import uuid4

import psycopg
from psycopg import sql

from deploy.postgres import roles
from deploy.postgres.address import as_role, check_address, role_of
from deploy.postgres.schemas import refuse_schemas_of_others
from deploy.postgres.server import logged_in, refuse_old
from deploy.supervisor import AlreadyRunning, running
from deploy.told import url_told
from services.audit.ledgers import ADDED_LATER, SERVICES, never_begun
from shared.database import DatabaseUnusable
from shared.deployment import Deployment
from shared.errors import InputWrong
from shared.ledger.chain import Identity
from shared.ledger.ownership import prepare

CONSUMERS: Final = ("portal", *SERVICES)
"""Whose read models may lie in the database."""


@dataclass(frozen=True)
class Owner:
    """Whoever prepares the database. ``service_url`` is given where this role may not make roles."""

    url: str = field(repr=False)
    service_url: str = field(default="", repr=False)


def owner_told(url: str = "", service_url: str = "") -> Owner | None:
    """From the options of a command, else from the environment; None when no database is named."""
    url = url or url_told("ORMAS_DATABASE")
    service_url = service_url or url_told("ORMAS_DATABASE_SERVICE")
    if service_url and not url:
        raise InputWrong("--database-service perlu --database: URL pemilik yang menyiapkan basis datanya.")
    return Owner(check_address(url), service_url and check_address(service_url)) if url else None


def found_on_postgres(owner: Owner, found: Callable[[str, str], Deployment]) -> Deployment:
    """``found(service_url, owner)`` writes office.json; a crash behind it is made good by the next call.

    Errors: InputWrong when another office lives in this database.
    """
    with logged_in(owner.url) as session:
        refuse_old(session.info.server_version)
        refuse_schemas_of_others(session, role_of(owner.url))
        _refuse_another(session, "")
        service_url = owner.service_url or as_role(owner.url, f"ormas_{uuid4().hex[:12]}")
        _look_at_role(session, owner, service_url)
        deployment = found(service_url, role_of(owner.url))
    return own_database(owner, deployment)


def own_database(owner: Owner, deployment: Deployment) -> Deployment:
    """The ledgers belong to the owner, the services log in as somebody else; twice changes nothing.

    Errors: InputWrong when the office is on SQLite or the database is another's, AlreadyRunning.
    """
    if not deployment.database_url:
        raise InputWrong("Kantor ini memakai SQLite; --database hanya untuk kantor baru di folder data baru.")
    if running(deployment.directory) is not None:
        raise AlreadyRunning("Hentikan kantor ini dahulu dengan ./ormas down, lalu ulangi dengan --database.")
    with logged_in(owner.url) as session:
        refuse_old(session.info.server_version)
        if deployment.database_owner:  # in earlier days the services' role made the ledgers
            refuse_schemas_of_others(session, deployment.database_owner)
        _refuse_another(session, deployment.office.deployment)
        service_url = _service_url(owner, deployment)
        _prepare(session, owner, deployment, service_url)
    if (service_url, role_of(owner.url)) != (deployment.database_url, deployment.database_owner):
        deployment = deployment.moved_to(service_url, role_of(owner.url))
    return deployment


def refuse_unprepared(deployment: Deployment) -> None:
    """Errors: InputWrong where a ledger of a newer program was never prepared: only its owner can do that."""
    if not deployment.database_owner or role_of(deployment.database_url) == deployment.database_owner:
        return
    lacking = sorted(service for service in ADDED_LATER if never_begun(deployment, service))
    if lacking:
        raise InputWrong(
            f"Program ini memakai buku peristiwa yang belum ada di basis data kantor: {', '.join(lacking)}."
            " Peran layanan tidak boleh membuatnya. Jalankan sekali: ./ormas up --database URL-PEMILIK;"
            " sesudah itu ./ormas up seperti biasa."
        )


def _service_url(owner: Owner, deployment: Deployment) -> str:
    """An office of earlier days used the owner's own role: its services get another one."""
    if owner.service_url:
        return owner.service_url
    if role_of(deployment.database_url) != role_of(owner.url):
        return deployment.database_url
    return as_role(owner.url, f"ormas_{deployment.office.deployment.replace('-', '')[:12]}")


def _prepare(
    session: psycopg.Connection[Any], owner: Owner, deployment: Deployment, service_url: str
) -> None:
    role = role_of(service_url)
    _look_at_role(session, owner, service_url)
    if service_url != owner.service_url and not _can_log_in(service_url):
        roles.make_role(session, service_url)
    roles.refuse_if_mighty(session, role)
    office = deployment.office
    for service in SERVICES:
        identity = Identity(office.deployment, service, office.incarnation)
        prepare(owner.url, f"{service}_ledger", identity, role)
    roles.admit(session, role)
    roles.hand_over_views(session, CONSUMERS, role)
    _check_service(service_url, office.deployment)


def _look_at_role(session: psycopg.Connection[Any], owner: Owner, service_url: str) -> None:
    if owner.service_url:
        roles.refuse_if_mighty(session, role_of(service_url))
    else:
        roles.refuse_if_it_cannot_be_made(session, role_of(service_url))


def _can_log_in(url: str) -> bool:
    try:
        with logged_in(url):
            return True
    except DatabaseUnusable:
        return False


def _refuse_another(session: psycopg.Connection[Any], deployment: str) -> None:
    for service in SERVICES:
        table = sql.Identifier(f"{service}_ledger", "ledger_identity")
        if session.execute("SELECT to_regclass(%s)", (table.as_string(None),)).fetchone() == (None,):
            continue
        for (there,) in session.execute(sql.SQL("SELECT deployment FROM {}").format(table)).fetchall():
            if there != deployment:
                raise InputWrong(
                    "Basis data ini sudah berisi buku peristiwa kantor lain."
                    " Buat basis data baru untuk kantor ini; tidak ada yang diubah."
                )


def _check_service(url: str, deployment: str) -> None:
    """The services' address must lead to the database that was just prepared."""
    with logged_in(url) as session:
        table = sql.Identifier(f"{SERVICES[0]}_ledger", "ledger_identity")
        there = session.execute("SELECT to_regclass(%s)", (table.as_string(None),)).fetchone()
        if there != (None,):
            found = session.execute(sql.SQL("SELECT deployment FROM {}").format(table)).fetchone()
            if found == (deployment,):
                return
    raise InputWrong("URL layanan tidak menuju basis data yang disiapkan oleh URL pemilik.")
