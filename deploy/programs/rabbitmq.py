"""RabbitMQ: the installed one, else Debian's packages unpacked without root."""

import os
import re
import shlex
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

from deploy.programs.cache import cache_directory
from deploy.programs.debian import ProgramMissing, Say, Wanted, library_path, unpacked

INSTALLED = Path("/usr/lib/rabbitmq/bin/rabbitmq-server")
RABBITMQ = Wanted(
    title="RabbitMQ",
    package="rabbitmq-server",
    family="rabbitmq-server|erlang-.*",
    # Not the rest of what the service of a whole machine needs: users, log rotation, cron, Perl.
    useful=lambda package: (
        re.fullmatch(r"rabbitmq-server|erlang-.*|lib(?!.*(perl|gdbm|popt|proc2|wrap)).*", package) is not None
    ),
)


@dataclass(frozen=True)
class RabbitProgram:
    """A RabbitMQ that any user may run: its start script, Erlang's root, what both need to know."""

    server: Path
    erlang: Path
    environment: dict[str, str]


def find_rabbitmq(say: Say, data: Path) -> RabbitProgram:
    """What is installed, else what was fetched before, else fetched now; or ProgramMissing."""
    return installed_rabbitmq() or fetched_rabbitmq(say, data)


def installed_rabbitmq() -> RabbitProgram | None:
    """Debian's own start script, because the wrapper in /usr/sbin refuses ordinary users."""
    erl = shutil.which("erl")
    if erl is None or not os.access(INSTALLED, os.X_OK):
        return None
    return RabbitProgram(
        INSTALLED, Path(erl).resolve().parent.parent, {"PATH": f"{Path(erl).parent}:{os.defpath}"}
    )


def fetched_rabbitmq(say: Say, data: Path) -> RabbitProgram:
    """From the cache; about 34 MB are downloaded the first time."""
    try:
        return _program(unpacked(RABBITMQ, cache_directory(data), say, _finish))
    except PermissionError as problem:
        raise ProgramMissing(str(problem)) from problem


def _program(root: Path) -> RabbitProgram:
    erlang = root / "usr/lib/erlang"
    environment = {"PATH": f"{erlang}/bin:{os.defpath}", "ERL_ROOTDIR": str(erlang), "ROOTDIR": str(erlang)}
    if libraries := library_path(root):
        environment["LD_LIBRARY_PATH"] = libraries
    return RabbitProgram(root / "usr/lib/rabbitmq/bin/rabbitmq-server", erlang, environment)


def _finish(root: Path) -> None:
    """Tell Erlang where it is now, then see whether it runs here."""
    program = _program(root)
    for script in (*program.erlang.glob("bin/*"), *program.erlang.glob("erts-*/bin/*")):
        if not script.is_symlink() and (text := script.read_bytes()).startswith(b"#!"):
            there = b"=" + os.fsencode(shlex.quote(str(program.erlang)))
            script.write_bytes(text.replace(b"=/usr/lib/erlang", there))
    tried = subprocess.run(
        [program.erlang / "bin/erl", "-noshell", "-eval", "crypto:start(), halt()."],
        env=program.environment | {"HOME": str(root)},
        capture_output=True,
        text=True,
        timeout=60,
    )
    if tried.returncode or not program.server.exists():
        raise ProgramMissing(
            f"RabbitMQ yang diunduh tidak dapat berjalan di mesin ini: {tried.stderr.strip()[-300:]}"
        )
