"""What notifications tell of e-mail: a server that failed and answers, a message in each state of its way."""

from services.notifications import events as n
from tests.portal.office import OfficeUnderTest
from tests.portal.told.ormas import stream
from tests.portal.told.reminders import due, message, queued, reminder

SERVER = {
    "host": "smtp.kota.example", "port": 587, "security": "starttls", "signs_in_as": "pengingat",
    "from_address": "pengingat@kota.example", "quiet_from": "20:00", "quiet_until": "06:00", "attempts": 6,
    "per_minute": 30, "patience_hours": 48, "ground": "Nota dinas contoh 5/2026",
}  # fmt: skip
BUSY = {"failure": "busy", "server_code": "451"}
BEGUN = (n.SendingBegun, {"attempt": 1, "said_at": 1})
TRIED = (n.SendingFailed, {"attempt": 1, **BUSY, "next_try_at": "2026-03-12T06:00:00.000000Z"})
UNCERTAIN = (n.SendingUncertain, {"attempt": 1})
BOUNCED = (n.MessageBounced, {"attempt": 1, "failure": "no_such_address", "server_code": "550"})
WAYS = (
    (),
    (BEGUN, (n.MessageSent, {"attempt": 1, "server_code": "250"})),
    (BEGUN, TRIED),
    (BEGUN, UNCERTAIN),
    (
        BEGUN,
        UNCERTAIN,
        (n.UncertainSendingSettled, {"attempt": 1, "settled_as": "again", "ground": "Ditanya."}),
    ),
    (BEGUN, BOUNCED),
    (BEGUN, TRIED, (n.MessageGivenUp, {"attempts": 1, "failure": "busy"})),
    ((n.MessageWithdrawn, {"reason": "Semua sudah selesai."}),),
)
FIRST = 50
GATEWAY = {
    "webhook_address": "https://pesan.penyedia.example/kirim", "quiet_from": "20:00", "quiet_until": "06:00",
    "attempts": 6, "per_minute": 30, "patience_hours": 48, "ground": "Perjanjian contoh 4/2026",
}  # fmt: skip


def tell_mailing(office: OfficeUnderTest) -> None:
    office.tell(
        "email",
        (n.EmailServerSet, SERVER),
        (n.EmailTested, {"failure": "", "server_code": "250"}),
        (n.EmailSwitchedOn, {"ground": "Sudah dicoba."}),
        (n.EmailSwitchedOff, {"reason": "Kata sandi diganti."}),
        (n.EmailSwitchedOn, {"ground": "Sudah diganti."}),
        (n.EmailServerFailed, {"failure": "unreachable", "server_code": ""}),
        (n.EmailServerAnswered, {}),
        (n.EmailChangeRefused, {"rule": "an-email-server-is-set-first", "message": "Tetapkan dahulu."}),
    )
    for number, way in enumerate(WAYS, start=FIRST):
        office.tell(reminder(number), due(stream(2), period=str(number)))
        office.tell(message(number), queued(f"ormas:{stream(2)}", number, channel="email"), *way)
    told = {"recipient": f"ormas:{stream(2)}", "organisation": stream(2), "message_channel": "email"}
    bounced = message(FIRST + 5)
    office.tell(bounced, (n.AddressBounced, told | {"said_at": 1, "failure": "no_such_address"}))
    refused = {"rule": "only-an-uncertain-sending-is-settled", "message": "Tidak dalam keadaan tidak pasti."}
    office.tell(message(FIRST), (n.DeliveryChangeRefused, refused))
    tell_gateway(office)


def tell_gateway(office: OfficeUnderTest) -> None:
    office.tell(
        "gateway",
        (n.GatewaySet, GATEWAY),
        (n.GatewaySecretShown, {"secret_number": 1}),
        (n.GatewayTested, {"failure": "", "server_code": "202"}),
        (n.GatewaySwitchedOn, {"ground": "Sudah dicoba."}),
        (n.GatewaySecretRotated, {"secret_number": 2, "reason": "Kunci bocor."}),
        (n.GatewaySwitchedOff, {"reason": "Kunci diganti."}),
        (n.GatewaySwitchedOn, {"ground": "Sudah diganti."}),
        (n.GatewayFailed, {"failure": "not_signed", "server_code": "401"}),
        (n.GatewayAnswered, {}),
        (n.GatewayFailed, {"failure": "unreachable", "server_code": ""}),
        (n.GatewayChangeRefused, {"rule": "a-gateway-is-set-first", "message": "Tetapkan dahulu."}),
    )
    for number, way in enumerate((WAYS[2], WAYS[3]), start=FIRST + len(WAYS)):
        office.tell(reminder(number), due(stream(2), period=str(number)))
        office.tell(message(number), queued(f"ormas:{stream(2)}", number, channel="gateway"), *way)
