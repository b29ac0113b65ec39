"""Run a command; whatever goes wrong ends with one sentence and an exit code."""

import logging
import sys

from deploy.cli.app import app
from deploy.cli.endings import run
from shared.rpc.logs import log_as_json

if __name__ == "__main__":
    log_as_json(sys.stderr, logging.WARNING)  # standard output belongs to what was asked for
    sys.exit(run(app, sys.argv[1:]))
