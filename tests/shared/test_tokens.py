"""Tokens: what a service believes about who is asking."""

import base64
import hashlib
import hmac
import json
from datetime import UTC, datetime, timedelta
from uuid import uuid4

import jwt
import pytest
from cryptography.hazmat.primitives.serialization import load_pem_private_key

from shared.errors import Forbidden, TokenExpired, TokenForged
from shared.tokens import Actor, Signer, Verifier, generate_keypair

PRIVATE, PUBLIC = generate_keypair()
OFFICER = Actor(id="petugas-1", role="petugas")
COMMAND = "registry.register_ormas"
verifier = Verifier(PUBLIC, "kota-contoh")
signer = Signer(PRIVATE, "kota-contoh")


def part(value) -> bytes:
    return base64.urlsafe_b64encode(json.dumps(value).encode()).rstrip(b"=")


def claims(**changes):
    good = {
        "jti": str(uuid4()),
        "sub": "petugas/petugas-1",
        "aud": "kota-contoh",
        "cmd": COMMAND,
        "cor": "percakapan-1",
        "exp": int((datetime.now(UTC) + timedelta(seconds=30)).timestamp()),
    }
    return {key: value for key, value in (good | changes).items() if value is not None}


def signed(**changes) -> str:
    return jwt.encode(claims(**changes), load_pem_private_key(PRIVATE, None), algorithm="EdDSA")


def test_a_token_says_who_asks_for_what_in_which_conversation_and_until_when():
    command_id = uuid4()
    token = signer.issue(OFFICER, COMMAND, command_id=command_id, correlation="percakapan-1", seconds=60)
    warrant = verifier.check(token, COMMAND)
    assert (warrant.command_id, warrant.actor, warrant.deployment) == (command_id, OFFICER, "kota-contoh")
    assert (warrant.command, warrant.correlation) == (COMMAND, "percakapan-1")
    assert timedelta(seconds=50) < warrant.deadline - datetime.now(UTC) <= timedelta(seconds=60)


def test_what_an_actor_is_bound_to_travels_with_the_token_and_stands_in_no_row():
    bound = Actor("opd-1", "agency_partner", ("dinas-satu", "dinas-dua"))
    actor = verifier.check(signer.issue(bound, COMMAND), COMMAND).actor
    assert actor == bound
    assert str(actor) == "agency_partner/opd-1"


@pytest.mark.parametrize("claim", ["dinas-satu", {"dinas-satu": 1}, [1], None])
def test_a_token_whose_bounds_are_no_list_of_texts_is_refused(claim):
    token = jwt.encode(claims() | {"for": claim}, load_pem_private_key(PRIVATE, None), algorithm="EdDSA")
    with pytest.raises(TokenForged):
        verifier.check(token, COMMAND)


def test_a_command_that_starts_a_conversation_gives_it_its_name():
    warrant = verifier.check(signer.issue(OFFICER, COMMAND), COMMAND)
    assert warrant.correlation == str(warrant.command_id)


def test_a_token_for_one_command_opens_no_other():
    with pytest.raises(Forbidden):
        verifier.check(signer.issue(OFFICER, COMMAND), "registry.undo_import")


def test_a_token_of_another_office_is_refused_even_when_its_key_is_ours():
    with pytest.raises(Forbidden):
        verifier.check(Signer(PRIVATE, "kota-lain").issue(OFFICER, COMMAND), COMMAND)


def test_a_token_past_its_deadline_is_refused():
    with pytest.raises(TokenExpired):
        verifier.check(signer.issue(OFFICER, COMMAND, seconds=-1), COMMAND)


def test_a_token_signed_with_another_key_is_refused():
    with pytest.raises(TokenForged):
        verifier.check(Signer(generate_keypair()[0], "kota-contoh").issue(OFFICER, COMMAND), COMMAND)


def test_a_token_without_signature_is_refused():
    unsigned = b".".join([part({"alg": "none", "typ": "JWT"}), part(claims()), b""]).decode()
    with pytest.raises(TokenForged):
        verifier.check(unsigned, COMMAND)


def test_the_public_key_is_no_shared_secret():
    head = b".".join([part({"alg": "HS256", "typ": "JWT"}), part(claims())])
    mac = base64.urlsafe_b64encode(hmac.new(PUBLIC, head, hashlib.sha256).digest()).rstrip(b"=")
    with pytest.raises(TokenForged):
        verifier.check(b".".join([head, mac]).decode(), COMMAND)


def test_changed_claims_break_the_signature():
    head, _, mac = signed().split(".")
    with pytest.raises(TokenForged):
        verifier.check(".".join([head, part(claims(sub="admin/petugas-1")).decode(), mac]), COMMAND)


@pytest.mark.parametrize("claim", ["jti", "sub", "aud", "cmd", "cor", "exp"])
def test_a_token_that_leaves_something_out_is_refused(claim):
    with pytest.raises((TokenForged, Forbidden)):
        verifier.check(signed(**{claim: None}), COMMAND)


@pytest.mark.parametrize(
    "changes",
    [{"jti": "bukan-uuid"}, {"sub": "petugas"}, {"sub": "/x"}, {"exp": "besok"}, {"exp": 10**18}],
)
def test_a_signed_token_with_nonsense_inside_is_refused(changes):
    with pytest.raises(TokenForged):
        verifier.check(signed(**changes), COMMAND)


@pytest.mark.parametrize("text", ["", "a.b.c", "x" * 10_000, "\x00"])
def test_text_that_is_no_token_is_refused(text):
    with pytest.raises(TokenForged):
        verifier.check(text, COMMAND)


@pytest.mark.parametrize("nothing", [None, 7, {"a": 1}, ["x"]])
def test_something_that_is_no_text_is_refused(nothing):
    with pytest.raises(TokenForged):
        verifier.check(nothing, COMMAND)


def test_an_actor_is_written_role_first_and_read_back():
    assert str(OFFICER) == "petugas/petugas-1"
    assert Actor.parse("reaction/clusters/on_skt") == Actor(id="clusters/on_skt", role="reaction")


@pytest.mark.parametrize("text", ["", "petugas", "petugas/", "/petugas-1"])
def test_text_that_names_no_actor_is_refused(text):
    with pytest.raises(ValueError, match="actor"):
        Actor.parse(text)
