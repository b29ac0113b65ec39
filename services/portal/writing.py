"""Commands of an officer to the services: each under its own number, so that it can be sent again."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final
from uuid import UUID

from services.portal.personal import RpcCaller
from shared.errors import CommandIdReused, Conflict, Forbidden, NotFound, Problem, Unavailable
from shared.tokens import Actor, Signer

NOT_RECORDED: Final = "Putusan belum dicatat."
UNCERTAIN: Final = "Belum pasti apakah putusan Anda tercatat."
_STATUS: Final = {NotFound: 404, Conflict: 409, CommandIdReused: 409, Forbidden: 403}
_BY_GROUP: Final = {"correct": 422, "again": 503, "call": 500}
_ADVICE: Final = {
    "correct": "Periksa isian Anda, lalu kirim lagi.",
    "again": "Isian Anda masih ada di bawah. Kirim lagi: perintah yang sama tidak dicatat dua kali.",
    "call": "Sampaikan pesan ini kepada pengelola sistem.",
}


@dataclass(frozen=True)
class Register:
    """The commands of the register, or of another service, in the name of the officer who is signed in."""

    caller: RpcCaller
    signer: Signer

    def review_duplicate(self, actor: Actor, number: UUID, verdict: dict[str, str]) -> dict[str, Any]:
        """The receipt of a verdict on a suspected pair, as :meth:`carry_out`."""
        return self.carry_out(actor, number, "review_duplicate", verdict)

    def carry_out(
        self, actor: Actor, number: UUID, command: str, payload: dict[str, Any], service: str = "registry"
    ) -> dict[str, Any]:
        """The receipt. Raises Problem; Unavailable leaves open whether it was carried out."""
        token = self.signer.issue(actor, f"{service}.{command}", command_id=number)
        receipt: dict[str, Any] = self.caller.call(service, command, token=token, payload=payload)
        return receipt


def status_of(problem: Problem) -> int:
    """The HTTP status of a problem."""
    return next((s for kind, s in _STATUS.items() if isinstance(problem, kind)), _BY_GROUP[problem.do])


def messages_of(problem: Problem) -> list[str]:
    """What is wrong, field by field."""
    return [field.message for field in problem.fields]


def sentences_of(
    problem: Problem,
    told: Callable[[Problem], list[str]] = messages_of,
    *,
    not_recorded: str = NOT_RECORDED,
    uncertain: str = UNCERTAIN,
) -> list[str]:
    """Whether it was recorded, why not, at which field (``told``), and what the officer can do now."""
    unknown = isinstance(problem, Unavailable) or problem.code == "internal"
    return [uncertain if unknown else not_recorded, problem.message, *told(problem), _ADVICE[problem.do]]
