"""The source of benchmarks/absence.py: `python -m benchmarks.absence_source URI KEY DIRECTORY`."""

import eventlet

eventlet.monkey_patch()

import sys  # noqa: E402
from collections.abc import Mapping  # noqa: E402
from pathlib import Path  # noqa: E402
from typing import Any  # noqa: E402

from benchmarks.relay import filled_ledger  # noqa: E402
from shared.bus.pages import ledger_page  # noqa: E402
from shared.ledger import Ledger  # noqa: E402
from shared.rpc.process import run_services  # noqa: E402
from shared.rpc.server import Wired, query  # noqa: E402


def open_ledger(config: Mapping[str, Any]) -> Ledger:
    """The ledger that the benchmark filled."""
    return filled_ledger(Path(config["directory"]), 0)


class Source:
    """Gives out its ledger by the page, as every service does."""

    name = "source"

    ledger = Wired(open_ledger)

    @query
    def ledger_page(self, payload: dict[str, Any]) -> dict[str, Any]:
        """The rows behind a position."""
        return ledger_page(self.ledger, payload)


if __name__ == "__main__":
    uri, key, directory = sys.argv[1:]
    config = {"deployment": "bench", "public_key_pem": key.encode(), "directory": directory}
    run_services([Source], uri, config, lambda: print("READY", flush=True))
