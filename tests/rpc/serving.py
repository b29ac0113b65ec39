"""A process that serves the probe: run as `python -m tests.rpc.serving CONFIG_JSON`."""

import eventlet

eventlet.monkey_patch()

import json  # noqa: E402
import sys  # noqa: E402
from pathlib import Path  # noqa: E402

from marshmallow import Schema, fields  # noqa: E402

from shared.errors import Conflict  # noqa: E402
from shared.rpc.logs import log_as_json  # noqa: E402
from shared.rpc.process import run_services  # noqa: E402
from shared.rpc.server import Wired, command, query  # noqa: E402


class Word(Schema):
    word = fields.String(required=True)


class Notebook:
    """Writes down what was executed, so that a test can count it."""

    def __init__(self, config) -> None:
        self.path = Path(config["notebook"])

    def write(self, line: str) -> int:
        with self.path.open("a") as notebook:
            notebook.write(line + "\n")
        return len(self.path.read_text().splitlines())

    def close(self) -> None:
        self.write("closed")


class Probe:
    name = "probe"

    notebook = Wired(Notebook)

    @query
    def echo(self, payload):
        return payload

    @query
    def nap(self, payload):
        self.notebook.write("nap begins")
        eventlet.sleep(payload["seconds"])
        self.notebook.write("nap ends")
        return "rested"

    @query
    def who(self, payload, warrant=None):
        return str(warrant.actor) if warrant else None

    @query
    def reveal(self, payload, warrant):
        return str(warrant.actor)

    @query
    def fail(self, payload):
        raise RuntimeError(f"unexpected {payload['secret']}")

    @query
    def clash(self, payload):
        raise Conflict()

    @query
    def spell(self, payload):
        return Word().load(payload)

    @query
    def odd(self, payload):
        return {"nan": float("nan"), "object": object(), "surrogate": "\ud800"}[payload["kind"]]

    @query
    def large(self, payload):
        return "x" * payload["size"]

    @command
    def note(self, warrant, payload):
        position = self.notebook.write(payload["text"])
        event = {"topic": "probe.Noted", "stream": "s", "version": 1, "position": position}
        refused = {"rule": "no-shouting", "message": "Pelan-pelan."} if payload["text"].isupper() else None
        return {"command_id": str(warrant.command_id), "events": [event], "refused": refused}

    @command
    def shrug(self, warrant, payload):
        return [{"events": "no receipt at all"}]


def main() -> None:
    config = json.loads(sys.argv[1])
    log_as_json(sys.stderr)
    config["public_key_pem"] = config["public_key_pem"].encode()
    run_services([Probe], config["amqp"], config, lambda: print("READY", flush=True))


if __name__ == "__main__":
    main()
