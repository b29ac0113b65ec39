"""Addresses and forms that no page of ours can have made: answered before anything is asked of a database."""

from typing import Final

from flask import Flask, abort, request
from werkzeug.datastructures import ImmutableMultiDict
from werkzeug.routing import IntegerConverter

NUL: Final = "\0"
"""No text of an office has it, and PostgreSQL takes none."""


class Number(IntegerConverter):
    """A number in an address: no list of an office is so long that it needs more digits."""

    regex = "[0-9]{1,6}"


def only_ours(app: Flask) -> None:
    """What cannot be there is not found, a form that cannot be read is no form, and nobody asks for NUL."""
    app.url_map.converters["int"] = Number
    app.before_request(_refuse_unreadable)


def _refuse_unreadable() -> None:
    if NUL in request.path:
        abort(404)
    asked = [(name, value.replace(NUL, "")) for name, value in request.args.items(multi=True)]
    request.args = ImmutableMultiDict(asked)
    if request.method == "POST" and any(NUL in text for text in request.form.values()):
        abort(400)
