"""Events between services: topology, message, relay, inbox, and the consumer's own copy."""
