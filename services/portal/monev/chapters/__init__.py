"""The chapters of the pack, in the order in which they are read; each is a file of this folder."""

from typing import Final, NamedTuple

from services.portal.monev.chapters import (
    clusters,
    freshness,
    grants,
    involvement,
    order,
    register,
    reports,
    rpjmd,
    satisfaction,
    scores,
    self_reliance,
    service_times,
    training,
    youth,
)
from services.portal.monev.figure import Asked, Figure, Figures
from shared.database import Transaction


class Chapter(NamedTuple):
    """``code`` begins the code of each of its figures."""

    code: str
    title: str
    figures: Figures


class Told(NamedTuple):
    """A chapter with its figures."""

    code: str
    title: str
    figures: list[Figure]


CHAPTERS: Final = (
    Chapter("register", "Register", register.figures),
    Chapter("layanan", "Layanan dan waktunya", service_times.figures),
    Chapter("laporan", "Laporan semester", reports.figures),
    Chapter("klaster", "Klaster dan OPD", clusters.figures),
    Chapter("pelibatan", "Pelibatan ormas oleh OPD", involvement.figures),
    Chapter("hibah", "Hibah dan LPJ", grants.figures),
    Chapter("pembinaan", "Pembinaan dan pelatihan", training.figures),
    Chapter("ketertiban", "Ketertiban dan konflik", order.figures),
    Chapter("kepuasan", "Kepuasan atas layanan", satisfaction.figures),
    Chapter("kesegaran", "Kesegaran data", freshness.figures),
    Chapter("swadaya", "Keswadayaan", self_reliance.figures),
    Chapter("rpjmd", "Program RPJMD", rpjmd.figures),
    Chapter("pemuda", "Pemuda", youth.figures),
    Chapter("nilai", "Penilaian ormas (bukan indeks resmi)", scores.figures),
)


def pack(t: Transaction, asked: Asked) -> list[Told]:
    """Every chapter of a year, as the read models say it now."""
    return [Told(each.code, each.title, list(each.figures(t, asked))) for each in CHAPTERS]
