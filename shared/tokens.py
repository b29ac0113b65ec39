"""Signed tokens: who asks for which command, in which deployment, until when (JWT, Ed25519 only)."""

from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from typing import Any, Self, cast
from uuid import UUID, uuid4

import jwt
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from shared.errors import Forbidden, TokenExpired, TokenForged

ALGORITHM = "EdDSA"
REQUIRED = ["jti", "sub", "aud", "cmd", "cor", "exp"]


@dataclass(frozen=True)
class Actor:
    """Who acts; written `role/id` in rows, tokens and logs.

    ``bound_to``: the names of what alone it may act for, as its token says; in no row and no log.
    """

    id: str
    role: str
    bound_to: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if not self.id or not self.role or "/" in self.role:
            raise ValueError("an actor has a role without a slash and an id")

    def __str__(self) -> str:
        return f"{self.role}/{self.id}"

    @classmethod
    def parse(cls, text: str) -> Self:
        """The reverse of `str(actor)`; ValueError for anything else."""
        role, _, id = text.partition("/")
        return cls(id=id, role=role)


@dataclass(frozen=True)
class Warrant:
    """What a checked token allows: one command, once, until the deadline (UTC)."""

    command_id: UUID
    actor: Actor
    deployment: str
    command: str
    correlation: str
    deadline: datetime


class Signer:
    """Issues tokens in the name of one deployment."""

    def __init__(self, private_key_pem: bytes, deployment: str) -> None:
        self._key = cast(Ed25519PrivateKey, serialization.load_pem_private_key(private_key_pem, None))
        self._deployment = deployment

    def issue(
        self,
        actor: Actor,
        command: str,
        *,
        command_id: UUID | None = None,
        correlation: str | None = None,
        seconds: int = 30,
    ) -> str:
        """A token for `command` (`<service>.<method>`), good for `seconds`; keep the id to repeat safely."""
        id = str(command_id or uuid4())
        claims = {
            "jti": id,
            "sub": str(actor),
            "for": list(actor.bound_to),
            "aud": self._deployment,
            "cmd": command,
            "cor": correlation or id,
            "exp": datetime.now(UTC) + timedelta(seconds=seconds),
        }
        return jwt.encode(claims, self._key, algorithm=ALGORITHM)


class Verifier:
    """Checks tokens with the public key alone."""

    def __init__(self, public_key_pem: bytes, deployment: str) -> None:
        self._key = cast(Ed25519PublicKey, serialization.load_pem_public_key(public_key_pem))
        self._deployment = deployment

    def check(self, token: str, command: str) -> Warrant:
        """The warrant, or TokenForged, TokenExpired, Forbidden (made for elsewhere or something else)."""
        warrant = self._warrant(self._claims(token))
        if warrant.command != command:
            raise Forbidden()
        return warrant

    def _claims(self, token: str) -> dict[str, Any]:
        try:
            return jwt.decode(
                token,
                self._key,
                algorithms=[ALGORITHM],
                audience=self._deployment,
                options={"require": REQUIRED, "strict_aud": True},
            )
        except jwt.ExpiredSignatureError:
            raise TokenExpired() from None
        except jwt.InvalidAudienceError:
            raise Forbidden() from None
        except jwt.InvalidTokenError:
            raise TokenForged() from None

    @staticmethod
    def _warrant(claims: dict[str, Any]) -> Warrant:
        try:
            return Warrant(
                command_id=UUID(claims["jti"]),
                actor=replace(Actor.parse(claims["sub"]), bound_to=_names(claims.get("for", []))),
                deployment=claims["aud"],
                command=claims["cmd"],
                correlation=str(claims["cor"]),
                deadline=datetime.fromtimestamp(claims["exp"], UTC),
            )
        except (TypeError, ValueError, AttributeError, OverflowError, OSError):
            raise TokenForged() from None


def _names(claim: Any) -> tuple[str, ...]:
    """TypeError for anything but a list of texts."""
    if not isinstance(claim, list) or not all(isinstance(each, str) for each in claim):
        raise TypeError("what an actor is bound to is a list of texts")
    return tuple(claim)


def generate_keypair() -> tuple[bytes, bytes]:
    """A new (private, public) pair of PEM texts; whoever stores the private one protects the file."""
    key = Ed25519PrivateKey.generate()
    private = key.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    public = key.public_key().public_bytes(
        serialization.Encoding.PEM, serialization.PublicFormat.SubjectPublicKeyInfo
    )
    return private, public
