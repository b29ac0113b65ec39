"""Where Debian's programs are."""

import os
import shutil
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path


class ProgramMissing(Exception):
    """Sebuah program yang dibutuhkan tidak ada dan tidak dapat diambil."""


@dataclass(frozen=True)
class RabbitProgram:
    """A RabbitMQ that any user may run: its start script, Erlang's root, what both need to know."""

    server: Path
    erlang: Path
    environment: dict[str, str] = field(default_factory=dict)


def find_rabbitmq(say: Callable[[str], None], data: Path) -> RabbitProgram:
    """Debian's own start script: the wrapper in /usr/sbin refuses ordinary users."""
    server = Path("/usr/lib/rabbitmq/bin/rabbitmq-server")
    erl = shutil.which("erl")
    if not server.exists() or erl is None:
        raise ProgramMissing("rabbitmq-server")
    return RabbitProgram(server, Path(erl).resolve().parent.parent, {"PATH": os.defpath})
