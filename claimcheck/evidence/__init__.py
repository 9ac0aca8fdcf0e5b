"""The index of independent results and contamination reports, in one SQLite file.

`store` is its door for reading. Results come in by `importing/`, with a file a format in `importers/`, by
`update` from the sources on the network, or `by_hand`; `building` makes the index from the shipped ones on
first use.
"""
