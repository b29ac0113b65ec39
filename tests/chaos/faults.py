"""What can go wrong: every fault is a block; at its end the world can recover."""

import os
import random
import signal
import threading
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from functools import partial
from pathlib import Path

from deploy import processes
from deploy.wiring import CONSUMERS, topology_of
from shared.bus.alone import NotAlone
from shared.bus.relay import Relay
from shared.bus.topology import inbox_of
from shared.ledger.factory import LedgerFactory
from tests.chaos.proxy import Manner
from tests.chaos.world import CHILDREN, World
from tests.waiting import until

Fault = Callable[[World, random.Random], AbstractContextManager[None]]
SHORTEST = 0.5
AHEAD = (3600, 86_400)
"""Seconds that the clock may jump forward."""


def lasting(world: World, chance: random.Random) -> None:
    """Let the fault last as long as was drawn."""
    threading.Event().wait(chance.uniform(SHORTEST, world.longest))


@contextmanager
def kill(name: str, world: World, chance: random.Random) -> Iterator[None]:
    """SIGKILL; whoever supervises it starts it again."""
    old = world.signal(name, signal.SIGKILL)
    assert processes.wait_for_exit(old, 30), f"{name} survives SIGKILL"
    if name not in CHILDREN:
        world.revive()
    yield


@contextmanager
def pause(name: str, world: World, chance: random.Random) -> Iterator[None]:
    """SIGSTOP, then SIGCONT."""
    pid = world.signal(name, signal.SIGSTOP)
    try:
        lasting(world, chance)
    finally:
        if _runs(pid):
            world.signal(name, signal.SIGCONT) if name == "postgres" else os.kill(pid, signal.SIGCONT)
    yield


@contextmanager
def cut(server: str, world: World, chance: random.Random) -> Iterator[None]:
    """Reset the connections of one process, or of all."""
    world.proxies[server].cut(_victims(world, server, chance))
    yield


@contextmanager
def treat(server: str, kind: str, world: World, chance: random.Random) -> Iterator[None]:
    """Half-open, slow, one-way or refused connections, of one process or of all."""
    proxy = world.proxies[server]
    ports = None if kind == "refuse" else _victims(world, server, chance)
    manner = Manner(kind, rate=chance.uniform(2_000, 40_000), latency=chance.uniform(0.01, 0.2), ports=ports)  # type: ignore[arg-type]
    proxy.set(manner)
    try:
        lasting(world, chance)
    finally:
        proxy.set(Manner())
    if server == "postgres":
        proxy.cut_silent()
    yield


@contextmanager
def full_disk(world: World, chance: random.Random) -> Iterator[None]:
    """No byte can be written for a while."""
    world.disk.fill(world.processes())
    try:
        lasting(world, chance)
    finally:
        world.disk.free()
    world.revive()
    yield


@contextmanager
def clock_back(world: World, chance: random.Random) -> Iterator[None]:
    """Somebody sets the clock back, a little or a lot, and puts it right again."""
    world.clock.set(-chance.choice([60, 240, 900, 90_000]))
    try:
        lasting(world, chance)
    finally:
        world.clock.set(0)
    yield


@contextmanager
def clock_forward(world: World, chance: random.Random) -> Iterator[None]:
    """The clock jumps ahead and stays there."""
    world.clock.advance(chance.randint(*AHEAD))
    yield


@contextmanager
def two_pumps(world: World, chance: random.Random) -> Iterator[None]:
    """A second pump; the first one is stopped for a while, one of both is killed."""
    extra = world.start_extra_pump()
    try:
        extra.wait_until_ready(90)
        first = world.signal("pump", signal.SIGSTOP)
        lasting(world, chance)
        os.kill(first, signal.SIGCONT)
        lasting(world, chance)
        if chance.random() < 0.5:
            os.kill(first, signal.SIGKILL)
            lasting(world, chance)
    finally:
        extra.stop()
        world.extra = None
    yield


@contextmanager
def two_relays(world: World, chance: random.Random) -> Iterator[None]:
    """Relays without a lock beside the office's own, as when a lock was lost: all is published twice."""
    stop = threading.Event()
    threads = [threading.Thread(target=_relay(world, s).run, args=(stop,)) for s in ("registry", "clusters")]
    for thread in threads:
        thread.start()
    lasting(world, chance)
    stop.set()
    for thread in threads:
        thread.join(60)
    yield


@contextmanager
def purge(world: World, chance: random.Random) -> Iterator[None]:
    """What waits in a consumer's queue is lost."""
    queue = inbox_of(chance.choice(sorted(CONSUMERS)))
    world.signal("pump", signal.SIGSTOP)
    try:
        lasting(world, chance)
        world.broker.ask(
            f'{{ok, Q}} = rabbit_amqqueue:lookup(rabbit_misc:r(<<"ormas">>, queue, <<"{queue}">>)),'
            " rabbit_amqqueue:purge(Q)"
        )
    finally:
        world.signal("pump", signal.SIGCONT)
    yield


