"""Run a command; whatever goes wrong ends with one sentence and an exit code."""

import sys

from deploy.cli.app import app
from deploy.cli.endings import run

if __name__ == "__main__":
    sys.exit(run(app, sys.argv[1:]))
