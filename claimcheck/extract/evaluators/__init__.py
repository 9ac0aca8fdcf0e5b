"""Who ran the test of a figure in a table, and which words say so.

`places` are where a document may say it, nearest first; `clauses` take a sentence apart, a `statement`
knows which figures it speaks of, and `judge` decides. Where nothing is said, `unsaid` tells who it likely
was.
"""
