"""What may be asked of the register, by subject: one rule for each command, and what holds after it."""
