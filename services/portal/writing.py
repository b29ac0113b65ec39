"""Commands to the services: each under its own number, so that it can be sent again."""

from collections.abc import Callable, Mapping
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
NO_FIELDS: Final[Mapping[str, str]] = {}
_ADVICE: Final = {
    "correct": "Periksa isian Anda, lalu kirim lagi.",
    "again": "Isian Anda masih ada di bawah. Kirim lagi: perintah yang sama tidak dicatat dua kali.",
    "call": "Sampaikan pesan ini kepada pengelola sistem.",
}


@dataclass(frozen=True)
class Commands:
    """Commands to the services, in the name of who is signed in."""

    caller: RpcCaller
    signer: Signer

    def send(self, actor: Actor, command: str, number: UUID, payload: dict[str, Any]) -> dict[str, Any]:
        """The receipt. Raises Problem; Unavailable leaves open whether it was carried out."""
        service, _, method = command.partition(".")
        token = self.signer.issue(actor, command, command_id=number)
        receipt: dict[str, Any] = self.caller.call(service, method, token=token, payload=payload)
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
    first = uncertain if is_uncertain(problem) else not_recorded
    return [first, problem.message, *told(problem), _ADVICE[problem.do]]


def not_done(problem: Problem, fields: Mapping[str, str] = NO_FIELDS) -> list[tuple[str, str]]:
    """Sentences for an error summary, each with the field of the page that it speaks of ("": none).

    ``fields``: where a page asks for what a command calls by another name.
    """
    of_fields = [
        (fields.get("/" + each.pointer.strip("/").partition("/")[0], ""), each.message)
        for each in problem.fields
    ]
    if of_fields:
        return of_fields
    first = "Belum pasti apakah ini tercatat." if is_uncertain(problem) else "Belum dicatat."
    return [("", f"{first} {problem.message}"), ("", _ADVICE[problem.do])]


def is_uncertain(problem: Problem) -> bool:
    """Whether it may have been recorded all the same."""
    return isinstance(problem, Unavailable) or problem.code == "internal"
