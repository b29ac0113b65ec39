"""What an office puts around its reminders: from which day, what is refused, how a message reads in it."""

import pytest
from marshmallow import ValidationError

from contracts.telling.frames import SHIPPED, framed, in_force, plain_text, words_for
from services.notifications.domain import MessageFrame
from services.notifications.events import (
    EmailTested,
    MessageFrameChangeRefused,
    MessageFrameSet,
    PlannedFrameDropped,
)
from services.notifications.mailing.text import Told, reminder_mail, text_for
from services.notifications.schemas.frames import SetMessageFrame
from shared.errors import Conflict
from shared.mapper import read_row
from tests.notifications.frames import (
    FRAME,
    GROUND,
    LATER,
    PLANNED,
    SET,
    STOPPED,
    STREAM,
    TODAY,
    TOMORROW,
    dropping,
    setting,
    stopping,
)
from tests.notifications.mail_server import Behaviour, listening
from tests.notifications.mailing import mailing
from tests.offices import found_office
from tests.scenario import Scenario, fact
from tests.state_tables import assert_first, told

STATES = {"as shipped": (), "set": (SET,), "set and planned": (SET, PLANNED), "stopped": (SET, STOPPED)}
COMMANDS = {
    "`set_message_frame`": setting(greeting="Halo {name}"),
    "`set_message_frame` as it is": setting(),
    "`set_message_frame` from today": setting(TODAY, greeting="Halo {name}"),
    "`stop_message_frame`": stopping(),
    "`stop_message_frame` from today": stopping(TODAY),
    "`drop_planned_frame`": dropping(),
}
SAID = {"frame_channel": "email", **FRAME, "effective_from": TOMORROW, "ground": GROUND}
OFFICE = "Kantor Contoh"
SKT = Told("Masa berlaku SKT", "SKT {name} sampai {due}.", "2026-04-11", {})


def frame_of(*told):
    return Scenario(MessageFrame, STREAM).given(*told)


def test_every_row_and_command_of_a_frame_is_told():
    rows = list(told("notifications", "Frame"))
    assert {state for state, _, _ in rows} == set(STATES)
    assert {command for _, command, _ in rows} == set(COMMANDS)


@pytest.mark.parametrize(("state", "command", "outcome"), list(told("notifications", "Frame")))
def test_a_frame_says_what_happens(state, command, outcome):
    assert_first(frame_of(*STATES[state]), outcome, COMMANDS[command])


@pytest.mark.rule("a-frame-holds-from-tomorrow")
def test_what_is_sent_today_keeps_the_frame_it_was_sent_with():
    for ask in (setting(TODAY), stopping(TODAY)):
        refusal = fact(MessageFrameChangeRefused, rule="a-frame-holds-from-tomorrow")
        frame_of(SET).when(ask).then(refusal)
    frame_of().when(setting(TOMORROW)).then(fact(MessageFrameSet, effective_from=TOMORROW, frame=FRAME))


@pytest.mark.rule("only-a-planned-frame-is-dropped")
def test_only_what_does_not_hold_yet_is_dropped():
    refusal = fact(MessageFrameChangeRefused, rule="only-a-planned-frame-is-dropped")
    frame_of(SET).when(dropping("2026-02-02")).then(refusal)
    frame_of(SET).when(dropping(LATER)).then(refusal)
    frame_of(PLANNED).when(dropping(LATER)).then(fact(PlannedFrameDropped, effective_from=LATER))


def test_several_plans_stand_side_by_side():
    """What is set later for an earlier day does not make a plan vanish, nor does going back until then."""
    other = FRAME | {"greeting": "Halo {name}"}
    said = [("2026-06-01", FRAME), (LATER, other), ("2026-05-01", None)]
    held = {day: in_force(said, day) for day in (TODAY, LATER, "2026-05-31", "2026-06-01")}
    assert held == {TODAY: None, LATER: other, "2026-05-31": None, "2026-06-01": FRAME}
    assert in_force([*said, (LATER, FRAME)], LATER) == FRAME


