"""What *Hari ini* shows an account, for the mails of the pump: the same portal, asked in this process."""

from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING

import structlog

from services.notifications.mailing.own import Waits
from shared.deployment import Deployment
from shared.rpc.client import RpcClient

if TYPE_CHECKING:
    from flask import Flask

log = structlog.get_logger("today")


class PageOfToday:
    """Of the office. The portal is loaded when it is asked: a pump without summaries stays small."""

    def __init__(self, deployment: Deployment, amqp: str) -> None:
        self._deployment, self._amqp = deployment, amqp

    def __call__(self, account: str) -> Sequence[Waits] | None:
        """None, and why in the log, where it cannot be read: a mail says so and goes all the same."""
        from services.portal.waiting.mailed import mailed

        try:
            return [Waits(*each) for each in mailed(self._app, account)]
        except Exception as error:
            log.warning("today.unreadable", error=f"{type(error).__name__}: {error}")
            return None

    @cached_property
    def _app(self) -> "Flask":
        from services.portal.app import create_app
        from services.portal.application import Accounts

        deployment = self._deployment
        return create_app(
            deployment.views("portal"),
            RpcClient(self._amqp),
            deployment.office,
            deployment.directory,
            signer=deployment.signer(),
            accounts=Accounts(deployment),
        )
