"""Claims and evidence become findings, one file a family of the catalogue."""