def test_who_did_not_see_the_last_change_is_told_so():
    for ask in (setting(LATER, seen=0), stopping(seen=0), dropping(seen=0)):
        with pytest.raises(Conflict):
            frame_of(PLANNED).when(ask)


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        ("greeting", "Halo {nobody}", "Kurung kurawal hanya"),
        ("greeting", "{0.__class__}", "Kurung kurawal hanya"),
        ("subject", "Hal {due}", "Kurung kurawal hanya"),
        ("subject", "Pengingat\nBcc: lain@contoh.example", "satu baris"),
        ("unit", "Kantor‮", "satu baris"),
        ("unit", " ", "Wajib diisi."),
        ("subject", "", "Wajib diisi."),
        ("unit", "x" * 161, "paling banyak 160 huruf"),
        ("greeting", "<b>Halo</b>", "teks biasa"),
        ("closing", ["Terima kasih.", "{__class__}"], "Kurung kurawal hanya"),
        ("opening", ["satu"] * 7, "paling banyak 6 baris"),
        ("opening", ["x" * 401], "paling banyak 400 huruf"),
    ],
)
def test_a_poisoned_frame_is_refused_at_its_field(name, text, said):
    with pytest.raises(ValidationError) as wrong:
        SetMessageFrame().load(SAID | {name: text})
    assert list(wrong.value.messages) == [name]
    assert said in str(wrong.value.messages[name])


def test_a_frame_of_a_telephone_leaves_room_for_reminders():
    """The largest frame and more reminders than fit are still one message."""
    said = SAID | {"frame_channel": "gateway", "opening": ["x" * 380], "closing": ["x" * 375]}
    frame = SetMessageFrame().load(said)["frame"]
    assert len(text_for("gateway", [SKT] * 500, "Forum " * 20, OFFICE, frame)) < 4096
    with pytest.raises(ValidationError, match="seluruhnya paling banyak 800 huruf"):
        SetMessageFrame().load(said | {"closing": ["x" * 400]})


def test_a_long_name_in_a_frame_of_a_telephone_leaves_the_reminders_whole():
    said = SAID | {"frame_channel": "gateway", "opening": ["{name}" * 60] * 2, "closing": []}
    frame = SetMessageFrame().load(said | {"greeting": "", "unit": "{office}"})["frame"]
    text = text_for("gateway", [SKT], "Forum " * 40, OFFICE, frame)
    assert len(text) <= 4096
    assert "Jatuh tempo: 11 April 2026" in text
    assert text.endswith(OFFICE)


def test_a_colleague_reads_on_the_telephone_who_was_told_before():
    told = SKT._replace(before=["Staf/analis sudah diingatkan 12 Maret 2026; belum tercatat dibuka."])
    assert "Jatuh tempo: 11 April 2026\nStaf/analis sudah diingatkan" in text_for(
        "gateway", [told], "", OFFICE
    )


def test_a_channel_without_a_subject_keeps_none():
    found = SetMessageFrame().load(SAID | {"frame_channel": "hand"})["frame"]
    assert found == FRAME | {"subject": ""}


def test_a_mail_reads_as_the_office_framed_it():
    mail = reminder_mail("kantor@kota.example", OFFICE, "Forum Contoh", [SKT], FRAME, "2026-03-12")
    assert mail["From"] == "Bidang Ormas, Kantor Contoh <kantor@kota.example>" or mail["From"] == (
        '"Bidang Ormas, Kantor Contoh" <kantor@kota.example>'
    )
    assert mail["Subject"] == "Dari Kantor Contoh: Masa berlaku SKT"
    plain = next(mail.iter_parts()).get_content()
    assert plain.split("\n\n") == [
        "Salam, pengurus Forum Contoh.",
        "Pesan 12 Maret 2026 dengan 1 pengingat.",
        "Masa berlaku SKT\nSKT Forum Contoh sampai 11 April 2026.\nJatuh tempo: 11 April 2026",
        "Terima kasih.",
        "Kami menunggu kabar baik.\n",
    ]


