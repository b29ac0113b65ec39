"""Which addresses may be connected to."""

from ipaddress import ip_network

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from services.notifications.webhooks.target import NotAllowed, Target, check

INSIDE = [
    "127.0.0.1", "127.8.9.1", "0.0.0.0", "10.1.2.3", "172.16.0.9", "192.168.1.1", "169.254.169.254",
    "100.64.0.1", "224.0.0.1", "240.0.0.1", "255.255.255.255", "192.0.2.7", "198.18.0.1",
    "::", "::1", "fe80::1", "fe80::1%eth0", "fc00::1", "fd00:ec2::254", "ff02::1", "2001:db8::1",
    "::ffff:127.0.0.1", "::ffff:10.0.0.1", "::ffff:169.254.169.254", "::127.0.0.1",
    "64:ff9b::7f00:1", "64:ff9b::808:808", "2002:7f00:1::", "2001:0:7f00:1::",
]  # fmt: skip
SET_ASIDE = [
    "192.0.0.0/24", "192.31.196.0/24", "192.52.193.0/24", "192.88.99.0/24", "192.175.48.0/24",
    "100::/64", "2001:db8::/32", "3fff::/20", "5f00::/16", "fec0::/10",
]  # fmt: skip
OUTSIDE = ["8.8.8.8", "103.10.20.30", "2606:4700::1111", "::ffff:8.8.8.8"]


def allowed(written, *addresses, own=()):
    try:
        check(Target.of(written), addresses, own)
    except NotAllowed:
        return False
    return True


@pytest.mark.parametrize("address", INSIDE)
def test_nothing_inside_is_connected_to(address):
    assert not allowed("https://penerima.test/", address)
    assert not allowed("https://penerima.test/", "8.8.8.8", address)


@given(data=st.data())
@settings(max_examples=200, deadline=None)
def test_no_address_that_is_set_aside_is_connected_to(data):
    network = ip_network(data.draw(st.sampled_from(SET_ASIDE)))
    address = network[data.draw(st.integers(0, network.num_addresses - 1))]
    written = [str(address)] + ([f"::ffff:{address}"] if address.version == 4 else [])
    for each in written:
        assert not allowed("https://penerima.test/", each)
        assert not allowed("https://penerima.test/", "8.8.8.8", each)


@pytest.mark.parametrize("network", SET_ASIDE)
def test_the_neighbours_of_what_is_set_aside_are_judged_by_themselves(network):
    """First and last address are refused; so wide and no wider is what is held against Python's own list."""
    first, last = ip_network(network)[0], ip_network(network)[-1]
    assert not allowed("https://penerima.test/", str(first))
    assert not allowed("https://penerima.test/", str(last))
    for beside in (first - 1, last + 1):
        known = [ip_network(each) for each in SET_ASIDE]
        usable = beside.is_global and not beside.is_reserved and not beside.is_multicast
        if usable and not any(beside in each for each in known):
            assert allowed("https://penerima.test/", str(beside))


@pytest.mark.parametrize("address", OUTSIDE)
def test_what_is_public_is(address):
    assert allowed("https://penerima.test/", address)
    assert not allowed("http://penerima.test/", address)


def test_no_address_is_none():
    assert not allowed("https://penerima.test/")


def test_an_own_host_is_listed_with_its_port():
    own = {"gateway.kantor:8443", "[::1]:80"}
    assert allowed("https://gateway.kantor:8443/", "10.0.0.7", own=own)
    assert not allowed("https://gateway.kantor/", "10.0.0.7", own=own)
    assert not allowed("http://gateway.kantor:8443/", "10.0.0.7", own=own)
    assert allowed("http://[::1]/", "::1", own=own)
    assert not allowed("https://lain.kantor:8443/", "10.0.0.7", own=own)


@pytest.mark.parametrize(
    "written",
    [
        "", "penerima.test", "ftp://penerima.test/", "file:///etc/passwd", "https://", "https:///jalan",
        "https://nama:sandi@penerima.test/", "https://nama@penerima.test/", "https://penerima.test/#x",
        "https://penerima.test:0/", "https://penerima.test:99999/", "https://penerima.test:x/",
        "https://penerima.test/ada spasi", "https://penerima.test/\r\nX: y", "https://penerima.test/\t",
        "https://pen\u0435rima.test/", "https://[::1/", "https://a_b.test/", "https://" + "a" * 500,
    ],
)  # fmt: skip
def test_only_a_plain_address_is_taken(written):
    with pytest.raises(NotAllowed):
        Target.of(written)


def test_the_parts_of_an_address():
    read = Target.of("https://Penerima.test:8443/masuk?kantor=1")
    assert (read.host, read.port, read.path) == ("penerima.test", 8443, "/masuk?kantor=1")
    assert read.authority == "penerima.test:8443"
    assert Target.of("https://penerima.test").path == "/"
    assert Target.of("https://[2606:4700::1]/").authority == "[2606:4700::1]"
