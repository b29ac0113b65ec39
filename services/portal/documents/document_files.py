"""What a document may be by its content: PDF, or a picture that is not made to exhaust a computer."""

from pathlib import Path
from typing import Final

from services.portal.web.receiving import Received
from shared.errors import InputWrong

MOST_PIXELS: Final = 60_000_000
"""A picture of a page at 600 dpi has 35 million; a few bytes can claim billions."""
_KINDS: Final = {"pdf": "application/pdf", "jpeg": "image/jpeg", "png": "image/png"}
_NO_FRAME: Final = frozenset((0xC4, 0xC8, 0xCC))
_ENDINGS: Final = {"application/pdf": "pdf", "image/jpeg": "jpg", "image/png": "png"}


def media_type_of(received: Received) -> str:
    """Its media type. InputWrong with a sentence for who sent it when the office does not take such files."""
    media_type = _KINDS.get(received.kind)
    if media_type is None:
        raise InputWrong("Kirim PDF, JPEG, atau PNG. Berkas Word atau Excel disimpan dahulu sebagai PDF.")
    if media_type != "application/pdf":
        size = _size_of(received.file, received.kind)
        if not size or not 0 < size[0] * size[1] <= MOST_PIXELS:
            raise InputWrong("Gambar ini rusak atau terlalu besar. Foto ulang dengan ukuran biasa.")
    return media_type


def ending_of(media_type: str) -> str:
    """The end of the name under which it is given out."""
    return _ENDINGS.get(media_type, "bin")


def _size_of(file: Path, kind: str) -> tuple[int, int] | None:
    """Width and height as the file claims them; None when it claims nothing that can be read."""
    content = file.read_bytes()
    return _png_size(content) if kind == "png" else _jpeg_size(content)


def _png_size(content: bytes) -> tuple[int, int] | None:
    if content[12:16] != b"IHDR" or len(content) < 24:
        return None
    return int.from_bytes(content[16:20]), int.from_bytes(content[20:24])


def _jpeg_size(content: bytes) -> tuple[int, int] | None:
    """In the first frame header; segments before it are stepped over by the lengths they claim."""
    at = 2
    while at + 9 <= len(content) and content[at] == 0xFF:
        marker, length = content[at + 1], int.from_bytes(content[at + 2 : at + 4])
        if marker == 0xFF:
            at += 1
        elif 0xC0 <= marker <= 0xCF and marker not in _NO_FRAME:
            return int.from_bytes(content[at + 7 : at + 9]), int.from_bytes(content[at + 5 : at + 7])
        else:
            at += 2 + max(length, 2)
    return None
