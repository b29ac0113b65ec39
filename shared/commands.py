"""From a signed wish to a cause in the ledger: what makes a command the same command."""

import hmac
from collections.abc import Mapping
from hashlib import sha256
from typing import Any, Final
from uuid import NAMESPACE_URL, UUID, uuid5

import msgspec

from shared.ledger import Cause, LedgerRow
from shared.tokens import Actor, Warrant

_REACTIONS: Final = uuid5(NAMESPACE_URL, "satu-ormas/reactions")


class Digester:
    """Keyed digests: a payload may name a person, and a plain digest of a name can be guessed."""

    def __init__(self, secret: bytes) -> None:
        self._secret = secret

    def of(self, *parts: object) -> bytes:
        """HMAC-SHA-256 over the parts in their one JSON form."""
        return hmac.digest(self._secret, msgspec.json.encode(parts, order="sorted"), sha256)

    def text(self, *parts: object) -> str:
        """The same, as hexadecimal text."""
        return self.of(*parts).hex()


def cause_of_command(warrant: Warrant, payload: Mapping[str, Any], digester: Digester) -> Cause:
    """The cause of a command that came with a checked token.

    Whoever sends it again is answered with its receipt, in whatever role: a role may be taken away meanwhile.
    """
    return Cause(
        command_id=str(warrant.command_id),
        actor=str(warrant.actor),
        command=warrant.command,
        digest=digester.of(warrant.actor.id, warrant.command, payload),
        correlation=warrant.correlation,
        causation=f"0 {warrant.command} {warrant.command_id}",
    )


def cause_of_reaction(service: str, reaction: str, source: str, row: LedgerRow, digester: Digester) -> Cause:
    """The cause of a reaction to what another recorded: the same event, the same command."""
    command_id = uuid5(_REACTIONS, f"{service}.{reaction} {source} {row.position} {row.hash.hex()}")
    actor = str(Actor(id=service, role="reaction"))
    return Cause(
        command_id=str(command_id),
        actor=actor,
        command=f"{service}.{reaction}",
        digest=digester.of(actor, reaction, source, row.position),
        correlation=row.correlation,
        causation=f"{depth_of(row.causation) + 1} {source} {row.position}",
    )


def cause_of_step(
    warrant: Warrant, command_id: UUID, correlation: str, payload: object, digester: Digester
) -> Cause:
    """The cause of one step of a longer job (a row of an import): its own id, the job's warrant."""
    actor = str(warrant.actor)
    return Cause(
        command_id=str(command_id),
        actor=actor,
        command=warrant.command,
        digest=digester.of(actor, warrant.command, payload),
        correlation=correlation,
        causation=f"0 {warrant.command} {warrant.command_id}",
    )


def depth_of(causation: str) -> int:
    """How many reactions lie between a person's command and this event."""
    first = causation.partition(" ")[0]
    return int(first) if first.isdecimal() else 0
