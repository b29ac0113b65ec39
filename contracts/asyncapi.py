"""The catalogue as AsyncAPI 3.0: one channel per event, its present payload, what travels in the headers."""

from collections.abc import Mapping
from typing import Any, Final

TEXTS: Final = (
    "specversion", "id", "source", "type", "subject", "time", "hash", "previoushash", "sealeddigest", "actor",
    "actorrole", "correlation", "causation",
)  # fmt: skip
NUMBERS: Final = ("position", "depth", "schemaversion", "version")
ABOUT: Final = (
    "Facts of a register of civil-society organisations, as CloudEvents 1.0 in the AMQP 0-9-1 binding, on the"
    " topic exchange `facts`. A whole source (`<kode>.<service>.#`) is gapless by position."
)


def asyncapi(catalogue: Mapping[str, Any]) -> dict[str, Any]:
    """The document; messages of an older schemaversion have fewer fields, see contracts/events."""
    return {
        "asyncapi": "3.0.0",
        "info": {"title": "Satu Ormas", "version": "1", "description": ABOUT},
        "defaultContentType": "application/json",
        "channels": {topic: _channel(topic) for topic in catalogue},
        "operations": {f"record.{topic}": _operation(topic) for topic in catalogue},
        "components": {
            "messages": {topic: _message(topic, told) for topic, told in catalogue.items()},
            "schemas": {"headers": _headers()},
        },
    }


def _channel(topic: str) -> dict[str, Any]:
    service, _, name = topic.partition(".")
    return {
        "address": f"{{kode}}.{service}.{name}",
        "parameters": {"kode": {"description": "The office's kode wilayah, for example 32.71."}},
        "messages": {name: {"$ref": f"#/components/messages/{topic}"}},
        "bindings": {
            "amqp": {"is": "routingKey", "exchange": {"name": "facts", "type": "topic", "durable": True}}
        },
    }


def _operation(topic: str) -> dict[str, Any]:
    return {"action": "send", "channel": {"$ref": f"#/channels/{topic}"}}


def _message(topic: str, told: Mapping[str, Any]) -> dict[str, Any]:
    properties = {name: {"type": _type(kind)} for name, kind in told["fields"].items()}
    return {
        "name": topic,
        "summary": told["doc"],
        "headers": {"$ref": "#/components/schemas/headers"},
        "payload": {"type": "object", "properties": properties},
    }


def _headers() -> dict[str, Any]:
    texts = {f"cloudEvents:{name}": {"type": "string"} for name in TEXTS}
    numbers = {f"cloudEvents:{name}": {"type": "integer"} for name in NUMBERS}
    return {"type": "object", "properties": texts | numbers, "required": [*texts, *numbers]}


def _type(kind: str) -> str | list[str]:
    """Some readings may be absent."""
    return ["object", "null"] if kind == "object" else kind
