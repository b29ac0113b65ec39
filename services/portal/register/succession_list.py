"""Who follows whom by its own claim."""

from dataclasses import dataclass, field
from typing import Any, Final

from services.portal.projection.successions import TOLD
from services.portal.web.rows import dicts
from shared.database import Transaction

MOST: Final = 200
_CLAIM: Final = f"SELECT s.ormas, COALESCE(r.name, s.ormas), {', '.join(f's.{name}' for name in TOLD)} "
_NAMES: Final = ("ormas", "name", *TOLD)


@dataclass(frozen=True)
class Succession:
    """``follows``: the claim of this ormas, None for none; ``followed_by``: claims of others about it."""

    follows: dict[str, Any] | None = None
    followed_by: list[dict[str, Any]] = field(default_factory=list)


def succession_of(t: Transaction, ormas: str) -> Succession:
    """The claims that stand, names as they are today; whoever was withdrawn claims nothing."""
    told = f"{_CLAIM} FROM succession s LEFT JOIN register r ON r.id = s.ormas"
    mine = f"{told} WHERE s.stands = 1 AND s.ormas = ?"
    others = (
        f"{_CLAIM} FROM succession s JOIN register r ON r.id = s.ormas "
        "WHERE s.stands = 1 AND s.other = ? AND r.withdrawn <> 1 ORDER BY s.claimed_on, r.name_key"
    )
    claims = dicts(t, _NAMES, mine, ormas)
    for each in claims:
        now = t.one("SELECT name, activity FROM register WHERE id = ?", (each["other"],))
        each["other_name"], activity = now or (each["other_name"], "")
        each["still_dissolved"] = activity == "bubar"
    return Succession(claims[0] if claims else None, dicts(t, _NAMES, others, ormas))


def dissolved(t: Transaction, besides: str) -> list[tuple[str, str]]:
    """Every ormas that is recorded as dissolved, by name: id and name."""
    sql = (
        "SELECT id, name FROM register WHERE activity = 'bubar' AND withdrawn = 0 AND id <> ? "
        f"ORDER BY name_key, id LIMIT {MOST}"
    )
    return [(ormas, name) for ormas, name in t.all(sql, (besides,))]
