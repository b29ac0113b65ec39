"""Hours in which nothing is mailed."""


def is_quiet(quiet_from: str, quiet_until: str, hour: str) -> bool:
    """``HH:MM``, also over midnight; the same hour twice: never."""
    if quiet_from <= quiet_until:
        return quiet_from <= hour < quiet_until
    return hour >= quiet_from or hour < quiet_until
