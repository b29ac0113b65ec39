"""Prepares an office for containers and ends: database, roles, identity, clusters, the broker's claim.

Reads ORMAS_DATA, ORMAS_WILAYAH, ORMAS_AMQP_URL and ORMAS_DATABASE_URL (the owner's; never stored), the
last two also as …_FILE or with their password in …_PASSWORD_FILE. Doing it again changes nothing.
"""

import os
import sys

from deploy.cli.newer import refuse_newer_history
from deploy.cli.office import open_or_found, seed
from deploy.ending import plainly
from deploy.postgres import owner_told
from deploy.reachable import BrokerUnreachable, check_amqp
from deploy.settings import Settings
from services.audit.verification import verify_office
from shared.bus.claim import claim
from shared.deployment import Deployment
from shared.errors import CallUs, InputWrong


def main() -> None:
    """Everything that the other containers wait for."""
    with plainly():
        settings = Settings.from_environment(os.environ)
        owner = owner_told()
        if owner is None:
            raise InputWrong("ORMAS_DATABASE_URL atau ORMAS_DATABASE_URL_FILE belum diisi.")
        deployment = open_or_found(settings.directory, os.environ.get("ORMAS_WILAYAH", ""), owner)
        _refuse_if_damaged(deployment)
        refuse_newer_history(deployment)
        seed(deployment)
        _claim(settings.amqp, deployment)
    print(f"{deployment.office.name} siap.", file=sys.stderr)


def _refuse_if_damaged(deployment: Deployment) -> None:
    for ledger in verify_office(deployment, lambda *_: None).ledgers:
        if ledger.first_bad is not None:
            raise CallUs(
                f"Buku peristiwa {ledger.service} rusak pada posisi {ledger.first_bad}: {ledger.reason}."
                " Simpan salinan data dan hubungi pengelola."
            )


def _claim(amqp: str, deployment: Deployment) -> None:
    try:
        check_amqp(amqp)
    except BrokerUnreachable as away:
        raise CallUs(str(away)) from None
    claim(amqp, deployment.office.deployment)


if __name__ == "__main__":
    main()
