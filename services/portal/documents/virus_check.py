"""Looking through a file for viruses with ClamAV's daemon, where the machine has one."""

import socket
from pathlib import Path
from typing import Final

CLAMD: Final = Path("/run/clamav/clamd.ctl")
"""Where Debian's and Ubuntu's clamav-daemon listens."""
CLEAN, NOT_CHECKED, INFECTED = "clean", "not_checked", "infected"
_CHUNK: Final = 64 * 1024
_SECONDS: Final = 60


def checked(file: Path, clamd: Path = CLAMD) -> str:
    """``clean`` or ``infected`` as ClamAV says; ``not_checked`` when it is not there or does not answer."""
    try:
        answer = _asked(file, clamd)
    except OSError:
        return NOT_CHECKED
    if answer.endswith(b"FOUND"):
        return INFECTED
    return CLEAN if answer.endswith(b"OK") else NOT_CHECKED


def _asked(file: Path, clamd: Path) -> bytes:
    """clamd's INSTREAM: chunks, each behind its length, an empty one at the end, one line as the answer."""
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as line, file.open("rb") as content:
        line.settimeout(_SECONDS)
        line.connect(str(clamd))
        line.sendall(b"zINSTREAM\0")
        while chunk := content.read(_CHUNK):
            line.sendall(len(chunk).to_bytes(4) + chunk)
        line.sendall((0).to_bytes(4))
        answer = b""
        while part := line.recv(4096):
            answer += part
    return answer.rstrip(b"\0\n")
