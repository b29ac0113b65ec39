"""What may be asked of the clusters, by subject: one rule for each command, and what holds after it."""
