"""Claims and evidence in, findings out: the catalogue, the five answers, coverage and summary."""
