"""The first clusters an office gets, read from clusters.yaml and checked."""

from collections import Counter
from collections.abc import Iterable
from functools import cache
from pathlib import Path

from services.clusters.seed.fields import activity_fields, resolve_activity_field
from services.clusters.seed.model import FOUND, PROPOSAL, AgencySeed, ClusterSeed, PartnerSeed
from services.clusters.seed.schema import Seed
from shared.data_file import list_in

__all__ = [
    "FOUND",
    "PROPOSAL",
    "AgencySeed",
    "ClusterSeed",
    "PartnerSeed",
    "cluster_of",
    "load_seed",
    "parse_seed",
]

FILE = Path(__file__).with_name("clusters.yaml")
FALLBACK = "lainnya"


def load_seed() -> list[ClusterSeed]:
    """Every cluster, in the order of the file; each bidang of the contract is in exactly one of them."""
    return list(_shipped())


def cluster_of(activity_field: str | None) -> ClusterSeed:
    """The cluster of this bidang, written as in the contract or by an alias; "Lainnya" for anything else."""
    name = resolve_activity_field(activity_field)
    by_field = {field: cluster for cluster in _shipped() for field in cluster.activity_fields}
    return by_field[name] if name else next(cluster for cluster in _shipped() if cluster.code == FALLBACK)


def parse_seed(text: str) -> list[ClusterSeed]:
    """Clusters from YAML; ValidationError for a wrong shape, ValueError for clusters that contradict."""
    clusters: list[ClusterSeed] = Seed().load(list_in(text))
    _refuse_repeats("cluster code", (cluster.code for cluster in clusters))
    placed = [field for cluster in clusters for field in cluster.activity_fields]
    _refuse_repeats("bidang", placed)
    missing = set(activity_fields()) - set(placed)
    if missing:
        raise ValueError(f"in no cluster: {', '.join(sorted(missing))}")
    _refuse_two_names(agency for cluster in clusters for agency in cluster.agencies)
    return clusters


@cache
def _shipped() -> tuple[ClusterSeed, ...]:
    return tuple(parse_seed(FILE.read_text(encoding="utf-8")))


def _refuse_repeats(what: str, values: Iterable[str]) -> None:
    repeated = [value for value, times in Counter(values).items() if times > 1]
    if repeated:
        raise ValueError(f"{what} more than once: {', '.join(repeated)}")


def _refuse_two_names(agencies: Iterable[AgencySeed]) -> None:
    """One agency may serve several clusters, but under one name."""
    names: dict[str, tuple[str, str]] = {}
    for agency in agencies:
        spelled = (agency.name, agency.abbreviation)
        if names.setdefault(agency.code, spelled) != spelled:
            raise ValueError(f"agency {agency.code} has two names: {names[agency.code][0]} and {agency.name}")
