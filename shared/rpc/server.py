"""The network face of a service: `@command`, `@query`, and what they need `Wired` to the class."""

import inspect
import time
from collections.abc import Callable, Mapping
from functools import partial
from typing import Any, TypeVar

import structlog
from nameko.exceptions import ContainerBeingKilled
from nameko.extensions import DependencyProvider, Entrypoint
from nameko.rpc import RpcConsumer

from shared.errors import CallUs, Forbidden, InputWrong
from shared.rpc.border import arguments_of, as_sent, log_command, refuse_if_too_late, shape_of
from shared.rpc.hidden import refuse_hidden
from shared.rpc.listening import Listener
from shared.rpc.replies import BEAT, Replies
from shared.tokens import Verifier, Warrant

log = structlog.get_logger("rpc")
Method = TypeVar("Method", bound=Callable[..., Any])


class Wired(DependencyProvider):  # type: ignore[misc]
    """Gives every worker the one object that `factory(config)` builds when the process starts."""

    def __init__(self, factory: Callable[[Mapping[str, Any]], Any]) -> None:
        self.factory = factory

    def setup(self) -> None:
        """Build it; a failure here stops the process before it takes a request."""
        self.wired = self.factory(self.container.config)

    def get_dependency(self, worker_ctx: Any) -> Any:
        """The object itself."""
        return self.wired

    def stop(self) -> None:
        """Close it, if it can be closed, after the last worker."""
        if close := getattr(self.wired, "close", None):
            close()


class Door(RpcConsumer):  # type: ignore[misc]
    """The queue `rpc-<service>`: admits strict JSON with a valid token, answers everything, never dies."""

    queue_consumer = Listener()

    def __init__(self) -> None:
        super().__init__()
        self.methods: dict[str, Call] = {}

    def setup(self) -> None:
        """Know the key before the first message."""
        super().setup()
        config = self.container.config
        self.verifier = Verifier(config["public_key_pem"], config["deployment"])
        self.replies = Replies(config["AMQP_URI"])

    def start(self) -> None:
        """The connection for answers is watched while the service runs."""
        super().start()
        self.container.spawn_managed_thread(self._watch_replies)

    def _watch_replies(self) -> None:
        while True:
            time.sleep(BEAT)
            self.replies.beat()

    def stop(self) -> None:
        """Answers are given until the last worker is done."""
        super().stop()
        self.replies.close()

    def register_provider(self, provider: "Call") -> None:
        """One more method that can be called."""
        super().register_provider(provider)
        self.methods[provider.command] = provider

    def handle_message(self, message: Any) -> None:
        """Check everything that can be checked without the service, then let a worker run."""
        try:
            call, admitted = self._admit(message)
            done = partial(self._done, message, admitted.get("warrant"), time.monotonic())
            self.container.spawn_worker(call, (), admitted, handle_result=done)
        except ContainerBeingKilled:
            self.requeue_message(message)
        except Exception as error:
            refusal = shape_of(error)
            log.warning("not-admitted", command=message.delivery_info["routing_key"], outcome=refusal["code"])
            self._answer(message, {"error": refusal})

    def _admit(self, message: Any) -> tuple["Call", dict[str, Any]]:
        refuse_if_too_late(message)
        kwargs = arguments_of(message)
        name = message.delivery_info["routing_key"]
        if name not in self.methods:
            raise CallUs("Perintah ini tidak dikenal oleh layanan.", code="unknown-method")
        return self.methods[name], self.methods[name].admit(kwargs, self.verifier)

    def _done(
        self,
        message: Any,
        warrant: Warrant | None,
        since: float,
        worker: Any,
        result: Any,
        exc_info: Any,
    ) -> tuple[Any, Any]:
        answer = {"error": shape_of(exc_info[1])} if exc_info else {"ok": result}
        sent = self._answer(message, answer)
        if warrant:
            log_command(warrant, sent, time.monotonic() - since)
        return result, exc_info

    def _answer(self, message: Any, answer: dict[str, Any]) -> dict[str, Any]:
        """Send it and be done with the message; what cannot be sent becomes an answer that can."""
        answer, body = as_sent(answer)
        if reply_to := message.properties.get("reply_to"):
            self.replies.send(reply_to, message.properties.get("correlation_id"), body)
        self.queue_consumer.ack_message(message)
        return answer


class Call(Entrypoint):  # type: ignore[misc]
    """A method that takes `{payload}` and, where it names a `warrant`, a token that it is checked from."""

    door = Door()

    def setup(self) -> None:
        """Read from the signature whether a warrant is needed, allowed or unknown."""
        method = getattr(self.container.service_cls, self.method_name)
        warrant = inspect.signature(method).parameters.get("warrant")
        self.takes_warrant = warrant is not None
        self.needs_warrant = warrant is not None and warrant.default is inspect.Parameter.empty
        self.command = f"{self.container.service_name}.{self.method_name}"
        self.door.register_provider(self)

    def stop(self) -> None:
        """Return when the queue hands out nothing more."""
        self.door.unregister_provider(self)

    def admit(self, kwargs: dict[str, Any], verifier: Verifier) -> dict[str, Any]:
        """The arguments of the method, or the Problem with them. A token that is given is always checked."""
        payload, token = kwargs.pop("payload", {}), kwargs.pop("token", None)
        if kwargs or not isinstance(payload, dict):
            raise InputWrong("Isi permintaan tidak dapat dibaca.", code="malformed-request")
        if token is None and not self.needs_warrant:
            return {"payload": payload}
        warrant = verifier.check(token or "", self.command)
        return {"payload": payload, "warrant": warrant} if self.takes_warrant else {"payload": payload}


class Command(Call):
    """Changes something: `def record_skt(self, warrant, payload)`; never without a warrant.

    Who may is a line of the policy that wiring hands in (`config["policy"]`: command to roles).
    """

    def setup(self) -> None:
        """A command that forgets its warrant, or whom nobody may use, is noticed before it is ever called."""
        super().setup()
        if not self.needs_warrant:
            raise TypeError(f"{self.command} must take a warrant")
        roles = self.container.config["policy"].get(self.command)
        if not roles:
            raise TypeError(f"{self.command} has no line in the policy")
        self.roles = frozenset(roles)

    def admit(self, kwargs: dict[str, Any], verifier: Verifier) -> dict[str, Any]:
        """As for every call; Forbidden unless the actor has a role that the policy names.

        InputWrong for a text with characters that nobody sees.
        """
        admitted = super().admit(kwargs, verifier)
        if admitted["warrant"].actor.role not in self.roles:
            raise Forbidden
        refuse_hidden(admitted["payload"])
        return admitted


def command(method: Method) -> Method:
    """Let the network call a method that changes something."""
    Command.decorator(method)
    return method


def query(method: Method) -> Method:
    """Let the network call a method that only tells."""
    Call.decorator(method)
    return method
