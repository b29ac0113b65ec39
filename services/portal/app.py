"""The portal as a web application: everything it needs is handed in."""

from collections.abc import Callable
from contextlib import suppress
from datetime import date, datetime
from pathlib import Path
from urllib.parse import urlencode

from flask import Flask, request

from contracts.telling.dates import date_words, moment_words, number_words, zone_of
from contracts.telling.meeting_words import (
    ACCOMMODATIONS,
    ANSWERS,
    ATTENDING,
    INVOLVEMENT_STATES,
    MEETING_STATES,
    PARTICIPATIONS,
    PRESENCES,
    PROMISE_STATES,
    TRAINING_MODULES,
)
from contracts.telling.traits import TRAITS
from contracts.telling.words import (
    ACTIVITIES,
    BASES,
    BOARD_STATES,
    CHANGES_TO_REPORT,
    CHANNELS,
    DISPUTE_ENDINGS,
    FINDINGS,
    FOLLOW_UP_OUTCOMES,
    KNOWN_BY,
    LEGAL_FORMS,
    LEVELS,
    MARKS,
    MEDIATION_OUTCOMES,
    MET,
    NAME_KINDS,
    PEOPLE_ROLES,
    REPORT_STATES,
    SANCTION_ENDINGS,
    SANCTION_ISSUERS,
    SANCTION_KINDS,
    SHORT_BASES,
    TASKS,
    VERDICTS,
    word,
)
from services.portal import (
    account_list,
    attending,
    change_list,
    changing,
    clustering,
    coaching,
    correcting,
    downloading,
    ending,
    errors,
    filing,
    guest_book,
    inviting,
    involving,
    leading,
    links,
    mapping,
    meeting_pack,
    office_today,
    one_meeting,
    own_account,
    pages,
    placing,
    profiling,
    registering,
    requiring,
    reviewing,
    rounding,
    running_programmes,
    sanctioning,
    signing_in,
    stylesheet,
    tiering,
    uploading,
    villages,
    visiting,
    who,
    withdrawing,
)
from services.portal.access import session_secret
from services.portal.accounts.throttle import Throttle
from services.portal.addresses import only_ours
from services.portal.application import Accounts
from services.portal.commands import data_option
from services.portal.forms import form_token
from services.portal.freshness import Freshness, Head, Stalled, freshness
from services.portal.name_index import NameIndex
from services.portal.personal import Owner, RpcCaller
from services.portal.projection import PROJECTIONS
from services.portal.receipts import PATIENCE, not_shown_yet, remember
from services.portal.receiving import take_files
from services.portal.security import protect
from services.portal.virus_check import CLAMD
from services.portal.writing import Commands
from shared.bus.heard import Heard
from shared.database import Database
from shared.deployment import Office
from shared.errors import Problem
from shared.ledger.clock import stamp, utc_now
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
    "sanksi": SANCTION_KINDS,
    "penerbit": SANCTION_ISSUERS,
    "akhir_sanksi": SANCTION_ENDINGS,
    "perubahan": CHANGES_TO_REPORT,
    "laporan": REPORT_STATES,
    "nama_lain": NAME_KINDS,
    "saluran": CHANNELS,
    "ciri": TRAITS,
    "materi": TRAINING_MODULES,
    "pertemuan": MEETING_STATES,
    "kehadiran": PRESENCES,
    "utusan": ATTENDING,
    "akomodasi": ACCOMMODATIONS,
    "jawaban": ANSWERS,
    "keikutsertaan": PARTICIPATIONS,
    "permintaan": INVOLVEMENT_STATES,
    "janji": PROMISE_STATES,
    "temuan": FINDINGS,
    "sumber": KNOWN_BY,
    "ditemui": MET,
    "tindak": TASKS,
    "hasil_tindak": FOLLOW_UP_OUTCOMES,
}


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
    today: Callable[[], date] | None = None,
    frontend: Path | None = None,
    patience: float = PATIENCE,
    clamd: Path = CLAMD,
) -> Flask:
    """The portal of one office. ``hosts`` are names it answers to besides the loopback.

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
        VIEWS=views,
        NAMES=NameIndex(),
        DIRECTORY=directory,
        OWNER=Owner(call, signer),
        COMMANDS=Commands(call, signer),
        ACCOUNTS=accounts,
        THROTTLE=Throttle(accounts.store.database),
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
    for part in (
        office_today,
        pages,
        reviewing,
        leading,
        placing,
        mapping,
        clustering,
        coaching,
        one_meeting,
        inviting,
        attending,
        meeting_pack,
        involving,
        guest_book,
        changing,
        sanctioning,
        villages,
        downloading,
        uploading,
        registering,
        correcting,
        withdrawing,
        profiling,
        tiering,
        ending,
        rounding,
        visiting,
        running_programmes,
        requiring,
        filing,
        signing_in,
        links,
        own_account,
        account_list,
        stylesheet,
    ):
        app.register_blueprint(part.blueprint)
    remember(app)
    errors.register(app)
    app.jinja_options = {"trim_blocks": True, "lstrip_blocks": True}
    app.jinja_env.filters.update(
        tanggal=date_words,
        waktu=lambda recorded_at: moment_words(recorded_at, zone),
        angka=number_words,
        kapital=lambda text: text[:1].upper() + text[1:],
        kalimat=lambda text: f"{text.rstrip(' .')}." if text else "",
        pelaku=who.who_words,
        peran=who.role_words,
        berdua=lambda each: [(one, one) for one in each],
        kata=lambda code, kind: word(WORDS[kind], code or ""),
    )
    app.context_processor(lambda: _around(app, office))
    return app


def _around(app: Flask, office: Office) -> dict[str, object]:
    fresh: Freshness | None = None
    reports_waiting = 0
    with suppress(Problem):  # a page that tells of a broken database must not need it
        fresh = app.config["FRESHNESS"]()
        with app.config["VIEWS"].read() as t:
            reports_waiting = change_list.count_waiting(t)
    seen: who.SignedIn | None = None
    with suppress(Problem):
        seen = who.signed_in()
    return {
        "office": office,
        "look": app.config["LOOK"],
        "made_at": stamp(utc_now()),
        "other_paper": _other_paper(),
        "fresh": fresh,
        "not_shown_yet": not_shown_yet(),
        "form_token": form_token,
        "who": seen,
        "may": who.may,
        "here": who.here(),
        "navigation": _navigation(reports_waiting),
        "zone_name": datetime.now(app.config["ZONE"]).tzname(),
        "data_option": data_option(app.config["DIRECTORY"]),
    }


def _other_paper() -> tuple[str, str]:
    """The paper that this page is not laid out for, and its address from here."""
    said = {name: values for name, values in request.args.lists() if name != "kertas"}
    paper = "A4" if request.args.get("kertas") == "f4" else "F4"
    address = urlencode(said if paper == "A4" else said | {"kertas": "f4"}, doseq=True)
    return paper, f"?{address}"


def _navigation(reports_waiting: int) -> list[tuple[str, str]]:
    """The pages of the main menu that this visitor may open, each with its name."""
    waiting = f" ({number_words(reports_waiting)})" if reports_waiting else ""
    pages = [
        ("pages.register", "Register"),
        ("pages.clusters", "Klaster"),
        ("rounding.everyone", "Kunjungan"),
        ("villages.everywhere", "Wilayah"),
        ("coaching.year", "Pembinaan"),
        ("pages.review", "Tinjau"),
        ("changing.waiting", f"Laporan{waiting}"),
        ("pages.imports", "Impor"),
    ]
    if who.signed_in():
        pages.insert(0, ("office_today.today", "Hari ini"))
        pages.append(("involving.all_", "Pelibatan"))
    if who.may(guest_book.READING):
        pages.append(("guest_book.year", "Buku tamu"))
    if who.may("portal.open_account"):
        pages.append(("account_list.everybody", "Akun"))
    return pages
