"""Commands to the services: each under its own number, so that it can be sent again."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final
from uuid import UUID

from services.portal.web.personal import RpcCaller
from services.portal.web.plain_words import words_of
from shared.errors import (
    CommandIdReused,
    Conflict,
    FieldProblem,
    Forbidden,
    NotFound,
    Problem,
    Unavailable,
)
from shared.tokens import Actor, Signer

NOT_RECORDED: Final = "Belum dicatat."
UNCERTAIN: Final = "Belum pasti apakah isian Anda tercatat."
_STATUS: Final = {NotFound: 404, Conflict: 409, CommandIdReused: 409, Forbidden: 403}
_BY_GROUP: Final = {"correct": 422, "again": 503, "call": 500}
Told = list[tuple[str, str]]
"""What is said about a form: each sentence with the id of what it speaks of ("": nothing on the page)."""
Place = str | tuple[str, str]
"""Where something stands on a page: an id, or an id and the name that the field has there."""
Places = Mapping[str, Place]
"""Where a page asks for what a command calls by another name: by pointer, rows as ``*``. ``{}`` in a place
becomes the number of the row."""
NO_PLACES: Final[Places] = {}
SEND_AGAIN: Final = "Periksa isian Anda, lalu kirim lagi."
SENT_BEFORE: Final = "Formulir ini sudah dikirim dengan isi lain, dan yang diproses adalah kiriman pertama."
SEEN_FIRST: Final = "Lihat dahulu apa yang tercatat; kirim lagi hanya bila isian ini masih perlu dicatat."
"""A form that was sent, gone back to, and sent again: what was typed now is another command."""
_ADVICE: Final = {
    "correct": SEND_AGAIN,
    "again": "Isian Anda masih ada di bawah. Kirim lagi: perintah yang sama tidak dicatat dua kali.",
    "call": "Sampaikan pesan ini kepada pengelola sistem.",
}


@dataclass(frozen=True)
class Commands:
    """Commands to the services, in the name of who is signed in."""

    caller: RpcCaller
    signer: Signer

    def send(
        self, actor: Actor, command: str, number: UUID, payload: dict[str, Any], conversation: str = ""
    ) -> dict[str, Any]:
        """The receipt. ``conversation``: what it belongs to, when it is not alone.

        Raises Problem; Unavailable leaves open whether it was carried out.
        """
        service, _, method = command.partition(".")
        token = self.signer.issue(actor, command, command_id=number, correlation=conversation or None)
        receipt: dict[str, Any] = self.caller.call(service, method, token=token, payload=payload)
        return receipt


def status_of(problem: Problem) -> int:
    """The HTTP status of a problem."""
    return next((s for kind, s in _STATUS.items() if isinstance(problem, kind)), _BY_GROUP[problem.do])


def told_of(problem: Problem, places: Places = NO_PLACES) -> Told:
    """Whether it was recorded; then why not, each with its place on the page; then what to do now."""
    first = UNCERTAIN if is_uncertain(problem) else NOT_RECORDED
    if isinstance(problem, CommandIdReused):
        return [("", SENT_BEFORE), ("", SEEN_FIRST)]
    why = _of_fields(problem, places) or [("", words_of(problem))]
    return [("", first), *why, ("", _ADVICE[problem.do])]


def not_done(problem: Problem, places: Places = NO_PLACES) -> Told:
    """Only why not, where the page says the rest by itself; all of it when no field is to blame."""
    if of_fields := _of_fields(problem, places):
        return of_fields
    (_, first), (_, why), *rest = told_of(problem)
    return [("", f"{first} {why}"), *rest]


def _of_fields(problem: Problem, places: Places) -> Told:
    return [_placed(each, places) for each in problem.fields]


def _placed(field: FieldProblem, places: Places) -> tuple[str, str]:
    """At the nearest place above it that the page knows."""
    steps = field.pointer.strip("/").split("/")
    rows = [int(step) + 1 for step in steps if step.isdecimal()]
    pattern = ["*" if step.isdecimal() else step for step in steps]
    for length in range(len(pattern), 0, -1):
        if place := places.get("/" + "/".join(pattern[:length])):
            where, label = place if isinstance(place, tuple) else (place, "")
            return where.format(*rows), _said(label.format(*rows), field.message)
    return "", field.message


def _said(label: str, message: str) -> str:
    """With the label of the field; a ground is no reason, though both are asked for alike."""
    if label.startswith("Dasar"):
        message = message.replace("Tuliskan alasan", "Tuliskan dasar")
    return f"{label}: {message}" if label else message


def is_uncertain(problem: Problem) -> bool:
    """Whether it may have been recorded all the same."""
    return isinstance(problem, Unavailable) or problem.code == "internal"
