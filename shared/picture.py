"""A picture that somebody sent: whether it is one, and not made to exhaust a computer."""

from pathlib import Path
from typing import Final

from PIL import Image, ImageOps

MEDIA_TYPES: Final = {"PNG": "image/png", "JPEG": "image/jpeg"}
LONGEST_SIDE: Final = 4_000
"""A picture of one dot by four million takes seconds wherever it is drawn."""
_FAULTS: Final = (
    OSError,
    SyntaxError,
    ValueError,
    Image.DecompressionBombError,
    Image.DecompressionBombWarning,
)
"""What Pillow raises of files that are broken, cut off, or claim more than a computer holds."""


def picture_type(path: Path, most_pixels: int) -> str:
    """The media type of a PNG or JPEG that could be decoded to its end; "" for anything else.

    Width and height are read first: nothing that claims more than ``most_pixels``, or a side longer than
    :data:`LONGEST_SIDE`, is decoded.
    """
    try:
        with Image.open(path, formats=tuple(MEDIA_TYPES)) as picture:
            if picture.width * picture.height > most_pixels or max(picture.size) > LONGEST_SIDE:
                return ""
            picture.load()
            return MEDIA_TYPES.get(picture.format or "", "")
    except _FAULTS:
        return ""


def redraw(path: Path) -> None:
    """Write a picture anew where it lies: upright, eight bits a colour, and nothing beside its dots."""
    with Image.open(path, formats=tuple(MEDIA_TYPES)) as picture:
        kind = picture.format
        upright = ImageOps.exif_transpose(picture)
        if upright.mode.startswith("I"):  # sixteen bits of grey: Pillow would cut them off as white
            upright = upright.convert("I").point(lambda dot: dot * (1 / 256)).convert("L")
        drawn = upright.convert("RGBA" if upright.has_transparency_data else "RGB")
    drawn.info = {}
    drawn.save(path, kind, **({"quality": 95} if kind == "JPEG" else {}))
