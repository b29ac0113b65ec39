"""What the scoring tells of instruments: one published and drafted anew, one withdrawn."""

from services.scoring import events as s
from services.scoring.domain import InstrumentEditions, Sheet
from tests.portal.office import OfficeUnderTest, Said

DESCRIBED = {
    "concept": "Papan nama", "unit": "ada atau tidak", "numerator": "yang ada", "denominator": "satu",
    "source": "Jawaban ormas", "frequency": "setahun sekali",
}  # fmt: skip
CONTOH = "instrument-2026-contoh"
OTHER = "instrument-2026-lain"


def indicator(code: str, kind: str = "yes_no", **said: object) -> dict:
    asked = {"code": code, "question": f"Contoh {code}?", "type": kind, "weight": 1, "described": DESCRIBED}
    return asked | said


def content(code: str = "contoh", **changed: object) -> dict:
    """One of each kind of indicator, one counted from events, two bands; without what is said to be None."""
    ladder = {"scale": {"min": 1, "max": 2}, "evidence": [["Notulen"], ["Foto", "Daftar hadir"]]}
    indicators = [
        indicator("papan"),
        indicator("kantor", "choice", weight=2, scale={"min": 1, "max": 4}),
        indicator("rapat", "evidence_level", **ladder),
        indicator("hadir", "number", scale={"min": 0, "max": 4}, counts="hadir"),
    ]
    variable = {"code": "lembaga", "name": "Kelembagaan", "weight": "1/3", "indicators": indicators}
    told = {
        "code": code, "year": "2026", "title": "Instrumen contoh tidak resmi", "mark": "proposal",
        "source": "Dibuat untuk uji", "decimals": 2, "missing": "exclude_and_renormalise",
        "min_answered_weight": "1/5",
        "dimensions": [{"code": "dasar", "name": "Dasar", "weight": 1, "variables": [variable]}],
        "counts": [{
            "code": "hadir", "title": "Pertemuan yang dihadiri", "each": "clusters.AttendanceRecorded",
            "ormas": "ormas", "day": "held_on",
        }],
        "bands": [
            {"code": "kurang", "label": "Kurang", "min": 0, "max": "49.99"},
            {"code": "baik", "label": "Baik", "min": 50, "max": 100},
        ],
    }  # fmt: skip
    return {name: value for name, value in (told | changed).items() if value is not None}


TERMS = {"assessors": 2, "settled_by": "mean", "moderate_above": 40}


def panelled(**terms: object) -> dict:
    """The same content with a panel, which answers “kantor”."""
    told = content(panel=TERMS | terms)
    told["dimensions"][0]["variables"][0]["indicators"][1]["assessors"] = ["panel"]
    return told


def surveyed(**changed: object) -> dict:
    """The same content with an indicator that the public answers, on a scale of 1–4."""
    told = content(**changed)
    asked = indicator("pandangan", "survey_mean", scale={"min": 1, "max": 4}, assessors=["public"])
    told["dimensions"][0]["variables"][0]["indicators"].append(asked)
    return told


def drafted(**changed: object) -> list[Said]:
    """The events of a draft, as the domain decides them."""
    editions = InstrumentEditions(CONTOH)
    editions.draft(sheet=Sheet.of(content(**changed)), sample="", ground="Rapat tim penilai 3/2026")
    return [(type(each), each.public_state()) for each in editions.collect_events()]


def of_edition(edition: int, said: list[Said]) -> list[Said]:
    return [(kind, fields | {"edition": edition}) for kind, fields in said]


def tell_instruments(office: OfficeUnderTest) -> None:
    """Edition 1 holds, edition 2 is a draft that was replaced once; the other was given up and refused."""
    first = drafted(**panelled())
    head = first[0][1]
    said = {name: head[name] for name in ("code", "year", "title", "mark", "digest")}
    published = (s.InstrumentPublished, said | {"edition": 1, "ground": "Keputusan kepala badan 4/2026"})
    again = of_edition(2, drafted(title="Instrumen contoh baru"))
    revised = {name: value for name, value in again[0][1].items() if name not in ("sample", "ground")}
    replaced = (s.InstrumentRevised, revised | {"reason": "Salah ketik.", "title": "Instrumen contoh lain"})
    office.tell(CONTOH, *first, published, *again, replaced, *again[1:])
    refused = {"rule": "an-instrument-has-one-draft", "message": "Rancangan edisi 1 masih terbuka."}
    gone = (s.InstrumentDraftWithdrawn, {"edition": 1, "reason": "Diganti instrumen lain."})
    office.tell(OTHER, *drafted(code="lain"), (s.InstrumentChangeRefused, refused), gone)
