"""One ormas and the register as a list: what it is, its corrections, its units, its end."""
