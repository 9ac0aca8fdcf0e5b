"""Who ran the test of a figure in a table, and which words say so."""
