"""States in words for people."""

from typing import Final

from contracts.telling.dates import number_words
from deploy.standing.part import Account, Part, State

STATES: Final = {
    State.IDLE: "mutakhir",
    State.WORKING: "bekerja",
    State.STALLED: "macet",
    State.FORKED: "riwayat bercabang",
    State.PARKED: "ada yang diparkir",
    State.DOWN: "tidak berjalan",
    State.STANDBY: "cadangan",
}
WAITING: Final = {
    "broker": "menunggu antrean pesan",
    "broker-alarm": "antrean pesan penuh",
    "rebuild": "disusun ulang",
}
COLOURS: Final = {
    State.IDLE: "green",
    State.PARKED: "magenta",
    State.STALLED: "red",
    State.FORKED: "red",
    State.DOWN: "red",
}


def state_words(part: Part) -> str:
    """What it is doing."""
    if part.state is State.WAITING:
        return WAITING.get(part.waits_for, f"menunggu {part.waits_for}")
    return STATES[part.state]


def lag_words(part: Part) -> str:
    """How far it is behind: events, and the age of the oldest of them."""
    if not part.lag:
        return "0"
    age = duration_words(part.lag_seconds).replace("detik", "dtk").replace("menit", "mnt")
    return f"{number_words(part.lag)} ({age})"


def balance_words(account: Account) -> str:
    """What became of everything that was recorded; what lies ahead or was discarded only when it is some."""
    told = [("tercatat", account.recorded), ("diterapkan", account.applied), ("diparkir", account.parked)]
    told += [("dibuang", account.discarded)] if account.discarded else []
    told += [("belum sampai", account.lag)] if account.lag else []
    told += [("hilang", account.hole)]
    return ", ".join(f"{word} {number_words(number)}" for word, number in told)


def duration_words(seconds: float) -> str:
    """In the largest unit of which there are at least two."""
    for unit, length in (("hari", 86_400), ("jam", 3_600), ("menit", 60)):
        if seconds >= 2 * length:
            return f"{number_words(int(seconds // length))} {unit}"
    return f"{int(seconds)} detik"
