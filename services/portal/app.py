"""The portal as a web application: everything it needs is handed in."""

from collections.abc import Callable
from contextlib import suppress
from datetime import date, datetime
from pathlib import Path

from flask import Flask

from contracts.telling.dates import (
    date_words,
    is_left_open,
    moment_words,
    number_words,
    weekday_words,
    zone_of,
)
from contracts.telling.money import rupiah
from contracts.telling.scoring_words import fraction_words
from contracts.telling.words import word
from services.portal.accounts.throttle import Throttle
from services.portal.application import Accounts
from services.portal.changes import change_list
from services.portal.documents.virus_check import CLAMD
from services.portal.navigation import navigation, other_paper
from services.portal.parts import PARTS
from services.portal.projection import PROJECTIONS
from services.portal.reminders.message_list import how_many_unread
from services.portal.reminders.recipients import recipients_of
from services.portal.search.name_index import NameIndex
from services.portal.web import errors, stylesheet, who
from services.portal.web.access import session_secret
from services.portal.web.addresses import only_ours
from services.portal.web.commands import data_option
from services.portal.web.contents import contents_of
from services.portal.web.forms import form_token
from services.portal.web.freshness import Freshness, Head, Stalled, freshness
from services.portal.web.often import SENT_AT_ONCE, SENT_SECONDS_EACH, Often
from services.portal.web.personal import Owner, RpcCaller
from services.portal.web.proxies import TrustedProxies
from services.portal.web.reach import may_any
from services.portal.web.receipts import PATIENCE, not_shown_yet, remember
from services.portal.web.receiving import take_files
from services.portal.web.security import protect
from services.portal.web.sentence import capital, sentence
from services.portal.web.words import WORDS
from services.portal.web.writing import Commands
from shared.bus.heard import Heard
from shared.database import Database
from shared.deployment import Office
from shared.errors import Problem
from shared.ledger.clock import stamp, utc_now
from shared.projection import prepare
from shared.tokens import Signer


def create_app(
    views: Database,
    call: RpcCaller,
    office: Office,
    directory: Path,
    *,
    signer: Signer,
    accounts: Accounts,
    head: Head | None = None,
    stalled: Stalled = tuple,
    hosts: tuple[str, ...] = (),
    proxies: tuple[str, ...] = (),
    today: Callable[[], date] | None = None,
    frontend: Path | None = None,
    patience: float = PATIENCE,
    clamd: Path = CLAMD,
) -> Flask:
    """The portal of one office. ``hosts`` are names it answers to besides the loopback; ``proxies``: whose
    word about the address of the asker counts.

    ``frontend``: the compiled stylesheet of govuk-frontend; without it pages have our own styles alone.
    ``patience``: how many seconds a page waits to show what was just written.
    ``clamd``: the socket of ClamAV's daemon, asked about every file that arrives.
    ``stalled`` tells which movers of events stand still although they have something to do.
    """
    prepare(views, PROJECTIONS)
    heard = Heard(views)
    heard.create()
    zone = zone_of(office.time_zone)
    app = Flask(__name__)
    app.config.update(
        OFFICE=office,
        HOSTS=hosts,
        VIEWS=views,
        NAMES=NameIndex(),
        DIRECTORY=directory,
        OWNER=Owner(call, signer),
        COMMANDS=Commands(call, signer),
        ACCOUNTS=accounts,
        THROTTLE=Throttle(accounts.store.database, accounts.store.clock),
        OFTEN=Often(),
        OFTEN_SENT=Often(at_once=SENT_AT_ONCE, seconds_each=SENT_SECONDS_EACH),
        PATIENCE=patience,
        CLAMD=clamd,
        FRONTEND=frontend,
        LOOK=stylesheet.digest_of(stylesheet.stylesheet_of(frontend)),
        ZONE=zone,
        TODAY=today or (lambda: datetime.now(zone).date()),
        FRESHNESS=lambda: freshness(
            views, heard, head or (lambda source: heard.head(source).position), stalled
        ),
    )
    protect(app, session_secret(directory), hosts, office.deployment)
    take_files(app)
    only_ours(app)
    for part in PARTS:
        app.register_blueprint(part.blueprint)
    remember(app)
    app.wsgi_app = TrustedProxies(app.wsgi_app, proxies)  # type: ignore[assignment,method-assign]
    errors.register(app)
    app.jinja_options = {"trim_blocks": True, "lstrip_blocks": True}
    app.jinja_env.filters.update(
        tanggal=date_words,
        hari=weekday_words,
        waktu=lambda recorded_at: moment_words(recorded_at, zone),
        angka=number_words,
        pecahan=fraction_words,
        rupiah=rupiah,
        kapital=capital,
        isi_halaman=contents_of,
        kalimat=sentence,
        pelaku=who.who_words,
        peran=who.role_words,
        berdua=lambda each: [(one, one) for one in each],
        kata=lambda code, kind: word(WORDS[kind], code or ""),
    )
    app.jinja_env.tests.update(left_open=is_left_open)
    app.context_processor(lambda: _around(app, office))
    return app


def _around(app: Flask, office: Office) -> dict[str, object]:
    fresh: Freshness | None = None
    waiting: dict[str, int] = {}
    with suppress(Problem):  # a page that tells of a broken database must not need it
        fresh = app.config["FRESHNESS"]()
        with app.config["VIEWS"].read() as t:
            waiting["changing.waiting"] = change_list.count_waiting(t, inside=who.of_the_office())
            if reader := who.signed_in():
                waiting["inbox.all_"] = how_many_unread(t, recipients_of(reader))
    seen: who.SignedIn | None = None
    holder: who.SignedIn | None = None
    with suppress(Problem):
        seen = who.signed_in()
        holder = who.holder()
    return {
        "office": office,
        "look": app.config["LOOK"],
        "made_at": stamp(utc_now()),
        "other_paper": other_paper(),
        "fresh": fresh,
        "not_shown_yet": not_shown_yet(),
        "form_token": form_token,
        "who": seen,
        "holder": holder,
        "may": who.may,
        "may_any": may_any,
        "may_for": who.may_for,
        "acts_for_some_alone": who.acts_for_some_alone,
        "here": who.here(),
        "navigation": navigation(waiting),
        "zone_name": datetime.now(app.config["ZONE"]).tzname(),
        "data_option": data_option(app.config["DIRECTORY"]) if seen else "",
    }
