"""An instrument of a year, edition by edition. Editions are numbered from 1; content is data, not a program.

A content is one event that begins it (drafted or revised) and those behind it with its dimensions and counts.
"""

from typing import Any

from shared.events import Fact, Refusal


class InstrumentDrafted(Fact):
    """A new edition of an instrument was loaded as a draft. ``frame``: the file without dimensions and
    counts; ``sample``: the shipped sample that it was taken from, "" for a file of the office; ``digest``: of
    the whole content, SHA-256; ``mark``: how sure its content is.
    """

    TOPIC = "scoring.InstrumentDrafted"
    SENTENCE = "Rancangan edisi {edition} “{title}” untuk {year} dimuat: {summary}."
    code: str
    year: str
    edition: int
    title: str
    mark: str
    source: str
    frame: dict[str, Any]
    summary: str
    digest: str
    sample: str
    ground: str


class InstrumentRevised(Fact):
    """The whole content of a draft was replaced; dimensions and counts behind this event are all of it."""

    TOPIC = "scoring.InstrumentRevised"
    SENTENCE = "Rancangan edisi {edition} diganti seluruhnya: {summary}. Alasan: {reason}"
    code: str
    year: str
    edition: int
    title: str
    mark: str
    source: str
    frame: dict[str, Any]
    summary: str
    digest: str
    reason: str


class InstrumentDimensionDrafted(Fact):
    """A dimension of the content that was begun last, as its file has it. ``place``: from 1."""

    TOPIC = "scoring.InstrumentDimensionDrafted"
    SENTENCE = "Dimensi {place} edisi {edition}: {name}, {indicators} indikator."
    edition: int
    place: int
    name: str
    indicators: int
    dimension: dict[str, Any]


class InstrumentCountsDrafted(Fact):
    """What the content that was begun last counts from recorded events, as its file has it."""

    TOPIC = "scoring.InstrumentCountsDrafted"
    SENTENCE = "Hitungan dari peristiwa edisi {edition} dimuat."
    edition: int
    counts: list[dict[str, Any]]


class InstrumentPublished(Fact):
    """An edition holds from now on and is never changed. ``digest``: of the content that was read."""

    TOPIC = "scoring.InstrumentPublished"
    SENTENCE = "Edisi {edition} “{title}” untuk {year} ditetapkan dan tidak dapat diubah lagi."
    code: str
    year: str
    edition: int
    title: str
    mark: str
    digest: str
    ground: str


class InstrumentDraftWithdrawn(Fact):
    """A draft was given up before it was published; its number is not used again."""

    TOPIC = "scoring.InstrumentDraftWithdrawn"
    SENTENCE = "Rancangan edisi {edition} ditarik: {reason}"
    edition: int
    reason: str


class InstrumentChangeRefused(Refusal):
    """An instrument was not changed: a rule forbids it."""

    TOPIC = "scoring.InstrumentChangeRefused"
    SENTENCE = "Perubahan instrumen ditolak: {message}"
