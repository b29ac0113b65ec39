"""What the read models say of frames of messages, and how a message reads in one."""

import json
from collections.abc import Sequence
from typing import Any, Final

from contracts.telling.delivery_words import FRAME_CHANNELS
from contracts.telling.frames import (
    SHIPPED,
    WITH_SUBJECT,
    Frame,
    Framed,
    faults_of_frame,
    framed,
    in_force,
    plain_text,
    words_for,
)
from contracts.telling.reminder_words import SAMPLE_NAME
from services.portal.reminders.reminder_list import COLUMNS, FROM, NAMES, with_texts
from services.portal.web.rows import dicts
from shared.database import Transaction

_SHOWN: Final = ("version", "effective_from", "frame", "why", "dropped")
_SAMPLE: Final = {
    "name": SAMPLE_NAME,
    "title": "Contoh pengingat",
    "text": "Ini contoh untuk ormas rekaan; tidak ada yang jatuh tempo.",
}


def said_of(t: Transaction, channel: str) -> list[dict[str, Any]]:
    """What was set of a channel, in the order of recording; ``frame``: None for the shipped one."""
    sql = f"SELECT {', '.join(_SHOWN)} FROM message_frame WHERE frame_channel = ? ORDER BY version"
    found = dicts(t, _SHOWN, sql, channel)
    return [each | {"frame": json.loads(each["frame"]) if each["frame"] else None} for each in found]


def frame_on(t: Transaction, channel: str, day: str) -> Frame | None:
    """What a message of this day has around it; None: as it is shipped."""
    return in_force(_not_dropped(said_of(t, channel)), day)


def around(t: Transaction, channel: str, message: dict[str, Any], office: str) -> Framed:
    """Of a message as it is told now: what is open of it, or all where nothing is."""
    told = open_of(message) or message["reminders"]
    words = words_for(message["name"], office, message["day"], [each["title"] for each in told])
    return framed(channel, frame_on(t, channel, message["day"]), words)


def open_of(message: dict[str, Any]) -> list[dict[str, Any]]:
    return [each for each in message["reminders"] if each["state"] == "open"]


def frames(t: Transaction, today: str) -> list[dict[str, Any]]:
    """Each channel as it stands."""
    return [standing(t, channel, today) for channel in FRAME_CHANNELS]


def standing(t: Transaction, channel: str, today: str) -> dict[str, Any]:
    """``holds``: the frame of today, ``own``: whether the office set it, ``since`` when; ``planned``: what
    holds from a later day, by that day.
    """
    said = [each for each in said_of(t, channel) if not each["dropped"]]
    holds = in_force(_not_dropped(said), today)
    begun = [each["effective_from"] for each in said if each["effective_from"] <= today]
    by_day = {each["effective_from"]: each for each in said if each["effective_from"] > today}
    return {
        "channel": channel,
        "holds": holds or SHIPPED[channel],
        "own": holds is not None,
        "since": max(begun, default=""),
        "planned": [by_day[day] for day in sorted(by_day)],
    }


def example(t: Transaction, channel: str, frame: Frame, day: str, office: str) -> dict[str, Any] | None:
    """How a reminder reads in a frame: a real one that is open, else an invented one; None where the frame
    cannot be filled. ``sentence``: "" for a channel with a subject.
    """
    if any(True for _ in faults_of_frame(channel, frame)):
        return None
    real = _an_open_one(t)
    told = real or _SAMPLE
    made = framed(channel, frame, words_for(told["name"], office, day, [told["title"]]))
    sentence = "" if channel in WITH_SUBJECT else plain_text(made, [told["text"]])
    return {"of": told["name"] if real else "", "around": made, "told": told, "sentence": sentence}


def _an_open_one(t: Transaction) -> dict[str, Any] | None:
    sql = (
        f"SELECT {COLUMNS}, r.name {FROM} WHERE m.state = 'open' AND m.recipient LIKE 'ormas:%' "
        "AND r.name <> '' ORDER BY m.position DESC LIMIT 1"
    )
    found = with_texts(t, dicts(t, (*NAMES, "name"), sql))
    return found[0] if found else None


def _not_dropped(said: Sequence[dict[str, Any]]) -> list[tuple[str, Frame | None]]:
    return [(each["effective_from"], each["frame"]) for each in said if not each["dropped"]]
