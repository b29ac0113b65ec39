"""Words for how an ormas wants to be told, and for what it agreed to."""

from typing import Final

PREFERRED_CHANNELS: Final = {
    "any": "seperti biasa (kotak masuk dan surel)",
    "email": "surel",
    "gateway": "WhatsApp atau SMS",
    "letter": "surat tercetak",
}
"""By which way the office reminds of duties, besides the inbox of the portal."""
NO_CHANNEL: Final = "none"
"""What a rule refuses: not to be reminded of duties at all."""
CONSENTS: Final = {"news": "kabar dan undangan kegiatan", "survey": "undangan mengisi survei"}
STATED_HOW: Final = {
    "portal": "akun ormas di portal",
    "signed_form": "formulir yang ditandatangani",
    "spoken": "ucapan di loket atau lewat telepon",
    "link": "tautan berhenti di surel",
}
AT_THE_COUNTER: Final = ("signed_form", "spoken")
"""How an officer can have been told."""
NEWS_STATES: Final = {"draft": "konsep", "sent": "dikirim", "withdrawn": "ditarik"}
