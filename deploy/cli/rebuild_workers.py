"""Read models rebuilt one after the other, or several at once in processes of their own."""

import logging
import sys
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor, as_completed
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from multiprocessing import get_context
from pathlib import Path

from contracts.telling.known import why_unknown
from deploy.cli.deciding import record_acceptance
from deploy.cli.output import progress_bar
from deploy.decisions import DECISIONS
from deploy.rebuilding import READ_MODELS, scratch_directory
from deploy.wiring import heard_by
from shared.bus.heard import Heard
from shared.deployment import Deployment
from shared.projection import Rebuild, Rebuilt
from shared.projection.fold import Progress
from shared.rpc.logs import log_as_json


@dataclass(frozen=True)
class Wish:
    """Begin at zero; take what differs, for this reason (empty: do not)."""

    fresh: bool
    accept: str


def rebuild_all(data: Path, names: Sequence[str], wish: Wish, workers: int) -> list[Rebuilt]:
    """In the order of the names, however they were shared out."""
    if workers == 1 or len(names) == 1:
        return [_with_bar(data, name, wish) for name in names]
    done: dict[str, Rebuilt] = {}
    pool = ProcessPoolExecutor(min(workers, len(names)), get_context("spawn"), initializer=_log_to_stderr)
    with pool, progress_bar("Menyusun ulang") as progress:
        for waiting in as_completed([pool.submit(rebuild_one, data, name, wish) for name in names]):
            rebuilt = waiting.result()
            done[rebuilt.projection] = rebuilt
            progress(len(done), len(names))
    return [done[name] for name in names]


def rebuild_one(data: Path, name: str, wish: Wish, progress: Progress = lambda done, total: None) -> Rebuilt:
    """One read model of the office in this directory."""
    deployment = Deployment.open(data)
    projection = next(each for each in READ_MODELS["portal"] if each.name == name)()
    views = deployment.views("portal")
    try:
        with heard_of(deployment) as heard:
            rebuild = Rebuild(
                views, heard, projection, scratch_directory(deployment), why_unknown, ("portal", DECISIONS)
            )
            accept = partial(_record, deployment, wish.accept) if wish.accept else None
            return rebuild.run(progress, fresh=wish.fresh, accept=accept)
    finally:
        views.close()


@contextmanager
def heard_of(deployment: Deployment) -> Iterator[Heard]:
    """What the portal heard, closed at the end."""
    heard = heard_by(deployment, "portal")
    try:
        yield heard
    finally:
        heard.database.close()


def _log_to_stderr() -> None:
    log_as_json(sys.stderr, logging.WARNING)


def _with_bar(data: Path, name: str, wish: Wish) -> Rebuilt:
    with progress_bar(f"Menyusun ulang {name}") as progress:
        return rebuild_one(data, name, wish, progress)


def _record(deployment: Deployment, reason: str, found: Rebuilt) -> None:
    """Before anything that is shown changes. Errors: InputWrong when a rule says no."""
    record_acceptance(
        deployment,
        projection=found.projection,
        live_digest=found.live_digest,
        rebuilt_digest=found.digest,
        positions=dict(found.positions),
        reason=reason,
    )
