"""For which entries the account of this session acts, and the door of their pages."""

from flask import abort, current_app

from services.portal.accounts.of_ormas import entries_of
from services.portal.register.merged import merged
from services.portal.web.often import count_sent
from services.portal.web.who import of_an_ormas, open_for_ormas, signed_in
from shared.errors import Forbidden


def own_entries() -> dict[str, str]:
    """By number with the name of today. Errors: Forbidden for a colleague; 401, as elsewhere."""
    who = of_an_ormas()
    if who is None:
        if signed_in() is None:
            abort(401)
        raise Forbidden
    with current_app.config["VIEWS"].read() as t:
        return entries_of(t, who.ormas)


def let_in(ormas: str) -> str:
    """The name of an entry of the own ones, for which this request acts from here on. 404 for every other,
    whether there is one or not.
    """
    own = own_entries()
    who = of_an_ormas()
    if ormas not in own or who is None:
        abort(404)
    count_sent(who.account)
    with current_app.config["VIEWS"].read() as t:
        taken_in = [each["id"] for entry in own for each in merged(t, entry).taken_in]
    open_for_ormas((*own, *taken_in))
    return own[ormas]
