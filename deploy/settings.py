"""What a process of the system is told when it starts: where its office lives and where the broker is."""

import json
import os
import sys
from dataclasses import dataclass
from pathlib import Path

from deploy.lifeline import end_with_parent

READY = "READY"


@dataclass(frozen=True)
class Settings:
    """Given to a child on its standard input, so that no password is seen in the list of processes."""

    directory: Path
    amqp: str
    port: int = 0
    parent: int = 0
    metrics: int = 0

    def dump(self) -> str:
        """One line of JSON."""
        return json.dumps(
            {
                "directory": str(self.directory),
                "amqp": self.amqp,
                "port": self.port,
                "parent": os.getpid(),
                "metrics": self.metrics,
            }
        )

    @classmethod
    def receive(cls) -> "Settings":
        """Read them; under a supervisor the process ends with it."""
        told = json.loads(sys.stdin.readline())
        settings = cls(Path(told["directory"]), told["amqp"], told["port"], told["parent"], told["metrics"])
        if settings.parent:
            end_with_parent(settings.parent)
        return settings


def say_ready() -> None:
    """Tell the supervisor that this process does its work now."""
    print(READY, flush=True)
