"""Where programs under test listen."""

import random
import socket


def free_port() -> int:
    """A port below those that the kernel gives to outgoing connections, so that none of them takes it."""
    while True:
        port = random.SystemRandom().randrange(20_000, 32_000)
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) != 0:
                return port