@contextmanager
def delete_queue(world: World, chance: random.Random) -> Iterator[None]:
    """A consumer's queue is deleted under it."""
    queue = inbox_of(chance.choice(sorted(CONSUMERS)))
    world.broker.ask(
        f'{{ok, Q}} = rabbit_amqqueue:lookup(rabbit_misc:r(<<"ormas">>, queue, <<"{queue}">>)),'
        ' rabbit_amqqueue:delete(Q, false, false, <<"chaos">>)'
    )
    yield


@contextmanager
def kill_at_new_queue(world: World, chance: random.Random) -> Iterator[None]:
    """The broker dies as a queue that was deleted is made again, or after it confirmed: it keeps the name."""
    queue = inbox_of(chance.choice(sorted(CONSUMERS)))
    named = f'rabbit_amqqueue:lookup(rabbit_misc:r(<<"ormas">>, queue, <<"{queue}">>))'
    used_for = chance.choice([0, 100, 400])
    node = world.broker.pid
    assert node is not None
    world.broker.ask(
        f"{{ok, Old}} = {named}, "
        f"Watch = fun W(Gone) -> case {named} of "
        f"{{ok, _}} when Gone -> timer:sleep({used_for}), erlang:halt(137, [{{flush, false}}]); "
        "{ok, _} -> W(false); _ -> W(true) end end, "
        'spawn(fun() -> Watch(false) end), rabbit_amqqueue:delete(Old, false, false, <<"chaos">>)'
    )
    assert processes.wait_for_exit(node, 60), "nobody made the queue again"
    world.revive()
    yield


@contextmanager
def restart(world: World, chance: random.Random) -> Iterator[None]:
    """The operator stops the office and starts it again."""
    world.restart()
    yield


@contextmanager
def kill_office(world: World, chance: random.Random) -> Iterator[None]:
    """kill -9 of `up`: its processes end with it; it is started again."""
    old = world.signal("office", signal.SIGKILL)
    until(lambda: not _runs(old), within=30)
    world.restart()
    yield


BOTH: dict[str, Fault] = {
    "kill broker": partial(kill, "broker"),
    "kill serve": partial(kill, "serve"),
    "kill pump": partial(kill, "pump"),
    "kill portal": partial(kill, "portal"),
    "kill office": kill_office,
    "restart office": restart,
    "pause broker": partial(pause, "broker"),
    "pause serve": partial(pause, "serve"),
    "pause pump": partial(pause, "pump"),
    "pause portal": partial(pause, "portal"),
    "cut broker": partial(cut, "broker"),
    "half-open broker": partial(treat, "broker", "half-open"),
    "slow broker": partial(treat, "broker", "slow"),
    "deaf broker": partial(treat, "broker", "deaf"),
    "mute broker": partial(treat, "broker", "mute"),
    "refuse broker": partial(treat, "broker", "refuse"),
    "disk full": full_disk,
    "clock back": clock_back,
    "clock forward": clock_forward,
    "two pumps": two_pumps,
    "two relays": two_relays,
    "purge queue": purge,
    "delete queue": delete_queue,
    "kill at new queue": kill_at_new_queue,
}
POSTGRESQL: dict[str, Fault] = {
    "kill postgres": partial(kill, "postgres"),
    "pause postgres": partial(pause, "postgres"),
    "cut postgres": partial(cut, "postgres"),
    "half-open postgres": partial(treat, "postgres", "half-open"),
    "slow postgres": partial(treat, "postgres", "slow"),
    "deaf postgres": partial(treat, "postgres", "deaf"),
    "mute postgres": partial(treat, "postgres", "mute"),
    "refuse postgres": partial(treat, "postgres", "refuse"),
}


def kinds_on(database: str) -> dict[str, Fault]:
    """Every fault that there is with this database."""
    return BOTH | POSTGRESQL if database == "postgresql" else BOTH


def drawn(database: str, chance: random.Random) -> Iterator[str]:
    """Faults without end: every kind once in random order, then again in another order."""
    kinds = sorted(kinds_on(database))
    while True:
        yield from chance.sample(kinds, len(kinds))


def _victims(world: World, server: str, chance: random.Random) -> set[int] | None:
    """The ports of one process's connections, or None for everybody."""
    victim = chance.choice(["everybody", *(("serve", "pump", "portal"))])
    return None if victim == "everybody" else ports_of(world.pid(victim))


def ports_of(pid: int) -> set[int]:
    """The local ports of the TCP sockets that a process has open."""
    inodes = set()
    for handle in Path(f"/proc/{pid}/fd").iterdir():
        try:
            inodes.add(str(handle.readlink()).removeprefix("socket:[").removesuffix("]"))
        except OSError:
            continue
    table = (line.split() for line in Path("/proc/net/tcp").read_text().splitlines()[1:])
    return {int(row[1].rpartition(":")[2], 16) for row in table if row[9] in inodes}


def _relay(world: World, service: str) -> Relay:
    deployment = world.deployment()
    office = deployment.office
    ledger = LedgerFactory.construct(deployment.ledger_environment(service)).process_recorder()
    relay = Relay(
        ledger, world.amqp, office.kode_wilayah, office.deployment, deployment.views(service), service,
        topology=topology_of(deployment),
    )  # fmt: skip
    relay._alone = NotAlone()
    return relay


def _runs(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] not in ("Z", "X")
    except OSError:
        return False
