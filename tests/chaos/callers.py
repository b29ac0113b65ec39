"""People at their counters: each sends command after command and repeats one until it has its answer."""

import random
import threading
import time
from collections import Counter
from dataclasses import dataclass, field
from typing import Any, Final
from uuid import UUID

from shared.errors import Problem
from shared.rpc.client import RpcClient
from shared.tokens import Actor, Signer
from tests.chaos.wishes import Counterfoil, Wish, next_wish

OFFICER = Actor(id="loket-1", role="case_officer")
PACE = 0.25
"""Seconds between an answer and the next command of the same caller."""
PAUSE = 0.1
"""Seconds before a command is repeated."""


@dataclass
class Promise:
    """One command and what was finally said about it: accepted, refused or wrong."""

    id: UUID
    wish: Wish
    outcome: str = ""
    receipt: dict[str, Any] = field(default_factory=dict)
    code: str = ""
    repeats: int = 0
    begun: float = 0.0
    """On the monotonic clock: when the attempt began that was answered."""


class Caller(threading.Thread):
    """One counter. What it draws depends on the seed alone; what it hears depends on the machine."""

    def __init__(self, seed: str, amqp: str, signer: Signer, foil: Counterfoil) -> None:
        super().__init__(name=f"caller {seed}", daemon=True)
        self.chance = random.Random(seed)
        self.client = RpcClient(amqp, timeout=3)
        self.signer, self.foil = signer, foil
        self.stop = threading.Event()
        self.promises: list[Promise] = []
        self.complaints: Counter[str] = Counter()
        self.broken: list[str] = []

    def run(self) -> None:
        try:
            while not self.stop.wait(PACE):
                wish = next_wish(self.chance, self.foil)
                promise = Promise(UUID(int=self.chance.getrandbits(128), version=4), wish)
                self._until_answered(promise)
                self.promises.append(promise)
                self.foil.remember(promise.wish, promise.receipt)
        except Exception as error:  # a caller that dies must be seen by the oracle
            self.broken.append(f"{type(error).__name__}: {error}")
            raise
        finally:
            self.client.close()

    def _until_answered(self, promise: Promise) -> None:
        payload = promise.wish.payload | {promise.wish.mark: f"perintah {promise.id}"}
        promise.wish = Wish(promise.wish.service, promise.wish.command, payload, promise.wish.mark)
        while not promise.outcome:
            promise.begun = time.monotonic()
            self._attempt(promise)

    def _attempt(self, promise: Promise) -> None:
        try:
            promise.receipt = call(self.client, self.signer, promise)
            promise.outcome = "refused" if promise.receipt["refused"] else "accepted"
        except Problem as problem:
            if is_final(problem, promise.wish):
                promise.outcome, promise.code = "wrong", problem.code
                return
            self.complaints[problem.code] += 1
            promise.repeats += 1
            _PAUSING.wait(PAUSE)


_PAUSING: Final = threading.Event()
"""Nobody sets it: between two attempts of a caller there is a pause, as there is at a counter."""


def call(client: RpcClient, signer: Signer, promise: Promise) -> dict[str, Any]:
    """Send the command once; its receipt."""
    wish = promise.wish
    token = signer.issue(OFFICER, f"{wish.service}.{wish.command}", command_id=promise.id)
    receipt: dict[str, Any] = client.call(wish.service, wish.command, token=token, payload=wish.payload)
    return receipt


def until_answered(client: RpcClient, signer: Signer, promise: Promise, within: float = 60) -> object:
    """The receipt of a command that was answered before, or the problem with it."""
    deadline = time.monotonic() + within
    while True:
        try:
            return call(client, signer, promise)
        except Problem as problem:
            if problem.do != "again" or time.monotonic() > deadline:
                return problem.as_dict()
        _PAUSING.wait(PAUSE)


def is_final(problem: Problem, wish: Wish) -> bool:
    """Whether repeating is pointless: the input is wrong, or the version that was asked for has gone."""
    if problem.code == "conflict":
        return wish.payload.get("expected_version") is not None
    return problem.do == "correct"
