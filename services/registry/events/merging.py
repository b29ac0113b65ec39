"""Two entries of one organisation: merged, and separated again. Nothing moves from stream to stream."""

from shared.events import Fact, Refusal


class EntryMerged(Fact):
    """Another entry stands for this organisation from now on. What was recorded here stays here."""

    TOPIC = "registry.EntryMerged"
    SENTENCE = "Catatan digabungkan ke “{survivor_name}”. Alasan: {reason}"
    survivor: str
    survivor_name: str
    reason: str


class EntryTakenIn(Fact):
    """This entry stands for another one of the same organisation, too."""

    TOPIC = "registry.EntryTakenIn"
    SENTENCE = "Catatan “{merged_name}” digabungkan ke sini. Alasan: {reason}"
    merged: str
    merged_name: str
    reason: str


class EntrySeparated(Fact):
    """The merge does not hold; the entry stands by itself again."""

    TOPIC = "registry.EntrySeparated"
    SENTENCE = "Catatan dipisahkan lagi dari “{survivor_name}”. Alasan: {reason}"
    survivor: str
    survivor_name: str
    reason: str


class EntryGivenBack(Fact):
    """The merge does not hold; this entry stands for the other one no longer."""

    TOPIC = "registry.EntryGivenBack"
    SENTENCE = "Catatan “{merged_name}” dipisahkan lagi. Alasan: {reason}"
    merged: str
    merged_name: str
    reason: str


class MergeRefused(Refusal):
    """Two entries were not merged, or what their merge rests on was not taken back: a rule forbids it."""

    TOPIC = "registry.MergeRefused"
    SENTENCE = "Penggabungan dengan “{other_name}” ditolak: {message}"
    other: str
    other_name: str
    reason: str
