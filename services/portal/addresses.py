"""Addresses and forms that no page of ours can have made: answered before anything is asked of a database."""

from typing import Final

from flask import Flask, abort, request
from werkzeug.routing import IntegerConverter

NUL: Final = "\0"
"""No text of an office has it, and PostgreSQL takes none."""


class Number(IntegerConverter):
    """A number in an address: no list of an office is so long that it needs more digits."""

    regex = "[0-9]{1,6}"


def only_ours(app: Flask) -> None:
    """What cannot be there is not found; a form that cannot be read is no form."""
    app.url_map.converters["int"] = Number
    app.before_request(_refuse_unreadable)


def _refuse_unreadable() -> None:
    if _holds_nul(request.path, *request.args.values()):
        abort(404)
    if request.method == "POST" and _holds_nul(*request.form.values()):
        abort(400)


def _holds_nul(*texts: str) -> bool:
    return any(NUL in text for text in texts)
