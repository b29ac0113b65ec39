"""What this session has written and does not see yet: kept in its cookie until it is shown."""

from contextlib import suppress
from dataclasses import astuple, dataclass
from typing import Any, Final

from flask import Flask, current_app, g, request, session

from services.portal.projection import PROJECTIONS
from shared.errors import Problem
from shared.projection import NotYetVisible
from shared.projection.visible import is_visible, wait_until_visible

PATIENCE: Final = 2.0
"""Seconds for which a person waits for a page."""
KEPT: Final = 5
_COOKIE: Final = "receipts"


@dataclass(frozen=True)
class Written:
    """A receipt as a person may quote it: its number, where its last event stands, what it is about.

    ``seen_at``: the address at which it will be seen, empty where there is none before it is shown.
    """

    number: str
    source: str
    position: int
    about: str
    seen_at: str = ""

    @classmethod
    def of(cls, receipt: dict[str, Any], about: str, seen_at: str = "") -> "Written | None":
        """From the receipt of a command; None when nothing was recorded."""
        events = receipt["events"]
        if not events:
            return None
        last = max(events, key=lambda event: event["position"])
        source = str(last["topic"]).partition(".")[0]
        return cls(receipt["command_id"], source, last["position"], about, seen_at)

    @property
    def shown(self) -> bool:
        """Whether every page shows it."""
        return is_visible(current_app.config["VIEWS"], PROJECTIONS, {self.source: self.position})


def wait_for(written: Written) -> None:
    """Return when it is shown or patience ends; what is not shown then is told on every page until it is."""
    views, patience = current_app.config["VIEWS"], current_app.config["PATIENCE"]
    try:
        wait_until_visible(views, PROJECTIONS, {written.source: written.position}, patience)
    except NotYetVisible:
        kept = [each for each in session.get(_COOKIE, []) if each[0] != written.number]
        session[_COOKIE] = [*kept, list(astuple(written))][-KEPT:]


def not_shown_yet() -> list[Written]:
    """Receipts of this session that were not shown when this request began."""
    waiting: list[Written] = g.get("not_shown_yet", [])
    return waiting


def remember(app: Flask) -> None:
    """Look before anything of a page is read: a page may show more than it says, never less."""
    app.before_request(_look)


def _look() -> None:
    if request.endpoint in ("static", "stylesheet.stylesheet") or not session.get(_COOKIE):
        return
    told = [Written(*each) for each in session[_COOKIE]]
    g.not_shown_yet = told
    with suppress(Problem):  # the page itself says what is wrong with the database
        g.not_shown_yet = [each for each in told if not each.shown]
    if g.not_shown_yet != told:
        session[_COOKIE] = [list(astuple(each)) for each in g.not_shown_yet]
