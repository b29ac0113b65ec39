"""What is mailed to whoever has an account: plain text, nothing that is not in the portal too."""

from collections.abc import Callable, Iterator, Sequence
from email.message import EmailMessage
from typing import Final, NamedTuple

from contracts.telling.dates import date_words
from contracts.telling.frames import one_line
from services.notifications.mailing.text import Told
from services.notifications.mailing.wire import new_mail, unsubscribe_at

_OWN_PAGE: Final = "/akun-saya/"
_FOOT: Final = "Pesan ini dikirim sistem kantor, jangan dibalas."


class Waits(NamedTuple):
    """One subject of *Hari ini*: ``total`` wait, ``due`` is the first day that is asked for ("" for none)."""

    title: str
    total: int
    due: str
    lines: Sequence[str]


Today = Callable[[str], Sequence[Waits] | None]
"""What waits for an account at this moment, as its page shows it; None where that cannot be read."""


def nothing_else(account: str) -> Sequence[Waits]:
    """For who sends no digests."""
    return ()


class Own(NamedTuple):
    """``page``: where the holder changes what is mailed, "" where nobody knows; ``name_of``: an ormas."""

    page: str
    name_of: Callable[[str], str]


def code_mail(from_address: str, office: str, code: str) -> EmailMessage:
    """To whoever reads mail at an address that somebody gave for an account."""
    said = (
        f"Kode konfirmasi: {code}",
        "Ketik kode ini di portal, pada Akun saya, bagian Pemberitahuan. Kode berlaku 24 jam.",
        "Bila tidak ada yang memintanya dari alamat ini, abaikan pesan ini.",
    )
    return _mail(from_address, office, "Kode konfirmasi alamat surel", said)


def replaced_mail(from_address: str, office: str) -> EmailMessage:
    """To an address that was an account's until now."""
    said = (
        "Pemberitahuan sebuah akun di portal kantor tidak lagi dikirim ke alamat ini.",
        "Bila bukan pemilik akun yang menggantinya, ganti kata sandi akun itu dan hubungi pengelola akun.",
    )
    return _mail(from_address, office, "Alamat surel diganti", said)


def digest_mail(
    from_address: str, office: str, day: str, told: Sequence[Told], waits: Sequence[Waits] | None, own: Own
) -> EmailMessage:
    """What waits, as *Hari ini* says it; then what is late on the day, falls due on it, and is to come."""
    groups = (
        ("Sudah lewat", [each for each in told if each.due < day]),
        ("Jatuh tempo hari ini", [each for each in told if each.due == day]),
        ("Yang akan datang", [each for each in told if each.due > day]),
    )
    said = [*_waiting(waits, own)]
    if told:
        said.append(f"Pengingat yang terbuka per {date_words(day)}:")
        said += ["\n".join(_listed(title, found, own)) for title, found in groups if found]
    if own.page:
        said.append(f"Mengubah atau menghentikan ringkasan ini: {own.page}")
    subject = ": ".join(filter(None, ("Hari ini", _counted(waits, told, len(groups[0][1])))))
    mail = _mail(from_address, office, subject, said)
    if own.page:
        unsubscribe_at(mail, own.page)
    return mail


def _counted(waits: Sequence[Waits] | None, told: Sequence[Told], late: int) -> str:
    waiting = sum(each.total for each in waits or ())
    reminders = f"{len(told)} pengingat{f', {late} sudah lewat' if late else ''}" if told else ""
    return "; ".join(filter(None, (f"{waiting} hal menunggu" if waiting else "", reminders)))


def _waiting(waits: Sequence[Waits] | None, own: Own) -> Iterator[str]:
    if waits is None:
        yield "Isi halaman Hari ini tidak dapat dibaca ketika surel ini ditulis. Lihat di portal."
        return
    if waits:
        yield f"Yang menunggu ketika surel ini ditulis, seperti pada halaman Hari ini{_at(own)}:"
    for each in waits:
        due = f", paling awal {date_words(each.due)}" if each.due else ""
        lines = [f"{each.title} ({each.total}{due})", *(f"- {one_line(line)}" for line in each.lines)]
        if each.lines and each.total > len(each.lines):
            lines.append(f"  dan {each.total - len(each.lines)} lagi")
        yield "\n".join(lines)


def _at(own: Own) -> str:
    """Beside the page of the account, whose address its holder told."""
    there, found, _ = own.page.partition(_OWN_PAGE)
    return f", {there}/hari-ini" if found else ""


def _listed(title: str, told: Sequence[Told], own: Own) -> Iterator[str]:
    yield f"{title} ({len(told)})"
    for each in told:
        name = own.name_of(each.organisation) if each.organisation else ""
        yield f"- {one_line(': '.join(filter(None, (each.title, name))))}, {date_words(each.due)}"
        yield from (f"  {one_line(said)}" for said in each.before)


def _mail(from_address: str, office: str, subject: str, said: Sequence[str]) -> EmailMessage:
    mail = new_mail(from_address, office, f"{subject} – {office}")
    mail.set_content("\n\n".join((*said, _FOOT)), charset="utf-8")
    return mail
