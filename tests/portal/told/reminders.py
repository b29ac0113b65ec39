"""What notifications tell: the table, two days, reminders that are open, done or owed no longer, messages."""

from typing import Any

from services.notifications import events as n
from services.notifications.obligations.shipped import shipped_lines
from tests.portal.office import OfficeUnderTest, Said
from tests.portal.told.ormas import stream

GROUND = "Keputusan contoh 4/2026"


def reminder(number: int) -> str:
    return f"reminder-{number:032x}"


def message(number: int) -> str:
    return f"message-{number:032x}"


def due(ormas: str = "", recipient: str = "", **changed: Any) -> Said:
    told = {
        "obligation": "skt-ends",
        "title": "Masa berlaku SKT",
        "about": ormas or stream(1),
        "place": "registry:3",
        "period": "2026-06-10",
        "organisation": ormas,
        "recipient": recipient or f"ormas:{ormas}",
        "offset": -90,
        "due": "2026-06-10",
        "day": "2026-03-12",
        "words": {"valid_until": {"text": "10 Juni 2026", "value": "2026-06-10"}},
    }
    return n.ReminderDue, told | changed


def queued(recipient: str, *reminders: int, channel: str = "portal", **changed: Any) -> Said:
    kind, _, whose = recipient.partition(":")
    told = {
        "day": "2026-03-12",
        "recipient": recipient,
        "organisation": whose if kind == "ormas" else "",
        "message_channel": channel,
        "reminders": [reminder(each) for each in reminders],
        "count": len(reminders),
        "part": 1,
        "instead_of": "",
    }
    return n.MessageQueued, told | changed


def set_line(line: dict[str, Any], effective_from: str = "2026-01-05") -> Said:
    named = {name: line[name] for name in ("code", "title", "mark", "source")}
    return n.ObligationSet, named | {
        "effective_from": effective_from,
        "obligation": dict(line),
        "ground": GROUND,
        "keeps_planned": False,
    }


def tell_reminders(office: OfficeUnderTest, *ormas: str) -> None:
    """``ormas``: whoever reads in the portal, whoever is written to, whoever is done."""
    reads, written_to, done = ormas
    tell_the_table(office)
    office.tell("day-2026-03-12", *a_day("2026-03-12", "", 4, 4))
    office.tell(reminder(1), due(reads))
    office.tell(reminder(2), due(written_to))
    ended = (n.ReminderSettled, {"day": "2026-03-20", "reason": "Masa berlaku yang baru sudah dicatat."})
    office.tell(reminder(3), due(done), ended)
    for_head = due(reads, "role:division_head", offset=7, due="2026-03-05")
    office.tell(reminder(4), for_head)
    gone = (n.ReminderWithdrawn, {"day": "2026-03-12", "reason": "Catatan itu dicabut."})
    office.tell(reminder(5), due(done, "account:0000000a0c01"), gone)
    tell_messages(office, reads, written_to, done)
    office.tell("day-2026-03-20", *a_day("2026-03-20", "2026-03-12", 0, 0, caught_up=True))


def tell_the_table(office: OfficeUnderTest) -> None:
    first, *others = shipped_lines()
    refused = (n.ObligationChangeRefused, {"rule": "contoh", "message": "Tidak diubah."})
    stopped = {
        "code": first["code"],
        "title": first["title"],
        "effective_from": "2026-11-01",
        "reason": "Diganti aturan lain.",
    }
    office.tell(
        "obligations",
        *map(set_line, (first, *others)),
        set_line(first | {"text": "Teks lama SKT {name}."}, "2026-01-02"),
        set_line(first | {"text": "Teks lain untuk {name}."}, "2026-10-01"),
        (n.ObligationStopped, stopped),
        refused,
    )


def a_day(day: str, previous: str, reminders: int, messages: int, *, caught_up: bool = False) -> list[Said]:
    came = {"day": day, "previous": previous, "positions": {"registry": 3}, "caught_up": caught_up}
    came["unheard"] = []
    whole = {"day": day, "reminders": reminders, "messages": messages, "digest": "0" * 64}
    return [(n.DayCame, came), (n.DayFinished, whole)]


def tell_messages(office: OfficeUnderTest, reads: str, written_to: str, done: str) -> None:
    """One was opened, one not yet, one is a letter that was handed over, one was brought to a wrong ormas."""
    handed = {"hand_channel": "letter", "told_on": "2026-03-16", "ground": "Diterima ketua."}
    by_hand = handed | {"hand_channel": "whatsapp", "told_on": "2026-03-13"}
    back = {"hand_channel": "whatsapp", "told_on": "2026-03-13", "reason": "Nomor ormas lain."}
    refused = {"rule": "only-a-letter-is-printed", "message": "Pesan ini tidak disampaikan lewat surat."}
    opened = (n.MessageRead, {"reader": "0000000a0c01"})
    office.tell(message(1), queued(f"ormas:{reads}", 1), opened, actor="ormas_account/0000000a0c01")
    office.tell(
        message(2),
        queued(f"ormas:{written_to}", 2, channel="letter"),
        (n.MessagePrinted, {"printed_on": "2026-03-13"}),
        (n.MessageToldByHand, by_hand),
        (n.ToldByHandTakenBack, back),
        (n.MessageToldByHand, handed),
    )
    office.tell(message(3), queued(f"ormas:{done}", 3, channel="letter"), (n.MessageChangeRefused, refused))
    office.tell(message(4), queued("role:division_head", 4))
