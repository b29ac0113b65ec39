"""Messages to telephones: what a provider's gateway is given, and the line to it."""
