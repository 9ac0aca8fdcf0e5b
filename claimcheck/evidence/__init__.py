"""The index of independent results and contamination reports, in one SQLite file."""
