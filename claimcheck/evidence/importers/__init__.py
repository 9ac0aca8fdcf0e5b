"""One file a source of results: each recognises a file by its content and yields records.

An importer is a module (or, from another package through the entry points `claimcheck.importers`, any
object) with `SOURCE`, `recognise(file)` and `read(file)`. Files of a source that hold no results of their
own are recognised too, and say so.
"""
