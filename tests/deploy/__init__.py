"""Getting on its feet: the environment, the programs, the broker."""
