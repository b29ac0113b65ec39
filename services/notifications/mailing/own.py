"""What is mailed to whoever has an account: plain text, nothing that is not in the portal too."""

from collections.abc import Callable, Iterator, Sequence
from email.message import EmailMessage
from typing import Final, NamedTuple

from contracts.telling.dates import date_words
from services.notifications.mailing.text import Told
from services.notifications.mailing.wire import new_mail, unsubscribe_at

_FOOT: Final = "Pesan ini dikirim sistem kantor, jangan dibalas."


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


def digest_mail(from_address: str, office: str, day: str, told: Sequence[Told], own: Own) -> EmailMessage:
    """What is late on the day, what falls due on it, and what is to come."""
    groups = (
        ("Sudah lewat", [each for each in told if each.due < day]),
        ("Jatuh tempo hari ini", [each for each in told if each.due == day]),
        ("Yang akan datang", [each for each in told if each.due > day]),
    )
    said = [f"Pengingat yang terbuka per {date_words(day)}:"]
    said += ["\n".join(_listed(title, found, own)) for title, found in groups if found]
    said.append("Bunyinya ada di portal. Hari ini di sana memuat juga berkas dan hal lain yang menunggu.")
    if own.page:
        said.append(f"Mengubah atau menghentikan ringkasan ini: {own.page}")
    late = len(groups[0][1])
    subject = f"Hari ini: {len(told)} pengingat{f', {late} sudah lewat' if late else ''}"
    mail = _mail(from_address, office, subject, said)
    if own.page:
        unsubscribe_at(mail, own.page)
    return mail


def _listed(title: str, told: Sequence[Told], own: Own) -> Iterator[str]:
    yield f"{title} ({len(told)})"
    for each in told:
        name = own.name_of(each.organisation) if each.organisation else ""
        yield f"- {': '.join(filter(None, (each.title, name)))}, {date_words(each.due)}"
        yield from (f"  {said}" for said in each.before)


def _mail(from_address: str, office: str, subject: str, said: Sequence[str]) -> EmailMessage:
    mail = new_mail(from_address, office, f"{subject} – {office}")
    mail.set_content("\n\n".join((*said, _FOOT)), charset="utf-8")
    return mail
