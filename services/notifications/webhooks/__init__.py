"""HTTP out: a signed message to an address that somebody entered, sent so that it can harm nobody."""
