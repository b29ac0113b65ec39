"""Pictures without what a camera writes into them: where and with what they were taken, thumbnails, remarks.

The picture itself stays byte for byte; of a JPEG also how it is to be turned. What cannot be read to its end
stays from there as it came.
"""

from collections.abc import Iterator
from typing import Final, Literal

_EXIF: Final = b"Exif\0\0"
_ICC: Final = b"ICC_PROFILE\0"
_ORIENTATION: Final = 0x0112
_UPRIGHT: Final = 1
_SOS, _EOI, _COM = 0xDA, 0xD9, 0xFE
_ALONE: Final = frozenset((0x01, *range(0xD0, 0xD9)))
"""Markers behind which no length stands."""
_PNG: Final = b"\x89PNG\r\n\x1a\n"
_CHUNKS: Final = frozenset(
    (b"tRNS", b"cHRM", b"gAMA", b"iCCP", b"sBIT", b"sRGB", b"cICP", b"bKGD", b"pHYs", b"hIST", b"sPLT")
)
"""Of those that a reader may leave out the ones that say how the picture looks."""


def without_traces(content: bytes, kind: str) -> bytes:
    """The same picture; of another ``kind`` than jpeg and png the same bytes."""
    parts = {"jpeg": _jpeg, "png": _png}.get(kind)
    return b"".join(parts(content)) if parts else content


def _jpeg(content: bytes) -> Iterator[bytes]:
    """Segment by segment; nothing behind the end of the picture, where telephones put films and maps."""
    yield content[:2]
    at, turned = 2, False
    while at + 4 <= len(content) and content[at] == 0xFF:
        marker, end = content[at + 1], at + 2 + int.from_bytes(content[at + 2 : at + 4])
        if marker == _EOI:
            yield content[at : at + 2]
            return
        if marker in _ALONE or marker == 0xFF:
            yield content[at : at + (1 if marker == 0xFF else 2)]
            at += 1 if marker == 0xFF else 2
            continue
        if end > len(content):
            break
        segment = content[at:end]
        if marker == _SOS:
            end = _end_of_scan(content, end)
            yield content[at:end]
        elif _shows(marker, segment[4:]):
            yield segment
        elif not turned and (way := _orientation(segment[4:])) not in (0, _UPRIGHT):
            turned = True
            yield _turned(way)
        at = end
    yield content[at:]


def _shows(marker: int, said: bytes) -> bool:
    """Whether a segment says how the picture looks: of those for programs the frame, colours, and no more."""
    if marker == 0xE0:
        return said.startswith(b"JFIF\0")
    if marker == 0xE2:
        return said.startswith(_ICC)
    return marker == 0xEE if 0xE0 <= marker <= 0xEF else marker != _COM


def _end_of_scan(content: bytes, at: int) -> int:
    """Where the next segment begins: in what is coded every 0xFF stands before a zero or a restart."""
    while (at := content.find(b"\xff", at)) >= 0 and at + 1 < len(content):
        if content[at + 1] and not 0xD0 <= content[at + 1] <= 0xD7:
            return at
        at += 2
    return len(content)


def _orientation(said: bytes) -> int:
    """Of an Exif segment, 0 where it says none."""
    tiff = said.removeprefix(_EXIF)
    if tiff == said or tiff[:2] not in (b"II", b"MM"):
        return 0
    order: Literal["little", "big"] = "little" if tiff[:2] == b"II" else "big"
    first = int.from_bytes(tiff[4:8], order)
    for entry in range(int.from_bytes(tiff[first : first + 2], order)):
        field = tiff[first + 2 + 12 * entry :][:12]
        if int.from_bytes(field[:2], order) == _ORIENTATION:
            way = int.from_bytes(field[8:10], order)
            return way if 1 <= way <= 8 else 0
    return 0


def _turned(way: int) -> bytes:
    """An Exif segment that says this alone."""
    field = _ORIENTATION.to_bytes(2) + b"\0\x03\0\0\0\x01" + way.to_bytes(2) + b"\0\0"
    said = _EXIF + b"MM\0*\0\0\0\x08\0\x01" + field + b"\0\0\0\0"
    return b"\xff\xe1" + (len(said) + 2).to_bytes(2) + said


def _png(content: bytes) -> Iterator[bytes]:
    """Chunk by chunk; nothing behind the last."""
    yield content[: len(_PNG)]
    at = len(_PNG)
    while at + 12 <= len(content):
        name, end = content[at + 4 : at + 8], at + 12 + int.from_bytes(content[at : at + 4])
        if end > len(content) or not name.isalpha():
            break
        if name[:1].isupper() or name in _CHUNKS:
            yield content[at:end]
        if name == b"IEND":
            return
        at = end
    yield content[at:]
