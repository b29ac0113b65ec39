"""Forms: only from our own pages, each with the number under which its command is carried out once."""

import secrets
from hmac import compare_digest
from typing import Final
from uuid import UUID, uuid4

from flask import abort, request, session

TOKEN: Final = "csrf"  # noqa: S105 - the name of a field
NUMBER: Final = "nomor"


def form_token() -> str:
    """What a form of this session carries; made at first use."""
    if TOKEN not in session:
        session[TOKEN] = secrets.token_urlsafe(32)
    return str(session[TOKEN])


def refuse_forged_form() -> None:
    """403 unless the form was shown to this very session."""
    known, told = str(session.get(TOKEN, "")), request.form.get(TOKEN, "")
    if not known or not compare_digest(known.encode(), told.encode()):
        abort(403)


def command_number() -> UUID:
    """The number that came with the form: the same form sent twice is the same command. 400 without one."""
    try:
        return UUID(request.form.get(NUMBER, ""))
    except ValueError:
        abort(400)


def new_number() -> UUID:
    """For a form that is shown for the first time."""
    return uuid4()
