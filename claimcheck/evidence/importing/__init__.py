"""How files become results of the index.

Paths are walked to files of results. Each is recognised by an importer of its format, or a person says what
its columns mean. What an importer takes is previewed or written, each file whole or not at all.
"""
