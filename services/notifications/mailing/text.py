"""What a mail looks like: plain text, the same as simple HTML, headers that say who wrote it."""

from collections.abc import Iterator, Sequence
from email.message import EmailMessage
from html import escape
from typing import Final, NamedTuple

from contracts.telling.dates import date_words
from contracts.telling.filling import fill
from contracts.telling.frames import EMAIL, GATEWAY, Frame, Framed, framed, one_line, plain_text, words_for
from contracts.telling.reminder_words import SAMPLE_NAME
from services.notifications.mailing.wire import new_mail, unsubscribe_at

LONGEST_TEXT: Final = 3000
"""Letters of all reminders together."""
LONGEST_MESSAGE: Final = 4096
"""What WhatsApp takes of one message."""
_NEWS_FOOT: Final = (
    "Pesan ini dikirim sistem kantor karena ormas menyetujuinya, jangan dibalas. Berhenti menerimanya, tanpa "
    "masuk ke akun: {ends}"
)
_BETWEEN: Final = {GATEWAY: "\n"}
"""What stands between the parts of a plain text; else a space."""


class Told(NamedTuple):
    """One reminder as it is said. ``text``: a template of the table; ``before``: who was told before, a
    sentence each; ``organisation``: whose matter it is.
    """

    title: str
    text: str
    due: str
    words: dict[str, object]
    before: Sequence[str] = ()
    organisation: str = ""


def reminder_mail(
    from_address: str, office: str, name: str, told: Sequence[Told], frame: Frame | None = None, day: str = ""
) -> EmailMessage:
    """To ``name``, of everything that one message of a day tells; no ``frame``: as it is shipped."""
    around = framed(EMAIL, frame, words_for(name, office, day, [each.title for each in told]))
    return _mail(from_address, around, [_lines_of(each, name) for each in told])


def news_mail(
    from_address: str, office: str, name: str, *, title: str, paragraphs: Sequence[str], ends: str
) -> EmailMessage:
    """``ends``: the address at which whoever reads it ends this without signing in."""
    around = framed(EMAIL, None, words_for(name, office, "", [title]))
    around = around._replace(closing=(_NEWS_FOOT.format(ends=ends),))
    mail = _mail(from_address, around, [[title], *([each] for each in paragraphs)])
    unsubscribe_at(mail, ends)
    if ends.startswith("https:"):
        mail["List-Unsubscribe-Post"] = "List-Unsubscribe=One-Click"  # RFC 8058
    return mail


def example_mail(from_address: str, office: str, frame: Frame | None, day: str) -> EmailMessage:
    """An invented reminder in a frame: nobody's matter goes to an address that somebody typed."""
    said = ["Contoh pengingat", "Ini contoh untuk ormas rekaan; tidak ada yang jatuh tempo."]
    around = framed(EMAIL, frame, words_for(SAMPLE_NAME, office, day, [said[0]]))
    return _mail(from_address, around, [said])


def test_mail(from_address: str, office: str) -> EmailMessage:
    """Says that it arrived."""
    said = ["Percobaan surel", "Bila pesan ini terbaca, server surel kantor dapat dipakai."]
    around = framed(EMAIL, None, words_for("", office, "", [said[0]]))
    return _mail(from_address, around, [said])


test_mail.__test__ = False  # type: ignore[attr-defined]


def text_for(
    channel: str, told: Sequence[Told], name: str, office: str, frame: Frame | None = None, day: str = ""
) -> str:
    """A message as plain text, for a channel that has no subject: as many reminders as fit, and how many more
    there are.
    """
    around = framed(channel, frame, words_for(name, office, day, [each.title for each in told]))
    said = list(_fitting(["\n".join(_lines_of(each, name)) for each in told]))
    between = _BETWEEN.get(channel, " ")
    bare = plain_text(Framed("", "", "", (), ()), said, between)
    parts = 2 + len(around.opening) + len(around.closing)
    return plain_text(_cut(around, LONGEST_MESSAGE - len(bare) - parts * len(between)), said, between)


def _cut(around: Framed, room: int) -> Framed:
    """As much of it as there is room for, from who writes on: the reminders are what has to arrive."""

    def cut(text: str) -> str:
        nonlocal room
        kept = text[: max(room, 0)]
        room -= len(kept)
        return kept

    unit, greeting = cut(around.unit), cut(around.greeting)
    opening, closing = (tuple(map(cut, lines)) for lines in (around.opening, around.closing))
    return Framed(unit, around.subject, greeting, opening, closing)


def _fitting(said: Sequence[str]) -> Iterator[str]:
    left = LONGEST_TEXT
    for number, each in enumerate(said):
        left -= len(each)
        if left < 0 and number:
            yield f"Masih ada {len(said) - number} pengingat lain. Tanyakan kepada kantor."
            return
        yield each[:LONGEST_TEXT]


def test_text(office: str) -> str:
    """Says that it arrived."""
    return f"Percobaan pesan telepon {office}: bila pesan ini terbaca, pengiriman dapat dipakai."


test_text.__test__ = False  # type: ignore[attr-defined]


def _said(told: Told, name: str) -> str:
    return one_line(fill(told.text, {**told.words, "name": name, "due": told.due}))


def _lines_of(told: Told, name: str) -> list[str]:
    said = [told.title, _said(told, name), f"Jatuh tempo: {date_words(told.due)}", *told.before]
    return [line for line in said if line]


def _mail(from_address: str, around: Framed, parts: Sequence[Sequence[str]]) -> EmailMessage:
    mail = new_mail(from_address, around.unit, around.subject)
    said = ["\n".join(part) for part in parts]
    paragraphs = [*filter(None, [around.greeting, *around.opening]), *said, *around.closing]
    mail.set_content("\n\n".join(paragraphs), charset="utf-8")
    html = "".join(f"<p>{escape(each).replace(chr(10), '<br>')}</p>" for each in paragraphs)
    mail.add_alternative(f'<html lang="id"><body>{html}</body></html>', subtype="html", charset="utf-8")
    return mail
