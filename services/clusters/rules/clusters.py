"""Rules of clusters, of the agencies that serve them, and of which ormas is in which."""

from typing import Final

from shared.rules import Rule

CLUSTER_CODE_IS_USED_ONCE: Final = Rule(
    "cluster-code-is-used-once",
    "tata tertib sistem",
    "Kode sebuah klaster tidak dipakai lagi untuk klaster lain.",
    "Kode klaster “{code}” sudah dipakai untuk “{title}”. Pilih kode lain.",
)
AGENCY_SERVES_ONCE_AT_A_TIME: Final = Rule(
    "agency-serves-once-at-a-time",
    "tata tertib sistem: data bertanggal",
    "Satu perangkat daerah melayani satu klaster paling banyak satu kali pada satu waktu.",
    "{name} sudah melayani klaster “{title}” pada tanggal itu atau sesudahnya.",
)
ONLY_A_SERVING_AGENCY_IS_RELEASED: Final = Rule(
    "only-a-serving-agency-is-released",
    "tata tertib sistem: data bertanggal",
    "Hanya perangkat daerah yang sedang melayani klaster yang dapat dilepas darinya.",
    "Perangkat daerah ini tidak sedang melayani klaster “{title}” menjelang tanggal itu.",
)
FIELD_IN_ONE_CLUSTER_AT_A_TIME: Final = Rule(
    "field-in-one-cluster-at-a-time",
    "tata tertib sistem: satu ormas, satu loket",
    "Satu bidang kegiatan berada dalam paling banyak satu klaster pada satu waktu.",
    "Bidang {activity_field} sudah masuk klaster “{title}” pada tanggal itu atau sesudahnya. "
    "Keluarkan dahulu dari sana.",
)
ONLY_A_PLACED_FIELD_IS_TAKEN_OUT: Final = Rule(
    "only-a-placed-field-is-taken-out",
    "tata tertib sistem: data bertanggal",
    "Hanya bidang yang sedang berada dalam klaster yang dapat dikeluarkan darinya.",
    "Bidang {activity_field} tidak sedang berada dalam klaster ini menjelang tanggal itu.",
)
WITHDRAWN_ORMAS_IS_IN_NO_CLUSTER: Final = Rule(
    "withdrawn-ormas-is-in-no-cluster",
    "tata tertib sistem",
    "Catatan yang sudah ditarik dari register, atau digabungkan, tidak ditempatkan dalam klaster.",
    "Catatan ini sudah ditarik dari register atau digabungkan, jadi tidak ditempatkan dalam klaster.",
)
ONLY_A_DECIDED_PLACEMENT_IS_LIFTED: Final = Rule(
    "only-a-decided-placement-is-lifted",
    "tata tertib sistem: data bertanggal",
    "Hanya ormas yang klasternya ditetapkan petugas yang dapat dikembalikan mengikuti bidangnya.",
    "Ormas ini sudah mengikuti bidang kegiatannya pada tanggal itu dan sesudahnya.",
)
