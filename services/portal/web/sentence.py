"""How a line that somebody typed begins and ends as a sentence."""

from typing import Final

_ENDS: Final = ("?", "!", "…")


def capital(text: str) -> str:
    """Only its first letter: a name within it keeps its own."""
    return text[:1].upper() + text[1:]


def sentence(text: str) -> str:
    """With one sign at its end, and none where nothing was typed."""
    said = text.rstrip(" .")
    return said if not said or said.endswith(_ENDS) else f"{said}."
