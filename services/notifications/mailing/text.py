"""What a mail looks like: plain text, the same as simple HTML, headers that say who wrote it."""

from collections.abc import Sequence
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import EmailPolicy
from html import escape
from typing import Final, NamedTuple

from contracts.telling.dates import date_words
from contracts.telling.filling import fill

_FOOT: Final = (
    "Pesan ini dikirim sistem kantor, jangan dibalas. Pengingat kewajiban disampaikan karena tugas kantor; "
    "bila surel tidak sampai, kantor menyurati."
)

_NEWS_FOOT: Final = (
    "Pesan ini dikirim sistem kantor karena ormas menyetujuinya, jangan dibalas. Berhenti menerimanya, tanpa "
    "masuk ke akun: {ends}"
)


class _AsSent(EmailPolicy):
    """An address in a header is one word: folded, no program would find it."""

    def fold_binary(self, name: str, value: str) -> bytes:
        if name == "List-Unsubscribe":
            return f"{name}: {value}{self.linesep}".encode("ascii")
        return super().fold_binary(name, value)


AS_SENT: Final = _AsSent(linesep="\r\n")
"""How the lines of a mail are written for a server."""


class Told(NamedTuple):
    """One reminder as it is said. ``text``: a template of the table; ``before``: who was told before."""

    title: str
    text: str
    due: str
    words: dict[str, object]
    before: Sequence[str] = ()


def reminder_mail(from_address: str, office: str, name: str, told: Sequence[Told]) -> EmailMessage:
    """To ``name``, of everything that one message tells."""
    subject = told[0].title if len(told) == 1 else f"{len(told)} pengingat"
    return _mail(
        from_address, office, f"{subject} – {office}", [_lines_of(each, name) for each in told], name
    )


def news_mail(
    from_address: str, office: str, name: str, *, title: str, paragraphs: Sequence[str], ends: str
) -> EmailMessage:
    """``ends``: the address at which whoever reads it ends this without signing in."""
    said = [[title], *([each] for each in paragraphs)]
    mail = _mail(from_address, office, f"{title} – {office}", said, name, _NEWS_FOOT.format(ends=ends))
    mail["List-Unsubscribe"] = f"<{ends}>"
    if ends.startswith("https:"):
        mail["List-Unsubscribe-Post"] = "List-Unsubscribe=One-Click"  # RFC 8058
    return mail


def test_mail(from_address: str, office: str) -> EmailMessage:
    """Says that it arrived."""
    said = ["Percobaan surel", "Bila pesan ini terbaca, server surel kantor dapat dipakai."]
    return _mail(from_address, office, f"Percobaan surel – {office}", [said], "")


test_mail.__test__ = False  # type: ignore[attr-defined]


def _lines_of(told: Told, name: str) -> list[str]:
    said = [told.title, fill(told.text, {**told.words, "name": name, "due": told.due})]
    said.append(f"Jatuh tempo: {date_words(told.due)}")
    if told.before:
        said.append(f"Sudah diberitahukan kepada: {', '.join(told.before)}")
    return said


def _mail(
    from_address: str,
    office: str,
    subject: str,
    parts: Sequence[Sequence[str]],
    name: str,
    foot: str = _FOOT,
) -> EmailMessage:
    mail = EmailMessage()
    mail["From"] = Address(_one_line(office), addr_spec=from_address)
    mail["Subject"] = _one_line(subject)
    mail["Auto-Submitted"] = "auto-generated"
    greeting = f"Kepada {name}" if name else ""
    paragraphs = [*([greeting] if greeting else []), *("\n".join(part) for part in parts), foot]
    mail.set_content("\n\n".join(paragraphs), charset="utf-8")
    html = "".join(f"<p>{escape(each).replace(chr(10), '<br>')}</p>" for each in paragraphs)
    mail.add_alternative(f'<html lang="id"><body>{html}</body></html>', subtype="html", charset="utf-8")
    return mail


def _one_line(text: str) -> str:
    """A header is one line, whatever the office typed."""
    return " ".join("".join(c if c.isprintable() else " " for c in text).split())
