"""To whom a case can go: only to a role that may open it and that somebody has."""

from services.portal.web.hands import holders
from services.portal.web.who import role_words

OPENING = "requests.check_case"
_FIELD = "kepada"


def takers() -> list[tuple[str, str]]:
    """Each role with the names behind it."""
    return [(role, f"{role_words(role)}: {', '.join(people)}") for role, people in holders(OPENING).items()]


def untaken(role: str) -> list[tuple[str, str]] | None:
    """What is wrong with handing a case to this role, and who could take it; None where somebody has it."""
    held = dict(takers())
    if not role or role in held:
        return None
    could = "; ".join(held.values()) or "belum ada; pengelola membuka akun dahulu"
    told = f"Tidak ada yang memegang peran {role_words(role)} dan membuka berkas. Yang dapat: {could}."
    return [(_FIELD, told)]
