"""What travels: the public part exactly as it is stored, checked on arrival, and nothing that could act."""

import json
import pickle

import pytest
from pika import BasicProperties

from shared.bus.fields import Undecodable
from shared.bus.message import HeadSeen, Message, Source, decode, encode, encode_head
from shared.bus.pages import MAX_PAGE_BYTES, decode_page, ledger_page, page_after
from shared.database import SqliteDatabase
from shared.errors import InputWrong
from tests.bus.office import DEPLOYMENT, KODE, open_ledger, write


@pytest.fixture
def ledger(tmp_path):
    made = open_ledger(SqliteDatabase(tmp_path / "source.ledger.db"))
    write(made, 2, "Perkumpulan “Contoh” ✓")
    return made


@pytest.fixture
def sent(ledger):
    first, second = ledger.page(0)
    return encode(KODE, Source.of(ledger.identity), second, first.hash)


def with_header(sent, name, value):
    key, properties, body = sent
    headers = {**properties.headers, f"cloudEvents:{name}": value}
    return key, BasicProperties(content_type=properties.content_type, headers=headers), body


def test_a_row_comes_back_with_every_public_field(ledger, sent):
    first, second = ledger.page(0)
    message = decode(*sent)
    assert message == Message(
        Source(DEPLOYMENT, "source", 1), second._replace(sealed=b""), first.hash, second.sealed_digest()
    )


def test_the_sealed_part_never_travels(ledger):
    write(ledger, 1, sealed=b"nama-yang-disegel")
    before, last = ledger.page(1)
    key, properties, body = encode(KODE, Source.of(ledger.identity), last, before.hash)
    everything = key + json.dumps(properties.headers) + body.decode()
    assert "nama-yang-disegel" not in everything
    assert b"nama-yang-disegel".hex() not in everything
    assert "nama-yang-disegel" not in json.dumps(page_after(ledger, 0))


def test_it_is_a_cloud_event_under_the_offices_own_routing_key(ledger, sent):
    key, properties, body = sent
    row = ledger.page(1)[0]
    assert key == "32.71.source.ThingRecorded"
    assert body == row.state.encode()
    assert properties.content_type == "application/json"
    assert properties.delivery_mode == 2
    headers = {name.removeprefix("cloudEvents:"): value for name, value in properties.headers.items()}
    assert headers == {
        "specversion": "1.0",
        "id": "2",
        "source": f"/{DEPLOYMENT}/source/1",
        "type": "source.ThingRecorded",
        "subject": row.stream,
        "time": row.recorded_at,
        "position": 2,
        "hash": row.hash.hex(),
        "previoushash": ledger.page(0)[0].hash.hex(),
        "sealeddigest": row.sealed_digest().hex(),
        "actor": "officer/sari",
        "actorrole": "officer",
        "correlation": row.correlation,
        "causation": row.causation,
        "depth": 0,
        "schemaversion": 1,
        "version": 1,
    }


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("position", 3),
        ("position", "2"),
        ("position", True),
        ("position", None),
        ("subject", "thing-lain"),
        ("subject", "a\0b"),
        ("time", "2020-01-01T00:00:00.000000Z"),
        ("actor", "officer/lain"),
        ("actor", b"\x80\x04"),
        ("correlation", ""),
        ("causation", "1 registry 7"),
        ("version", 2),
        ("schemaversion", 2),
        ("hash", "00" * 32),
        ("hash", "zz"),
        ("previoushash", "00" * 32),
        ("sealeddigest", "00" * 31),
        ("source", f"/{DEPLOYMENT}/source"),
        ("source", f"/{DEPLOYMENT}/source/0"),
        ("source", f"/{DEPLOYMENT}/other/1"),
        ("type", "os:system"),
        ("type", "source.OtherThing"),
        ("specversion", "0.3"),
        ("id", "9"),
        ("subject", "x" * 20_000),
    ],
)
def test_a_message_with_one_part_changed_is_not_believed(sent, name, value):
    with pytest.raises(Undecodable):
        decode(*with_header(sent, name, value))


