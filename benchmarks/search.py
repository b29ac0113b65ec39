"""Search ten thousand ormas by abbreviation, number, name, former name and with slips, on both databases."""

from collections.abc import Callable, Iterator
from random import Random
from statistics import median, quantiles
from time import perf_counter

from benchmarks.measure import Measurement, alone, main, part_of
from benchmarks.surroundings import postgres, scratch
from services.portal.projection import Register
from services.portal.search.find import Search, find_ormas
from services.portal.search.name_index import NameIndex
from services.portal.web.office_day import OfficeDay
from services.registry.events import NameCorrected
from shared.database import Database, PostgresDatabase
from shared.projection import Projector
from tests.portal.office import OfficeUnderTest
from tests.portal.told.ormas import activity, legal_basis, registered, secretariat, stream

ORMAS = 10_000
NOW = OfficeDay("2026-11-22")
QUERIES = 1_000
VILLAGES = 68
FORMS = ("Yayasan", "Perkumpulan", "Forum", "Himpunan", "Ikatan", "Paguyuban", "Lembaga", "Komunitas")
HEADS = ("ba", "cing", "dar", "ga", "han", "jem", "ka", "lin", "ma", "nur", "pan", "ra", "sam", "tu", "wi")
TAILS = ("bat", "dang", "gar", "jaya", "kan", "lang", "man", "nda", "pura", "ri", "sari", "ta", "wan", "yu")


def run(scale: float = 1.0) -> list[Measurement]:
    """The same register and the same queries on SQLite and on PostgreSQL."""
    count = part_of(ORMAS, scale)
    with scratch() as directory, postgres(directory) as url:
        office = OfficeUnderTest(directory / "office")
        told = [tell(office, number) for number in range(1, count + 1)]
        found: list[Measurement] = []
        for views in (office.views, PostgresDatabase(url, "portal_views")):
            found += _measured(office, views, queries(told))
            views.close()
        office.close()
        return found


def tell(office: OfficeUnderTest, number: int) -> dict[str, str]:
    """One ormas; every tenth was called otherwise before, two of three say no kecamatan. How it is called."""
    chance = Random(number)
    name = f"{chance.choice(FORMS)} {' '.join(word(chance) for _ in range(chance.randint(2, 4)))}"
    short = "".join(each[0] for each in name.split()) + chance.choice(("", "", "I", "KB"))
    legal = f"AHU-{number:07}.AH.01.07.TAHUN {2015 + number % 10}"
    village, district = (
        f"Desa {number % VILLAGES}",
        "" if number % 3 else f"Kecamatan {number % VILLAGES % 6}",
    )
    said = [registered(name, short), legal_basis("ahu", legal), secretariat(village, f"s{number}", district)]
    former = ""
    if number % 10 == 0:
        former, name = name, f"{name} {word(chance)}"
        new = {"old": former, "name": name, "abbreviation": short, "reason": "Rapat anggota rekaan."}
        said.append((NameCorrected, new))
    office.tell(stream(number), *said)
    return {"name": name, "short": short, "number": legal, "former": former}


def word(chance: Random) -> str:
    """One of about three thousand, some of them often."""
    middle = chance.choice(("", "", *HEADS))
    return (chance.choice(HEADS) + middle + chance.choice(TAILS)).capitalize()


def queries(told: list[dict[str, str]]) -> list[str]:
    """Different ones of every kind, also such as find a great deal, and nothing."""
    chance = Random(7)
    makers = (*KINDS.values(), lambda one, _: one["former"] or one["name"])
    made = [maker(chance.choice(told), chance) for _ in range(QUERIES // len(makers)) for maker in makers]
    return list(dict.fromkeys([*made, "yayasan", "ri", "sari", "a", "ahu", "tahun 2019", "%", "x" * 200]))


KINDS: dict[str, Callable[[dict[str, str], Random], str]] = {
    "abbreviation": lambda one, _: one["short"].lower(),
    "name": lambda one, _: one["name"],
    "beginning": lambda one, chance: one["name"][: chance.randint(8, 14)],
    "words": lambda one, chance: " ".join(chance.sample(one["name"].split(), 2)),
    "part": lambda one, _: one["name"].split()[1][1:-1],
    "number": lambda one, _: one["number"],
    "serial": lambda one, _: one["number"][4:11],
    "slip": lambda one, chance: slip(one["name"], chance),
    "two slips": lambda one, chance: slip(slip(one["name"], chance), chance),
    "absent": lambda one, chance: f"{slip(one['name'], chance)} {word(chance)}",
}


def slip(text: str, chance: Random) -> str:
    """Two neighbours swapped somewhere."""
    at = chance.randrange(len(text) - 1)
    return text[:at] + text[at + 1] + text[at] + text[at + 2 :]


def _measured(office: OfficeUnderTest, views: Database, asked: list[str]) -> Iterator[Measurement]:
    office.projector(views)  # the other read models that the page joins are there, and empty
    projector = Projector(views, office.ledgers, [Register()])
    while projector.step():
        pass
    names = NameIndex()
    yield alone(f"search-{views.dialect}-first", _look(views, names, asked[0]), "ms")
    looks = [_look(views, names, each) for each in asked]
    yield alone(f"search-{views.dialect}-p50", median(looks), "ms")
    yield alone(f"search-{views.dialect}-p99", quantiles(looks, n=100)[98], "ms")
    yield alone(f"search-{views.dialect}-slowest", max(looks), "ms")
    after = []
    for each in asked[:50]:
        office.tell(stream(1), activity("aktif"))
        projector.step()
        after.append(_look(views, names, each))
    yield alone(f"search-{views.dialect}-after-a-change-p50", median(after), "ms")


def _look(views: Database, names: NameIndex, q: str) -> float:
    """Milliseconds from the question to the rows of the first page."""
    begin = perf_counter()
    with views.read() as t:
        find_ormas(t, Search(q=q), names, NOW)
    return (perf_counter() - begin) * 1000


if __name__ == "__main__":
    main(run, __doc__ or "")
