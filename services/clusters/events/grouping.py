"""What can have happened to clusters: their fields of activity, their agencies, their ormas.

``cluster`` is the stream of a cluster (``cluster-ekonomi``), ``ormas`` that of an organisation.
``mark`` says how sure we are: ``found`` in ``source``, ``proposal`` that nobody checked, or ``office``:
decided by the office on the ground named in ``source``. Dates are ``YYYY-MM-DD``, empty when no source
gives one; the first day counts, the last one does not.
"""

from shared.events import Fact, Refusal


class ClusterDefined(Fact):
    """The office made a cluster: a name for a group of ormas that one or more agencies help."""

    TOPIC = "clusters.ClusterDefined"
    SENTENCE = "Klaster “{title}” dibentuk ({mark}). Dasar: {source}"
    code: str
    title: str
    mark: str
    source: str


class FieldPlacedInCluster(Fact):
    """Ormas of this field of activity belong to this cluster from a date on."""

    TOPIC = "clusters.FieldPlacedInCluster"
    SENTENCE = (
        "Bidang {activity_field} masuk klaster “{cluster_title}” ({mark}; berlaku sejak: {valid_from})."
    )
    EFFECTIVE = "valid_from"
    activity_field: str
    cluster: str
    cluster_title: str
    valid_from: str
    mark: str
    source: str


class FieldTakenFromCluster(Fact):
    """From a date on, ormas of this field of activity no longer belong to this cluster."""

    TOPIC = "clusters.FieldTakenFromCluster"
    SENTENCE = (
        "Bidang {activity_field} keluar dari klaster “{cluster_title}” sejak {valid_until}. Alasan: {reason}"
    )
    EFFECTIVE = "valid_until"
    activity_field: str
    cluster: str
    cluster_title: str
    valid_until: str
    reason: str


class AgencyAppointed(Fact):
    """A regional agency (OPD) serves the cluster from a date on. The name is kept as the source spells it.

    ``observed_on`` is the day of the source; ``found_for`` the fields it speaks of, separated by ``; ``.
    """

    TOPIC = "clusters.AgencyAppointed"
    SENTENCE = "{name} ({abbreviation}) melayani klaster ini ({mark}; berlaku sejak: {valid_from})."
    EFFECTIVE = "valid_from"
    agency: str
    name: str
    abbreviation: str
    valid_from: str
    observed_on: str
    found_for: str
    mark: str
    source: str


class AgencyReleased(Fact):
    """A regional agency no longer serves the cluster from a date on."""

    TOPIC = "clusters.AgencyReleased"
    SENTENCE = "{name} tidak lagi melayani klaster ini sejak {valid_until}. Alasan: {reason}"
    EFFECTIVE = "valid_until"
    agency: str
    name: str
    valid_until: str
    reason: str


class PlacementDecided(Fact):
    """An officer decided in which cluster an ormas is from a date on, whatever its field of activity.

    It stands above the map. Of several decisions the one recorded last holds from its own date on.
    """

    TOPIC = "clusters.PlacementDecided"
    SENTENCE = "Ditetapkan petugas dalam klaster “{cluster_title}” sejak {valid_from}, atas dasar {ground}."
    EFFECTIVE = "valid_from"
    ormas: str
    cluster: str
    cluster_title: str
    valid_from: str
    ground: str


class PlacementLifted(Fact):
    """From a date on the ormas follows its field of activity again; what officers decided before ends."""

    TOPIC = "clusters.PlacementLifted"
    SENTENCE = "Kembali mengikuti bidang kegiatannya sejak {valid_from}, atas dasar {ground}."
    EFFECTIVE = "valid_from"
    ormas: str
    valid_from: str
    ground: str


class PlacementClosed(Fact):
    """The ormas is no longer in the register, so it needs no cluster and no officer has to look."""

    TOPIC = "clusters.PlacementClosed"
    SENTENCE = "Penempatan dalam klaster selesai: {ground}."
    ormas: str
    ground: str


class PlacementReopened(Fact):
    """The ormas is in the register again; what officers decided about its cluster holds again."""

    TOPIC = "clusters.PlacementReopened"
    SENTENCE = "Penempatan dalam klaster berlaku lagi: {ground}."
    ormas: str
    ground: str


class OrmasAssigned(Fact):
    """An ormas came into a cluster because of its field of activity, or because an officer said so.

    No longer recorded. What an officer said holds from the day it was recorded (UTC), as a decision does;
    the rest is passed over, because the map says the same.
    """

    TOPIC = "clusters.OrmasAssigned"
    SENTENCE = "Ditempatkan dalam klaster “{cluster_title}” atas dasar {ground}."
    ormas: str
    cluster: str
    cluster_title: str
    by_officer: bool
    ground: str


class OrmasReleased(Fact):
    """An ormas left its cluster. No longer recorded: the map and the decisions say it."""

    TOPIC = "clusters.OrmasReleased"
    SENTENCE = "Keluar dari klaster “{cluster_title}”: {ground}."
    ormas: str
    cluster: str
    cluster_title: str
    ground: str


class OrmasLeftUnassigned(Fact):
    """No cluster fits the recorded field of activity; an officer has to look. No longer recorded: the map
    says it.
    """

    TOPIC = "clusters.OrmasLeftUnassigned"
    SENTENCE = "Belum ada klaster yang cocok: {ground}."
    ormas: str
    ground: str


class ClusterChangeRefused(Refusal):
    """A change of a cluster was not made: a rule forbids it."""

    TOPIC = "clusters.ClusterChangeRefused"
    SENTENCE = "Perubahan klaster ditolak: {message}"
