"""The rules by which a change of clusters, coaching or involvement is refused, by subject."""
