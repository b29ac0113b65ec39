"""The portal as a web application: everything it needs is handed in."""

from collections.abc import Callable
from contextlib import suppress
from datetime import date, datetime
from pathlib import Path

from flask import Flask

from contracts.telling.dates import date_words, moment_words, number_words, zone_of
from contracts.telling.words import (
    ACTIVITIES,
    BASES,
    BOARD_STATES,
    DISPUTE_ENDINGS,
    LEGAL_FORMS,
    LEVELS,
    MARKS,
    MEDIATION_OUTCOMES,
    PEOPLE_ROLES,
    SHORT_BASES,
    VERDICTS,
    actor_words,
    word,
)
from services.portal import errors, leading, mapping, pages, placing, reviewing, signing_in
from services.portal.access import session_secret
from services.portal.commands import data_option
from services.portal.forms import form_token
from services.portal.freshness import Freshness, Head, Stalled, freshness
from services.portal.name_index import NameIndex
from services.portal.personal import Owner, RpcCaller
from services.portal.projection import PROJECTIONS
from services.portal.receipts import PATIENCE, not_shown_yet, remember
from services.portal.security import protect
from services.portal.writing import Register
from shared.bus.heard import Heard
from shared.database import Database
from shared.deployment import Office
from shared.errors import Problem
from shared.projection import prepare
from shared.tokens import Signer

WORDS = {
    "bentuk": LEGAL_FORMS,
    "dasar": BASES,
    "dasar_singkat": SHORT_BASES,
    "keaktifan": ACTIVITIES,
    "tingkat": LEVELS,
    "tanda": MARKS,
    "putusan": VERDICTS,
    "jabatan": PEOPLE_ROLES,
    "kepengurusan": BOARD_STATES,
    "mediasi": MEDIATION_OUTCOMES,
    "penyelesaian": DISPUTE_ENDINGS,
}


def create_app(
    views: Database,
    call: RpcCaller,
    office: Office,
    directory: Path,
    *,
    signer: Signer,
    head: Head | None = None,
    stalled: Stalled = tuple,
    hosts: tuple[str, ...] = (),
    today: Callable[[], date] | None = None,
    patience: float = PATIENCE,
) -> Flask:
    """The portal of one office. ``hosts`` are names it answers to besides the loopback.

    ``patience``: how many seconds a page waits to show what was just written.
    ``stalled`` tells which movers of events stand still although they have something to do.
    """
    prepare(views, PROJECTIONS)
    heard = Heard(views)
    heard.create()
    zone = zone_of(office.time_zone)
    app = Flask(__name__)
    app.config.update(
        VIEWS=views,
        NAMES=NameIndex(),
        DIRECTORY=directory,
        OWNER=Owner(call, signer),
        REGISTER=Register(call, signer),
        PATIENCE=patience,
        ZONE=zone,
        TODAY=today or (lambda: datetime.now(zone).date()),
        FRESHNESS=lambda: freshness(
            views, heard, head or (lambda source: heard.head(source).position), stalled
        ),
    )
    protect(app, session_secret(directory), hosts, office.deployment)
    for part in (pages, reviewing, leading, placing, mapping, signing_in):
        app.register_blueprint(part.blueprint)
    remember(app)
    errors.register(app)
    app.jinja_options = {"trim_blocks": True, "lstrip_blocks": True}
    app.jinja_env.filters.update(
        tanggal=date_words,
        waktu=lambda recorded_at: moment_words(recorded_at, zone),
        angka=number_words,
        capital=lambda text: text[:1].upper() + text[1:],
        kalimat=lambda text: f"{text.rstrip(' .')}." if text else "",
        pelaku=actor_words,
        kata=lambda code, kind: word(WORDS[kind], code or ""),
    )
    app.context_processor(lambda: _around(app, office))
    return app


def _around(app: Flask, office: Office) -> dict[str, object]:
    fresh: Freshness | None = None
    with suppress(Problem):  # a page that tells of a broken database must not need it
        fresh = app.config["FRESHNESS"]()
    return {
        "office": office,
        "fresh": fresh,
        "not_shown_yet": not_shown_yet(),
        "form_token": form_token,
        "actor": signing_in.current_actor(),
        "may": signing_in.may,
        "data_option": data_option(app.config["DIRECTORY"]),
    }
