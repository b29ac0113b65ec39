"""News: one was sent by both ways and opened, one is a draft, one was withdrawn."""

from typing import Any

from services.notifications import events as n
from tests.portal.office import OfficeUnderTest, Said

TEXT = ["Pelatihan sehari tentang pembukuan sederhana.", "Tempatnya aula kantor."]
SENT = {"day": "2026-03-12", "positions": {"registry": 3}, "reached": 1, "not_reached": 0, "not_agreed": 40}


def news(number: int) -> str:
    return f"news-{number:032x}"


def news_message(number: int) -> str:
    return f"message-{900 + number:032x}"


def drafted(**changed: Any) -> Said:
    said: dict[str, Any] = {
        "consent_for": "news",
        "title": "Pelatihan pembukuan",
        "paragraphs": TEXT,
        "link": "",
    }
    return n.NewsDrafted, said | changed


def queued(ormas: str, channel: str, number: int = 1) -> Said:
    said: dict[str, Any] = {"news": news(number), "day": "2026-03-12", "message_channel": channel}
    return n.NewsQueued, said | {"recipient": f"ormas:{ormas}", "organisation": ormas}


def tell_news(office: OfficeUnderTest, ormas: str) -> None:
    refused = {"rule": "only-a-draft-of-news-is-sent-or-withdrawn", "message": "Kabar ini sudah dikirim."}
    sent = (n.NewsSent, SENT), (n.NewsFinished, {"messages": 2}), (n.NewsChangeRefused, refused)
    office.tell(news(1), drafted(link="https://ormas.kota.example/pelatihan"), *sent)
    office.tell(news(2), drafted(consent_for="survey", title="Survei layanan"))
    office.tell(news(3), drafted(), (n.NewsWithdrawn, {"reason": "Pelatihan ditunda."}))
    office.tell(news_message(1), queued(ormas, "portal"), (n.MessageRead, {"reader": "0000000a0c01"}))
    office.tell(news_message(2), queued(ormas, "email"))
