"""Events of invented organisations and clusters, by subject; each is told at least once."""
