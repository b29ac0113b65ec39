"""What is kept of a random secret that lets somebody in: a link's code, a session's key."""

from hashlib import sha256


def digest_of_secret(secret: str) -> str:
    """Enough for what nobody can guess; a password is chosen by a person and needs more."""
    return sha256(secret.encode()).hexdigest()
