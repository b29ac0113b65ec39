"""Everything ``status`` shows: the office's processes and parts, read once, with what the pump remembers."""

import os
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from datetime import datetime
from typing import Any

from deploy.standing.consumer import Quarantined
from deploy.standing.deciding import STALLED_AFTER, decided_all
from deploy.standing.observation import Observation, load
from deploy.standing.part import Account, Part, total
from deploy.standing.reading import Books, Look
from deploy.standing.stillness import remembered
from deploy.supervisor import running
from shared.deployment import Deployment
from shared.ledger.clock import stamp, utc_now


@dataclass(frozen=True)
class Standing:
    """``watched_at``: when the pump last looked at itself; empty when it never did."""

    office: str
    running: bool
    port: int
    processes: dict[str, bool] = field(default_factory=dict)
    parts: tuple[Part, ...] = ()
    quarantined: tuple[Quarantined, ...] = ()
    watched_at: str = ""

    @property
    def balance(self) -> Account:
        """Of the office: every event counts once for each part that has to take it."""
        return total(part.account for part in self.parts)

    def balances(self) -> dict[str, Account]:
        """Of every part, over its sources."""
        names = dict.fromkeys(part.name for part in self.parts)
        return {name: total(part.account for part in self.parts if part.name == name) for name in names}

    def caught_up(self) -> bool:
        """Whether every part has seen everything that was recorded."""
        return all(part.lag <= 0 for part in self.parts)

    def as_dict(self) -> dict[str, Any]:
        """Stable keys for ``--json``."""
        return asdict(self) | {
            "parts": [part.as_dict() for part in self.parts],
            "balances": {name: account.as_dict() for name, account in self.balances().items()},
            "balance": self.balance.as_dict(),
            "caught_up": self.caught_up(),
        }


def standing_of(deployment: Deployment, patience: float = STALLED_AFTER) -> Standing:
    """Read it from the office's own databases; works while nothing runs, too. Nothing is changed."""
    told = running(deployment.directory)
    processes = {name: _alive(pid) for name, pid in (told or {"processes": {}})["processes"].items()}
    now, last = utc_now(), load(deployment.directory)
    with Books(deployment) as books:
        seen = books.look(now)
    parts = _decided(seen, last, now, runs=_pump_runs(processes, last, now), patience=patience)
    return Standing(
        deployment.office.name,
        told is not None,
        told["port"] if told else 0,
        processes,
        parts,
        seen.quarantined,
        stamp(last.at) if last else "",
    )


def _decided(
    seen: Look, last: Observation | None, now: datetime, *, runs: bool, patience: float
) -> tuple[Part, ...]:
    looked_at = last.at if last else now
    before = last.memory if last else {}
    memory = {part.key: remembered(before.get(part.key), part, now, looked_at) for part in seen.parts}
    said = last.heard_of(now) if last and last.is_fresh(now) else {}
    return decided_all(seen.parts, memory, said, now, runs=runs, patience=patience)


def _pump_runs(processes: Mapping[str, bool], last: Observation | None, now: datetime) -> bool:
    """In a container there is no supervisor to ask; a watch that looked a moment ago is an answer, too."""
    return processes.get("pump", last is not None and last.is_fresh(now))


def _alive(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True
