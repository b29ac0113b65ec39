"""What a problem may say on a page: never what a database tells those who run it."""

import secrets
from typing import Final

import structlog

from shared.database import DatabaseUnusable
from shared.errors import Problem

log = structlog.get_logger("portal")
UNUSABLE: Final = "Basis data sedang tidak dapat dipakai. Sampaikan nomor {} kepada pengelola sistem."


def words_of(problem: Problem) -> str:
    """Its own sentence; of a database that is of no use only a number, under which the log has the rest."""
    if not isinstance(problem, DatabaseUnusable):
        return problem.message
    number = secrets.token_hex(4).upper()
    log.error("database-unusable", reference=number, message=problem.message)
    return UNUSABLE.format(number)
