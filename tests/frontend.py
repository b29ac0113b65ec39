"""The look of the pages under test: the real one, fetched once."""

from pathlib import Path

from deploy.programs.frontend import find_frontend


def frontend() -> Path:
    """govuk-frontend's stylesheet, as an office has it."""
    return find_frontend(print, Path("/var/tmp"))
