"""What the clusters tell: themselves, their agencies, and where officers put an organisation."""

from services.clusters import events as c
from services.clusters.domain import ClusterMap, Placement
from tests.portal.office import OfficeUnderTest
from tests.portal.told.ormas import stream

FIELDS = {
    "Pemberdayaan Perempuan dan Perlindungan Anak": ("perempuan-anak", "Perempuan & anak", "DP3A", "found"),
    "Ekonomi": ("ekonomi", "Ekonomi", "DinKUKMdagin", "found"),
    "Lingkungan Hidup": ("lingkungan", "Lingkungan", "DLH", "found"),
    "Pendidikan": ("pendidikan", "Pendidikan", "Disdik", "proposal"),
}
MAP = ClusterMap.STREAM


def tell_clusters(office: OfficeUnderTest) -> None:
    """Four clusters with their agencies: three found in a source, one proposed."""
    for name, (code, title, agency, mark) in FIELDS.items():
        source = "Artikel contoh, 25 Juli 2022" if mark == "found" else "Pengetahuan umum, belum diperiksa"
        office.tell(
            f"cluster-{code}",
            (c.ClusterDefined, {"code": code, "title": title, "mark": mark, "source": source}),
            (
                c.AgencyAppointed,
                {
                    "agency": agency.lower(),
                    "name": f"Dinas Contoh {title}",
                    "abbreviation": agency,
                    "valid_from": "",
                    "observed_on": "2022-07-25" if mark == "found" else "",
                    "found_for": name if mark == "found" else "",
                    "mark": mark,
                    "source": source,
                },
            ),
            actor="system/clusters",
        )
        place = {"cluster": f"cluster-{code}", "cluster_title": title, "valid_from": "", "mark": "proposal"}
        office.tell(MAP, (c.FieldPlacedInCluster, {"activity_field": name, "source": source, **place}))


def assign(office: OfficeUnderTest, ormas: str, code: str, title: str, valid_from: str = "2026-01-05") -> int:
    """An officer decided in which cluster an ormas is."""
    said = {"cluster": f"cluster-{code}", "cluster_title": title, "valid_from": valid_from}
    decided = c.PlacementDecided, {"ormas": ormas, "ground": "Surat 12/2026", **said}
    return office.tell(Placement.stream_of(ormas), decided)


def lift(office: OfficeUnderTest, ormas: str, valid_from: str = "2026-06-01") -> int:
    """An officer let an ormas follow its field again."""
    lifted = c.PlacementLifted, {"ormas": ormas, "valid_from": valid_from, "ground": "Surat 31/2026"}
    return office.tell(Placement.stream_of(ormas), lifted)


def assigned_before(
    office: OfficeUnderTest, ormas: str, code: str, title: str, *, by_officer: bool = False
) -> int:
    """As the clusters service recorded it before the map alone said where a field is."""
    told = {"ormas": ormas, "cluster": f"cluster-{code}", "cluster_title": title, "by_officer": by_officer}
    assigned = c.OrmasAssigned, {"ground": "Surat 1/2025" if by_officer else f"bidang {title}", **told}
    return office.tell(Placement.stream_of(ormas), assigned)


def tell_what_seldom_happens(office: OfficeUnderTest) -> None:
    """Ends of days, decisions of officers, and what is no longer recorded."""
    until = {"valid_until": "2026-01-01", "reason": "Digabung."}
    office.tell("cluster-ekonomi", (c.AgencyReleased, {"agency": "dinkukmdagin", "name": "Dinas", **until}))
    taken = {"activity_field": "Ekonomi", "cluster": "cluster-ekonomi", "cluster_title": "Ekonomi"}
    office.tell(MAP, (c.FieldTakenFromCluster, taken | until))
    assigned_before(office, stream(3), "ekonomi", "Ekonomi")
    left = {"cluster": "cluster-ekonomi", "cluster_title": "Ekonomi"}
    for number, kind, told in (
        (3, c.OrmasReleased, left),
        (4, c.OrmasLeftUnassigned, {}),
        (5, c.PlacementClosed, {}),
        (5, c.PlacementReopened, {}),
    ):
        said = {"ormas": stream(number), "ground": "bidangnya berubah", **told}
        office.tell(Placement.stream_of(stream(number)), (kind, said))
    assign(office, stream(7), "lingkungan", "Lingkungan")
    lift(office, stream(7))
