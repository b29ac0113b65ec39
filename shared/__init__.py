"""The kernel: ledger, commands, bus, projections. No word of the domain lives here."""
