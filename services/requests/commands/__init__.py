"""What the network may ask of the requests, by subject."""
