"""Clusters: how many ormas are in each, and how many in none."""

from collections.abc import Iterator

from services.portal.clusters import cluster_list
from services.portal.monev.figure import Asked, Figure, Link
from services.portal.search.find import WITHOUT
from shared.database import Transaction


def figures(t: Transaction, asked: Asked) -> Iterator[Figure]:
    for each in cluster_list.clusters(t, asked.today, asked.on):
        agencies = ", ".join(a["abbreviation"] or a["name"] for a in each["agencies"])
        yield Figure(
            f"klaster.{each['code']}",
            f"{each['title']} ({agencies or 'belum ada OPD'})",
            str(each["members"]),
            "ormas",
            link=Link("clusters.one", {"code": each["code"]}),
            mark=each["mark"] if each["mark"] == "proposal" else "",
            public=True,
            few=True,
        )
    without = str(cluster_list.without_cluster(t, asked.on))
    link = Link("pages.register", {"klaster": WITHOUT})
    label = "Belum ada klasternya"
    yield Figure("klaster.tanpa", label, without, "ormas", link=link, public=True, few=True)
