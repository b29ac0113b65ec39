"""A program that sends what is due by one channel until nothing is on its way, to be killed in between."""

import sys
from concurrent.futures import wait
from contextlib import closing
from pathlib import Path

from deploy.gateway import gateway_sender
from deploy.mailing import mail_sender
from services.registry.application import Registry
from shared.deployment import Deployment

SENDERS = {"email": mail_sender, "gateway": gateway_sender}


def main(directory: str, channel: str) -> None:
    deployment = Deployment.open(Path(directory))
    with closing(Registry(deployment)) as registry, closing(SENDERS[channel](deployment, registry)) as sender:
        while on_way := sender.step():
            wait(on_way)


if __name__ == "__main__":
    main(*sys.argv[1:])
