"""Kept reviews and what the person decided about them.

`store` is one SQLite file of documents, reviews and decisions; `opened` and `decided` make of it what a
person sees. For the window, `reviewer` does all that takes time in a process of its own.
"""
