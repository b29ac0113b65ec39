"""The signature is that of Standard Webhooks."""

import pytest

from services.notifications.webhooks.signing import key_of, new_secret, signed_headers


def test_the_published_example_of_standard_webhooks():
    headers = signed_headers(
        "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
        "msg_p5jXN8AQM9LWM0D4loKWxJek",
        1614265330,
        b'{"test": 2432232314}',
    )
    assert headers["webhook-signature"] == "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE="


def test_each_secret_is_another():
    one, other = new_secret(), new_secret()
    assert one != other
    assert len(key_of(one)) == 32


def test_what_is_no_secret_signs_nothing():
    with pytest.raises(ValueError):
        key_of("whsec_%%%")
