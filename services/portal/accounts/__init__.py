"""What lets a person in: names, password digests, links, sessions, guesses; outside every ledger."""
