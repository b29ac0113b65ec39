"""From a cluster of the seed to what an office's own clusters record of it, with how sure we are."""

from services.clusters.domain import Cluster, ClusterMap
from services.clusters.seed import FOUND, PROPOSAL, AgencySeed, ClusterSeed

UNCHECKED = "Pengetahuan umum, belum diperiksa"


def plant(seed: ClusterSeed, cluster: Cluster, field_map: ClusterMap, region: str) -> None:
    """Define the cluster, place its fields, appoint its agencies. A field that was ever placed is let be."""
    cluster.define(code=seed.code, title=seed.title, mark=PROPOSAL, source=UNCHECKED)
    for field in seed.activity_fields:
        if field not in field_map.places:
            field_map.place_field(
                activity_field=field,
                cluster=cluster.id,
                cluster_title=seed.title,
                valid_from="",
                mark=PROPOSAL,
                source=UNCHECKED,
            )
    for agency in seed.agencies:
        _appoint(agency, seed, cluster, region)


def _appoint(agency: AgencySeed, seed: ClusterSeed, cluster: Cluster, region: str) -> None:
    found_for = [
        field
        for field in seed.activity_fields
        if agency.mark_for(region=region, activity_field=field) == FOUND
    ]
    elsewhere = f"Usulan, seperti di daerah lain: {agency.source}" if agency.mark == FOUND else agency.source
    cluster.appoint_agency(
        agency=agency.code,
        name=agency.name,
        abbreviation=agency.abbreviation,
        valid_from=agency.valid_from.isoformat() if agency.valid_from else "",
        mark=FOUND if found_for else PROPOSAL,
        source=agency.source if found_for else elsewhere,
        observed_on=agency.observed_on.isoformat() if found_for and agency.observed_on else "",
        found_for="; ".join(found_for),
    )
    if agency.valid_until:
        cluster.release_agency(
            agency=agency.code, valid_until=agency.valid_until.isoformat(), reason=agency.source
        )
