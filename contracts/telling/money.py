"""Money as people read it."""


def rupiah(amount: int) -> str:
    """“Rp1.250.000”."""
    return f"Rp{amount:,}".replace(",", ".")
