"""What ``status`` and ``doctor`` say of reminders and of the messages that tell them."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Final

from contracts.telling.dates import date_words, number_words, zone_of
from contracts.telling.delivery_words import SENDING_FAILURES, SERVERS
from contracts.telling.words import MESSAGE_CHANNELS
from deploy.cli.complaints import Complaint
from deploy.standing.reminding import Reminding, reminding_of
from shared.deployment import Deployment

LOOK: Final = "Lihat logs/pump.log; hari yang tertinggal disusulkan sendiri begitu sistem berjalan."


def reminding_words(told: Reminding) -> str:
    """In one line; "" before the first day."""
    if not told.day:
        return ""
    said = [f"hari terakhir {date_words(told.day)}{'' if told.is_finished else ' (belum lengkap)'}"]
    counted = (
        (told.waiting, "pesan menunggu dikirim"),
        (told.uncertain, "tidak diketahui sampainya"),
        (told.failed, "tidak sampai"),
        (told.parked, "peristiwa langganan menunggu keputusan"),
    )
    said += [f"{number_words(many)} {words}" for many, words in counted if many]
    said += [f"{SERVERS[way].lower()}: {SENDING_FAILURES[failure]}" for way, failure in told.failing.items()]
    return f"Pengingat: {', '.join(said)}."


def reminding_complaints(deployment: Deployment) -> Iterator[Complaint]:
    """For ``doctor``."""
    yesterday = datetime.now(zone_of(deployment.office.time_zone)).date() - timedelta(days=1)
    yield from complaints_of(reminding_of(deployment), yesterday.isoformat())


def complaints_of(told: Reminding, yesterday: str) -> Iterator[Complaint]:
    """Each with what to do. A day comes at five in the morning: until then the last one is yesterday's."""
    if told.day and not told.is_finished:
        yield Complaint("advice", f"Pengingat {date_words(told.day)} belum lengkap.", LOOK)
    elif told.day and told.day < yesterday:
        yield Complaint("advice", f"Sesudah {date_words(told.day)} belum ada hari pengingat.", LOOK)
    for way, failure in told.failing.items():
        seen = f"{SERVERS[way]} tidak melayani kantor ini: {SENDING_FAILURES[failure]}."
        advice = "Pesan menunggu dan dicoba lagi. Periksa pengaturannya dan kirim percobaan di halaman"
        yield Complaint("advice", seen, f"{advice} {MESSAGE_CHANNELS[way].capitalize()}.")
    for way, counted in told.ways.items():
        if many := counted.get("uncertain", 0):
            seen = f"{number_words(many)} {MESSAGE_CHANNELS[way]} tidak diketahui sampainya."
            advice = f"Putuskan di halaman {MESSAGE_CHANNELS[way].capitalize()}: dianggap sampai, atau"
            yield Complaint("advice", seen, f"{advice} dikirim sekali lagi.")
    if told.parked:
        seen = f"{number_words(told.parked)} peristiwa tidak diterima sistem yang berlangganan."
        yield Complaint("advice", seen, "Kirim lagi atau kesampingkan di halaman Langganan sistem.")
