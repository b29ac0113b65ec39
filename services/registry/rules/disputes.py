"""Disputes about who leads."""

from typing import Final

from shared.rules import Rule

ONLY_AN_OPEN_DISPUTE_GOES_ON: Final = Rule(
    "only-an-open-dispute-goes-on",
    "tata tertib sistem",
    "Mediasi dan penyelesaian dicatat hanya pada sengketa yang belum selesai.",
    "Tidak ada sengketa kepengurusan yang terbuka pada ormas ini.",
)
MEDIATION_IS_ASKED_FOR_BY_ALL: Final = Rule(
    "mediation-is-asked-for-by-all",
    "UU 17/2013 Ps 57 (menurut pers)",
    "Kantor memfasilitasi mediasi hanya atas permintaan para pihak yang bersengketa.",
    "Mediasi dicatat bila diminta oleh semua pihak: kepengurusan ke-{parties}.",
)
ONLY_A_PARTY_IS_RECOGNISED: Final = Rule(
    "only-a-party-is-recognised",
    "tata tertib sistem",
    "Yang diakui setelah sengketa adalah salah satu pihaknya, atau tidak satu pun.",
    "Kepengurusan ke-{board} bukan pihak dalam sengketa ini.",
)
