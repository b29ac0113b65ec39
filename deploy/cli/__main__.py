"""Run a command; whatever goes wrong ends with one sentence and an exit code."""

import logging
import sys

from deploy.hiding import hide_secrets

if __name__ == "__main__":
    if sys.argv[1:2] == ["up"]:
        hide_secrets()
    from deploy.cli.app import app
    from deploy.cli.endings import run
    from shared.rpc.logs import log_as_json

    log_as_json(sys.stderr, logging.WARNING)  # standard output belongs to what was asked for
    sys.exit(run(app, sys.argv[1:]))
