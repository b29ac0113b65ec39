"""What the private broker keeps on disk: ports, credentials, configuration."""

import base64
import json
import os
import secrets
import shutil
import socket
from dataclasses import asdict, dataclass, field
from hashlib import sha256
from pathlib import Path

from deploy.programs import RabbitProgram

CONFIGURATION = """\
listeners.tcp.1 = 127.0.0.1:{amqp}
load_definitions = {definitions}
vm_memory_high_watermark.absolute = 256MB
raft.wal_max_size_bytes = 33554432
disk_free_limit.absolute = 50MB
max_message_size = 262144
log.console = false
log.file.level = warning
log.file.rotation.size = 5242880
log.file.rotation.count = 3
"""
_APPLICATIONS = (
    "rabbit,rabbit_common,rabbitmq_prelaunch,kernel,stdlib,sasl,compiler,mnesia,inets,ssl,public_key,xmerl,ra,"
    "aten,osiris,ranch,cuttlefish,jsx,syntax_tools,tools,os_mon,observer_cli,recon,systemd,syslog,"
    "sysmon_handler,stdout_formatter,seshat,gen_batch_server,credentials_obfuscation,enough"
)
# Each of a thousand modules, loaded when it is needed, moves every table of the VM: that was half of a start.
# All applications in one go would keep a hundred megabytes more.
LOADED_FIRST = (
    f"[catch(code:ensure_modules_loaded(Ms))||A<-[{_APPLICATIONS}],D<-[code:lib_dir(A)],is_list(D),"
    'Ms<-[[list_to_atom(filename:basename(F,".beam"))||F<-filelib:wildcard(D++"/ebin/*.beam")]]]'
)
# The node needs no other name, and on some machines nobody else knows this one.
NAMES = """\
{lookup, [file]}.
{hosts_file, ""}.
{host, {127,0,0,1}, ["localhost"]}.
"""


@dataclass(frozen=True)
class BrokerAddress:
    """How to reach the broker; its repr keeps the password back."""

    port: int
    user: str
    password: str = field(repr=False)
    vhost: str
    host: str = "127.0.0.1"

    @property
    def uri(self) -> str:
        return self.uri_of(self.vhost)

    def uri_of(self, vhost: str) -> str:
        return f"amqp://{self.user}:{self.password}@{self.host}:{self.port}/{vhost}"


@dataclass(frozen=True)
class Identity:
    """What stays the same from start to start, as long as nobody takes our ports."""

    amqp: int
    dist: int
    epmd: int
    password: str = field(repr=False)
    cookie: str = field(repr=False)


