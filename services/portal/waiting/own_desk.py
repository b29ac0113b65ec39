"""The desk of whoever looks."""

from flask import current_app

from services.portal.waiting.desk import Desk
from services.portal.web.reach import may_any
from services.portal.web.today import on_day
from services.portal.web.who import SignedIn


def desk_of(who: SignedIn) -> Desk:
    """Today."""
    day = current_app.config["TODAY"]()
    return Desk(who.account, may_any, day, on_day(), roles=who.roles, agencies=who.agencies)
