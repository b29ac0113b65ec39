"""What the read models say of how an ormas wants to be told, and of what it agreed to."""

from typing import Any, Final

from contracts.telling.preference_words import CONSENTS
from services.portal.projection.ormas_preferences import STATED
from services.portal.web.rows import dicts
from shared.database import Transaction

ANY: Final = "any"


def preferences_of(t: Transaction, ormas: str) -> dict[str, Any]:
    """``channel``: by which way it wants to be reminded, with who said so, None when nobody did;
    ``consents``: each that can be given, with its last word, None where nothing was said.
    """
    names = ("preferred_channel", *STATED)
    sql = f"SELECT {', '.join(names)} FROM ormas_channel WHERE organisation = ?"
    channel = dicts(t, names, sql, ormas)
    said = ("consent_for", "given", *STATED)
    sql = f"SELECT {', '.join(said)} FROM ormas_consent WHERE organisation = ?"
    found = {each["consent_for"]: each for each in dicts(t, said, sql, ormas)}
    return {
        "channel": channel[0] if channel else None,
        "consents": {each: found.get(each) for each in CONSENTS},
    }