class BrokerFiles:
    """The broker's directory."""

    def __init__(self, directory: Path) -> None:
        self.directory = directory
        self.log = directory / "log" / "start.log"
        # The database on disk belongs to the node's name: same directory, same name.
        self.node = f"ormas-{sha256(bytes(directory)).hexdigest()[:12]}@localhost"

    @property
    def identity(self) -> Identity:
        return Identity(**json.loads((self.directory / "identity.json").read_text()))

    @property
    def address(self) -> BrokerAddress:
        return BrokerAddress(self.identity.amqp, "ormas", self.identity.password, "ormas")

    def complaint(self) -> str:
        """What the node itself said was wrong, if it said it."""
        lines = self.log.read_text(errors="replace").splitlines() if self.log.exists() else []
        return next((line for line in lines if line.startswith("ERROR: ")), "")

    def ports_are_free(self) -> bool:
        return all(map(is_free, (self.identity.amqp, self.identity.dist, self.identity.epmd)))

    def are_new(self) -> bool:
        """Whether no node has left anything here yet."""
        return not any((self.directory / "mnesia").glob("*"))

    def begin_anew(self) -> None:
        """Put aside what the node left. A copy that is there already stays: what came after it held less."""
        left, aside = self.directory / "mnesia", self.directory / "mnesia.rusak"
        if aside.exists():
            shutil.rmtree(left)
        else:
            left.rename(aside)

    def write(self) -> None:
        """Keep the credentials of the first start; another port only where somebody took ours."""
        for name in ("log", "home", "mnesia"):
            (self.directory / name).mkdir(mode=0o700, exist_ok=True)
        identity = self._renewed()
        self._put("identity.json", json.dumps(asdict(identity)))
        self._put("definitions.json", json.dumps(_definitions(self.address)))
        definitions = self.directory / "definitions.json"
        self._put("rabbitmq.conf", CONFIGURATION.format(amqp=identity.amqp, definitions=definitions))
        self._put("enabled_plugins", "[].\n")
        self._put("inetrc", NAMES)
        self._put("home/.erlang.cookie", identity.cookie)
        self.log.unlink(missing_ok=True)

    def environment(self, program: RabbitProgram) -> dict[str, str]:
        """Nothing of the caller's environment reaches the node, only this."""
        at, identity = self.directory, self.identity
        return program.environment | {
            "HOME": f"{at}/home",
            "LANG": "C.UTF-8",
            "ERL_CRASH_DUMP": f"{at}/log/erl_crash.dump",
            "ERL_CRASH_DUMP_BYTES": "1000000",
            "ERL_EPMD_ADDRESS": "127.0.0.1",
            "ERL_EPMD_PORT": str(identity.epmd),
            "ERL_INETRC": f"{at}/inetrc",
            "RABBITMQ_CONF_ENV_FILE": "/dev/null",
            "RABBITMQ_CONFIG_FILE": f"{at}/rabbitmq.conf",
            "RABBITMQ_DIST_PORT": str(identity.dist),
            "RABBITMQ_ENABLED_PLUGINS_FILE": f"{at}/enabled_plugins",
            "RABBITMQ_LOG_BASE": f"{at}/log",
            "RABBITMQ_MNESIA_BASE": f"{at}/mnesia",
            "RABBITMQ_NODENAME": self.node,
            "RABBITMQ_PID_FILE": f"{at}/rabbitmq.pid",
            "RABBITMQ_NODE_ONLY": "yes",  # its start script would boot before anything is loaded
            "RABBITMQ_SERVER_ADDITIONAL_ERL_ARGS": (
                f"-kernel inet_dist_use_interface {{127,0,0,1}} -noinput -eval {LOADED_FIRST} -s rabbit boot"
            ),
            # The start script then becomes the Erlang VM instead of a parent that waits for it.
            "detached": "yes",
        }

    def _renewed(self) -> Identity:
        try:
            old = self.identity
        except (OSError, ValueError, TypeError):
            old = Identity(0, 0, 0, secrets.token_urlsafe(24), secrets.token_hex(16))
        ports = _distinct_ports((old.amqp, old.dist, old.epmd))
        return Identity(*ports, password=old.password, cookie=old.cookie)

    def _put(self, name: str, text: str) -> None:
        """Whole or not at all, readable by its owner only."""
        new = self.directory / f"{name}.new"
        new.unlink(missing_ok=True)
        handle = os.open(new, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(handle, "w") as file:
            file.write(text)
            file.flush()
            os.fsync(handle)
        new.replace(self.directory / name)


def is_free(port: int) -> bool:
    """Whether a listener could be opened on this loopback port now."""
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", port))
            probe.listen()
        except OSError:
            return False
    return True


def _any_free_port() -> int:
    """Below those that the kernel gives to outgoing connections: it is still free at the next start."""
    while True:
        port = 20_000 + secrets.randbelow(12_000)
        if is_free(port):
            return port


def _distinct_ports(wanted: tuple[int, int, int]) -> tuple[int, int, int]:
    """The wanted ports where they are free, and others, each held until all are chosen."""
    probes = [socket.socket() for _ in wanted]
    try:
        for probe, port in zip(probes, wanted, strict=True):
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            probe.bind(("127.0.0.1", port if port and is_free(port) else _any_free_port()))
        amqp, dist, epmd = (probe.getsockname()[1] for probe in probes)
    finally:
        for probe in probes:
            probe.close()
    return amqp, dist, epmd


def _definitions(address: BrokerAddress) -> dict[str, object]:
    """Loaded at every boot, so a first boot cut short cannot leave a node without our user."""
    salt = sha256(address.password.encode()).digest()[:4]
    digest = sha256(salt + address.password.encode()).digest()
    user = {
        "name": address.user,
        "password_hash": base64.b64encode(salt + digest).decode(),
        "hashing_algorithm": "rabbit_password_hashing_sha256",
        "tags": "administrator",
    }
    everything = {"configure": ".*", "write": ".*", "read": ".*"}
    return {
        "users": [user],
        "vhosts": [{"name": address.vhost}],
        "permissions": [{"user": address.user, "vhost": address.vhost, **everything}],
    }
