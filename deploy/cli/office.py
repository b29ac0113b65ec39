"""Open the office of a data directory, or found it, and sign in its operator."""

import os
import sys
from datetime import date, datetime
from pathlib import Path

import typer

from contracts.telling.dates import zone_of
from deploy.cli.recoding import under_code
from deploy.postgres import Owner, found_on_postgres, own_database, owner_told, refuse_unprepared
from services.audit.application import Audit
from services.audit.ledgers import remember_begun
from services.clusters.application import Clusters
from services.notifications.application import Notifications
from services.portal.application import Accounts
from services.registry.application import Registry
from services.registry.wilayah import find_by_name, find_region
from services.requests.application import Requests
from services.scoring.application import Scoring
from shared.commands import cause_of_command
from shared.deployment import Deployment, NoDeployment
from shared.tokens import Actor, Warrant

OPERATOR = Actor(id="konsol", role="tenant_admin")
"""Who sits at the command line: the account is the console's, not a person's name."""

_EASTERN = {"81": "Asia/Jayapura", "82": "Asia/Jayapura"} | {str(n): "Asia/Jayapura" for n in range(91, 97)}
_CENTRAL = {str(n): "Asia/Makassar" for n in (51, 52, 53, 63, 64, 65, 71, 72, 73, 74, 75, 76)}


def open_or_found(directory: Path, wilayah: str, owner: Owner | None = None) -> Deployment:
    """The office in this directory; a new one when there is none and its region is known.

    ``owner`` prepares the database of a new office, or of one that is there already.
    """
    try:
        deployment = Deployment.open(directory)
    except NoDeployment:
        return _found(directory, wilayah or _asked(), owner or owner_told())
    if wilayah:
        deployment = under_code(deployment, wilayah)
    if owner:
        return own_database(owner, deployment)
    refuse_unprepared(deployment)
    return deployment


def time_zone_of(kode: str) -> str:
    """WIB, WITA or WIT by province [general knowledge]."""
    return (_EASTERN | _CENTRAL).get(kode[:2], "Asia/Jakarta")


def sign(deployment: Deployment, command: str, seconds: int = 3600) -> Warrant:
    """The operator's warrant for one command; checked like anybody else's."""
    return sign_as(deployment, OPERATOR, command, seconds)


def sign_as(deployment: Deployment, actor: Actor, command: str, seconds: int = 3600) -> Warrant:
    """The warrant of an account of the demo, which is the console's to use."""
    token = deployment.signer().issue(actor, command, seconds=seconds)
    return deployment.verifier().check(token, command)


def begin_demo_services(deployment: Deployment) -> None:
    """The presence letter as proposed, so that a newcomer can try it; twice changes nothing."""
    requests = Requests(deployment)
    try:
        said = {"service": "presence_letter", "ground": "contoh untuk mencoba"}
        warrant = sign(deployment, "requests.adopt_service")
        requests.begin_with_a_proposal(cause_of_command(warrant, said, requests.digester), **said)
    finally:
        requests.close()


def begin_demo_catalogue(deployment: Deployment) -> None:
    """The documents as proposed, so that a newcomer sees a checklist; twice changes nothing."""
    registry = Registry(deployment)
    try:
        said = {"ground": "contoh untuk mencoba"}
        warrant = sign(deployment, "registry.adopt_document_kinds")
        registry.adopt_document_kinds(cause_of_command(warrant, said, registry.digester), **said)
    finally:
        registry.close()


def _found(directory: Path, wilayah: str, owner: Owner | None) -> Deployment:
    if not wilayah[:1].isdigit():
        named = find_by_name(wilayah)
        if len(named) == 1:
            wilayah = named[0].code
    region = find_region(wilayah, date.today())
    os.umask(0o077)
    about = (directory, region.code, f"Bakesbangpol {region.name}", time_zone_of(region.code))
    if owner is None:
        deployment = Deployment.found(*about)
    else:
        deployment = found_on_postgres(owner, lambda url, role: Deployment.found(*about, url, role))
    seed(deployment)
    return deployment


def _asked() -> str:
    if not sys.stdin.isatty():
        raise NoDeployment(
            "Kantor mana? Sebutkan kode wilayahnya, misalnya --wilayah 32.71 untuk Kota Bogor,"
            " atau coba --demo."
        )
    return str(typer.prompt("Kode wilayah atau nama kota/kabupaten kantor ini"))


def seed(deployment: Deployment) -> None:
    """Give a new office its clusters, an older one the ledgers it has not yet, and finish what a crash
    left undone; twice changes nothing.
    """
    Audit(deployment).close()
    accounts = Accounts(deployment)
    try:
        remember_begun(deployment, Accounts.service)
        accounts.finish()
    finally:
        accounts.close()
    clusters = Clusters(deployment)
    try:
        warrant = sign(deployment, "clusters.seed_clusters")
        clusters.seed_clusters(cause_of_command(warrant, {}, clusters.digester))
        clusters.finish_removals()
    finally:
        clusters.close()
    requests = Requests(deployment)
    try:
        remember_begun(deployment, Requests.service)
        warrant = sign(deployment, "requests.seed_calendar")
        requests.seed_calendar(cause_of_command(warrant, {}, requests.digester))
        requests.finish_erasures()
    finally:
        requests.close()
    remember_begun(deployment, Scoring.service)
    Scoring(deployment).close()
    _begin_reminders(deployment)
    registry = Registry(deployment)
    try:
        registry.finish_erasures()
    finally:
        registry.close()


def _begin_reminders(deployment: Deployment) -> None:
    """Reminders begin with the table as it is shipped; what the office changed in it stays as it is."""
    notifications = Notifications(deployment)
    try:
        remember_begun(deployment, Notifications.service)
        today = datetime.now(zone_of(deployment.office.time_zone)).date().isoformat()
        said = {"effective_from": today, "ground": "ketentuan bawaan program"}
        warrant = sign(deployment, "notifications.adopt_obligations")
        notifications.adopt_obligations(cause_of_command(warrant, said, notifications.digester), **said)
        notifications.finish_erasures()
    finally:
        notifications.close()
