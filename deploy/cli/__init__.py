"""The command line: one module per group of commands, one way to end."""
