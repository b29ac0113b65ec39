"""QR codes as drawings inside a page: no script, no style, no file of their own."""

import segno
from markupsafe import Markup


def qr(text: str) -> Markup:
    """Black on nothing with its quiet zone, as large as its frame; a fold or a stain may cost an eighth."""
    drawn: str = segno.make(text, error="m", micro=False).svg_inline(
        omitsize=True, svgclass=None, lineclass=None
    )
    return Markup(drawn)  # noqa: S704 (a path of digits; the text itself is not in it)
