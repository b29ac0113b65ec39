"""What oneself recorded and no page shows yet."""

from contracts.telling.dates import number_words
from services.portal.waiting.desk import Desk, Line, Subject
from services.portal.web.receipts import Written, not_shown_yet
from shared.database import Transaction


def not_shown(t: Transaction, desk: Desk) -> Subject:
    """Of this session; nobody has to do anything but wait."""
    lines = [_line(each) for each in not_shown_yet()]
    info = "Sudah tercatat; jangan kirim lagi."
    return Subject("Isian Anda yang belum tampil", len(lines), lines, info=info)


def _line(written: Written) -> Line:
    where = f"register no. {number_words(written.position)}"
    return Line(f"Nomor tanda terima {written.number}", written.seen_at, where)
