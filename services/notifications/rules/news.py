"""The rules of news and invitations to a survey."""

from typing import Final

from shared.rules import Rule

ONLY_A_DRAFT_OF_NEWS_IS_SENT_OR_WITHDRAWN: Final = Rule(
    "only-a-draft-of-news-is-sent-or-withdrawn",
    "tata tertib sistem (keputusan 148)",
    "Sebuah kabar dikirim satu kali atau ditarik sebelum dikirim.",
    "Kabar ini sudah {state}, jadi tidak dapat dikirim atau ditarik lagi.",
)
NEWS_IS_NOT_TOLD_BY_HAND: Final = Rule(
    "news-is-not-told-by-hand",
    "kebijakan kantor: kabar hanya lewat kotak masuk portal dan surel (keputusan 148)",
    "Penyampaian oleh petugas dicatat hanya untuk pengingat kewajiban.",
    "Pesan ini kabar, bukan pengingat kewajiban; penyampaian oleh petugas tidak dicatat.",
)
