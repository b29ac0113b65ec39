"""What ``doctor`` says of parts that stand still, lag, parked, forked or lost something, and what to do."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, tzinfo
from typing import Final

from contracts.telling.dates import moment_words, number_words
from deploy.cli.options import data_option
from deploy.standing import Part, Standing, State
from deploy.standing.consumer import DECIDED
from deploy.standing.words import WAITING, duration_words, lag_words, state_words

LONG_LAG: Final = 60.0
LONG_REBUILD: Final = 600.0
"""Seconds for which events may wait until a read model of another version is rebuilt."""
SILENT: Final = timedelta(seconds=30)


@dataclass(frozen=True)
class Complaint:
    """``severity``: integrity, down or advice; what was seen and what to do."""

    severity: str
    seen: str
    advice: str


def complaints_about(standing: Standing, zone: tzinfo, start: str = "./ormas up") -> Iterator[Complaint]:
    """In the order in which one should look at them. ``start`` is how the office is made to run."""
    yield from _shrunk(standing)
    yield from _holes(standing)
    silence = list(_silence(standing, zone))
    yield from silence
    for part in standing.parts:
        # A process that does not answer explains why its parts stand still.
        yield from [] if silence and part.state is not State.FORKED else _moving(part, zone)
        yield from _parked(part, zone)
    yield from _not_running(standing, start)
    for each in standing.quarantined:
        seen = f"{each.part}: {number_words(each.count)} pesan tidak terbaca; yang terbaru: {each.reason}"
        advice = f"Tidak ada yang hilang karenanya. Lihat ./ormas bus quarantine list{data_option()}"
        yield Complaint("advice", seen, advice)


def _shrunk(standing: Standing) -> Iterator[Complaint]:
    for source in dict.fromkeys(part.source for part in standing.parts if part.lag < 0):
        seen = f"Buku peristiwa {source} lebih pendek daripada yang sudah diteruskan darinya."
        advice = "Buku itu dipulihkan dari cadangan lama atau terpotong. Hentikan sistem, hubungi pengelola."
        yield Complaint("integrity", seen, advice)


def _holes(standing: Standing) -> Iterator[Complaint]:
    """What is not in an inbox's copy cannot be in its readers either: they are named with it."""
    for inbox in (part for part in standing.parts if part.name.endswith(".inbox") and part.account.hole):
        sharing = [p for p in standing.parts if (p.upstream, p.source) == (inbox.name, inbox.source)]
        readers = ", ".join(part.name for part in sharing if part.account.hole) or "belum dibaca siapa pun"
        count = number_words(inbox.account.hole)
        seen = f"{inbox.name}: {count} peristiwa dari {inbox.source} hilang dari salinannya ({readers})."
        yield Complaint("integrity", seen, _renew(inbox.name.removesuffix(".inbox")))


def _renew(consumer: str) -> str:
    return (
        "Buku peristiwa tetap utuh; salinannya dapat disusun ulang. Hentikan sistem (./ormas down"
        f"{data_option()}), sisihkan {consumer}.views.db, jalankan lagi, dan beri tahu pengelola."
    )


def _silence(standing: Standing, zone: tzinfo) -> Iterator[Complaint]:
    if not standing.processes.get("pump") or not standing.watched_at:
        return
    if datetime.now(UTC) - datetime.fromisoformat(standing.watched_at) > SILENT:
        seen = f"Proses pump tidak bergerak sejak {moment_words(standing.watched_at, zone)}."
        yield Complaint("down", seen, _again())


def _moving(part: Part, zone: tzinfo) -> Iterator[Complaint]:
    seen = f"{part.name} ({part.source}): {state_words(part)}, tertinggal {lag_words(part)}"
    said = f" Katanya: {part.reason}" if part.reason else ""
    if part.state is State.FORKED:
        advice = f"Periksa dahulu siapa yang benar; hubungi pengelola. Lihat ./ormas bus forks{data_option()}"
        yield Complaint("down", f"{seen}.{said}", advice)
    elif part.state is State.STALLED:
        since = moment_words(part.since, zone)
        yield Complaint("down", f"{seen}, tidak bergerak sejak {since}.{said}", _unstick(part))
    elif part.outdated and part.state is State.WAITING:
        yield from _rebuilding(part, seen)
    elif part.waits_for in WAITING:
        yield Complaint("down", f"{seen}.{said}", _BROKER[part.waits_for])
    elif part.state is State.WORKING and part.lag_seconds > LONG_LAG:
        yield Complaint("advice", f"{seen}.", "Sedang dikejar; lihat ./ormas status --watch.")
    elif part.state is not State.DOWN and part.lag_seconds > LONG_LAG:
        yield Complaint("down", f"{seen}.", _unstick(part))


def _rebuilding(part: Part, seen: str) -> Iterator[Complaint]:
    """What waits long is not being rebuilt, or fails every time."""
    if part.lag_seconds > LONG_REBUILD:
        name = part.name.removesuffix(DECIDED).partition(".")[2]
        advice = f"Penyusunan ulang mungkin gagal terus. Lihat logs/pump.log; ./ormas rebuild {name}"
        yield Complaint("down", f"{seen}.", advice + data_option())
    elif part.lag or not part.name.endswith(DECIDED):
        yield Complaint("advice", f"{seen}.", "Selesai dengan sendirinya; yang lama tetap ditampilkan.")


def _parked(part: Part, zone: tzinfo) -> Iterator[Complaint]:
    if part.parked:
        count, oldest = number_words(part.parked), moment_words(part.parked_since, zone)
        seen = f"{part.name} ({part.source}): {count} peristiwa diparkir, yang tertua sejak {oldest}."
        yield Complaint("down", seen, f"Lihat ./ormas parked list{data_option()}")


_BROKER: Final = {
    "broker": "Antrean pesan tidak dapat dihubungi. Lihat folder broker dan logs/pump.log.",
    "broker-alarm": "Antrean pesan kehabisan ruang simpan atau memori. Kosongkan ruang simpan.",
}
_CAUSES: Final[dict[str, str]] = {
    "relay": "Antrean pesan tidak menjawab.",
    "inbox": "Antrean pesan atau layanan sumbernya tidak menjawab, atau basis datanya dikunci program lain.",
    "decisions": "Keputusan atas peristiwa yang diparkir tidak dapat dijalankan, mungkin dari program baru.",
    "reactor": "Basis datanya mungkin dikunci program lain.",
}


def _unstick(part: Part) -> str:
    """What is likely, by the kind of part, and what can be done without harm."""
    likely = _CAUSES.get(part.name.rpartition(".")[2], _CAUSES["reactor"])
    return f"{likely} Lihat logs/pump.log. {_again()}"


def _again() -> str:
    where = data_option()
    return f"Jalankan ulang tanpa kehilangan apa pun: ./ormas down{where}, lalu ./ormas up{where}"


def _not_running(standing: Standing, start: str) -> Iterator[Complaint]:
    """An office that is closed for the night is not ill."""
    down = [part for part in standing.parts if part.state is State.DOWN]
    if not down:
        return
    behind = max(part.lag for part in down)
    oldest = duration_words(max(part.lag_seconds for part in down))
    severity = "down" if standing.running else "advice"
    seen = (
        f"{number_words(behind)} peristiwa belum diteruskan (yang tertua {oldest}): tidak ada yang berjalan."
    )
    yield Complaint(severity, seen, start)
