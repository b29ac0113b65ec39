"""The office's read models: which there are, and the thread that rebuilds those of another version."""

import threading
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Final

import structlog

from contracts.telling.known import why_unknown
from deploy.decisions import DECISIONS
from services.portal.projection import PROJECTIONS as OF_PORTAL
from services.requests.projection import PROJECTIONS as OF_REQUESTS
from shared.bus.backoff import Backoff
from shared.bus.heard import Heard
from shared.database import DatabaseBusy, DatabaseUnusable
from shared.deployment import Deployment
from shared.projection import Projection, Rebuild
from shared.projection.alone import RebuildRunning
from shared.projection.fold import BuiltElsewhere
from shared.projection.tables import outdated, prepare

READ_MODELS: Final[Mapping[str, Sequence[type[Projection]]]] = {"portal": OF_PORTAL, "requests": OF_REQUESTS}
"""Whose views hold which projections."""

AFTER_WORSE: Final = 60.0
"""Seconds until a new version that parks more than the one that is shown is tried again."""
LOOK_EVERY: Final = 5.0
"""Seconds: a program of another version, started beside this one, can replace a read model later, too."""

log = structlog.get_logger("rebuild")


class Interrupted(Exception):
    """The process is asked to stop; the next one goes on from here."""


class Rebuilder:
    """Replaces read models of another version while the old ones are shown, whenever there are some."""

    def __init__(self, deployment: Deployment, consumer: str, heard: Heard) -> None:
        self._consumer = consumer
        self._views = deployment.views(consumer)
        self._heard = heard
        self._directory = scratch_directory(deployment)
        self._projections = [projection() for projection in READ_MODELS[consumer]]

    def run(self, stop: threading.Event) -> None:
        """Until told to stop; a rebuild that fails is logged and tried again."""
        prepare(self._views, self._projections)
        backoff = Backoff()
        while not stop.is_set():
            for projection in self._waiting():
                self._rebuild(projection, stop, backoff)
            stop.wait(LOOK_EVERY)

    def _waiting(self) -> list[Projection]:
        try:
            return outdated(self._views, self._projections)
        except (DatabaseBusy, DatabaseUnusable):
            return []  # we look again soon

    def _rebuild(self, projection: Projection, stop: threading.Event, backoff: Backoff) -> None:
        def progress(done: int, total: int) -> None:
            if stop.is_set():
                raise Interrupted

        try:
            rebuilt = Rebuild(
                self._views,
                self._heard,
                projection,
                self._directory,
                why_unknown,
                (self._consumer, DECISIONS),
            ).run(progress)
            backoff.reset()
            if not rebuilt.swapped:
                log.error("rebuild-parks-more", projection=projection.name, parked=rebuilt.parked)
                stop.wait(AFTER_WORSE)
        except Interrupted:
            return
        except (RebuildRunning, BuiltElsewhere):
            stop.wait(backoff.pause())
        except Exception as error:
            log.error("rebuild-failed", projection=projection.name, error=f"{type(error).__name__}: {error}")
            stop.wait(backoff.pause())


def scratch_directory(deployment: Deployment) -> Path:
    """Where read models are built; whatever is in it can be thrown away while nothing runs."""
    return deployment.directory / "rebuild"
