"""Pictures for tests, made here: whole ones, and small files that claim to be huge."""

import io
import struct
import zlib

from PIL import Image


def png(width: int = 60, height: int = 80) -> bytes:
    return _saved("png", width, height)


def jpeg(width: int = 60, height: int = 80) -> bytes:
    return _saved("jpeg", width, height)


def bomb(side: int = 50_000) -> bytes:
    """A PNG of few bytes: so many white dots to a side, which nobody wrote out; they unpack to 0.3 gigabytes
    of bits for 50,000.
    """
    row = zlib.compressobj(9)
    bits = b"".join(row.compress(bytes(side // 8 + 1)) for _ in range(min(side, 400))) + row.flush()
    head = struct.pack(">IIBBBBB", side, side, 1, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + _chunk(b"IHDR", head) + _chunk(b"IDAT", bits) + _chunk(b"IEND", b"")


def _chunk(kind: bytes, content: bytes) -> bytes:
    check = zlib.crc32(kind + content)
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", check)


def _saved(kind: str, width: int, height: int) -> bytes:
    made = io.BytesIO()
    Image.new("RGB", (width, height), (10, 90, 40)).save(made, kind)
    return made.getvalue()
