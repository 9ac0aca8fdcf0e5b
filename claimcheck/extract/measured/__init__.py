"""How well labelled documents are read."""
