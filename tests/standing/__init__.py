"""How the office stands: balance, lag, stalled or idle."""
