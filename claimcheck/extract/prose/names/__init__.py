"""The systems and tests that a sentence names.

The lexicon holds the names that the document and the registry know; forms, slots and guesses find names
that no list knows, introduced and heard those that other sentences explain. Mentions puts them together for
one sentence.
"""
