"""What the notifications tell of other systems that listen: active with something parked, paused, ended."""

from services.notifications import events as n
from tests.portal.office import OfficeUnderTest


def subscription(number: int) -> str:
    return f"subscription-{number:032x}"


def registered(title: str, **changed: object) -> tuple:
    told = {
        "title": title, "webhook_address": "https://dasbor.diskominfo.example/ormas",
        "topics": ["registry", "requests.CaseFinished"], "positions": {"registry": 0, "requests": 0},
        "ground": "Perjanjian pertukaran data 3/2026",
    }  # fmt: skip
    return n.SubscriptionRegistered, told | changed


def parked(position: int) -> tuple:
    what = {"event_topic": "registry.NameCorrected", "about": f"ormas-{1:032x}", "attempts": 12}
    told = {"of_service": "registry", "position": position, "answered": "Server ini menjawab 500."}
    return n.SubscribedEventParked, what | told


CHECKED = (n.SubscriptionChecked, {"check": 1, "passed": True, "status": 200, "answered": "menjawab"})
ASKED = (n.SubscriptionCheckAsked, {"check": 1})


def tell_subscriptions(office: OfficeUnderTest) -> None:
    """Three of them; each event is told at least once."""
    where = {"of_service": "registry", "reason": "Penerima sudah diperbaiki."}
    office.tell(
        subscription(1),
        registered("Dasbor Contoh"),
        (n.SubscriptionSecretShown, {"secret_number": 1}),
        ASKED,
        CHECKED,
        *(parked(position) for position in (3, 4, 5)),
        (n.SubscribedEventRetried, where | {"position": 4}),
        (n.SubscribedEventDiscarded, where | {"position": 5}),
        (n.SubscriptionReplayed, where | {"position": 1}),
    )
    refused = {"rule": "a-secret-of-a-subscription-is-shown-once", "message": "Kunci sudah ditampilkan."}
    office.tell(
        subscription(2),
        registered("Arsip Contoh", topics=["clusters"]),
        ASKED,
        CHECKED,
        (n.SubscriptionPaused, {"by_itself": True, "reason": "Server ini menjawab 410."}),
        (n.SubscriptionResumed, {"reason": "Alamat sudah dipulihkan."}),
        (n.SubscriptionPaused, {"by_itself": False, "reason": "Server dipindahkan."}),
        (n.SubscriptionSecretRotated, {"secret_number": 2, "reason": "Kunci lama bocor."}),
        (n.SubscriptionChangeRefused, refused),
    )
    office.tell(
        subscription(3),
        registered("Sistem Lama Contoh"),
        (n.SubscriptionEnded, {"reason": "Tidak dipakai lagi."}),
    )
