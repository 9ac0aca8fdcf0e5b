"""A Review becomes a file people can use, one file a format.

`formats` finds the formats and is the door; readable ones follow `outline`, tables follow `rows`, and all
take their fixed words from `wording`.
"""
