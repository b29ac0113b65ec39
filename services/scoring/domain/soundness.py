"""What an instrument must be to be published: every fault with the place where it stands."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import Final

from services.scoring.domain.count import Count
from services.scoring.domain.instrument import ENDS, MOST_STEPS, OFFERED, Indicator, Instrument, Scale

EventFields = Mapping[str, Mapping[str, str]]
"""By topic: the fields of an event with their JSON types."""

MOST_EVIDENCE: Final = 2_000
"""In the whole instrument: so many boxes to tick are one page that an old computer still shows."""


@dataclass(frozen=True)
class Fault:
    """``pointer``: a JSON pointer into the instrument as it is written."""

    pointer: str
    message: str


def faults(instrument: Instrument, known: EventFields) -> list[Fault]:
    """All of them, in the order of the file."""
    found = [*_codes(instrument), *_indicators(instrument), *_counts(instrument, known)]
    return [*found, *_panel(instrument), *_gates(instrument), *_bands(instrument)]


def faults_of_bands(instrument: Instrument) -> list[Fault]:
    """Of its bands alone, each with its place among them."""
    return [*_bands(instrument)]


def _placed(instrument: Instrument) -> Iterator[tuple[str, Indicator]]:
    for d, dimension in enumerate(instrument.dimensions):
        for v, variable in enumerate(dimension.variables):
            for i, indicator in enumerate(variable.indicators):
                yield f"/dimensions/{d}/variables/{v}/indicators/{i}", indicator


def _codes(instrument: Instrument) -> Iterator[Fault]:
    places = [(f"/dimensions/{d}", each.code) for d, each in enumerate(instrument.dimensions)]
    for d, dimension in enumerate(instrument.dimensions):
        places += [
            (f"/dimensions/{d}/variables/{v}", each.code) for v, each in enumerate(dimension.variables)
        ]
    places += [(place, each.code) for place, each in _placed(instrument)]
    yield from _used_twice(places)
    yield from _used_twice([(f"/counts/{n}", each.code) for n, each in enumerate(instrument.counts)])
    yield from _used_twice([(f"/bands/{n}", each.code) for n, each in enumerate(instrument.bands)])


def _used_twice(places: list[tuple[str, str]]) -> Iterator[Fault]:
    seen: Counter[str] = Counter()
    for pointer, code in places:
        if seen[code]:
            yield Fault(f"{pointer}/code", f"Kode “{code}” sudah dipakai di atas.")
        seen[code] += 1


def _indicators(instrument: Instrument) -> Iterator[Fault]:
    counted, shown = {each.code for each in instrument.counts}, 0
    for pointer, indicator in _placed(instrument):
        yield from _scale(pointer, indicator)
        yield from _evidence(pointer, indicator)
        before, shown = shown, shown + sum(map(len, indicator.evidence))
        if before <= MOST_EVIDENCE < shown:
            yield Fault(f"{pointer}/evidence", f"Paling banyak {MOST_EVIDENCE} butir bukti seluruhnya.")
        if indicator.counts and indicator.counts not in counted:
            said = f"Hitungan “{indicator.counts}” tidak ada di bagian counts."
            yield Fault(f"{pointer}/counts", said)


def _scale(pointer: str, indicator: Indicator) -> Iterator[Fault]:
    scale = indicator.scale
    if scale.low >= scale.high:
        yield Fault(f"{pointer}/scale", "Ujung bawah skala harus lebih kecil daripada ujung atasnya.")
    elif scale.zero > scale.low:
        yield Fault(f"{pointer}/scale/zero", "Nilai nol tidak boleh di atas ujung bawah skala.")
    elif said := _unfit(indicator.kind, scale):
        yield Fault(f"{pointer}/scale", said)


def _unfit(kind: str, scale: Scale) -> str:
    """What this kind of indicator cannot do with such a scale."""
    if kind in OFFERED:
        if scale.low.denominator != 1 or scale.high.denominator != 1:
            return "Ujung skala pilihan harus bilangan bulat."
        if scale.high - scale.low > MOST_STEPS:
            return f"Skala pilihan paling banyak {MOST_STEPS} langkah dari ujung bawah ke ujung atas."
    low, high = ENDS.get(kind, (scale.low, scale.high))
    if kind in ENDS and (scale.low, scale.high, scale.zero) != (low, high, low):
        return f"Skala jenis ini selalu {low} sampai {high}."
    return ""


def _evidence(pointer: str, indicator: Indicator) -> Iterator[Fault]:
    if indicator.kind == "evidence_level":
        if len(indicator.evidence) != indicator.scale.high:
            levels, written = indicator.scale.high, len(indicator.evidence)
            said = f"Tulis bukti untuk setiap tingkat: {levels} tingkat, tertulis {written}."
            yield Fault(f"{pointer}/evidence", said)
    elif indicator.evidence:
        yield Fault(f"{pointer}/evidence", "Tangga bukti hanya untuk jenis evidence_level.")


def _counts(instrument: Instrument, known: EventFields) -> Iterator[Fault]:
    codes = {each.code for each in instrument.counts}
    for n, count in enumerate(instrument.counts):
        pointer = f"/counts/{n}"
        for part in count.made_of():
            if part not in codes:
                yield Fault(pointer, f"Hitungan “{part}” tidak ada.")
        for name, topic in count.topics().items():
            if topic not in known:
                yield Fault(f"{pointer}/{name}", f"Jenis peristiwa “{topic}” tidak dikenal.")
        if count.each in known:
            yield from _fields(pointer, count, known)
    yield from _circles(instrument.counts)


def _fields(pointer: str, count: Count, known: EventFields) -> Iterator[Fault]:
    mine = known[count.each]
    asked = [("day", count.day), ("adds", count.adds), *(("where", name) for name in count.where or ())]
    asked += [("key", name) for name in count.key]
    for name, field in asked:
        if field and field not in mine:
            yield Fault(f"{pointer}/{name}", f"Peristiwa {count.each} tidak mempunyai isian “{field}”.")
    if count.adds and mine.get(count.adds) not in (None, "integer"):
        yield Fault(f"{pointer}/adds", f"Isian “{count.adds}” bukan bilangan bulat.")
    named = known.get(count.ormas_in or count.each, {})
    if count.ormas != "stream" and count.ormas not in named:
        yield Fault(
            f"{pointer}/ormas",
            f"Peristiwa {count.ormas_in or count.each} tidak mempunyai isian “{count.ormas}”.",
        )


def _panel(instrument: Instrument) -> Iterator[Fault]:
    """A panel gives a value of a scale: a count is nobody's opinion, a ladder has its evidence."""
    if instrument.panel and not any(instrument.of_panel()):
        yield Fault("/panel", "Tidak ada indikator yang dinilai panel.")
    asked = {each.code for each in instrument.of_panel()}
    for pointer, indicator in _placed(instrument):
        if indicator.code in asked and (indicator.counts or indicator.kind == "evidence_level"):
            said = "Panel tidak menilai hitungan peristiwa dan tidak menilai tingkat dengan bukti."
            yield Fault(f"{pointer}/assessors", said)


