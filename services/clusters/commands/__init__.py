"""What the network may ask of the clusters, by subject."""
