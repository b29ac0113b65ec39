"""A picture that somebody sent: whether it is one, and not made to exhaust a computer."""

from pathlib import Path
from typing import Final

from PIL import Image

MEDIA_TYPES: Final = {"PNG": "image/png", "JPEG": "image/jpeg"}
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

    Width and height are read first: nothing that claims more than ``most_pixels`` is decoded.
    """
    try:
        with Image.open(path, formats=tuple(MEDIA_TYPES)) as picture:
            if picture.width * picture.height > most_pixels:
                return ""
            picture.load()
            return MEDIA_TYPES.get(picture.format or "", "")
    except _FAULTS:
        return ""
