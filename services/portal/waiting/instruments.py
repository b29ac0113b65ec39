"""Drafts of instruments of assessment that wait for a second person."""

from typing import Final

from flask import url_for

from services.portal.waiting.desk import Desk, Line, Subject
from services.portal.web.authors import actor_like, caused_last
from shared.database import Transaction

_DRAFTED: Final = "scoring.InstrumentDrafted"
_WRITTEN: Final = (_DRAFTED, "scoring.InstrumentRevised")


def to_publish(t: Transaction, desk: Desk) -> Subject | None:
    """Whoever wrote something of a draft does not publish it."""
    if not desk.may("scoring.publish_instrument"):
        return None
    others = " ".join(f"AND NOT {caused_last('i.id', topic, _DRAFTED)}" for topic in _WRITTEN)
    sql = f"SELECT i.id, i.title, i.year, i.edition FROM instrument i WHERE i.state = 'draft' {others}"
    own = actor_like(desk.account)
    lines = [
        Line(
            f"{title} {year}, edisi {edition}",
            url_for("instruments.show", instrument=instrument, edisi=edition),
            "rancangan orang lain, menunggu ditetapkan",
        )
        for instrument, title, year, edition in t.all(
            f"{sql} ORDER BY i.year, i.code", tuple(each for topic in _WRITTEN for each in (topic, own))
        )
    ]
    whole = url_for("instruments.all_")
    return Subject.of("Rancangan instrumen yang menunggu ditetapkan", lines, desk, whole)
