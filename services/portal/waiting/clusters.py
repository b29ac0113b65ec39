"""Ormas that are in no cluster."""

from flask import url_for

from services.portal.clusters import cluster_list
from services.portal.waiting.desk import SHOWN, Desk, Line, Subject
from shared.database import Transaction


def to_place(t: Transaction, desk: Desk) -> Subject | None:
    """For who may decide the cluster of one ormas."""
    if not desk.may("clusters.assign_ormas"):
        return None
    lines = [
        Line(row["name"], url_for("placing.placement", ormas=row["id"]), row["membership"].brief)
        for row in cluster_list.to_place(t, desk.on, SHOWN)
    ]
    total = cluster_list.without_cluster(t, desk.on)
    return Subject("Ormas belum ada klasternya", total, lines, url_for("pages.register", klaster="tanpa"))
