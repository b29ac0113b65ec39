"""How a matter of the office is classified, in the words of the administration, and what is sealed."""

from typing import Final

CLASSIFICATIONS: Final = {"biasa": "biasa", "terbatas": "terbatas", "rahasia": "rahasia"}
"""What is *rahasia* is refused with a sentence; *terbatas* stays inside the office."""
LIMITED: Final = "terbatas"
KEPT_SEALED: Final = "tersegel"
"""What stands in the open where the words of a limited matter would stand."""


def kept(classification: str, subject_id: str, **words: str) -> dict[str, str]:
    """The words of a matter as its event takes them: of a limited one sealed under its key, else as they are.

    Each of ``words`` has a field ``sealed_<its name>`` beside it. What nobody said is not called sealed.
    """
    if classification != LIMITED:
        return {"subject_id": "", **words, **{f"sealed_{name}": "" for name in words}}
    shown = {name: KEPT_SEALED if text else "" for name, text in words.items()}
    sealed = {f"sealed_{name}": text for name, text in words.items()}
    return {"subject_id": subject_id if any(words.values()) else "", **shown, **sealed}
