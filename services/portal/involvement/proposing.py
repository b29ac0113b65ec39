"""Which ormas fit an agency's activity, and why each: computed from what was known on a day, and no more.

The same facts give the same proposal in whatever order they come. There is no score. Whether an ormas has
reported its presence leaves nobody out. Who was dissolved is not there to be asked; a decision that stopped
somebody's activities leaves out, which is said.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final, NamedTuple

from contracts.telling.dates import number_words
from contracts.telling.places import village_of
from contracts.telling.words import ACTIVITIES, BASES, SANCTION_KINDS, word
from services.portal.involvement.fitting import needed, young_of, young_on_board
from services.portal.register.kinds import Count, count_rows
from services.portal.search_text import normalised

STOPPED: Final = ("penghentian_kegiatan", "pencabutan_skt", "pencabutan_badan_hukum")
"""Sanctions of others by which an ormas is not proposed while they stand."""
INACTIVE: Final = ("tidak_aktif", "tidak_ditemukan", "dilaporkan_bubar")
DISSOLVED: Final = "bubar"
REPORTING: Final = "Belum melapor tidak mengurangi kesempatannya."


class Known(NamedTuple):
    """One thing that was known of an ormas: ``about`` as in ``projection/as_known.py``, besides ``field``,
    ``cluster`` (its title), ``derived`` (the district, where nobody recorded it) and ``asked`` (once for each
    time it was asked in the twelve months before).
    """

    ormas: str
    about: str
    value: str


@dataclass(frozen=True)
class Wanted:
    """What the agency looks for. ``clusters``: the titles of those that hold the fields on that day;
    ``youth_first``: many young members before few; ``needs``: accommodations that the agency provides;
    ``day``: on which it asks.
    """

    fields: tuple[str, ...]
    clusters: tuple[str, ...]
    village: str
    district: str
    youth_first: bool = False
    needs: tuple[str, ...] = ()
    day: str = ""


@dataclass(frozen=True)
class Proposed:
    """One ormas that fits, with the reasons in sentences; ``order`` sorts it among the others."""

    order: tuple[int, int, int, int, int, str, str]
    ormas: str
    name: str
    reasons: tuple[str, ...]
    legal_form: str = ""

    @property
    def why(self) -> str:
        """All of it."""
        return " ".join(self.reasons)


@dataclass(frozen=True)
class Proposal:
    """Those who fit, the best first, and how many are left out because their activities were stopped."""

    proposed: tuple[Proposed, ...]
    stopped: Count


def propose(wanted: Wanted, facts: Iterable[Known]) -> Proposal:
    """First by field, then by place, by young members if that is wanted, by how seldom they were asked, by
    activity, by name.
    """
    told: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for fact in facts:
        told[fact.ormas][fact.about].append(fact.value)
    fitting = {ormas: said for ormas, said in told.items() if _fits(wanted, said)}
    stopped = {ormas for ormas, said in fitting.items() if _stopping(said)}
    proposed = [_proposed(wanted, ormas, said) for ormas, said in fitting.items() if ormas not in stopped]
    left_out = count_rows({"legal_form": _one(fitting[each], "form")} for each in stopped)
    return Proposal(tuple(sorted(proposed, key=lambda each: each.order)), left_out)


def _fits(wanted: Wanted, said: dict[str, list[str]]) -> bool:
    """Who was dissolved is not there any more: nobody to be proposed or counted."""
    if _one(said, "activity") == DISSOLVED:
        return False
    return _one(said, "field") in wanted.fields or _one(said, "cluster") in wanted.clusters


def _proposed(wanted: Wanted, ormas: str, said: dict[str, list[str]]) -> Proposed:
    name, asked = _one(said, "name") or ormas, len(said["asked"])
    by_field = _one(said, "field") in wanted.fields
    place, near = _place(wanted, said)
    inactive = _one(said, "activity") in INACTIVE
    youth, young = young_of(said)
    reasons = (
        *(_field(by_field, said), place, _asked(asked), _basis(said), _activity(said)),
        *(youth, *young_on_board(said, wanted.day), needed(wanted.needs, _one(said, "needs")), *_more(said)),
    )
    order = (
        0 if by_field else 1,
        near,
        young if wanted.youth_first else 0,
        asked,
        int(inactive),
        normalised(name),
        ormas,
    )
    return Proposed(order, ormas, name, reasons, _one(said, "form"))


def _field(by_field: bool, said: dict[str, list[str]]) -> str:
    if by_field:
        return f"Bidangnya {_one(said, 'field')}, seperti yang diminta."
    return f"Berada dalam klaster {_one(said, 'cluster')}, klaster bidang yang diminta."


def _place(wanted: Wanted, said: dict[str, list[str]]) -> tuple[str, int]:
    """In words, and how near: 0 in the village, 1 in the district, 2 elsewhere or not known."""
    village, district = _one(said, "village"), _one(said, "district")
    here, there = village_of(village, district), village_of(wanted.village, wanted.district)
    if village and wanted.village and here.may_be(there):
        return f"Sekretariatnya di {village}, tempat kegiatan.", 0
    if district and _same(here.district, there.district):
        mark = " (diturunkan dari nama kelurahan/desanya)" if _one(said, "derived") else ""
        return f"Sekretariatnya di {district}{mark}, kecamatan kegiatan.", 1
    if not (wanted.village or wanted.district):
        return "Kegiatan tidak terikat kelurahan.", 2
    return (
        f"Sekretariatnya di {village or district}." if village or district else "Tempatnya belum tercatat."
    ), 2


def _asked(times: int) -> str:
    if not times:
        return "Belum diminta dalam 12 bulan sebelumnya."
    return f"Sudah diminta {number_words(times)} kali dalam 12 bulan sebelumnya."


def _basis(said: dict[str, list[str]]) -> str:
    basis = _one(said, "basis")
    if basis in ("", "none", "unknown"):
        return f"Dasar hukumnya belum tercatat. {REPORTING}"
    return f"Dasar hukum: {word(BASES, basis)}. {REPORTING}"


def _activity(said: dict[str, list[str]]) -> str:
    status = _one(said, "activity")
    if status in INACTIVE:
        return f"Tercatat {word(ACTIVITIES, status).lower()}: tanyakan dahulu."
    return f"Keaktifan: {word(ACTIVITIES, status).lower()}."


def _more(said: dict[str, list[str]]) -> list[str]:
    """What is known besides: how many members on the newest day, a warning that stands."""
    members = _one(said, max((about for about in said if about.startswith("members")), default="members"))
    kinds = sorted({value for about in said if about.startswith("sanction-") for value in said[about]})
    told = [f"Jumlah anggota {number_words(int(members))}."] if members.isdigit() else []
    return told + [f"Sanksi yang tercatat: {word(SANCTION_KINDS, kind).lower()}." for kind in kinds]


def _stopping(said: dict[str, list[str]]) -> bool:
    return any(
        value in STOPPED
        for about, values in said.items()
        if about.startswith("sanction-")
        for value in values
    )


def _one(said: dict[str, list[str]], about: str) -> str:
    """Of a thing that has one value; of several the last in the alphabet, so that no order matters."""
    return max(said.get(about) or [""])


def _same(one: str, other: str) -> bool:
    return bool(other) and normalised(one) == normalised(other)
