"""What ``--as-of`` means: positions, or a moment; what cannot be meant is refused, never guessed at."""

import re
from datetime import UTC, datetime, timedelta
from typing import Final

from contracts.telling.dates import zone_of
from deploy.wiring import CONSUMERS
from shared.errors import InputWrong
from shared.ledger.clock import stamp
from shared.projection import Projection
from shared.projection.contract import Sources
from shared.projection.cut import Vector, heads, known_at, known_at_position

FORMS: Final = "Tulis 2026-03-12, 2026-03-12T10:00, 2026-03-12T10:00+07:00, atau registry=120."
_POSITION: Final = r"([a-z]+)=([0-9]{1,18})"
_POSITIONS: Final = re.compile(rf"{_POSITION}(,{_POSITION})*")
_MOMENT: Final = re.compile(
    r"(?P<day>[0-9]{4}-[0-9]{2}-[0-9]{2})"
    r"(T(?P<minute>[0-9]{2}:[0-9]{2})(?P<second>:[0-9]{2}(?P<fraction>\.[0-9]{3,6})?)?"
    r"(?P<zone>Z|[+-][0-9]{2}:[0-9]{2})?)?"
)


def positions_as_of(as_of: str, pages: Sources, projection: Projection, time_zone: str) -> Vector:
    """The last position of each source that counts, all of it when nothing was asked. Error: InputWrong."""
    sources, text = projection.sources, as_of.strip()
    if not as_of:
        return heads(pages, sources)
    if re.fullmatch("[0-9]{1,18}", text):
        if len(sources) > 1:
            named = ", ".join(sources)
            raise InputWrong(f"{projection.name} disusun dari {named}: tulis {sources[0]}={text}.")
        return known_at_position(pages, sources, {sources[0]: int(text)})
    if _POSITIONS.fullmatch(text):
        return known_at_position(pages, sources, _asked(text, sources))
    return known_at(pages, sources, last_instant(text, time_zone))


def last_instant(text: str, time_zone: str) -> str:
    """Of the day, the minute or the second that was written; in the ledger's form. Error: InputWrong.

    Without a zone it is the office's time.
    """
    found = _MOMENT.fullmatch(text)
    try:
        if found is None:
            raise InputWrong(f"“{text}” bukan waktu. {FORMS}")
        moment = datetime.fromisoformat(text)
        if moment.tzinfo is None:
            moment = moment.replace(tzinfo=zone_of(time_zone))
        last = (moment + _unit(found) - timedelta(microseconds=1)).astimezone(UTC)
        if last.year < 1000:  # the ledger's form of it would not sort
            raise OverflowError
        return stamp(last)
    except ValueError:
        raise InputWrong(f"“{text}” bukan waktu. {FORMS}") from None
    except OverflowError:
        raise InputWrong(f"“{text}” di luar jangkauan: tahun 1000 sampai 9999.") from None


def _asked(text: str, sources: tuple[str, ...]) -> dict[str, int]:
    """Of the named positions those that concern this read model; all of them when none does."""
    given = re.findall(_POSITION, text)
    asked = {source: int(position) for source, position in given}
    if len(asked) < len(given):
        raise InputWrong(f"“{text}” menyebut satu sumber dua kali.")
    known = CONSUMERS["portal"]
    if strange := sorted(set(asked) - set(known)):
        raise InputWrong(f"Sumber {', '.join(strange)} tidak dikenal. Yang ada: {', '.join(known)}.")
    return {source: place for source, place in asked.items() if source in sources} or asked


def _unit(found: re.Match[str]) -> timedelta:
    """How long what was written lasts."""
    if not found["minute"]:
        return timedelta(days=1)
    if not found["second"]:
        return timedelta(minutes=1)
    return timedelta(microseconds=1) if found["fraction"] else timedelta(seconds=1)
