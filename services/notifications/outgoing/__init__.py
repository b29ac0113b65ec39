"""What is the same for every channel that a server of others carries: when, how often, what is recorded."""
