"""What notifications tell of frames: one holds, others are planned, one is given up, one was not kept."""

from services.notifications import events as n
from tests.notifications.frames import FRAME, GROUND
from tests.portal.office import OfficeUnderTest, Said


def framed(channel: str, effective_from: str, **changed: object) -> Said:
    said = {"frame_channel": channel, "effective_from": effective_from, "ground": GROUND}
    return n.MessageFrameSet, said | {"frame": FRAME | changed}


def back(channel: str, effective_from: str) -> Said:
    said = {"frame_channel": channel, "effective_from": effective_from}
    return n.MessageFrameStopped, said | {"reason": "Cukup dengan bawaan."}


def tell_frames(office: OfficeUnderTest) -> None:
    dropped = {"frame_channel": "letter", "effective_from": "2098-01-01", "reason": "Masih dibicarakan."}
    refused = {"rule": "a-frame-holds-from-tomorrow", "message": "Tulis besok atau sesudahnya."}
    office.tell(
        "frame-letter",
        framed("letter", "2026-03-02"),
        framed("letter", "2099-01-01", greeting="Salam sejahtera,"),
        framed("letter", "2098-01-01", greeting="Salam keliru,"),
        (n.PlannedFrameDropped, dropped),
        (n.MessageFrameChangeRefused, refused),
    )
    office.tell("frame-hand", framed("hand", "2026-03-02", subject=""), back("hand", "2026-03-13"))
