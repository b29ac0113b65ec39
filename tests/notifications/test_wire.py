"""Whatever is typed somewhere: a mail has the headers that were meant, one recipient and one text."""

from email import message_from_bytes
from email.policy import default

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.notifications.mailing.address import usable
from services.notifications.mailing.own import Own, Waits, code_mail, digest_mail, replaced_mail
from services.notifications.mailing.text import Told, example_mail, news_mail, reminder_mail, test_mail
from services.notifications.mailing.wire import wire_of

FROM, TO, DAY = "kantor@kota.example", "ormas@kota.example", "2026-03-12"
OWN = Own("http://ormas.kota.example/akun-saya/pemberitahuan", lambda _: "Forum Contoh")
FRAME = {"unit": "{office}", "subject": "{about} {name}", "greeting": "Yth. {name}"}
FRAME |= {"opening": [], "closing": ["Salam."]}
INJECTED = "=?utf-8?q?A=0d=0aFrom:_bupati@kab.example=0d=0a=0d=0aTransfer?="
HEADERS = {"From", "Subject", "Auto-Submitted", "To", "Content-Type", "MIME-Version"}
MAY_BE = {"List-Unsubscribe", "Content-Transfer-Encoding"}
MADE = {
    "reminder": lambda text: reminder_mail(FROM, text, text, [Told(text, text, DAY, {})], FRAME, DAY),
    "digest": lambda text: digest_mail(
        FROM, text, DAY, [Told(text, "", DAY, {})], [Waits(text, 1, DAY, (text,))], OWN
    ),
    "code": lambda text: code_mail(FROM, text, "123456"),
    "replaced": lambda text: replaced_mail(FROM, text),
    "news": lambda text: news_mail(
        FROM, text, text, title=text, paragraphs=[text], ends="http://a.example/x"
    ),
    "example": lambda text: example_mail(FROM, text, FRAME, DAY),
    "test": lambda text: test_mail(FROM, text),
}
PIECES = (
    "=?",
    "?=",
    "utf-8",
    "?q?",
    "?b?",
    "/w==",
    "=0d=0a",
    "\r\n",
    "Bcc: x@y.example",
    ",",
    "<",
    ">",
    " ",
    "ä",
)
typed = st.one_of(
    st.text(st.characters(blacklist_categories=("Cs",), blacklist_characters="{}"), max_size=60),
    st.lists(st.sampled_from(PIECES), max_size=12).map("".join),
)


def sent(kind, text):
    """As a mail program reads what a server got."""
    return message_from_bytes(wire_of(MADE[kind](text), TO), policy=default)


def is_as_meant(mail):
    names = [name for name, _ in mail.items()]
    assert len(names) == len(set(names))
    assert set(names) - MAY_BE == HEADERS
    assert [each.addr_spec for each in mail["To"].addresses] == [TO]
    assert [each.addr_spec for each in mail["From"].addresses] == [FROM]
    assert "\n" not in mail["Subject"]


@pytest.mark.parametrize("kind", MADE)
@given(text=typed)
def test_no_text_makes_a_header_a_recipient_or_a_sender(kind, text):
    is_as_meant(sent(kind, text))


@pytest.mark.parametrize("kind", MADE)
@pytest.mark.parametrize("text", [INJECTED, "=?utf-8?b?/w==?=", "a =?utf-8?q?=0d=0aBcc:_x@y.example?= b"])
def test_an_encoded_word_stays_the_letters_that_were_typed(kind, text):
    mail = sent(kind, text)
    is_as_meant(mail)
    assert "bupati@kab.example" not in {each.addr_spec for each in mail["From"].addresses}


@pytest.mark.parametrize("address", ["=?utf-8?q?a=0d=0ab?=@kota.example", "=?utf-8?q?a=2c_b?=@kota.example"])
def test_no_encoded_word_is_an_address(address):
    assert usable(address) == ""
