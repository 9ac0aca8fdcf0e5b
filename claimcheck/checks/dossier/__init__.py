"""What checks look at in a dossier: its claims in rows and groups, its sentences, and outside results.

A file a notion that several checks share; nothing here is a check.
"""
