"""A program that delivers one subscription until nothing is left, to be killed in between."""

import sys
from pathlib import Path

from shared.deployment import Deployment
from tests.notifications.subscribed import Listened, deliver


def main(directory: str, subscription: str, place: str) -> None:
    listened = Listened(Deployment.open(Path(directory)))
    listened.own.add(place)
    deliver(listened.courier(subscription))
    listened.close()


if __name__ == "__main__":
    main(*sys.argv[1:])
