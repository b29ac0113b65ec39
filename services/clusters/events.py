"""What can have happened to clusters: their fields of activity, their agencies, their ormas."""

from shared.events import Fact, Refusal


class ClusterDefined(Fact):
    """The office made a cluster: a name for a group of ormas that one or more agencies help."""

    TOPIC = "clusters.ClusterDefined"
    SENTENCE = "Klaster “{title}” dibentuk ({mark})."
    code: str
    title: str
    mark: str
    source: str


class FieldPlacedInCluster(Fact):
    """Ormas of this field of activity belong to this cluster from a date on."""

    TOPIC = "clusters.FieldPlacedInCluster"
    SENTENCE = "Bidang {activity_field} masuk klaster ini sejak {valid_from}."
    activity_field: str
    valid_from: str
    mark: str
    source: str


class FieldTakenFromCluster(Fact):
    """From a date on, ormas of this field of activity no longer belong to this cluster."""

    TOPIC = "clusters.FieldTakenFromCluster"
    SENTENCE = "Bidang {activity_field} keluar dari klaster ini sejak {valid_until}. Alasan: {reason}"
    activity_field: str
    valid_until: str
    reason: str


class AgencyAppointed(Fact):
    """A regional agency (OPD) serves the cluster from a date on. The name is kept as the source spells it."""

    TOPIC = "clusters.AgencyAppointed"
    SENTENCE = "{name} ({abbreviation}) melayani klaster ini sejak {valid_from} ({mark})."
    agency: str
    name: str
    abbreviation: str
    valid_from: str
    mark: str
    source: str


class AgencyReleased(Fact):
    """A regional agency no longer serves the cluster from a date on."""

    TOPIC = "clusters.AgencyReleased"
    SENTENCE = "{name} tidak lagi melayani klaster ini sejak {valid_until}. Alasan: {reason}"
    agency: str
    name: str
    valid_until: str
    reason: str


class OrmasAssigned(Fact):
    """An ormas came into a cluster because of its field of activity, or because an officer said so."""

    TOPIC = "clusters.OrmasAssigned"
    SENTENCE = "Ditempatkan dalam klaster “{cluster_title}” atas dasar {ground}."
    ormas: str
    cluster: str
    cluster_title: str
    ground: str


class OrmasReleased(Fact):
    """An ormas left its cluster."""

    TOPIC = "clusters.OrmasReleased"
    SENTENCE = "Keluar dari klaster “{cluster_title}”: {ground}."
    ormas: str
    cluster: str
    cluster_title: str
    ground: str


class OrmasLeftUnassigned(Fact):
    """No cluster fits the recorded field of activity; an officer has to look."""

    TOPIC = "clusters.OrmasLeftUnassigned"
    SENTENCE = "Belum ada klaster yang cocok: {ground}."
    ormas: str
    ground: str


class ClusterChangeRefused(Refusal):
    """A change of a cluster was not made: a rule forbids it."""

    TOPIC = "clusters.ClusterChangeRefused"
    SENTENCE = "Perubahan klaster ditolak: {message}"
