"""Addresses at which an ormas is not reached any more: somebody asks for another one."""

from flask import current_app, url_for

from contracts.telling.dates import date_words, day_in
from contracts.telling.delivery_words import SENDING_FAILURES
from contracts.telling.words import MESSAGE_CHANNELS
from services.portal.mailing.mail_list import failed_addresses, how_many_failed
from services.portal.waiting.desk import Desk, Line, Subject
from shared.database import Transaction


def to_ask_for(t: Transaction, desk: Desk) -> Subject | None:
    """For who may record a contact, the longest unreached first."""
    if not desk.may("registry.correct_contact"):
        return None
    zone = current_app.config["ZONE"]
    lines = [
        Line(
            each["name"],
            url_for("correcting.form", ormas=each["id"], kind="kontak"),
            f"{MESSAGE_CHANNELS[each['message_channel']]}: {SENDING_FAILURES[each['failure']]} "
            f"sejak {date_words(day_in(each['failed_at'], zone))}",
        )
        for each in failed_addresses(t, *desk.part)
    ]
    whole = url_for("office_today.all_of", subject="alamat-gagal")
    info = (
        "Pesan ke kontak itu tidak sampai: tanyakan yang berlaku. Sementara itu pengingat lewat jalan lain "
        "atau surat."
    )
    return Subject("Kontak yang tidak sampai", how_many_failed(t), lines, whole, info)
