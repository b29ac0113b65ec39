"""What the office puts around its reminders: greeting, unit, opening, closing; by channel, from a day on."""

from typing import Any

from shared.events import Fact, Refusal


class MessageFrameSet(Fact):
    """Messages of a channel have this frame from a day on, until the next day from which another holds.

    ``frame_channel``: ``email``, ``letter``, ``gateway``, ``hand``; ``frame``: ``unit``, ``subject`` (""
    where a channel has none) and ``greeting`` as one line each, ``opening`` and ``closing`` as lines.
    """

    TOPIC = "notifications.MessageFrameSet"
    SENTENCE = "Bingkai pesan lewat {frame_channel} berlaku sejak {effective_from}. Dasar: {ground}"
    EFFECTIVE = "effective_from"
    frame_channel: str
    effective_from: str
    frame: dict[str, Any]
    ground: str


class MessageFrameStopped(Fact):
    """From a day on messages of a channel have the frame that is shipped."""

    TOPIC = "notifications.MessageFrameStopped"
    SENTENCE = (
        "Bingkai pesan lewat {frame_channel} kembali ke bawaan sejak {effective_from}. Alasan: {reason}"
    )
    EFFECTIVE = "effective_from"
    frame_channel: str
    effective_from: str
    reason: str


class PlannedFrameDropped(Fact):
    """What was to hold from a later day will not; what holds until then goes on."""

    TOPIC = "notifications.PlannedFrameDropped"
    SENTENCE = (
        "Rencana bingkai pesan lewat {frame_channel} sejak {effective_from} dibatalkan. Alasan: {reason}"
    )
    frame_channel: str
    effective_from: str
    reason: str


class MessageFrameChangeRefused(Refusal):
    """The frame was not changed: a rule forbids it."""

    TOPIC = "notifications.MessageFrameChangeRefused"
    SENTENCE = "Bingkai pesan tidak berubah: {message}"
