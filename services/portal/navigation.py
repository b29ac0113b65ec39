"""What every page offers besides itself: the menu in sections, and the other paper to print on."""

from collections.abc import Mapping
from typing import Final, NamedTuple
from urllib.parse import urlencode

from flask import current_app, request

from contracts.telling.dates import number_words
from services.portal.cases.reach import DECIDING as DECIDING_CASES
from services.portal.cases.reach import READING as READING_CASES
from services.portal.consultations.consulting import READING as READING_CONSULTATIONS
from services.portal.gateway.texting import SETTING as SETTING_GATEWAY
from services.portal.grants.granting import ANSWERING as ANSWERING_GRANTS
from services.portal.grants.granting import READING as READING_GRANTS
from services.portal.guests.guest_book import READING as READING_GUESTS
from services.portal.mailing.mailing import SETTING as SETTING_EMAIL
from services.portal.mailing.mailing import SETTLING as SETTLING_SENDINGS
from services.portal.order.keeping_order import READING as READING_ORDER
from services.portal.oversight.complaining import READING as READING_COMPLAINTS
from services.portal.oversight.supervising import READING as READING_OVERSIGHT
from services.portal.permits.permitting import DECIDING as DECIDING_PERMITS
from services.portal.permits.permitting import READING as READING_PERMITS
from services.portal.readings.reading import READING as READING_THE_LOG
from services.portal.reports.reporting import READING as READING_REPORTS
from services.portal.scoring.perceiving import TYPING as COUNTING_PAPER
from services.portal.scoring.periods import DECIDING as DECIDING_SCORES
from services.portal.scoring.periods import READING as READING_SCORES
from services.portal.subscriptions.subscribing import REGISTERING as SUBSCRIBING
from services.portal.web import who

PRINTING_LETTERS: Final = "notifications.print_letters"
SIGNED_IN: Final = "signed in"
OF_THE_OFFICE: Final = "of the office"
OF_AN_ORMAS: Final = "of an ormas"
EVERYBODY: Final = ""


class Link(NamedTuple):
    """A page of the menu: its endpoint, its name, and the commands of which whoever sees it may give one.

    ``inspected``: also for who inspects the office.
    """

    endpoint: str
    name: str
    right: str = EVERYBODY
    or_right: str = ""
    inspected: bool = False

    @property
    def offered(self) -> bool:
        """Whether this visitor may open it."""
        if self.right == SIGNED_IN:
            return who.signed_in() is not None
        if self.right == OF_THE_OFFICE:
            return who.of_the_office()
        if self.right == OF_AN_ORMAS:
            return who.of_an_ormas() is not None
        if self.right == EVERYBODY or (self.inspected and who.inspects()):
            return True
        return who.signed_in() is not None and any(
            who.may(right) for right in (self.right, self.or_right) if right
        )


class Section(NamedTuple):
    """A subject of the office: its pages in the menu, and the folders whose pages belong to it."""

    name: str
    folders: tuple[str, ...]
    links: tuple[Link, ...]


class Shown(NamedTuple):
    """A section as this visitor sees it on this page."""

    name: str
    links: list[Link]
    current: bool


