"""Finding ormas: one box, the names in memory, slips of the finger, the order of the answers."""