def _gates(instrument: Instrument) -> Iterator[Fault]:
    codes = [each.code for each in instrument.dimensions]
    for n, gate in enumerate(instrument.gates):
        if gate.after not in codes:
            yield Fault(f"/gates/{n}/after", f"Dimensi “{gate.after}” tidak ada.")
        if not 0 <= gate.least <= 100:
            yield Fault(f"/gates/{n}/least", "Batas lolos antara 0 dan 100.")


def _circles(counts: tuple[Count, ...]) -> Iterator[Fault]:
    """A count that is made of itself, by whatever way, at the place of the first of the circle."""
    parts = {each.code: each.made_of() for each in counts}
    for n, count in enumerate(counts):
        reached, waiting = set[str](), [*parts[count.code]]
        while waiting:
            code = waiting.pop()
            if code not in reached:
                reached.add(code)
                waiting += parts.get(code, ())
        if count.code in reached:
            yield Fault(f"/counts/{n}", f"Hitungan “{count.code}” dihitung dari dirinya sendiri.")


def _bands(instrument: Instrument) -> Iterator[Fault]:
    """On the grid, from the lowest score that can come about to the highest, each band after the other."""
    if not instrument.bands or any(each.scale.low >= each.scale.high for each in instrument.indicators()):
        return
    least, most = instrument.reachable()
    for n, band in enumerate(instrument.bands):
        yield from _ends(f"/bands/{n}", instrument, n)
        if Fraction(band.high) < least or Fraction(band.low) > most:
            between = f"nilai terletak antara {_words(least)} dan {_words(most)}"
            yield Fault(f"/bands/{n}", f"Kategori “{band.label}” tidak pernah tercapai: {between}.")
    if Fraction(instrument.bands[0].low) > least:
        yield Fault("/bands/0/min", f"Nilai mulai {_words(least)} belum mempunyai kategori.")
    if Fraction(instrument.bands[-1].high) < most:
        yield Fault(
            f"/bands/{len(instrument.bands) - 1}/max",
            f"Nilai sampai {_words(most)} belum mempunyai kategori.",
        )


def _ends(pointer: str, instrument: Instrument, n: int) -> Iterator[Fault]:
    band, step = instrument.bands[n], instrument.step
    for name, end in (("min", band.low), ("max", band.high)):
        if end % step:
            yield Fault(
                f"{pointer}/{name}",
                f"{end} tidak terletak pada kisi {step} ({instrument.decimals} angka desimal).",
            )
    if band.low > band.high:
        yield Fault(pointer, f"Batas bawah {band.low} lebih besar daripada batas atas {band.high}.")
    if n and band.low != instrument.bands[n - 1].high + step:
        before = instrument.bands[n - 1]
        kind = "tumpang-tindih dengan" if band.low <= before.high else "berlubang sesudah"
        said = f"Kategori “{band.label}” {kind} “{before.label}”: seharusnya mulai {before.high + step}."
        yield Fault(f"{pointer}/min", said)


def _words(value: Fraction) -> str:
    return str(Decimal(value.numerator) / Decimal(value.denominator))
