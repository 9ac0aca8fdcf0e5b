"""One file a source of results: each reads a file and yields records; the store writes."""