SECTIONS: Final = (
    Section("Hari ini", ("waiting",), (Link("office_today.today", "Hari ini", SIGNED_IN),)),
    Section(
        "Pengingat",
        ("reminders", "news"),
        (
            Link("inbox.all_", "Kotak masuk", SIGNED_IN),
            Link("reminding.all_", "Pengingat", OF_THE_OFFICE),
            Link("telling_news.all_", "Kabar", OF_THE_OFFICE),
            Link("letters_to_print.all_", "Surat pengingat", PRINTING_LETTERS),
            Link("reminder_table.all_", "Ketentuan pengingat", OF_THE_OFFICE),
            Link("framing.all_", "Bingkai pesan", OF_THE_OFFICE),
        ),
    ),
    Section("Ormas saya", ("own_ormas",), (Link("own_ormas.mine", "Ormas saya", OF_AN_ORMAS),)),
    Section(
        "Register",
        ("register", "search", "territory", "boards", "changes", "documents", "sheets"),
        (
            Link("pages.register", "Register"),
            Link("villages.everywhere", "Wilayah"),
            Link("pages.review", "Tinjau", OF_THE_OFFICE),
            Link("changing.waiting", "Laporan perubahan"),
            Link("pages.imports", "Impor"),
        ),
    ),
    Section(
        "Klaster",
        ("clusters", "involvement", "facilitation"),
        (
            Link("clusters.all_", "Klaster"),
            Link("involving.all_", "Pelibatan", SIGNED_IN),
            Link("facilitating.year", "Fasilitasi", SIGNED_IN),
        ),
    ),
    Section(
        "Pembinaan",
        ("coaching", "visits", "order"),
        (
            Link("coaching.year", "Pembinaan"),
            Link("rounding.everyone", "Kunjungan", OF_THE_OFFICE),
            Link("keeping_order.year", "Ketertiban", READING_ORDER),
        ),
    ),
    Section(
        "Layanan",
        ("cases", "letters", "grants", "reports", "permits", "consultations", "guests", "surveys"),
        (
            Link("configuring.all_", "Layanan"),
            Link("handling.all_", "Berkas", READING_CASES, DECIDING_CASES, inspected=True),
            Link("case_visits.all_", "Kunjungan berkas", "requests.record_case_visit"),
            Link("lettering.all_", "Surat", "requests.open_letter", inspected=True),
            Link("granting.all_", "Hibah", READING_GRANTS, ANSWERING_GRANTS, inspected=True),
            Link("reporting.all_", "Laporan semester", READING_REPORTS, inspected=True),
            Link("permitting.all_", "Izin atribut", READING_PERMITS, DECIDING_PERMITS, inspected=True),
            Link("consulting.all_", "Konsultasi", READING_CONSULTATIONS),
            Link("guest_book.year", "Buku tamu", READING_GUESTS),
            Link("timing.year", "Waktu layanan", SIGNED_IN),
            Link("surveying.all_", "Survei kepuasan", SIGNED_IN),
        ),
    ),
    Section(
        "Pengawasan",
        ("oversight", "exceptions"),
        (
            Link("supervising.plan", "Pengawasan", READING_OVERSIGHT),
            Link("complaining.all_", "Pengaduan", READING_COMPLAINTS),
            Link("excepting.all_", "Pengecualian", OF_THE_OFFICE),
        ),
    ),
    Section(
        "Penilaian",
        ("scoring", "monev"),
        (
            Link("monev.years", "Monev", OF_THE_OFFICE),
            Link("periods.all_", "Penilaian", READING_SCORES, DECIDING_SCORES),
            Link("perceiving.all_", "Survei persepsi", COUNTING_PAPER, READING_SCORES),
            Link("instruments.all_", "Instrumen penilaian"),
            Link("awarding.all_", "Ormas Award", READING_SCORES, DECIDING_SCORES),
            Link("spreading.all_", "Sebaran nilai"),
            Link("comparing.page", "Perbandingan nilai"),
            Link("awarding.honoured", "Penerima penghargaan"),
        ),
    ),
    Section(
        "Kantor",
        ("calendar", "accounts", "preferences", "readings", "subscriptions", "mailing", "gateway"),
        (
            Link("keeping_calendar.this_year", "Kalender", "requests.decree_days"),
            Link("elections.page", "Kalender pemilu", "requests.enter_election_period", READING_PERMITS),
            Link("account_list.everybody", "Akun", "portal.open_account"),
            Link("reading.all_", "Log baca", READING_THE_LOG),
            Link("subscribing.all_", "Langganan sistem", SUBSCRIBING),
            Link("mailing.show", "Surel", SETTING_EMAIL, SETTLING_SENDINGS),
            Link("texting.show", "Pesan telepon", SETTING_GATEWAY, SETTLING_SENDINGS),
        ),
    ),
)


def other_paper() -> tuple[str, str]:
    """The paper that this page is not laid out for, and its address from here."""
    said = {name: values for name, values in request.args.lists() if name != "kertas"}
    paper = "A4" if request.args.get("kertas") == "f4" else "F4"
    address = urlencode(said if paper == "A4" else said | {"kertas": "f4"}, doseq=True)
    return paper, f"?{address}"


def navigation(waiting: Mapping[str, int]) -> list[Shown]:
    """The sections that have a page for this visitor, in order; the one of this page is ``current``.

    ``waiting``: how many things wait behind a link, by its endpoint.

    A section of which a visitor may open one page only has the name of that page.
    """
    here = _folder()
    shown = []
    for section in SECTIONS:
        links = [_counted(link, waiting.get(link.endpoint, 0)) for link in section.links if link.offered]
        if links:
            name = section.name if len(links) > 1 else links[0].name
            shown.append(Shown(name, links, here in section.folders))
    return shown


def _folder() -> str:
    """The folder of the portal in which the page lies; empty for an address that is none."""
    view = current_app.view_functions.get(request.endpoint or "")
    parts = view.__module__.split(".") if view else []
    return parts[2] if len(parts) > 3 else ""


def _counted(link: Link, many: int) -> Link:
    return link._replace(name=f"{link.name} ({number_words(many)})") if many else link
