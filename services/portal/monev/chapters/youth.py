"""Young people (16–30) among members and on boards; what nobody told is not few."""

from collections.abc import Iterator
from typing import Any, Final

from services.portal.monev.figure import Asked, Figure, Link
from services.portal.search.find import Search, choices
from services.portal.search.narrowing import FEW, MANY, UNTOLD
from shared.database import Transaction

OF: Final = {
    "pemuda": {
        "": "Anggota: belum diketahui",
        MANY: "Separuh anggota atau lebih",
        FEW: "Kurang dari separuh anggota",
    },
    "pengurus_muda": {
        "": "Pengurus: belum diketahui",
        MANY: "Separuh pengurus atau lebih",
        FEW: "Kurang dari separuh pengurus",
    },
}


def figures(t: Transaction, asked: Asked) -> Iterator[Figure]:
    known = choices(t, asked.on)
    for name, labels in OF.items():
        many = dict(known[name])
        told = many[MANY] + many[FEW]
        for share, label in labels.items():
            whole = str(told if share else told + many[""])
            narrowed: dict[str, Any] = {name: share or UNTOLD}
            link = Link("pages.register", Search(**narrowed).given)
            code = f"pemuda.{name}-{share or UNTOLD}"
            yield Figure(code, label, str(many[share]), "ormas", whole, link=link, public=True, few=True)