def test_a_name_with_a_line_break_breaks_no_header():
    mail = reminder_mail("kantor@kota.example", OFFICE, "Forum\r\nBcc: x@y.example", [SKT, SKT], FRAME)
    assert mail["Bcc"] is None
    assert mail["Subject"] == "Dari Kantor Contoh: 2 pengingat"


def test_as_shipped_messages_read_as_they_always_did():
    mail = reminder_mail("kantor@kota.example", OFFICE, "Forum Contoh", [SKT])
    assert mail["Subject"] == "Masa berlaku SKT – Kantor Contoh"
    assert "Kepada Forum Contoh\n\nMasa berlaku" in next(mail.iter_parts()).get_content()
    hand = framed("hand", None, words_for("Forum Contoh", OFFICE, "2026-03-12", ["SKT"]))
    assert plain_text(hand, ["Satu."]) == "Yth. pengurus Forum Contoh. Satu. Terima kasih. Kantor Contoh"
    assert "(1) Satu. (2) Dua." in plain_text(hand, ["Satu.", "Dua."])
    sent = text_for("gateway", [SKT, SKT], "Forum Contoh", OFFICE).split("\n")
    assert [sent[place][:4] for place in (0, 1, 4, -2, -1)] == ["Yth.", "(1) ", "(2) ", "Pesa", "Kant"]
    letter = framed("letter", None, words_for("Forum Contoh", OFFICE, "2026-03-12", ["SKT"]))
    assert (letter.unit, letter.subject, letter.greeting) == (OFFICE, "Pengingat", "Dengan hormat,")
    assert letter.closing[-1] == "Terima kasih."
    assert plain_text(letter, []) == ""


def test_who_has_no_name_is_not_greeted_by_it():
    assert framed("email", None, words_for("", OFFICE, "", ["SKT"])).greeting == ""
    assert framed("letter", None, words_for("", OFFICE, "", ["SKT"])).greeting == "Dengan hormat,"


def test_every_shipped_frame_could_be_typed():
    for channel, frame in SHIPPED.items():
        typed = SAID | frame | {"frame_channel": channel}
        assert SetMessageFrame().load(typed)["frame"] == frame


def test_an_example_goes_to_a_typed_address_in_the_frame_of_a_day(tmp_path):
    behaviour = Behaviour()
    with mailing(found_office(tmp_path / "kantor")) as it, listening(behaviour) as port:
        it.uses(port)
        it.tell(
            STREAM, MessageFrameSet, frame_channel="email", effective_from=LATER, frame=FRAME, ground=GROUND
        )
        for day in (TODAY, LATER):
            it.ask("test_message_frame", effective_from=day, to="saya@kantor.example")
        rows = list(it.notifications.ledger.page(0, 100))
        assert [isinstance(read_row(row), EmailTested) for row in rows][-2:] == [True, True]
        assert not any("saya@kantor.example" in row.state for row in rows)
    now, then = (next(mail.iter_parts()).get_content() for mail in behaviour.taken)
    assert now.startswith("Kepada Sanggar Contoh Lestari")
    assert then.startswith("Salam, pengurus Sanggar Contoh Lestari.")
    assert "Ini contoh untuk ormas rekaan" in then


def test_a_mail_has_the_frame_of_the_day_of_its_message(tmp_path):
    """The message of 12 March is sent when another frame is planned for the day after."""
    behaviour = Behaviour()
    other = FRAME | {"greeting": "Halo {name}"}
    with mailing(found_office(tmp_path / "kantor")) as it, listening(behaviour) as port:
        it.uses(port)
        for day, frame in (("2026-03-12", FRAME), ("2026-03-13", other)):
            it.tell(
                STREAM, MessageFrameSet, frame_channel="email", effective_from=day, frame=frame, ground=GROUND
            )
        it.queue("forum@contoh.example")
        it.send()
    (mail,) = behaviour.taken
    assert mail["Subject"] == f"Dari {it.notifications.deployment.office.name}: Masa berlaku SKT"
    assert "Salam, pengurus Forum Contoh." in next(mail.iter_parts()).get_content()
