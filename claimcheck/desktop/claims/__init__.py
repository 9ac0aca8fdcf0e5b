"""The table of claims, and what a person corrects in it."""
