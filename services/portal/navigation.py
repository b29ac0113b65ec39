"""What every page offers besides itself: the main menu, and the other paper to print on."""

from urllib.parse import urlencode

from flask import request

from contracts.telling.dates import number_words
from services.portal.cases.handling import READING as READING_CASES
from services.portal.consultations.consulting import READING as READING_CONSULTATIONS
from services.portal.guests.guest_book import READING
from services.portal.oversight.complaining import READING as READING_COMPLAINTS
from services.portal.oversight.supervising import READING as READING_OVERSIGHT
from services.portal.permits.permitting import READING as READING_PERMITS
from services.portal.web import who


def other_paper() -> tuple[str, str]:
    """The paper that this page is not laid out for, and its address from here."""
    said = {name: values for name, values in request.args.lists() if name != "kertas"}
    paper = "A4" if request.args.get("kertas") == "f4" else "F4"
    address = urlencode(said if paper == "A4" else said | {"kertas": "f4"}, doseq=True)
    return paper, f"?{address}"


def navigation(reports_waiting: int) -> list[tuple[str, str]]:
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
        pages.append(("facilitating.year", "Fasilitasi"))
    if who.may(READING_CASES):
        pages.append(("handling.all_", "Berkas"))
    if who.may(READING_PERMITS):
        pages.append(("permitting.all_", "Izin atribut"))
    if who.may(READING_CONSULTATIONS):
        pages.append(("consulting.all_", "Konsultasi"))
    if who.may(READING):
        pages.append(("guest_book.year", "Buku tamu"))
        pages.append(("keeping_order.year", "Ketertiban"))
    if who.may(READING_COMPLAINTS):
        pages.append(("complaining.all_", "Pengaduan"))
    if who.may("requests.open_letter"):
        pages.append(("lettering.all_", "Surat"))
    if who.may("requests.decree_days"):
        pages.append(("keeping_calendar.this_year", "Kalender"))
    if who.may(READING_OVERSIGHT):
        pages.append(("supervising.plan", "Pengawasan"))
    if who.may("portal.open_account"):
        pages.append(("account_list.everybody", "Akun"))
    return pages