def test_a_changed_body_is_not_believed(sent):
    key, properties, body = sent
    for other in (body + b" ", b"", b"\xff", b"x" * 70_000):
        with pytest.raises(Undecodable):
            decode(key, properties, other)


class Armed:
    """Sets a mark when it is unpickled."""

    fired = False

    def __reduce__(self):
        return setattr, (Armed, "fired", True)


def test_a_pickled_message_is_refused_unread(sent):
    key, properties, _ = sent
    harmful = pickle.dumps(Armed())
    for content_type in ("application/x-python-serialize", "application/data", "application/json"):
        with pytest.raises(Undecodable):
            decode(key, BasicProperties(content_type=content_type, headers=properties.headers), harmful)
    with pytest.raises(Undecodable):
        decode(*with_header(sent, "subject", harmful))
    assert Armed.fired is False
    pickle.loads(harmful)
    assert Armed.fired is True


def test_a_head_is_not_an_event():
    source = Source(DEPLOYMENT, "source", 1)
    key, properties, body = encode_head(KODE, source, 7, b"\x07" * 32)
    assert key == "32.71.source.Head"
    assert decode(key, properties, body) == HeadSeen(source, 7, b"\x07" * 32)
    with pytest.raises(Undecodable):
        decode(key, properties, b'{"position": "7"}')


def test_the_depth_of_a_reaction_is_how_its_causation_begins(ledger, sent):
    row = ledger.page(1)[0]._replace(causation="3 clusters 12")
    assert encode(KODE, Source.of(ledger.identity), row, b"")[1].headers["cloudEvents:depth"] == 3


def test_a_page_brings_the_same_messages_as_the_broker(ledger, sent):
    messages = decode_page(json.loads(json.dumps(page_after(ledger, 0))))
    assert [each.row.position for each in messages] == [1, 2]
    assert messages[1] == decode(*sent)
    assert decode_page(page_after(ledger, 2)) == []
    assert decode_page(page_after(ledger, 99)) == []


def test_a_page_is_never_larger_than_it_may_be_and_never_empty_before_the_end(ledger):
    write(ledger, 30, "é" * 10_000)
    after, seen = 0, 0
    while rows := (page := page_after(ledger, after))["rows"]:
        assert len(json.dumps(page)) <= MAX_PAGE_BYTES
        seen, after = seen + len(rows), rows[-1]["position"]
    assert seen == 32


def test_the_largest_event_still_fits_into_a_page_and_a_message(ledger):
    write(ledger, 1, "é" * 32_750, sealed=b"")
    (page,) = [page_after(ledger, 2)]
    assert len(page["rows"]) == 1
    # max_message_size of the broker
    assert len(json.dumps(page)) < 262_144
    assert len(decode_page(page)) == 1


def test_a_page_with_a_row_changed_left_out_or_exchanged_is_not_believed(ledger):
    write(ledger, 3)
    good = json.dumps(page_after(ledger, 0))
    for spoil in (
        lambda rows: rows.pop(2),
        lambda rows: rows.reverse(),
        lambda rows: rows[1].update(actor="officer/lain"),
        lambda rows: rows[1].update(position=2**70),
        lambda rows: rows[1].pop("state"),
        lambda rows: rows[1].update(hash="00"),
    ):
        page = json.loads(good)
        spoil(page["rows"])
        with pytest.raises(Undecodable):
            decode_page(page)
    for nonsense in ({}, {"rows": []}, {"source": "x", "rows": []}, [], None, "x"):
        with pytest.raises(Undecodable):
            decode_page(nonsense)


def test_a_question_for_a_page_is_checked(ledger):
    assert len(ledger_page(ledger, {"after": 0, "limit": 1})["rows"]) == 1
    assert len(ledger_page(ledger, {"after": 1})["rows"]) == 1
    for wrong in ({}, {"after": -1}, {"after": 0, "limit": 0}, {"after": "0"}, {"after": 2**70}):
        with pytest.raises(InputWrong):
            ledger_page(ledger, wrong)
