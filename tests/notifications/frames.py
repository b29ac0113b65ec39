"""Frames of messages as tests write them. All of it invented."""

from services.notifications.domain import MessageFrame
from services.notifications.events import MessageFrameSet, MessageFrameStopped
from tests.scenario import fact

TODAY, TOMORROW, LATER = "2026-03-02", "2026-03-03", "2026-04-01"
GROUND = "Rapat contoh 3/2026"
STREAM = MessageFrame.stream_of("email")
FRAME = {
    "unit": "Bidang Ormas, {office}",
    "subject": "Dari {office}: {about}",
    "greeting": "Salam, pengurus {name}.",
    "opening": ["Pesan {date} dengan {count} pengingat."],
    "closing": ["Terima kasih.", "Kami menunggu kabar baik."],
}
SET = fact(MessageFrameSet, frame_channel="email", effective_from="2026-02-02", frame=FRAME)
PLANNED = fact(MessageFrameSet, frame_channel="email", effective_from=LATER, frame=FRAME)
STOPPED = fact(MessageFrameStopped, frame_channel="email", effective_from="2026-02-20")


def setting(effective_from=TOMORROW, seen=None, **said):
    told = {"effective_from": effective_from, "ground": GROUND, "today": TODAY, "seen": seen}
    return lambda frame: frame.set(frame=FRAME | said, **told)


def stopping(effective_from=TOMORROW, seen=None):
    told = {"effective_from": effective_from, "reason": "Cukup bawaan.", "today": TODAY, "seen": seen}
    return lambda frame: frame.stop(**told)


def dropping(effective_from=LATER, seen=None):
    told = {"effective_from": effective_from, "reason": "Salah rencana.", "today": TODAY, "seen": seen}
    return lambda frame: frame.drop(**told)
