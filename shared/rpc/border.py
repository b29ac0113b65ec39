"""What crosses the border of a service: requests read strictly, answers and errors in one shape."""

import secrets
import time
from typing import Any

import structlog
from marshmallow import ValidationError

from shared.errors import CallUs, InputWrong, Problem, TooLarge, TryAgain
from shared.invalid import input_wrong
from shared.metrics import COMMAND_SECONDS, COMMANDS
from shared.rpc.logs import trace_of
from shared.rpc.wire import DEADLINE, JSON_TYPE, LARGEST, decode, encode
from shared.tokens import Warrant

log = structlog.get_logger("rpc")


def refuse_if_too_late(message: Any) -> None:
    """Work for a caller who has stopped waiting would only delay the others."""
    deadline = message.headers.get(DEADLINE)
    if isinstance(deadline, int) and deadline < time.time() * 1000:
        raise TryAgain("Permintaan ini menunggu terlalu lama. Silakan coba lagi.", code="too-late")


def arguments_of(message: Any) -> dict[str, Any]:
    """The keyword arguments of nameko's envelope; anything but plain strict JSON is refused unread."""
    if message.content_type != JSON_TYPE or message.compression:
        raise InputWrong("Permintaan harus berupa JSON.", code="not-json")
    try:
        envelope = decode(bytes(message.body) if isinstance(message.body, memoryview) else message.body)
    except ValueError:
        raise InputWrong("Permintaan harus berupa JSON.", code="not-json") from None
    match envelope:
        case {"args": [], "kwargs": dict(kwargs)}:
            return kwargs
        case _:
            raise InputWrong("Isi permintaan tidak dapat dibaca.", code="malformed-request")


def shape_of(error: BaseException) -> dict[str, Any]:
    """What the caller may know. The unexpected gets a number under which our log tells the rest."""
    match error:
        case Problem():
            return error.as_dict()
        case ValidationError():
            return input_wrong(error).as_dict()
    reference = secrets.token_hex(4).upper()
    log.error("unexpected", reference=reference, trace=trace_of(error))
    message = f"Terjadi kesalahan di sistem. Sampaikan nomor {reference} kepada pengelola sistem."
    return CallUs(message).as_dict()


def as_sent(answer: dict[str, Any]) -> tuple[dict[str, Any], bytes]:
    """The answer and its bytes, or the Problem that it is no JSON or too large to be carried."""
    try:
        body = encode({"result": answer, "error": None})
    except (TypeError, ValueError, RecursionError) as error:
        return as_sent({"error": shape_of(error)})
    if len(body) > LARGEST:
        return as_sent({"error": TooLarge("Jawaban terlalu besar. Persempit permintaan Anda.").as_dict()})
    return answer, body


def log_command(warrant: Warrant, answer: dict[str, Any], seconds: float) -> None:
    """One line for each command: who, in which conversation, what came of it; never the payload."""
    outcome = outcome_of(answer)
    COMMANDS.labels(warrant.command, outcome["outcome"]).inc()
    COMMAND_SECONDS.labels(warrant.command).observe(seconds)
    log.info(
        warrant.command,
        command_id=str(warrant.command_id),
        actor=str(warrant.actor),
        correlation=warrant.correlation,
        milliseconds=round(seconds * 1000, 1),
        **outcome,
    )


def outcome_of(answer: dict[str, Any]) -> dict[str, Any]:
    """What a line of the log says about an answer, whatever the service chose to answer."""
    match answer:
        case {"error": {"code": str(code)}}:
            return {"outcome": code}
        case {"ok": {"refused": {"rule": rule}}}:
            return {"outcome": "refused", "rule": rule, "positions": positions_in(answer["ok"])}
        case {"ok": dict()}:
            return {"outcome": "ok", "positions": positions_in(answer["ok"])}
        case _:
            return {"outcome": "ok"}


def positions_in(receipt: dict[str, Any]) -> list[Any]:
    """Where in the ledger a receipt says its events are; a refusal by a rule is an event too."""
    match receipt:
        case {"events": list(events)}:
            return [event.get("position") for event in events if isinstance(event, dict)]
        case _:
            return []
